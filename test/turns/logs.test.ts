import { describe, expect, it } from 'vitest';
import { openInMemory } from '../../src/store/open.ts';
import { Stage } from './stage.ts';

const second = 1_000;

/** What a search for these signs finds in the log: the messages, each with its fields. */
const search = (stage: Stage, signs: string) =>
  stage.notes.lines
    .filter((line) => line.includes(signs))
    .map((line) => /^\w+ (\{.*\}) (.*)$/.exec(line)?.slice(1) ?? [])
    .map(([fields = '{}', message]) => [message, JSON.parse(fields)]);

describe('a search of the log', () => {
  it('for one reply tells why it was sent again, from the turn that wrote it to its end', async () => {
    const stage = new Stage();
    stage.platform.answers.push({ status: 'retry', ambiguous: false }, 'lost', 'lost');
    await stage.say('twice a');
    for (let n = 0; n < 60; n++) await stage.wait(second);
    const [first, again, other] = stage.platform.taken;
    expect([again?.id, first?.id === other?.id]).toEqual([first?.id, false]);
    const reply = first?.id;
    expect(search(stage, `"${reply}"`)).toMatchObject([
      ['answered', { replies: [reply, other?.id] }],
      ['a reply is sent again', { reply, tries: 1, ambiguous: false, crashes: 0 }],
      ['a reply is sent again', { reply, tries: 1, ambiguous: true, crashes: 0 }],
      ['a reply was given up', { reply, why: 'ambiguous twice' }],
    ]);
  });

  it('for one reply tells that a process died with it', async () => {
    const store = openInMemory();
    const first = new Stage({ store });
    first.platform.before = () => new Promise(() => undefined);
    await first.turns.receive([first.message('a')]);
    while (first.platform.attempts === 0) await new Promise((resolve) => setImmediate(resolve));
    const next = new Stage({ store }, first.now);
    await next.turns.start();
    await next.turns.idle();
    await next.wait(second);
    const reply = next.platform.taken[0]?.id ?? '';
    expect(search(first, reply)).toMatchObject([['answered', { replies: [reply] }]]);
    expect(search(next, reply)).toMatchObject([['a reply is sent again', { reply, crashes: 1 }]]);
    await next.turns.stop(second);
  });

  it('for one turn finds the turn, its failure and its replies, and names nobody', async () => {
    const stage = new Stage();
    stage.platform.answers.push({ status: 'retry', ambiguous: false });
    await stage.say('bad one');
    await stage.say('fine');
    await stage.wait(3 * second);
    const [[, { turn }]] = search(stage, 'answered') as [[string, { turn: string }]];
    expect(turn).toMatch(/^[0-9a-f]{12}$/);
    expect(search(stage, turn)).toMatchObject([
      ['answered', { turn }],
      ['a turn failed; the person was sent the apology', { turn }],
      ['a reply is sent again', { reply: `${turn}-0` }],
    ]);
    expect(stage.notes.lines.join()).not.toMatch(/ana|bad one|fine/);
  });
});

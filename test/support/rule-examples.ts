import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Explanation } from '../../src/conversation/explain.ts';
import { type Inbound, mediaKinds } from '../../src/conversation/message.ts';
import { places } from './places.ts';
import type { Talking } from './talk.ts';

const root = resolve(import.meta.dirname, '../..');

/** Files of examples: beside the rules, and in the folder of a procedure. */
const files = [
  ...readdirSync(join(root, 'src/conversation/decide/rules')).map((name) => `src/conversation/decide/rules/${name}`),
  ...readdirSync(join(root, 'flows'), { recursive: true, encoding: 'utf8' }).map((name) => `flows/${name}`),
].filter((name) => name.endsWith('.txt'));

/** One line of a file of examples: what is said where, and whether it must reach the rule. */
export interface RuleExample {
  readonly rule: string;
  readonly reaches: boolean;
  readonly place: string;
  readonly said: string;
  /** File and line, for whoever has to find it. */
  readonly where: string;
}

/**
 * The examples beside the rules (`rules/*.txt`) and those of procedures (`flows/<procedure>/examples.txt`). A line `[rule]` names the rule, `+ place | words` must reach it and
 * `- place | words` must not. `[Label]` or `[id]` taps a button, `<image>` sends a picture, `/start x` opens the chat.
 */
export function ruleExamples(): RuleExample[] {
  return files.flatMap((name) => {
    let rule = '';
    return readFileSync(join(root, name), 'utf8')
      .split('\n')
      .flatMap((line, at): RuleExample[] => {
        const heading = /^\[([a-z_]+)\]$/.exec(line)?.[1];
        if (heading !== undefined) rule = heading;
        const parts = /^([+-]) (\w+) \| (.*)$/.exec(line);
        if (!parts && heading === undefined && line.trim() !== '' && !line.startsWith('#'))
          throw new Error(`${name}:${at + 1}: this line is no example: ${line}`);
        return parts
          ? [
              {
                rule,
                reaches: parts[1] === '+',
                place: parts[2] ?? '',
                said: parts[3] ?? '',
                where: `${name}:${at + 1}`,
              },
            ]
          : [];
      });
  });
}

/** The person at the place where an example begins. */
export function placeOf({ place, where }: RuleExample): Talking {
  const begin = places[place];
  if (!begin) throw new Error(`${where}: there is no place ${place} in test/support/places.ts`);
  return begin();
}

/** What the person of an example sends; `null` when only time passes. */
export function exampleBody({ said }: RuleExample, person: Talking): Inbound['body'] | null {
  if (said === '<time>') return null;
  const tapped = /^\[(.+)\]$/.exec(said)?.[1];
  if (tapped !== undefined) {
    const choice = person.replies.at(-1)?.choices.find(({ label }) => label === tapped)?.id ?? tapped;
    return { type: 'choice', choice };
  }
  const media = mediaKinds.find((kind) => said === `<${kind}>`);
  if (media !== undefined) return { type: 'media', media };
  const opened = /^\/start ?(\w*)$/.exec(said);
  if (opened) return { type: 'start', ...(opened[1] ? { payload: opened[1] } : {}) };
  return { type: 'text', text: said.replaceAll('⏎', '\n') };
}

/** Plays one example and returns why the bot answered as it did. */
export function playExample(example: RuleExample): Explanation {
  const person = placeOf(example);
  const body = exampleBody(example, person);
  if (body === null) person.wait(180_000);
  else person.take(body);
  const [explained] = person.explain;
  if (!explained) throw new Error(`${example.where}: nothing was explained`);
  return explained;
}

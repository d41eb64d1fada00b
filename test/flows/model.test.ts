import { describe, expect, it } from 'vitest';
import { getShortestPaths } from 'xstate/graph';
import { machine } from '../../flows/flow.ts';
import { outcomes } from '../../flows/outcomes.ts';
import type { Meta } from '../../flows/setup.ts';
import { questionText } from '../../src/conversation/choices.ts';
import { hasText, writeNamed } from '../../src/conversation/texts.ts';
import { explore, type Place } from '../support/explore.ts';

const modes = ['checklist', 'collect'] as const;
const settings = (dataMode: (typeof modes)[number]) => ({ dataMode, operator: {}, carrier: 'Telegram' });
const everywhere = modes.flatMap((dataMode) =>
  (['es', 'en'] as const).map((locale) => ({ dataMode, locale, places: explore(settings(dataMode), locale) })),
);
const allPlaces = (): Place[] => everywhere.flatMap(({ places }) => [...places.values()]);

describe('the decision tree, walked everywhere', () => {
  it('reaches every state of the machine', () => {
    const reached = new Set(allPlaces().map(({ position }) => position.state));
    // States that words alone lead to are reached through the machine itself.
    const byWords = new Set<string>();
    for (const dataMode of modes) {
      for (const path of getShortestPaths(machine, {
        input: { dataMode },
        serializeState: (state) => JSON.stringify([state.value, state.context.situation, state.context.attempt]),
        limit: 200_000,
      })) {
        byWords.add(String(path.state.value));
      }
    }
    // `card` is passed through in the same step; nobody ever waits there.
    const waiting = Object.keys(machine.states).filter((state) => state !== 'card');
    expect(waiting.filter((state) => !reached.has(state) && !byWords.has(state))).toEqual([]);
    expect(waiting.filter((state) => !reached.has(state))).toEqual(
      ['O9', 'O14'].filter((state) => !reached.has(state)),
    );
  });

  it('reaches every outcome that a tap can reach, in both languages', () => {
    for (const { places } of everywhere) {
      const reached = new Set([...places.values()].map(({ position }) => position.outcome));
      for (const outcome of Object.keys(outcomes).filter((id) => !['O9', 'O13'].includes(id)))
        expect(reached).toContain(outcome);
    }
  });

  it('ends in person after at most three answers and online after at most four, numbers aside', () => {
    for (const { position, taps } of allPlaces()) {
      const { outcome, context } = position;
      if (outcome === null || context.attempt === 2 || position.question?.id !== 'worked') continue;
      const numbers = ['consent', 'identity', 'ruc', 'branch', 'confirm', 'typed'];
      const counted = taps.filter((tap) => !numbers.some((word) => tap.startsWith(word)));
      const detour = counted.some(
        (tap) => tap.startsWith('worked') || tap.includes('other') || tap.startsWith('words'),
      );
      if (!detour)
        expect([outcome, counted.length]).toEqual([
          outcome,
          Math.min(counted.length, outcomes[outcome].inPerson ? 3 : 4),
        ]);
    }
  });

  it('leaves nobody without a way on: every place has buttons, or is the end and names the menu', () => {
    for (const { reply, position } of allPlaces()) {
      if (position.question) expect(reply.choices.length).toBeGreaterThan(0);
      else expect(reply.text).toMatch(/menú|menu/);
    }
  });

  it('says in every state what is asked, why, what helps, and an example', () => {
    for (const state of Object.values(machine.states)) {
      const { question } = (state.meta ?? {}) as Meta;
      if (!question) continue;
      for (const attribute of ['why', 'help', 'retry']) {
        const name = questionText(question, attribute);
        expect([name, hasText(name)]).toEqual([name, true]);
        for (const locale of ['es', 'en'] as const) expect(writeNamed(locale, name, {}).length).toBeGreaterThan(10);
      }
    }
  });

  it('goes back from every place to the one before', () => {
    for (const { dataMode, places } of everywhere) {
      for (const place of places.values()) {
        if (place.conversation.steps.length === 0) continue;
        const before = { ...place.conversation, steps: place.conversation.steps.slice(0, -1) };
        const expected = explorePosition(before.steps, dataMode);
        const after = goBack(place, dataMode);
        expect([place.key, after.state, after.slot]).toEqual([place.key, expected.state, expected.slot]);
      }
    }
  });
});

describe('what is said anywhere in the tree', () => {
  it('fits WhatsApp and Telegram without being cut', () => {
    for (const { reply } of allPlaces()) {
      const many = reply.choices.length > 3;
      expect(reply.choices.length).toBeLessThanOrEqual(10);
      for (const { id, label, description = '' } of reply.choices) {
        expect(id).toMatch(/^[\x21-\x7e]{1,64}$/);
        expect([label, label.length <= (many ? 24 : 20)]).toEqual([label, true]);
        expect([description, description.length <= 72]).toEqual([description, true]);
      }
      expect(new Set(reply.choices.map(({ label }) => label)).size).toBe(reply.choices.length);
      expect(reply.text.length).toBeLessThanOrEqual(4000);
      for (const { label } of reply.links) expect([label, label.length <= 20]).toEqual([label, true]);
      for (const { label, value } of reply.copy)
        expect([label.length <= 20, value.length <= 256]).toEqual([true, true]);
    }
  });

  it('keeps cards under 900 characters and everything else normally under 350', () => {
    const long = new Set<string>();
    for (const { reply } of allPlaces()) {
      if (reply.outcome !== null)
        expect([reply.text.slice(0, 60), reply.text.length <= 900]).toEqual([reply.text.slice(0, 60), true]);
      else if (reply.text.length > 350) long.add(reply.text);
    }
    // The notice before the first number is the one text that law makes longer.
    expect([...long].filter((text) => !/borrar|delete/.test(text))).toEqual([]);
  });

  it('has no junk, no missing variable, no stray mark-up', () => {
    for (const { reply } of allPlaces()) {
      expect(reply.text).not.toMatch(/\{|\}|\$|undefined|null|NaN|\[object/);
      expect(reply.text.replaceAll(/<\/?b>/g, '')).not.toMatch(/</);
    }
  });

  it('never claims to be the IESS and never asks for a key or a code', () => {
    for (const { reply } of allPlaces()) {
      expect(reply.text).not.toMatch(/\b(somos|soy) (el |del )?IESS\b(?<!no soy el IESS)/i);
      expect(reply.text).not.toMatch(
        /(env[ií]e|mande|escr[ií]ba|d[ií]ga)me (su |la |el )?(clave|c[oó]digo|contraseña)/i,
      );
      expect(reply.text).not.toMatch(/(send|tell|give) me (your|the) (key|code|password)/i);
    }
  });
});

import type { Step } from '../../src/conversation/conversation.ts';
import { answersOf, positionOf } from '../../src/conversation/position.ts';
import { turn } from '../support/explore.ts';

const explorePosition = (steps: readonly Step[], dataMode: (typeof modes)[number]) =>
  positionOf(answersOf(steps), dataMode);

function goBack(place: Place, dataMode: (typeof modes)[number]) {
  const { conversation } = turn(place.conversation, { type: 'text', text: 'atrás' }, settings(dataMode));
  return explorePosition(conversation.steps, dataMode);
}

import { describe, expect, it } from 'vitest';
import { getShortestPaths } from 'xstate/graph';
import type { Meta, Procedure } from '../../flows/procedure.ts';
import { procedures } from '../../flows/procedures.ts';
import { firstValues } from '../../scripts/text-types.ts';
import { decodeChoice } from '../../src/conversation/choice-id.ts';
import type { Step } from '../../src/conversation/conversation.ts';
import { answersOf, positionOf } from '../../src/conversation/move/position.ts';
import { questionAt } from '../../src/conversation/move/questions.ts';
import { questionText } from '../../src/conversation/text-names.ts';
import { hasText, writeNamed } from '../../src/conversation/texts.ts';
import { explore, type Place, turn } from '../support/explore.ts';

const modes = ['checklist', 'collect'] as const;
const settings = (dataMode: (typeof modes)[number]) => ({ dataMode, operator: {}, carrier: 'Telegram' });
const everywhere = modes.flatMap((dataMode) =>
  (['es', 'en'] as const).map((locale) => ({ dataMode, locale, places: explore(settings(dataMode), locale) })),
);
const allPlaces = (): Place[] => everywhere.flatMap(({ places }) => [...places.values()]);

/** The states of a machine where somebody waits or has arrived; the others are passed through in the same step. */
const waitingStates = ({ machine }: Procedure): readonly string[] =>
  Object.entries(machine.states).flatMap(([state, { meta }]) => (meta === undefined ? [] : [state]));

/** The states that choices lead to, those included that can only be said. */
function statesByWords({ machine }: Procedure): ReadonlySet<string> {
  const paths = modes.flatMap((dataMode) =>
    getShortestPaths(machine, {
      input: { dataMode, facts: {} },
      serializeState: (state) => JSON.stringify([state.value, state.context.situation, state.context.attempt]),
      limit: 200_000,
    }),
  );
  return new Set(paths.map((path) => String(path.state.value)));
}

/** The question that a tap answered; a typed number and the clock answer none. */
const questionOfTap = (tap: string) => questionAt(decodeChoice(tap)?.slot ?? '');

describe.each(procedures.map((procedure) => ({ id: procedure.id, procedure })))(
  'the machine of $id',
  ({ procedure }) => {
    it('is reached in every state, by taps, numbers, the clock or words', () => {
      const own = allPlaces().filter((place) => place.position.procedure === procedure);
      const tapped = new Set(own.map(({ position }) => position.state));
      const said = statesByWords(procedure);
      const unreached = waitingStates(procedure).filter((state) => !tapped.has(state) && !said.has(state));
      // The outcome that another procedure has taken the place of is the door to that one.
      const doors = procedures.map(({ entry }) => entry?.outcome);
      expect(unreached.filter((state) => !doors.includes(state))).toEqual([]);
    });

    it('says in every state what is asked, why, what helps, and an example', () => {
      for (const { meta } of Object.values(procedure.machine.states)) {
        const { question } = (meta ?? {}) as Meta;
        if (!question) continue;
        for (const attribute of ['why', 'help', 'retry']) {
          const name = questionText(question, attribute);
          expect(hasText(name), name).toBe(true);
          for (const locale of ['es', 'en'] as const)
            expect(writeNamed(locale, name, firstValues(procedure)).length).toBeGreaterThan(10);
        }
      }
    });
  },
);

describe('the decision tree, walked everywhere', () => {
  it('ends in person after one answer less than online, and online after as many as are counted, numbers aside', () => {
    let cards = 0;
    for (const { position, taps } of allPlaces()) {
      const { outcome, context, procedure, question } = position;
      if (outcome === null || context.attempt === 2 || !question?.followUp) continue;
      const asked = taps.flatMap((tap) => questionOfTap(tap) ?? []);
      if (asked.some(({ followUp, expects }) => followUp || expects === 'words')) continue;
      const counted = asked.filter(
        ({ expects, plainYes, showsNumbers }) => expects === 'choice' && !plainYes && !showsNumbers,
      );
      cards += 1;
      // A counter is a walk away: the first procedure, where most people are, sends nobody there with all its questions.
      const isCounter = procedure === procedures[0] && procedure.outcomes[outcome]?.inPerson;
      const most = procedure.mostQuestions - (isCounter ? 1 : 0);
      expect(counted.length, `${outcome}: ${taps.join(', ')}`).toBeLessThanOrEqual(most);
    }
    expect(cards).toBeGreaterThan(20);
  });

  it('leaves nobody without a way on: every place has buttons, or is the end and names the menu', () => {
    for (const { reply, position } of allPlaces()) {
      if (position.question) expect(reply.choices.length).toBeGreaterThan(0);
      else expect(reply.text).toMatch(/menú|menu/);
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
    // Thousands of places are walked; a busy machine takes its time.
  }, 120_000);
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

const explorePosition = (steps: readonly Step[], dataMode: (typeof modes)[number]) =>
  positionOf(answersOf(steps), dataMode);

function goBack(place: Place, dataMode: (typeof modes)[number]) {
  const { conversation } = turn(place.conversation, { type: 'text', text: 'atrás' }, settings(dataMode));
  return explorePosition(conversation.steps, dataMode);
}

import { describe, expect, it } from 'vitest';
import type { Procedure } from '../../flows/procedure.ts';
import { procedures } from '../../flows/procedures.ts';
import { converse, type Turn } from '../../src/conversation/converse.ts';
import { answersOf, positionOf } from '../../src/conversation/move/position.ts';
import { questionsOf } from '../../src/conversation/move/questions.ts';
import type { Settings } from '../../src/conversation/settings.ts';
import { write } from '../../src/conversation/texts.ts';
import { type After, type OldRecord, oldRecords } from './records.ts';

/** What the outcomes of the version that wrote the records are called now. */
const outcomeNow: { readonly [old: string]: string } = Object.fromEntries(
  procedures.flatMap(({ outcomes }) =>
    Object.entries(outcomes).flatMap(([id, { formerly }]) => (formerly === undefined ? [] : [[formerly, id]])),
  ),
);

const records = oldRecords('records.jsonl');
const taps = oldRecords('taps.jsonl');

/** What comes of a message is better now; each says why. */
const better: { readonly [name: string]: Partial<After> } = {
  // "¿Pudo entrar?", offered as a guess and taken, was heard and forgotten.
  'collect en consent guess1 > yes': solvedFromGuess(),
  'collect en consent guess1 > topic.1.success': solvedFromGuess(),
  // A "no" inside "no funcionó" was taken for a refusal to give numbers.
  'collect es consent guess2 > no funcionó': {
    answers: { employer_kind: 'domestic', key_kind: 'employer', situation: 'blocked', email_access: 'yes' },
    outcome: null,
    pending: 'consent',
    slot: 'consent',
    topic: 'not_working',
  },
  // "Sí" to "¿qué pasó?" after the three minutes says nothing, and was taken for a way in.
  'checklist es worked:over@2 > sí': {
    answers: {
      employer_kind: 'company',
      key_kind: 'employer',
      situation: 'rep_changed',
      'situation:again@2': 'code',
      worked: 'no',
      'worked:waiting@2': 'over',
      'worked@2': 'requested',
    },
    outcome: null,
    pending: 'worked',
    slot: 'worked:over@2',
  },
};

function solvedFromGuess(): Partial<After> {
  return {
    answers: { email_access: 'yes', employer_kind: 'company', key_kind: 'employer', situation: 'solved' },
    outcome: 'O15',
    pending: null,
    slot: null,
    topic: 'success',
  };
}

/** What has to come of the message, in today's names. */
function expected(record: OldRecord): After {
  const then = named({ ...record.then, ...better[record.name] });
  const procedure = goesOnIn(record);
  return procedure === undefined ? then : further(procedure, then);
}

const named = (then: After): After => ({
  ...then,
  outcome: then.outcome === null ? null : (outcomeNow[then.outcome] ?? `${then.outcome} is not in the table`),
});

/** The procedure that a conversation has gone on in since that version ended it: the answer that leads there was given. */
const goesOnIn = ({ conversation, then: { answers } }: OldRecord): Procedure | undefined =>
  procedures.find(({ entry }) => {
    if (entry === undefined || answers === null) return false;
    const { slot, to } = entry.from;
    return (answers[slot] ?? answersOf(conversation.steps).get(slot)) === to;
  });

/**
 * What has to come of the message where that version knew of nothing after the answer, and another procedure begins now. It cannot
 * have known what is asked there, so only this differs: a question of that procedure waits, and its own outcome is not reached yet.
 * Everything else is what it was; what was answered stays, also where that version began anew because it was at its end.
 */
const further = ({ id, entry, machine }: Procedure, then: After): After => ({
  ...then,
  pending: expect.toBeOneOf([...questionsOf(machine).keys()]),
  slot: expect.stringContaining(`${id}/`),
  outcome: then.outcome === entry?.outcome ? null : then.outcome,
  answers: expect.objectContaining(then.answers ?? {}),
});

/** What comes of it. The one place that knows how today's version keeps a conversation. */
function after({ conversation: kept, replies, outcome }: Turn, dataMode: Settings['dataMode']): After {
  const reply = replies.at(-1);
  const answers = kept === null ? null : answersOf(kept.steps);
  return {
    speaks: reply !== undefined,
    pending: reply?.pending ?? null,
    slot: answers === null ? null : positionOf(answers, dataMode).slot,
    answers: answers === null ? null : Object.fromEntries(answers),
    outcome,
    topic: reply?.topic ?? null,
    copy: replies.flatMap(({ copy }) => copy.map(({ value }) => value)),
    locale: reply?.locale ?? kept?.locale ?? null,
    wait: kept?.wait?.at ?? null,
    refused: replies.some(({ text, locale }) => text.includes(write(locale ?? 'es', 'old-button'))),
  };
}

const goOn = ({ conversation, message, now, dataMode }: OldRecord): After =>
  after(converse(conversation, [message], now, { dataMode, operator: {} }), dataMode);

describe('a conversation that an older version stored', () => {
  it.each(records.map((record) => [record.name, record] as const))('goes on: %s', (_, record) => {
    expect(goOn(record)).toEqual(expected(record));
  });
});

/** Guesses that lead somewhere else now; what they say is what counts. */
const leadsOn: { readonly [name: string]: { readonly [slot: string]: string } } = {
  // The other key was spoken of, and its question asked again; it is an answer.
  'collect en key_kind guess2 > topic.1.personal_key': { key_kind: 'personal' },
};

describe('a button that an older version showed', () => {
  it.each(taps.map((record) => [record.name, record] as const))('still does what it says: %s', (name, record) => {
    const answers = leadsOn[name];
    if (answers) expect(goOn(record).answers).toEqual(answers);
    else expect(goOn(record)).toEqual(expected(record));
  });
});

describe('the records', () => {
  it('hand over every card of the version that wrote them', () => {
    const handed = new Set(records.flatMap(({ then }) => then.outcome ?? []));
    expect([...handed].sort()).toEqual(Object.keys(outcomeNow).sort());
  });

  it('stand at every question, in both languages and both data modes where it is asked', () => {
    const places = new Set(
      records.map(
        ({ conversation: { asked, locale }, dataMode }) => `${asked?.question.split(/[:@]/)[0]} ${locale} ${dataMode}`,
      ),
    );
    const everywhere = ['key_kind', 'situation', 'words', 'email_access', 'employer_kind', 'worked'];
    const collecting = ['consent', 'identity', 'ruc', 'branch', 'confirm'];
    const wanted = ['es', 'en'].flatMap((locale) => [
      ...everywhere.flatMap((id) => [`${id} ${locale} checklist`, `${id} ${locale} collect`]),
      ...collecting.map((id) => `${id} ${locale} collect`),
    ]);
    expect(wanted.filter((place) => !places.has(place))).toEqual([]);
  });
});

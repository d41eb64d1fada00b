import { situationFact } from '../../flows/procedure.ts';
import type { Act, ActTemplate } from '../../src/conversation/acts.ts';
import type { View } from '../../src/conversation/view.ts';
import { topics as known } from './material.ts';

/** The topic that a template stands for in the material: the row that names it. */
const topicOfAct = new Map(Object.entries(known).flatMap(([id, { act }]) => (act ? [[JSON.stringify(act), id]] : [])));

/** Acts without a row of their own, by the one that is nearest. */
const likeActs: readonly (readonly [ActTemplate, ActTemplate])[] = [
  [
    { type: 'command', name: 'spanish' },
    { type: 'command', name: 'language' },
  ],
  [
    { type: 'command', name: 'english' },
    { type: 'command', name: 'language' },
  ],
  [
    { type: 'command', name: 'help' },
    { type: 'command', name: 'menu' },
  ],
  [
    { type: 'command', name: 'my_data' },
    { type: 'command', name: 'privacy' },
  ],
  [
    { type: 'command', name: 'repeat' },
    { type: 'attitude', attitude: 'lost' },
  ],
  [{ type: 'command', name: 'continue' }, { type: 'affirm' }],
  [{ type: 'command', name: 'skip' }, { type: 'deny' }],
];
for (const [act, like] of likeActs) {
  const id = topicOfAct.get(JSON.stringify(like));
  if (id !== undefined) topicOfAct.set(JSON.stringify(act), id);
}

/** The topics of a situation, so that an act which only names it is known by any of them. */
const ofSituation = (situation: string): string[] =>
  Object.keys(known).filter((id) => known[id]?.situation === situation);

const ofValue = (fact: string, value: string): string[] =>
  fact === situationFact
    ? ofSituation(value)
    : Object.keys(known).filter((id) => known[id]?.tells?.fact === fact && known[id]?.tells?.value === value);

/** The topics that an act is about; none for a number or a plain fact. */
export function topicsOfAct(act: Act, { pending }: View): readonly string[] {
  switch (act.type) {
    case 'ask':
      return [act.topic];
    case 'inform':
      // What was told stands for all topics with the same advice.
      return act.topic === undefined ? ofValue(act.fact, act.value) : [act.topic, ...ofValue(act.fact, act.value)];
    case 'answer': {
      const choice = pending?.choices.find(({ id }) => id === act.value);
      const [means] = choice?.means ?? [];
      return choice?.topics ?? (means ? [topicOfAct.get(JSON.stringify({ type: means })) ?? ''] : []);
    }
    case 'correct':
      return [topicOfAct.get(JSON.stringify({ type: 'command', name: 'back' })) ?? ''];
    case 'secret':
      return Object.keys(known).filter((id) => known[id]?.text === 'secret-code');
    case 'unclear':
      return act.candidates;
    default: {
      const {
        span: _span,
        confidence: _confidence,
        reader: _reader,
        sentence: _sentence,
        guess: _guess,
        ...template
      } = act;
      const id = topicOfAct.get(JSON.stringify(template));
      return id === undefined ? [] : [id];
    }
  }
}

/** What was understood of one message, in one flat form. */
export interface Line {
  readonly topics: readonly string[];
  readonly confidence: number;
  readonly numbers: readonly { readonly field: string; readonly typed: string }[];
  readonly decision: 'answer' | 'clarify' | 'none';
}

/** A number as it may be shown: its first two and last two characters; a branch in full. */
const masked = (typed: string): string =>
  typed.length <= 4 ? typed : `${typed.slice(0, 2)}${'•'.repeat(typed.length - 4)}${typed.slice(-2)}`;

/** Says of acts what they come to. No number comes out whole and no secret at all. */
export function lineOf(acts: readonly Act[], view: View): Line {
  const numbers = acts.flatMap((act) =>
    act.type === 'number' ? [{ field: act.field, typed: masked(act.typed) }] : [],
  );
  const isOutside = acts.some(({ type }) => type === 'foreign' || type === 'unknown');
  const telling = acts.filter(({ type }) => type !== 'unclear' && type !== 'foreign' && type !== 'unknown');
  const topics = telling.flatMap((act) => topicsOfAct(act, view));
  const unclear = acts.find(({ type }) => type === 'unclear');
  const confidence = Math.max(0, ...acts.map((act) => act.confidence));
  // A greeting or a fact beside something that was not understood explains nothing of it.
  const isBeside = (act: Act): boolean => act.type === 'feel' || act.reader === 'fact';
  const isSaid = telling.some((act) => !isBeside(act)) || (telling.length > 0 && !unclear && !isOutside);
  if (isSaid) return { topics, confidence, numbers, decision: 'answer' };
  if (unclear) return { topics: topicsOfAct(unclear, view), confidence, numbers, decision: 'clarify' };
  return { topics: topics.length > 0 ? topics : [], confidence: 0, numbers, decision: 'none' };
}

/** One act in a line to read: what it does, the words it stands on, its reader and how sure it is. */
export function shown(act: Act, text: string): string {
  const { type, span, confidence, reader, sentence: _sentence, guess: _guess, ...rest } = act;
  const said = Object.entries(rest).map(([name, value]) =>
    type === 'number' && name === 'typed'
      ? masked(String(value))
      : typeof value === 'string'
        ? value
        : JSON.stringify(value),
  );
  const words = type === 'secret' || type === 'number' ? '•••' : text.slice(span.from, span.to);
  return `${type} ${said.join(' ')}  [${reader} ${confidence.toFixed(2)}] «${words}»`;
}

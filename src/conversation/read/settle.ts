import type { Act, Span } from '../acts.ts';
import { isWhole } from './command.ts';
import { doubtful } from './saying.ts';

/**
 * Where the other act must stand to lose its place: on some of the same words, on no other words, or anywhere. `same fact`:
 * on some of the same words, which say another thing besides ("soy jubilada": which key, and which menu).
 */
type Where = 'overlapping' | 'within' | 'anywhere' | 'same fact';

/** Acts of a kind, as the table names them: their type, and where it matters their reader or what they say. */
type Kind =
  | Act['type']
  | `answer by ${'label' | 'place' | 'words' | 'topic'}`
  | `report ${'solved' | 'failed' | 'code_requested' | 'code_arrived'}`
  | `attitude ${'defer' | 'heard' | 'withhold' | 'lost'}`
  | 'courtesy'
  | 'guess'
  | 'mention'
  | 'plain stance'
  | 'guessed report'
  | 'guessed stance'
  | 'doubtful saying'
  | 'plain saying'
  | 'whole command';

/** One row: acts of the first kind take the place of acts of the second. */
interface Row {
  readonly wins: Kind;
  readonly over: readonly Kind[];
  readonly where: Where;
}

/** Every guess, however it came out. */
const guesses: readonly Kind[] = ['guess', 'unclear', 'unknown'];
const stances: readonly Kind[] = ['affirm', 'deny', 'unsure'];

/**
 * What explains words leaves nothing for another act on the same words. In order: an act that has lost takes nobody's
 * place. Acts not named beside each other stand together.
 */
export const table: readonly Row[] = [
  // A number that was asked for is no choice, and no code word beside it a topic of its own.
  { wins: 'number', over: ['answer by place', 'answer by words', 'answer by topic'], where: 'overlapping' },
  // An exact label is what was tapped, whatever its words may mean elsewhere.
  {
    wins: 'answer by label',
    over: [
      ...guesses,
      ...stances,
      'answer by words',
      'answer by place',
      'answer by topic',
      'report',
      'inform',
      'attitude',
      'command',
      'feel',
      'correct',
      'foreign',
    ],
    where: 'overlapping',
  },
  {
    wins: 'answer by place',
    over: [...guesses, ...stances, 'answer by words', 'answer by topic', 'inform', 'foreign'],
    where: 'overlapping',
  },
  {
    wins: 'whole command',
    over: [
      ...guesses,
      ...stances,
      'answer by words',
      'answer by topic',
      'report',
      'inform',
      'attitude',
      'foreign',
      'correct',
      'feel',
    ],
    where: 'overlapping',
  },
  // A "no" that was said is surer than bad news that was guessed.
  { wins: 'deny', over: ['guessed report'], where: 'anywhere' },
  { wins: 'plain stance', over: ['guessed stance'], where: 'anywhere' },
  // What is taken back is neither agreed to nor told.
  {
    wins: 'correct',
    over: [...stances, 'number', 'answer by words', 'attitude', 'report', 'mention'],
    where: 'overlapping',
  },
  { wins: 'correct', over: ['inform'], where: 'same fact' },
  { wins: 'correct', over: [...guesses], where: 'within' },
  // Other clauses than those that say a command or an attitude may be about anything.
  { wins: 'command', over: [...guesses, ...stances], where: 'within' },
  { wins: 'attitude defer', over: [...stances, 'answer by words', 'answer by topic'], where: 'overlapping' },
  { wins: 'attitude defer', over: guesses, where: 'within' },
  { wins: 'attitude heard', over: [...stances, ...guesses, 'report', 'answer'], where: 'overlapping' },
  { wins: 'attitude withhold', over: stances, where: 'overlapping' },
  { wins: 'attitude withhold', over: guesses, where: 'within' },
  { wins: 'attitude lost', over: stances, where: 'overlapping' },
  { wins: 'attitude lost', over: guesses, where: 'within' },
  // A phrase among many words means a choice only where nothing better was made of them.
  { wins: 'plain saying', over: ['guess'], where: 'overlapping' },
  { wins: 'guess', over: ['doubtful saying'], where: 'anywhere' },
  { wins: 'answer by words', over: [...stances, 'unclear', 'unknown', 'report'], where: 'overlapping' },
  { wins: 'report', over: stances, where: 'overlapping' },
  { wins: 'report failed', over: ['report solved'], where: 'anywhere' },
  // A plain yes or no is surer than what the rest was guessed to be about, unless a "pero" took it back.
  { wins: 'plain stance', over: ['answer by topic'], where: 'anywhere' },
  // A failure told with its cause is the cause's.
  { wins: 'answer by topic', over: [...stances, 'report failed'], where: 'anywhere' },
  { wins: 'answer by topic', over: ['unclear', 'unknown'], where: 'overlapping' },
  // "buenas tardes" and "mil gracias" are about nothing else.
  { wins: 'courtesy', over: guesses, where: 'within' },
  // Doubt is only asked about when nothing else was made of the message.
  { wins: 'answer', over: ['unclear'], where: 'overlapping' },
  { wins: 'answer', over: ['unknown'], where: 'anywhere' },
  { wins: 'inform', over: ['unknown'], where: 'anywhere' },
  { wins: 'number', over: ['unknown', 'unclear'], where: 'anywhere' },
  { wins: 'affirm', over: ['unknown'], where: 'anywhere' },
  { wins: 'deny', over: ['unknown'], where: 'anywhere' },
  { wins: 'unsure', over: ['unknown', 'unclear'], where: 'overlapping' },
  { wins: 'report', over: ['unclear', 'unknown'], where: 'anywhere' },
  { wins: 'ask', over: ['unclear', 'unknown'], where: 'anywhere' },
  { wins: 'command', over: ['unclear', 'unknown'], where: 'anywhere' },
  { wins: 'attitude', over: ['unknown'], where: 'anywhere' },
  { wins: 'correct', over: ['unclear', 'unknown'], where: 'anywhere' },
  { wins: 'feel', over: ['unknown'], where: 'overlapping' },
  { wins: 'secret', over: ['unknown', 'unclear'], where: 'anywhere' },
];

const holds = (one: Span, other: Span): boolean => one.from <= other.from && other.to <= one.to;
const overlaps = (one: Span, other: Span): boolean => one.from < other.to && other.from < one.to;

function isOf(act: Act, kind: Kind): boolean {
  switch (kind) {
    case 'guess':
      return act.reader === 'topic' && act.type !== 'unclear' && act.type !== 'unknown';
    case 'courtesy':
      return (
        act.reader === 'feeling' && act.type === 'feel' && (act.feeling === 'greeting' || act.feeling === 'thanks')
      );
    case 'mention':
      return act.type === 'ask' && act.mention === true;
    case 'plain stance':
      return act.reader === 'stance' && act.confidence > 0.8;
    case 'guessed stance':
      return act.reader === 'topic' && (act.type === 'affirm' || act.type === 'deny' || act.type === 'unsure');
    case 'guessed report':
      return act.reader === 'topic' && act.type === 'report';
    case 'doubtful saying':
      return act.reader === 'saying' && act.confidence <= doubtful;
    case 'plain saying':
      return act.reader === 'saying' && act.confidence > 0.5;
    case 'whole command':
      return isWhole(act);
    default: {
      if (act.type === kind) return true;
      if (act.type === 'answer') return kind === `answer by ${act.by}`;
      if (act.type === 'report') return kind === `report ${act.what}`;
      return act.type === 'attitude' && kind === `attitude ${act.attitude}`;
    }
  }
}

/** Two readers found the same thing. */
function isSame(one: Act, other: Act): boolean {
  if (one.type !== other.type) return false;
  const { span: _1, confidence: _2, reader: _3, guess: _4, ...said } = one;
  const { span: _5, confidence: _6, reader: _7, guess: _8, ...also } = other;
  if (said.type === 'inform' && also.type === 'inform') return said.fact === also.fact && said.value === also.value;
  if (said.type === 'answer' && also.type === 'answer') return said.slot === also.slot && said.value === also.value;
  if (said.type === 'command' && also.type === 'command') return true;
  return JSON.stringify(said) === JSON.stringify(also);
}

const surer = (one: Act, other: Act): boolean => one.confidence > other.confidence;

const factOf = (act: Act): string | undefined => ('fact' in act ? act.fact : undefined);

function stands(winner: Act, other: Act, where: Where): boolean {
  switch (where) {
    case 'anywhere':
      return true;
    case 'within':
      return holds(winner.span, other.span);
    case 'overlapping':
      return overlaps(winner.span, other.span);
    case 'same fact':
      return overlaps(winner.span, other.span) && factOf(winner) === factOf(other);
  }
}

/** What takes the place of a guess. */
const overGuesses = table.filter(({ over }) => over.includes('guess')).map(({ wins }) => wins);

/** Whether an act on the whole of a message takes the place of whatever else it may be about. */
export const leavesNoGuess = (acts: readonly Act[], whole: Span): boolean =>
  acts.some((act) => holds(act.span, whole) && overGuesses.some((kind) => isOf(act, kind)));

/** Leaves of all acts those that nothing else explains, in the order of their words. */
export function settle(acts: readonly Act[]): Act[] {
  if (acts.length < 2) return [...acts];
  let left = [...acts];
  for (const { wins, over, where } of table) {
    const winners = left.filter((act) => isOf(act, wins));
    if (winners.length === 0) continue;
    left = left.filter(
      (act) =>
        winners.includes(act) ||
        !over.some((kind) => isOf(act, kind)) ||
        !winners.some((winner) => stands(winner, act, where)),
    );
  }
  // Of two answers to one question the surer counts, of two equally sure ones the earlier.
  const slots = new Map<string, Act>();
  for (const act of left) {
    if (act.type !== 'answer') continue;
    const before = slots.get(act.slot);
    if (!before || surer(act, before)) slots.set(act.slot, act);
  }
  left = left.filter((act) => act.type !== 'answer' || slots.get(act.slot) === act);
  const once: Act[] = [];
  for (const act of left) {
    const at = once.findIndex((one) => isSame(one, act));
    const before = once[at];
    if (!before) once.push(act);
    else if (surer(act, before)) once[at] = act;
  }
  return once.sort((a, b) => a.span.from - b.span.from);
}

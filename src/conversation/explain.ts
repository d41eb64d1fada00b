import type { Act } from './acts.ts';
import { fileOf } from './decide/policy.ts';
import type { Utterance, Word } from './hear/utterance.ts';
import type { Move } from './move/moves.ts';
import type { Taken } from './take.ts';

/** Why the bot said what it said: what one message was taken for, and what came of it. */
export interface Explanation {
  /** The words as they were read: folded, short forms written out, misspelt ones repaired; `null` where none were written. */
  readonly heard: {
    readonly words: string;
    readonly language: string | null;
    /** The language that the bot speaks from here on, where the message has changed it. */
    readonly switchesTo: string | null;
  } | null;
  readonly acts: readonly {
    readonly act: string;
    /** The person's own words; a secret's and a number's are left out. */
    readonly words: string;
    readonly confidence: number;
    readonly reader: string;
  }[];
  /** `file`: where the rule is written. */
  readonly rules: readonly { readonly rule: string; readonly file: string; readonly moves: readonly string[] }[];
  /** Names of the texts that the reply is put together from. */
  readonly parts: readonly string[];
}

/** Puts the working of one message into words. */
export function explainMessage({ utterance, acts, trace, speaks }: Taken, parts: readonly string[]): Explanation {
  return {
    heard: utterance && {
      words: heardWords(utterance, acts),
      language: utterance.language && `${utterance.language.locale}${utterance.language.sure ? '' : '?'}`,
      switchesTo: speaks,
    },
    acts: acts.map((act) => ({
      act: actWords(act),
      words: wordsOf(act, utterance),
      confidence: Math.round(act.confidence * 100) / 100,
      reader: act.guess === undefined ? act.reader : `${act.reader} ${act.guess}`,
    })),
    rules: trace.map(({ rule, moves }) => ({ rule, file: fileOf(rule), moves: moves.map(moveWords) })),
    parts,
  };
}

const isHidden = ({ type }: Act): boolean => type === 'secret' || type === 'number';

function heardWords({ words }: Utterance, acts: readonly Act[]): string {
  const hidden = acts.filter(isHidden);
  const isShown = ({ at }: Word): boolean => !hidden.some(({ span }) => span.from < at.to && at.from < span.to);
  return words.map((word) => (isShown(word) ? word.text : '…')).join(' ');
}

function wordsOf(act: Act, utterance: Utterance | null): string {
  if (utterance === null) return '';
  return isHidden(act) ? '…' : utterance.text.slice(act.span.from, act.span.to);
}

/** `inform employer_kind=company`, `ask cost`, `number ruc`; never a value that a person typed. */
function actWords(act: Act): string {
  switch (act.type) {
    case 'answer':
      return `answer ${act.slot}=${act.value}`;
    case 'attitude':
      return act.attitude;
    case 'inform':
      return `inform ${act.fact}=${act.value}`;
    case 'ask':
      return `ask ${act.topic}${act.mention ? ' (mentioned)' : ''}`;
    case 'command':
      return `command ${act.name}`;
    case 'correct':
      return `correct ${act.slot}${act.to === undefined || /\d/.test(act.to) ? '' : `=${act.to}`}`;
    case 'report':
      return `report ${act.what}`;
    case 'number':
      return `number ${act.field}`;
    case 'secret':
      return `secret ${act.kind}`;
    case 'feel':
      return `feel ${act.feeling}`;
    case 'unclear':
      return `unclear ${act.candidates.join(' | ')}`;
    case 'foreign':
      return `foreign ${act.subject}`;
    case 'unknown':
      return `unknown${act.nearest.length > 0 ? `, near ${act.nearest.join(' | ')}` : ''}`;
    case 'stale':
      return `stale ${act.what}`;
    default:
      return act.type;
  }
}

function moveWords(move: Move): string {
  switch (move.do) {
    case 'say':
      return `say ${move.part.text}`;
    case 'answer':
      return `answer ${shown(move.answers)}`;
    case 'inform':
      return `inform ${shown(move.facts)}`;
    case 'replace':
      return `replace ${shown({ [move.slot]: move.to })}`;
    case 'topic':
      return `topic ${move.topic}`;
    case 'offer':
      return `offer ${move.ids.join(' ')}`;
    case 'hand_off':
      return `hand_off ${move.outcome}`;
    case 'count':
      return `count ${move.what}`;
    default:
      return move.do;
  }
}

const shown = (answers: { readonly [slot: string]: string | null }): string =>
  Object.entries(answers)
    .map(([slot, answer]) => `${slot}=${answer === null ? 'nothing' : /\d/.test(answer) ? '…' : answer}`)
    .join(' ');

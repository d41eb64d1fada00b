import type { Act, Span } from '../acts.ts';
import { blanked } from '../hear/blanked.ts';
import { hearPlain } from '../hear/hear.ts';
import type { Utterance } from '../hear/utterance.ts';
import type { View } from '../view.ts';
import { command, isWhole } from './command.ts';
import { label } from './label.ts';
import { readers } from './readers.ts';
import { announced, secret } from './secret.ts';
import { leavesNoGuess, settle } from './settle.ts';
import { topic } from './topic.ts';

/**
 * What a message does, given what the person has in front of them: every reader's acts, settled. Pure, deterministic,
 * never throws. A secret hides only itself and what announces it: they are blanked before anything else is read.
 */
export function read(utterance: Utterance, view: View): Act[] {
  const secrets = secret(utterance, view);
  const shown = secrets.length === 0 ? utterance : withoutSecrets(utterance, secrets);
  // What is written on a button explains every word, and so does a command: then nobody else need look at them.
  const tapped = label(shown, view);
  const commanded = tapped.length > 0 ? [] : command(shown, view);
  const isAll = secrets.length === 0 && (tapped.length > 0 || commanded.some(isWhole));
  const plain = [...secrets, ...tapped, ...commanded];
  const acts = isAll
    ? plain
    : settle(withGuess([...plain, ...readers.flatMap((one) => one(shown, view))], shown, view));
  return ends.test(utterance.text)
    ? acts.map((act) => ({ ...act, sentence: sentenceAt(utterance.text, act.span.from) }))
    : [...acts];
}

/** What a message is about is most of the work, and is not guessed where a guess would lose its place anyway. */
const withGuess = (found: readonly Act[], utterance: Utterance, view: View): readonly Act[] =>
  leavesNoGuess(found, wholeOf(utterance)) ? found : [...found, ...topic(utterance, view)];

const wholeOf = ({ words }: Utterance): Span => ({ from: words[0]?.at.from ?? 0, to: words.at(-1)?.at.to ?? 0 });

const ends = /[.!?\n]/;
const everyEnd = /[.!?\n]/g;

/** Which sentence a place stands in. */
const sentenceAt = (text: string, at: number): number => text.slice(0, at).match(everyEnd)?.length ?? 0;

/** The message without its secrets, and without the words that do nothing but announce them. */
const withoutSecrets = (utterance: Utterance, secrets: readonly Act[]): Utterance =>
  hearPlain(secrets.reduce((left, { span }) => blanked(left, announced(utterance, span)), utterance.text));

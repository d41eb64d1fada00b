import type { Act } from '../acts.ts';
import { hearPlain } from '../hear/hear.ts';
import type { Utterance } from '../hear/utterance.ts';
import type { View } from '../view.ts';
import { label } from './label.ts';
import { readers } from './readers.ts';
import { blanked, secret } from './secret.ts';
import { settle } from './settle.ts';

/**
 * What a message does, given what the person has in front of them: every reader's acts, settled. Pure, deterministic,
 * never throws. A secret hides only itself: it is blanked before anything else is read.
 */
export function read(utterance: Utterance, view: View): Act[] {
  const secrets = secret(utterance, view);
  const shown = secrets.length === 0 ? utterance : withoutSecrets(utterance, secrets);
  // What is written on a button explains every word, so that nobody else need look at them.
  const tapped = label(shown, view);
  const isAll = tapped.length > 0 && secrets.length === 0;
  const acts = isAll ? tapped : settle([...secrets, ...tapped, ...readers.flatMap((reader) => reader(shown, view))]);
  return ends.test(utterance.text)
    ? acts.map((act) => ({ ...act, sentence: sentenceAt(utterance.text, act.span.from) }))
    : [...acts];
}

const ends = /[.!?\n]/;
const everyEnd = /[.!?\n]/g;

/** Which sentence a place stands in. */
const sentenceAt = (text: string, at: number): number => text.slice(0, at).match(everyEnd)?.length ?? 0;

const withoutSecrets = ({ text }: Utterance, secrets: readonly Act[]): Utterance =>
  hearPlain(secrets.reduce((left, { span }) => blanked(left, span), text));

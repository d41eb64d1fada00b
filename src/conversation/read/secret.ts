import { model } from '../../classifier/load.ts';
import { phrasesNamed } from '../../classifier/phrases.ts';
import { stem } from '../../classifier/stem.ts';
import type { Act, Secret, Span } from '../acts.ts';
import { blanked } from '../hear/blanked.ts';
import { listOf, negation, wording } from '../hear/tongue.ts';
import type { Utterance } from '../hear/utterance.ts';
import type { View } from '../view.ts';
import { runs } from './digits.ts';
import type { Reader } from './reader.ts';
import * as form from './secret-patterns.ts';

/** A secret and where it stands, with the words that name it. */
interface Found extends Span {
  readonly kind: Secret;
}

/** Most secrets looked for in one message; more are never typed. */
const most = 8;
/** A code is this long. Where a number this short is asked for, digits are that number. */
const shortest = 4;
const longest = 8;

/** Whether a folded word is one the bot knows: "la clave es incorrecta" shares nothing. */
const isKnown = (word: string): boolean => model.vocabulary.has(word) || model.known.has(stem(word));

/** What is asked for: a short number, or one that may hold letters. */
interface Awaited {
  readonly isShort: boolean;
  readonly mayHoldLetters: boolean;
}

/** What is spoken of. */
interface About {
  readonly code: boolean;
  readonly key: boolean;
}

function awaitedBy({ pending, fields }: View): Awaited {
  const field = pending?.expects === 'number' ? fields[pending.field ?? ''] : undefined;
  return { isShort: field !== undefined && field.digits <= longest, mayHoldLetters: field?.letters === true };
}

/**
 * What must not be shared: a key, a code, a recovery link, a card, an e-mail address. Only its kind and its place come
 * out, never the value, so it cannot reach a record or a log. Errs on the side of a secret.
 */
export const secret: Reader = ({ text }, view) => {
  const awaited = awaitedBy(view);
  const acts: Act[] = [];
  let left = text;
  for (let found = first(left, awaited); found && acts.length < most; found = first(left, awaited)) {
    acts.push({
      type: 'secret',
      kind: found.kind,
      span: { from: found.from, to: found.to },
      confidence: 1,
      reader: 'secret',
    });
    left = blanked(left, found);
  }
  return acts;
};

/** Announcing words beyond this many say something of their own. */
const mostAnnouncing = 3;
const announces = new Set(phrasesNamed(listOf('secrets'), 'announces'));

/** A secret with the few words right before it that only announce it: "mi correo es …", "my code: …". */
export function announced({ words, clauses, text }: Utterance, span: Span): Span {
  const end = words.findLastIndex(({ at }) => at.to <= span.from) + 1;
  const last = words[end - 1];
  const clause = clauses.findLast(({ from }) => from < end);
  if (!last || !clause) return span;
  const said = wording.core(words.slice(clause.from, end).map((word) => word.text));
  const between = text.slice(last.at.to, span.from);
  const isAnnounced = announces.has(last.text) || between.includes(':') || between.includes('=');
  // "No es ana@example.com" says that something is wrong.
  if (!isAnnounced || said.length > mostAnnouncing || said.some(negation.isNegator)) return span;
  return { from: words[end - said.length]?.at.from ?? span.from, to: span.to };
}

const at = (kind: Secret, from: number, length: number): Found => ({ kind, from, to: from + length });

/** The first secret of a text. Most messages lack the signs without which there is none, and are looked at no further. */
function first(text: string, awaited: Awaited): Found | null {
  const mayHoldLink = /[/=]|www\./i.test(text);
  if (mayHoldLink) {
    for (const { 0: link, index } of text.matchAll(form.url)) {
      if (!form.email.test(link) && form.linkHasKey(link)) return at('link', index, link.length);
    }
  }
  const readable = mayHoldLink ? text.replace(form.url, (link) => ' '.repeat(link.length)) : text;
  const hasDigits = /\d/.test(readable);
  const about: About = { code: form.anyCodeWord.test(readable), key: form.anyKeyWord.test(readable) };
  const card = hasDigits ? cardNumber(readable) : null;
  const key = card ?? (about.code || about.key ? keyIn(readable, awaited, hasDigits) : null);
  if (key) return key;
  const isForeigners = awaited.mayHoldLetters && form.foreigner.test(readable);
  const code = isForeigners ? null : loneCode(readable, awaited, about, hasDigits);
  if (code) return code;
  const made = hasDigits && !awaited.mayHoldLetters ? madeWord(readable) : null;
  return made ?? (readable.includes('@') ? address(readable) : null);
}

function cardNumber(text: string): Found | null {
  for (const { 0: digits, index } of text.matchAll(form.cardLike)) {
    if (form.isCard(digits.replace(/\D/g, ''))) return at('card', index, digits.length);
  }
  return null;
}

/** A key that is told, "mi clave es …", or that stands right after the word; the latter shows by its digits. */
const keyIn = (text: string, awaited: Awaited, hasDigits: boolean): Found | null =>
  (form.tells.test(text) ? toldKey(text) : null) ?? (hasDigits ? namedKey(text, awaited) : null);

function toldKey(text: string): Found | null {
  for (const match of [...text.matchAll(form.told), ...text.matchAll(form.toldNumber)]) {
    const end = match.index + match[0].length;
    if (form.isKeyAfter(match[1] ?? '', text.slice(end), isKnown))
      return at(form.kindNamed(match[0]), match.index, match[0].length);
  }
  return null;
}

function namedKey(text: string, { isShort }: Awaited): Found | null {
  for (const match of text.matchAll(form.named)) {
    const word = form.trimmed(match[1] ?? '');
    const isNumber = /^\d{4,8}$/.test(word) && !/^000\d$/.test(word) && !isShort && !/^(?:19|20)\d\d$/.test(word);
    if (isNumber || form.looksMade(word)) return at(form.kindNamed(match[0]), match.index, match[0].length);
  }
  return null;
}

function loneCode(text: string, { isShort }: Awaited, about: About, hasDigits: boolean): Found | null {
  const said = form.dictated.exec(text);
  if (!said && !hasDigits) return null;
  const isAlone = !/\p{L}/u.test(text);
  const kind: Secret = about.key && !about.code ? 'key' : 'code';
  if (said && (about.code || about.key || text.trim().split(/\s+/).length < 10))
    return at(kind, said.index, said[0].length);
  for (const { digits, from, to } of runs(text)) {
    if (digits.length < shortest || digits.length > longest) continue;
    const raw = text.slice(from, to);
    const before = text.slice(Math.max(0, from - 40), from);
    const after = text.slice(to);
    if (form.notACodeBefore.test(before) || form.countedAfter.test(after) || form.date.test(raw)) continue;
    if (isShort && !about.code) continue;
    if (/^0{2,}\d?$/.test(digits) && digits.length === 4) continue;
    const isYear = form.year.test(digits);
    const isCode = about.code
      ? !isYear || form.yearAsCode.test(before)
      : isAlone
        ? !isYear
        : // "AB123456" is a passport or a foreigner's code.
          !/\p{L}$/u.test(before) && !/^\p{L}/u.test(after) && digits.length === 6 && !form.amount.test(raw);
    if (isCode) return at(kind, from, to - from);
  }
  return null;
}

function madeWord(text: string): Found | null {
  for (const { 0: word, index } of text.matchAll(/\S+/g)) {
    const before = text.slice(Math.max(0, index - 40), index);
    if (form.looksMade(form.trimmed(word)) && !form.paperBefore.test(before)) return at('key', index, word.length);
  }
  return null;
}

function address(text: string): Found | null {
  const match = form.email.exec(text);
  if (!match || match[0].includes('*') || /\*\S*@/.test(text)) return null;
  return at('email', match.index, match[0].length);
}

import { runs, textBefore } from './numbers.ts';
import { fold } from './text.ts';
import type { Pending } from './understood.ts';

export type Secret = 'key' | 'code' | 'link' | 'card' | 'email';

/** What tells a made-up key from an ordinary word. */
export interface SecretContext {
  readonly expects: Pending['expects'] | null;
  /** Whether a folded word is one the bot knows: "la clave es incorrecta" shares nothing. */
  readonly known: (word: string) => boolean;
}

const keyWord = '(?:claves?|clabe|contrase(?:ñ|n|ni)as?|contra|pass(?:word|wd|code|phrase)?s?|pwd|key|patronal)';
const codeWord = String.raw`(?:c[oó]d(?:igo|igos|\.)?|cdg|code|otp|pin|token|d[ií]gitos|digits|numerito|clave temporal|one.time)`;
const is = String.raw`(?:\b(?:es|era|ser[ií]a|fue|son|is|was)\b(?:\s*:)?|[:=])`;
const anyCodeWord = new RegExp(String.raw`\b${codeWord}(?!\w)`, 'iu');
const anyKeyWord = new RegExp(String.raw`\b${keyWord}\b`, 'iu');
const told = new RegExp(String.raw`\b(?:${keyWord}|${codeWord})\b(?:\s+\S+){0,5}?\s*${is}\s*["'«“]?(\S+)`, 'giu');
/** "mi clave es la 4567": an article before something with digits in it. */
const toldNumber = new RegExp(
  String.raw`\b(?:${keyWord}|${codeWord})\b(?:\s+\S+){0,5}?\s*${is}\s*(?:la|el|the)\s+["'«“]?(\S*\d\S*)`,
  'giu',
);
const named = new RegExp(String.raw`\b(?:${keyWord}|${codeWord})\b[\s:=]*["'«“]?(\S+)`, 'giu');

// What may begin anywhere in a run of signs is looked for at the beginning of the run alone: a search from each sign would take
// as many steps as the square of the run is long.
const url = /(?:https?:\/\/|www\.)\S+|(?<![a-z0-9-]|[a-z0-9-]\.)[a-z0-9-]+(?:\.[a-z0-9-]+)+\/\S+/giu;
const email = /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u;
const masked = /\*/;

/** A recovery link carries a key of its own: a query, or a long part of mixed letters and digits. Plain addresses do not. */
function linkHasKey(link: string): boolean {
  const path = link.replace(/^(?:https?:\/\/)?[^/?#]*/i, '');
  return (
    /[?&#][^=?&#]*[^=]=[^&]{4,}/.test(path) ||
    /(?<![\w-])(?=[\w-]{12})(?=[^/]*\d)[^/]*[a-z]/i.test(path) ||
    /(?:token|reset|restablec|activa|verif|confirm)[^/]*\/[\w-]{6,}/i.test(path)
  );
}

const cardLike = /(?<!\d)\d(?:[ -]?\d){14,15}(?!\d)/g;

/** The check that payment cards share (Luhn, ISO/IEC 7812-1). */
function isCard(digits: string): boolean {
  if (!/^[3-6]\d{14,15}$/.test(digits)) return false;
  const total = [...digits].reverse().reduce((sum, digit, place) => {
    const value = Number(digit) * (place % 2 === 1 ? 2 : 1);
    return sum + (value > 9 ? value - 9 : value);
  }, 0);
  return total % 10 === 0;
}

const unit =
  /^\d+(?:min\w*|h|hrs?|horas?|d|dias?|días?|am|pm|mil|usd|veces|años?|anos?|er[oa]?|[rdtm][oa]|mb|gb|k|x|s|sec\w*|hours?|days?|times?|th|st|nd|rd)$/iu;
const product =
  /^(?:(?:android|iphone|ipad|windows|office|covid|chrome|galaxy|samsung|redmi|note|xiaomi|motog|iess|sut|sri|ruc|step|paso)[\W_]?\d+|(?:form|art)\w*(?:\d|\W\d+))$/iu;
const date = /^\d{1,4}[/.-](?:\d{1,2}|[a-z]{3,})[/.-]\d{1,4}$/iu;

const trimmed = (word: string): string => word.replace(/^["'«“(¿¡]+|(?<!["'»”).,;:!?])["'»”).,;:!?]+$/gu, '');

/** Letters with digits or signs among them, six or more: what a key looks like and a word does not. */
function looksMade(word: string): boolean {
  if (word.length < 6 || unit.test(word) || product.test(word) || date.test(word) || email.test(word)) return false;
  if (/^(?:https?:|www\.)/i.test(word) || masked.test(word.slice(0, -1))) return false;
  const letters = word.match(/\p{L}/gu)?.length ?? 0;
  const digits = word.match(/\d/g)?.length ?? 0;
  return letters >= 3 && digits >= 2;
}

/** What follows "mi clave es": a key, unless it is a word the bot knows. */
function isKeyAfter(raw: string, rest: string, context: SecretContext): boolean {
  const word = trimmed(raw);
  const folded = fold(word);
  if (word.length < 4 || unit.test(word) || date.test(word)) return false;
  if (/^\d{4,8}$/.test(word)) return !/^000\d$/.test(word);
  if (/^\d{9,}$/.test(word) || email.test(word)) return false;
  const letters = /\p{L}/u.test(word);
  if (letters && /\d/.test(word)) return true;
  if (letters && /[$#*!%&@+=_]/.test(word)) return !/^\*+$/.test(word);
  if (/\p{Ll}\p{Lu}/u.test(word)) return true;
  const last = /^[\s"'»”.!?]*$/u.test(rest) || /["'«“]$/u.test(raw);
  return letters && last && /^\p{L}+$/u.test(word) && !context.known(folded) && !/mente$/.test(folded);
}

const digitWord =
  '(?:cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|zero|one|two|three|four|five|six|seven|eight|nine|oh)';
const dictated = new RegExp(String.raw`\b${digitWord}(?:[\s,.-]+${digitWord}){3,}\b`, 'iu');

const notACode =
  /(?:\$\s*|error\s|c[oó]digo de error\s|error code\s|postal\s|\+|sucursal(?:\s\S+){0,2}\s|branch(?:\s\S+){0,2}\s|establecimiento\s|tel[eé]fono\s|celular\s|cel\s|phone\s|ll[aá]m\w+ (?:al|at|me at)\s|call (?:me )?(?:at )?|art[ií]culo\s|a[nñ]o\s)$/iu;
const amountAfter = /^\s*(?:\$|usd|d[oó]lar|dollar|bucks|metros|personas|empleados|trabajadores|people|workers)/iu;

const yearAsCode = new RegExp(String.raw`${codeWord}\s*${is}?\s*$`, 'iu');

function hasCode(text: string, expects: SecretContext['expects']): boolean {
  const alone = !/[\p{L}]/u.test(text);
  const aboutCode = anyCodeWord.test(text);
  if (dictated.test(text) && (aboutCode || anyKeyWord.test(text) || text.split(/\s+/).length < 10)) return true;
  return runs(text).some(({ digits, from, to }) => {
    if (digits.length < 4 || digits.length > 8) return false;
    const raw = text.slice(from, to);
    const before = textBefore(text, from);
    if (notACode.test(before) || amountAfter.test(text.slice(to)) || date.test(raw)) return false;
    if (expects === 'branch' && !aboutCode) return false;
    if (/^0{2,}\d?$/.test(digits) && digits.length === 4) return false;
    const year = /^(?:19[5-9]\d|20[0-3]\d)$/.test(digits);
    if (aboutCode) return !year || yearAsCode.test(before);
    if (alone) return !year;
    // "AB123456" is a passport or a foreigner's code.
    if (/\p{L}$/u.test(before) || /^\p{L}/u.test(text.slice(to))) return false;
    const amount = /^\d{1,3}(?:[.,]\d{3})+$/.test(raw);
    return digits.length === 6 && !amount;
  });
}

/**
 * Finds what must not be shared in a `plain` text: a key, a code, a recovery link, a card, an e-mail address.
 * Only its kind comes out, never the value, so it cannot reach a record or a log. Errs on the side of a secret.
 */
export function findSecret(text: string, context: SecretContext): Secret | null {
  for (const [link] of text.matchAll(url)) if (!email.test(link) && linkHasKey(link)) return 'link';
  const readable = text.replace(url, ' ');
  for (const [digits] of readable.matchAll(cardLike)) if (isCard(digits.replace(/\D/g, ''))) return 'card';

  for (const match of [...readable.matchAll(told), ...readable.matchAll(toldNumber)]) {
    const word = match[1] ?? '';
    if (isKeyAfter(word, readable.slice(match.index + match[0].length), context)) return secretKind(match[0]);
  }
  for (const match of readable.matchAll(named)) {
    const word = trimmed(match[1] ?? '');
    const digits = /^\d{4,8}$/.test(word) && !/^000\d$/.test(word) && context.expects !== 'branch';
    if ((digits && !/^(?:19|20)\d\d$/.test(word)) || looksMade(word)) return secretKind(match[0]);
  }
  const asked = context.expects === 'identity' && /extranjer|foreign/i.test(readable);
  if (!asked && hasCode(readable, context.expects))
    return anyKeyWord.test(readable) && !anyCodeWord.test(readable) ? 'key' : 'code';
  if (context.expects !== 'identity' && made(readable)) return 'key';
  return email.test(readable) && !masked.test(readable.match(email)?.[0] ?? '') && !/\*[^\s*@]*@/.test(readable)
    ? 'email'
    : null;
}

const secretKind = (match: string): Secret => (anyCodeWord.test(match) && !anyKeyWord.test(match) ? 'code' : 'key');

const papers =
  /(?:pasaporte|passport|c[oó]digo de extranjer\w+|visa|placa|factura|tr[aá]mite|ticket|expediente)\D{0,20}$/iu;

function made(text: string): boolean {
  return [...text.matchAll(/\S+/g)].some(
    ({ 0: word, index }) => looksMade(trimmed(word)) && !papers.test(textBefore(text, index)),
  );
}

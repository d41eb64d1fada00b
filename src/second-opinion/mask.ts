import { plain } from '../classifier/text.ts';

/** Most characters that leave the machine. */
const longest = 300;

/**
 * A text without anything personal: no digit, address, link or made-up word is left, in any script.
 * What remains is at most 300 characters.
 */
export function masked(text: string): string {
  return plain(text)
    .replace(/(?:https?:\/\/|www\.)\S+/giu, '[link]')
    .replace(/(?<!\S)\S*@\S*/gu, '[email]')
    .replace(/(?<!\S)\S*\p{N}\S*/gu, '[number]')
    .replace(/(?<!\S)\S*[*#$%&_=+~^<>{}|\\]\S*/gu, '[hidden]')
    .replace(/(?:\[number\]\s*)+/gu, '[number] ')
    .slice(0, longest)
    .trim();
}

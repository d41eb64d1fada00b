/**
 * `<b>…</b>` is the only mark-up a reply has; here it becomes Telegram's HTML, and everything else is made literal.
 * A lone or crossed tag is literal too, so that no text can make a message that Telegram refuses to parse.
 */
const bold = /<b>((?:(?!<\/?b>)[\s\S])*)<\/b>/g;

export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

export function toHtml(text: string): string {
  let html = '';
  let from = 0;
  for (const match of text.matchAll(bold)) {
    html += `${escapeHtml(text.slice(from, match.index))}<b>${escapeHtml(match[1] ?? '')}</b>`;
    from = match.index + match[0].length;
  }
  return html + escapeHtml(text.slice(from));
}

/** The same text without any mark-up, for when Telegram cannot parse the HTML. */
export const toPlain = (text: string): string => text.replaceAll(bold, '$1');

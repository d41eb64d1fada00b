import type { MessageEntity } from 'grammy/types';
import { badRequest } from './api-error.ts';

const tags: Readonly<Record<string, string>> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  a: 'text_link',
  code: 'code',
  pre: 'pre',
  blockquote: 'blockquote',
  'tg-spoiler': 'spoiler',
  'tg-time': 'date_time',
};

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

const refused = (what: string) => badRequest(`can't parse entities: ${what}`);

function entityOf(type: string, attributes: string): Record<string, unknown> {
  const value = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(attributes)?.[1];
  if (type === 'text_link') return { type, url: value('href') ?? '' };
  if (type !== 'date_time') return { type };
  const unix = Number(value('unix'));
  if (!Number.isInteger(unix)) throw refused('tg-time without a time');
  return { type, unix_time: unix, date_time_format: value('format') ?? '' };
}

/** Reads a message as the server does: what the person sees, and which parts of it are marked. */
export function parseHtml(html: string): { text: string; entities: MessageEntity[] } {
  let text = '';
  const entities: Record<string, unknown>[] = [];
  const open: { tag: string; offset: number; entity: Record<string, unknown> }[] = [];
  const token = /<(\/?)([a-z-]*)([^<>]*)>|&(#\d+|#x[0-9a-f]+|[a-z]+);|[^<&]+|[\s\S]/gi;
  for (const [whole, closing, tag = '', attributes = '', entity] of html.matchAll(token)) {
    if (entity !== undefined) {
      text += entity.startsWith('#')
        ? String.fromCodePoint(Number(entity.slice(1).replace(/^x/i, '0x')))
        : (named[entity] ?? whole);
    } else if (whole === '<') {
      throw refused('unclosed start tag');
    } else if (!whole.startsWith('<')) {
      text += whole;
    } else if (closing) {
      const started = open.pop();
      if (!started) throw refused('unexpected end tag');
      if (started.tag !== tag.toLowerCase()) throw refused(`unmatched end tag, expected ${started.tag}`);
      if (text.length > started.offset)
        entities.push({ ...started.entity, offset: started.offset, length: text.length - started.offset });
    } else {
      const type = tags[tag.toLowerCase()];
      if (!type) throw refused(`unsupported start tag "${tag}"`);
      open.push({ tag: tag.toLowerCase(), offset: text.length, entity: entityOf(type, attributes) });
    }
  }
  if (open.length > 0) throw refused("can't find end tag");
  return { text, entities: entities as unknown as MessageEntity[] };
}

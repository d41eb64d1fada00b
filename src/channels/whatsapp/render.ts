import type { Choice, Reply } from '../../conversation/message.ts';
import { write } from '../../conversation/texts.ts';
import { limits } from './limits.ts';

/** What is sent, without whom it goes to. */
export type Content =
  | { readonly type: 'text'; readonly text: { readonly body: string; readonly preview_url: false } }
  | { readonly type: 'interactive'; readonly interactive: Interactive };

type Interactive =
  | {
      readonly type: 'button';
      readonly body: { readonly text: string };
      readonly action: {
        readonly buttons: readonly {
          readonly type: 'reply';
          readonly reply: { readonly id: string; readonly title: string };
        }[];
      };
    }
  | {
      readonly type: 'list';
      readonly body: { readonly text: string };
      readonly action: { readonly button: string; readonly sections: readonly { readonly rows: readonly Row[] }[] };
    }
  | {
      readonly type: 'cta_url';
      readonly body: { readonly text: string };
      readonly action: {
        readonly name: 'cta_url';
        readonly parameters: { readonly display_text: string; readonly url: string };
      };
    };
interface Row {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
}

/**
 * One reply as exactly one message. Pure. One message holds either buttons or a link, so beside a link the choices are numbered
 * words; whatever does not fit an interactive message becomes numbered text. Nothing is ever cut.
 */
export function render(reply: Reply): Content {
  const { choices, links } = reply;
  const body = bodyOf(reply);
  const [link] = links;
  if (link && isHttps(link.url)) {
    const text = paragraphs(body, numbered(reply));
    if (text.length > limits.body) return renderPlain(reply);
    const label = link.label.length <= limits.linkButton ? link.label : write(reply.locale ?? 'es', 'whatsapp-open');
    const parameters = { display_text: label, url: link.url };
    return interactive({ type: 'cta_url', body: { text }, action: { name: 'cta_url', parameters } });
  }
  if (choices.length === 0 || body.length > limits.body || body === '' || !distinct(choices)) return renderPlain(reply);
  if (choices.length <= limits.buttons && choices.every(({ label }) => label.length <= limits.buttonLabel))
    return interactive({
      type: 'button',
      body: { text: body },
      action: { buttons: choices.map(({ id, label }) => ({ type: 'reply', reply: { id, title: label } })) },
    });
  if (choices.length <= limits.rows && choices.every(fitsRow)) {
    const button = write(reply.locale ?? 'es', 'whatsapp-list');
    return interactive({
      type: 'list',
      body: { text: body },
      action: { button, sections: [{ rows: choices.map(rowOf) }] },
    });
  }
  return renderPlain(reply);
}

/** The same reply without anything to tap: for what is too long, and for what Meta refused as malformed. */
export const renderPlain = (reply: Reply): Content => ({
  type: 'text',
  text: { body: paragraphs(bodyOf(reply), numbered(reply)), preview_url: false },
});

const interactive = (content: Interactive): Content => ({ type: 'interactive', interactive: content });

/** The text, the values to copy (each alone on its line, where a long press takes it whole) and every link in clear. */
function bodyOf({ text, copy, links }: Reply): string {
  const values = copy.map(({ label, value }) => `${label}:\n${value}`);
  const shown = text.split(/\s+/);
  const urls = links.filter(({ url }) => !shown.includes(url)).map(({ label, url }) => `${label}:\n${url}`);
  return paragraphs(toMarkup(text), ...values, ...urls);
}

/** `<b>` as WhatsApp's asterisks, which only work within one line and next to no space. */
function toMarkup(text: string): string {
  return text.replace(/<b>((?:(?!<b>)[\s\S])*?)<\/b>/g, (_, bold: string) => bold.replace(/\S(?:.*\S)?/g, '*$&*'));
}

/** The choices as lines; the conversation understands the number, and the label, when they are typed. */
function numbered({ choices, locale = 'es' }: Reply): string {
  if (choices.length === 0) return '';
  const lines = choices.map(
    ({ label, description }, at) => `${at + 1}. ${label}${description === undefined ? '' : `: ${description}`}`,
  );
  return [write(locale, 'whatsapp-choose'), ...lines].join('\n');
}

const paragraphs = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n\n');
const isHttps = (url: string): boolean => url.startsWith('https://');
/** Meta refuses two buttons with the same label. */
const distinct = (choices: readonly Choice[]): boolean =>
  new Set(choices.map(({ label }) => label)).size === choices.length;

const fitsRow = ({ id, label, description }: Choice): boolean =>
  id.length <= limits.rowId && label.length <= limits.rowLabel && (description?.length ?? 0) <= limits.rowDescription;

const rowOf = ({ id, label, description }: Choice): Row => ({
  id,
  title: label,
  ...(description === undefined ? {} : { description }),
});

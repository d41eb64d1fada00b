import type { MediaKind } from '../../src/conversation/message.ts';

/** What the person does. `late` and `edit` need a side that can do them: the core, not every channel. */
export type Action =
  | { readonly do: 'say'; readonly text: string }
  | { readonly do: 'tap'; readonly label: string }
  /** Taps a button of the first message that had it. */
  | { readonly do: 'tap-old'; readonly label: string }
  | { readonly do: 'send'; readonly media: MediaKind }
  | { readonly do: 'open'; readonly payload: string | null }
  | { readonly do: 'wait'; readonly ms: number }
  | { readonly do: 'redeliver' }
  | { readonly do: 'late'; readonly ms: number; readonly text: string }
  | { readonly do: 'edit'; readonly text: string };

/** What the bot's answer to the last action must be like. Fragments stand in this order, with anything between them. */
export type Expectation =
  | { readonly expect: 'says' | 'never-says'; readonly fragments: readonly string[] }
  | { readonly expect: 'buttons' | 'links' | 'copy'; readonly listed: readonly string[] }
  | { readonly expect: 'pending' | 'outcome' | 'topic' | 'never-keeps'; readonly value: string }
  | { readonly expect: 'silence' };

export type Line = { readonly number: number; readonly line: string } & (Action | Expectation);

/** A conversation as it must go, read from a file of `test/dialogues/`. The form is explained in its README. */
export interface Dialogue {
  /** `triage-es/blocked-key`: group and file. */
  readonly name: string;
  readonly title: string;
  /** The only data mode it can be had in; `null` where it holds in both. */
  readonly mode: 'collect' | 'checklist' | null;
  /** The operator's contact that it takes for granted. */
  readonly contact: string | null;
  readonly lines: readonly Line[];
}

const who = '(?:Ella|Él|Persona|She|He|Person)';
const kinds: readonly (readonly [MediaKind, RegExp])[] = [
  ['image', /^(?:foto|photo)$/],
  ['audio', /^(?:audio|voice note)$/],
  ['video', /^video$/],
  ['sticker', /^sticker$/],
  ['location', /^(?:ubicación|location)$/],
  ['document', /^(?:documento|document)$/],
  ['contact', /^(?:contacto|contact)$/],
  ['other', /^(?:encuesta|poll)$/],
];
const units: readonly (readonly [number, RegExp])[] = [
  [1_000, /^(?:segundos?|seconds?)$/],
  [60_000, /^(?:minutos?|minutes?)$/],
  [3_600_000, /^(?:horas?|hours?)$/],
];

function find<T>(table: readonly (readonly [T, RegExp])[], word: string): T | null {
  return table.find(([, pattern]) => pattern.test(word))?.[0] ?? null;
}

/** Characters nobody can see are written `\u{202E}`; a line break inside a message is written `⏎`. */
const typed = (text: string): string =>
  text
    .replaceAll(/\\u\{([0-9a-f]+)\}/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replaceAll(/\s*⏎\s*/g, '\n');

const listed = (text: string): string[] => text.split('|').map((one) => one.trim());
const fragments = (text: string): string[] =>
  text
    .split('…')
    .map((one) => one.trim())
    .filter((one) => one !== '');

type Reading = (groups: readonly string[]) => Action | Expectation | null;

const forms: readonly (readonly [RegExp, Reading])[] = [
  [new RegExp(`^${who}: (.*)$`), ([text = '']) => ({ do: 'say', text: typed(text) })],
  [new RegExp(`^${who} (?:toca|taps): (.+)$`), ([label = '']) => ({ do: 'tap', label })],
  [
    new RegExp(`^${who} (?:toca un botón viejo|taps an old button): (.+)$`),
    ([label = '']) => ({ do: 'tap-old', label }),
  ],
  [
    new RegExp(`^${who} (?:manda|sends) (?:una?|an?) (.+)$`),
    ([word = '']) => {
      const media = find(kinds, word);
      return media && { do: 'send', media };
    },
  ],
  [
    new RegExp(`^${who} (?:abre el chat|opens the chat)(?: (?:con|with) (.+))?$`),
    ([payload]) => ({ do: 'open', payload: payload ?? null }),
  ],
  [
    /^(?:Pasan? (?=\d+ \S+$))?(\d+) (\S+)(?: pass)?$/,
    ([count = '', word = '']) => {
      const unit = find(units, word);
      return unit === null ? null : { do: 'wait', ms: Number(count) * unit };
    },
  ],
  [/^(?:El mensaje llega otra vez|The message arrives again)$/, () => ({ do: 'redeliver' })],
  [
    new RegExp(`^${who} (?:escribió hace|wrote) (\\d+) (\\S+)(?: ago)?: (.*)$`),
    ([count = '', word = '', text = '']) => {
      const unit = find(units, word);
      return unit === null ? null : { do: 'late', ms: Number(count) * unit, text: typed(text) };
    },
  ],
  [
    new RegExp(`^${who} (?:corrige su mensaje|edits (?:her|his|the) message): (.*)$`),
    ([text = '']) => ({ do: 'edit', text: typed(text) }),
  ],
  [/^Bot: (.+)$/, ([text = '']) => ({ expect: 'says', fragments: fragments(text) })],
  [/^(?:Bot no dice|Bot does not say): (.+)$/, ([text = '']) => ({ expect: 'never-says', fragments: listed(text) })],
  [/^(?:Bot no guarda|Bot does not keep): (.+)$/, ([value = '']) => ({ expect: 'never-keeps', value })],
  [/^(?:Bot calla|Bot says nothing)$/, () => ({ expect: 'silence' })],
  [/^(?:Botones|Buttons): (.+)$/, ([text = '']) => ({ expect: 'buttons', listed: listed(text) })],
  [/^(?:Enlaces|Links): (.+)$/, ([text = '']) => ({ expect: 'links', listed: listed(text) })],
  [/^(?:Para copiar|To copy): (.+)$/, ([text = '']) => ({ expect: 'copy', listed: listed(text) })],
  [/^(?:Pregunta|Question): (\S+)$/, ([value = '']) => ({ expect: 'pending', value })],
  [/^(?:Resultado|Outcome): (\S+)$/, ([value = '']) => ({ expect: 'outcome', value })],
  [/^(?:Tema|Topic): (\S+)$/, ([value = '']) => ({ expect: 'topic', value })],
];

/** Reads one line of the conversation. @throws when it has none of the forms of `test/dialogues/README.md` */
function readLine(name: string, text: string, number: number): Line {
  for (const [form, read] of forms) {
    const groups = form.exec(text)?.slice(1);
    const meant = groups && read(groups);
    if (meant) return { number, line: text, ...meant };
  }
  throw new Error(`${name}.txt, line ${number}: "${text}" is not a line of a dialogue (see test/dialogues/README.md).`);
}

/** Reads a dialogue: a title, what it takes for granted, and after an empty line the conversation. */
export function readDialogue(name: string, file: string): Dialogue {
  const [title = '', ...rest] = file.split(/\r?\n/);
  const heading = rest.slice(0, Math.max(0, rest.indexOf('')));
  const header = (pattern: RegExp): string | null =>
    heading.flatMap((line) => pattern.exec(line)?.[1] ?? []).at(0) ?? null;
  const mode = header(/^(?:Modo|Mode): (collect|checklist)$/) as Dialogue['mode'];
  const contact = header(/^(?:Contacto|Contact): (.+)$/);
  const known = heading.filter((line) => line.startsWith('#')).length + (mode ? 1 : 0) + (contact ? 1 : 0);
  if (title === '' || known !== heading.length)
    throw new Error(`${name}.txt must begin with a title, then Modo: or Contacto:, then an empty line.`);
  const lines = rest.flatMap((raw, index): Line[] => {
    const text = raw.trim();
    if (index < heading.length || text === '' || text.startsWith('#')) return [];
    return [readLine(name, text, index + 2)];
  });
  return { name, title, mode, contact, lines };
}

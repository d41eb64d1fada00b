import { readdirSync, readFileSync } from 'node:fs';
import { type Entry, type Message, parse, Visitor } from '@fluent/syntax';
import { facts } from '../../flows/sources.ts';
import { bundles } from '../../locales/bundles.ts';

export const languages = ['es', 'en'] as const;
export type Language = (typeof languages)[number];

const folder = (language: Language) => new URL(`../../locales/${language}/`, import.meta.url);

/** The Fluent files of a language, by name. */
export const files = (language: Language): readonly string[] =>
  readdirSync(folder(language))
    .filter((name) => name.endsWith('.ftl'))
    .sort();

export const entriesOf = (source: string): readonly Entry[] => parse(source, {}).body as Entry[];

export const entries = (language: Language, file: string): readonly Entry[] =>
  entriesOf(readFileSync(new URL(file, folder(language)), 'utf8'));

export const isMessage = (entry: Entry): entry is Message => entry.type === 'Message';

/** Every message of a file. */
export const messages = (language: Language, file: string): readonly Message[] =>
  entries(language, file).filter(isMessage);

/** The names of the values a message may be asked for: `ask-ruc`, `ask-ruc.why`. */
export const namesOf = (message: Message): readonly string[] => [
  ...(message.value === null ? [] : [message.id.name]),
  ...message.attributes.map(({ id }) => `${message.id.name}.${id.name}`),
];

/** The variables a message mentions. */
export function variablesOf(message: Message): ReadonlySet<string> {
  const found = new Set<string>();
  new (class extends Visitor {
    override visitVariableReference(node: { id: { name: string } }): void {
      found.add(node.id.name);
    }
  })().visit(message);
  return found;
}

/** Every variable of every text, with a value that is long enough to be a real one. */
const anything = Object.fromEntries(
  files('es').flatMap((file) =>
    messages('es', file).flatMap((message) => [...variablesOf(message)].map((name) => [name, 'Servicio doméstico'])),
  ),
);

const kinds = ['company', 'natural', 'domestic', 'public', 'unknown'] as const;

/** Values a running conversation would give, longest first where a length matters. All of them are made up. */
const given = {
  contact: 'WhatsApp 0900000000, de lunes a viernes, de 9:00 a 17:00',
  operator: 'Asociación de Ejemplo',
  carrier: 'Telegram',
  privacyContact: 'privacidad@example.org',
  privacyUrl: 'https://example.org/privacidad',
  reviewed: '21 de noviembre de 2026',
  value: '24••••••97001',
  suggestion: '24••••••97001',
  name: 'el tipo de empleador',
  names: 'la cédula, el RUC',
  to: 'Servicio doméstico',
  what: 'Los datos no coinciden',
  numbers: 'Cédula 24••••••97\nRUC 24••••••97001\nSucursal 0001',
  until: '22 de noviembre de 2026, 10:00',
  label: 'Servicio doméstico',
  left: '2:59',
  count: 3,
  step: 2,
  total: 4,
} as const;

const nothing = {
  contact: 'none',
  operator: 'none',
  carrier: 'none',
  privacyContact: 'none',
  privacyUrl: 'none',
  suggestion: 'none',
  count: 1,
} as const;

export interface Rendered {
  readonly language: Language;
  readonly file: string;
  readonly name: string;
  readonly text: string;
}

/** One text as it is said, for every kind of employer, with a fully and with a barely configured operator. */
export function renderings(language: Language, file: string, name: string): readonly Rendered[] {
  const [id = '', attribute] = name.split('.');
  const message = bundles[language].getMessage(id);
  const pattern = attribute === undefined ? message?.value : message?.attributes[attribute];
  if (!pattern) throw new Error(`There is no text ${name} in ${language}.`);
  const texts = kinds.flatMap((kind) =>
    [given, { ...given, ...nothing }].map((values) => {
      const errors: Error[] = [];
      const text = bundles[language].formatPattern(pattern, { ...anything, ...facts, ...values, kind }, errors);
      if (errors.length > 0) throw new Error(`${name} in ${language}: ${errors.map(({ message: m }) => m).join('; ')}`);
      return text;
    }),
  );
  return [...new Set(texts)].map((text) => ({ language, file, name, text }));
}

/** Every text of a language in every form it can take. */
export const everything = (language: Language): readonly Rendered[] =>
  files(language).flatMap((file) =>
    messages(language, file)
      .flatMap(namesOf)
      .flatMap((name) => renderings(language, file, name)),
  );

/** As a person reads it: without mark-up. */
export const spoken = (text: string): string => text.replaceAll(/<\/?b>/g, '');

/** A button or the second line of a list entry: not a sentence. */
export const isLabel = (name: string): boolean =>
  /\.(label|choice-|describe-)|^(link|do|name)-|^copy-(identity|ruc|branch)$|^telegram-(name|command)/.test(name);

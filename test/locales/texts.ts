import { readFileSync } from 'node:fs';
import { type Entry, type Message, parse, Visitor } from '@fluent/syntax';
import { initialTransition } from 'xstate';
import { facts } from '../../flows/common/facts.ts';
import type { BaseContext, Procedure } from '../../flows/procedure.ts';
import { procedures } from '../../flows/procedures.ts';
import { bundles, textFiles } from '../../locales/bundles.ts';

export const languages = ['es', 'en'] as const;
export type Language = (typeof languages)[number];

const folder = (language: Language) => new URL(`../../locales/${language}/`, import.meta.url);

/** The Fluent files of a language, as paths in its folder: `common/repair.ftl`. */
export const files = (language: Language): readonly string[] => textFiles(folder(language));

/** The files of one name, of the common texts and of every procedure. */
export const filesNamed = (language: Language, name: string): readonly string[] =>
  files(language).filter((file) => file.endsWith(`/${name}`));

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

type Values = { readonly [name: string]: string };

/** What a procedure gives to texts: before anything is told, with each fact told, and in each situation. */
function valuesOf({ machine, values, facts: told, situations }: Procedure): readonly Values[] {
  const [{ context }] = initialTransition(machine, { dataMode: 'checklist', facts: {} });
  const first = context as BaseContext;
  const one = Object.entries(told).flatMap(([fact, row]) =>
    row.values.map((value) => values(first, { [fact]: value })),
  );
  const other = Object.keys(situations).map((situation) => values({ ...first, situation }, {}));
  return [values(first, {}), ...one, ...other];
}

/** All that the procedures may give to one text, without repeating. */
const possible: readonly Values[] = [
  ...new Map(
    procedures
      .flatMap((procedure) => {
        const others = Object.assign({}, ...procedures.map((each) => valuesOf(each)[0]));
        return valuesOf(procedure).map((each) => ({ ...others, ...each }));
      })
      .map((each) => [JSON.stringify(each), each]),
  ).values(),
];

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
  readonly name: string;
  readonly text: string;
}

/** One text as it is said, whatever was told, with a fully and with a barely configured operator. `only`: where these values hold. */
export function renderings(language: Language, name: string, only: Values = {}): readonly Rendered[] {
  const [id = '', attribute] = name.split('.');
  const message = bundles[language].getMessage(id);
  const pattern = attribute === undefined ? message?.value : message?.attributes[attribute];
  if (!pattern) throw new Error(`There is no text ${name} in ${language}.`);
  const fitting = possible.filter((each) => Object.entries(only).every(([key, value]) => each[key] === value));
  const texts = fitting.flatMap((told) =>
    [given, { ...given, ...nothing }].map((values) => {
      const errors: Error[] = [];
      const text = bundles[language].formatPattern(pattern, { ...anything, ...facts, ...values, ...told }, errors);
      if (errors.length > 0) throw new Error(`${name} in ${language}: ${errors.map(({ message: m }) => m).join('; ')}`);
      return text;
    }),
  );
  return [...new Set(texts)].map((text) => ({ language, name, text }));
}

/** Every text of a language in every form it can take. */
export const everything = (language: Language): readonly Rendered[] =>
  files(language).flatMap((file) =>
    messages(language, file)
      .flatMap(namesOf)
      .flatMap((name) => renderings(language, name)),
  );

/** As a person reads it: without mark-up. */
export const spoken = (text: string): string => text.replaceAll(/<\/?b>/g, '');

/** A button or the second line of a list entry: not a sentence. */
export const isLabel = (name: string): boolean =>
  /\.(label|choice-|describe-)|^(link|do|name)-|^copy-(identity|ruc|branch)$|^telegram-(name|command)/.test(name);

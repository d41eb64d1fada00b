import type { FluentBundle } from '@fluent/bundle';
import { facts } from '../../flows/common/facts.ts';
import { bundles } from '../../locales/bundles.ts';
import type { Texts } from '../../locales/texts.ts';
import type { Locale } from './view.ts';

export type TextName = keyof Texts;
export type Values = { readonly [name: string]: string | number };

/** What every text may use, beside the facts and the values of its procedure. */
export const standardVariables = [
  'contact',
  'reviewed',
  'operator',
  'carrier',
  'privacyContact',
  'privacyUrl',
] as const;
type Standard = { readonly [Name in (typeof standardVariables)[number]]: string };

/** Values of an operator about whom nothing is known. */
const unknown: Standard = {
  contact: 'none',
  reviewed: '',
  operator: 'none',
  carrier: 'none',
  privacyContact: 'none',
  privacyUrl: 'none',
};

/** Facts as they are written: none is ever counted in, so that no text has to be told what number it is. */
const written = Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, String(value)]));

/** The values that every text has, whatever is known. */
export const common: Values = { ...written, ...unknown };

/**
 * One text in one language: `ask-ruc`, or an attribute of it, `ask-ruc.why`.
 *
 * @throws when the text or a variable is missing; tests render every text, so that this shows before a person sees it
 */
export function write<Name extends TextName>(
  locale: Locale,
  name: Name,
  ...[values]: [Texts[Name]] extends [never] ? [values?: Values] : [values: Values]
): string {
  return writeNamed(locale, name, values ?? {});
}

/** The same for a name that is only known at run time, such as a choice's label. */
export const writeNamed = (locale: Locale, name: string, values: Values): string =>
  writeWith(locale, name, () => ({ ...common, ...values }));

type Pattern = NonNullable<NonNullable<ReturnType<FluentBundle['getMessage']>>['value']>;

const patterns: { readonly [locale in Locale]: Map<string, Pattern> } = { es: new Map(), en: new Map() };

/** The pattern of a text; `null` where there is none. Only names of texts are remembered: old buttons may name anything. */
function patternOf(locale: Locale, name: string): Pattern | null {
  const known = patterns[locale].get(name);
  if (known !== undefined) return known;
  const [id = '', attribute] = name.split('.');
  const message = bundles[locale].getMessage(id);
  const pattern = (attribute === undefined ? message?.value : message?.attributes[attribute]) || null;
  if (pattern !== null) patterns[locale].set(name, pattern);
  return pattern;
}

/**
 * The same with all values that there are, `common` among them. They are put together only for a text that has variables: most
 * have none.
 */
export function writeWith(locale: Locale, name: string, values: () => Values): string {
  const pattern = patternOf(locale, name);
  if (!pattern) throw new Error(`There is no text ${name} in ${locale}.`);
  if (typeof pattern === 'string') return pattern;
  const errors: Error[] = [];
  const text = bundles[locale].formatPattern(pattern, values(), errors);
  if (errors.length > 0) throw new Error(`${name} in ${locale}: ${errors.map((error) => error.message).join('; ')}`);
  return text;
}

/** Whether a text exists: variants of a question may lack an attribute and then borrow that of the main one. */
export const hasText = (name: string): boolean => patternOf('es', name) !== null;

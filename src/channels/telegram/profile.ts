import { isDeepStrictEqual } from 'node:util';
import type { Api } from 'grammy';
import type { BotCommand, LanguageCode } from 'grammy/types';
import { write } from '../../conversation/texts.ts';
import type { Locale } from '../../conversation/view.ts';
import { limits } from './limits.ts';

type Raw = Api['raw'];

/** One thing that people see of the bot, how to read it and how to write it. */
export interface Wanted {
  /** Method, scope and language, for the operator. */
  readonly label: string;
  readonly value: unknown;
  readonly read: (raw: Raw) => Promise<unknown>;
  readonly write: (raw: Raw) => Promise<unknown>;
}

/** Spanish is the value without a language: Telegram falls back to it for every language that has none of its own. */
const languages: readonly { locale: Locale; code: { language_code?: LanguageCode }; name: string }[] = [
  { locale: 'es', code: {}, name: 'default' },
  { locale: 'en', code: { language_code: 'en' }, name: 'en' },
];

const commandTexts = {
  start: 'telegram-command-start',
  ayuda: 'telegram-command-help',
  idioma: 'telegram-command-language',
  mis_datos: 'telegram-command-my-data',
  borrar: 'telegram-command-delete',
  privacy: 'telegram-command-privacy',
} as const;
type CommandName = keyof typeof commandTexts;

const scopes: readonly { type: 'all_private_chats' | 'all_group_chats'; names: readonly CommandName[] }[] = [
  { type: 'all_private_chats', names: ['start', 'ayuda', 'idioma', 'mis_datos', 'borrar', 'privacy'] },
  { type: 'all_group_chats', names: ['ayuda', 'privacy'] },
];

/** Everything that is to be set, and what is too long to be set: checked whole before the first call. */
export function wantedProfile(ephemeralGroups: boolean): { wanted: readonly Wanted[]; problems: readonly string[] } {
  const wanted = [
    ...languages.flatMap(({ locale, code, name }) => [
      profileName(write(locale, 'telegram-name'), code, name),
      description(write(locale, 'telegram-description'), code, name),
      shortDescription(write(locale, 'telegram-short-description'), code, name),
    ]),
    ...scopes.flatMap(({ type, names }) =>
      languages.map(({ locale, code, name }) => {
        const list = names.map((command): BotCommand => {
          const entry = { command, description: write(locale, commandTexts[command]) };
          return ephemeralGroups && type === 'all_group_chats' && command === 'ayuda'
            ? { ...entry, is_ephemeral: true }
            : entry;
        });
        return commands(list, { type }, code, name);
      }),
    ),
    menuButton,
  ];
  return { wanted, problems: wanted.flatMap(({ label, value }) => problemsOf(label, value)) };
}

type Code = { language_code?: LanguageCode };

const profileName = (name: string, code: Code, language: string): Wanted => ({
  label: `setMyName, ${language}`,
  value: { name },
  read: (raw) => raw.getMyName(code),
  write: (raw) => raw.setMyName({ ...code, name }),
});

const description = (text: string, code: Code, language: string): Wanted => ({
  label: `setMyDescription, ${language}`,
  value: { description: text },
  read: (raw) => raw.getMyDescription(code),
  write: (raw) => raw.setMyDescription({ ...code, description: text }),
});

const shortDescription = (text: string, code: Code, language: string): Wanted => ({
  label: `setMyShortDescription, ${language}`,
  value: { short_description: text },
  read: (raw) => raw.getMyShortDescription(code),
  write: (raw) => raw.setMyShortDescription({ ...code, short_description: text }),
});

type Scope = { type: 'all_private_chats' | 'all_group_chats' };

const commands = (list: BotCommand[], scope: Scope, code: Code, language: string): Wanted => ({
  label: `setMyCommands, ${scope.type}, ${language}`,
  value: list,
  read: (raw) => raw.getMyCommands({ ...code, scope }),
  write: (raw) => raw.setMyCommands({ ...code, scope, commands: list }),
});

const menuButton: Wanted = {
  label: 'setChatMenuButton',
  value: { type: 'commands' },
  read: (raw) => raw.getChatMenuButton({}),
  write: (raw) => raw.setChatMenuButton({ menu_button: { type: 'commands' } }),
};

/** Whether what is there is not what is wanted; fields that Telegram adds to it do not count. */
export function differences(wanted: unknown, found: unknown): boolean {
  return !isDeepStrictEqual(wanted, alike(found, wanted));
}

function alike(found: unknown, wanted: unknown): unknown {
  if (Array.isArray(found) && Array.isArray(wanted)) return found.map((each, at) => alike(each, wanted[at]));
  if (typeof found !== 'object' || found === null || typeof wanted !== 'object' || wanted === null) return found;
  return Object.fromEntries(Object.entries(found).filter(([key]) => key in wanted));
}

const maxima: Readonly<Record<string, number>> = {
  name: limits.name,
  description: limits.description,
  short_description: limits.shortDescription,
  command: limits.commandName,
};

function problemsOf(label: string, value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((entry) => problemsIn(label, entry, limits.commandDescription));
  return typeof value === 'object' && value !== null ? problemsIn(label, value, limits.description) : [];
}

function problemsIn(label: string, value: object, longestDescription: number): string[] {
  return Object.entries(value).flatMap(([field, text]) => {
    const most = field === 'description' ? longestDescription : maxima[field];
    if (most === undefined || typeof text !== 'string') return [];
    const length = [...text].length;
    if (length >= 1 && length <= most) return [];
    return [`${label}: ${field} has ${length} characters, 1 to ${most} are allowed. Change it in locales/.`];
  });
}

import { existsSync, readFileSync } from 'node:fs';
import { isIP } from 'node:net';
import * as z from 'zod';
import { type TelegramSettings, telegramSettings } from './channels/telegram/settings.ts';
import { type WhatsAppSettings, whatsAppSettings } from './channels/whatsapp/settings.ts';
import type { Operator } from './conversation/settings.ts';
import { type SecondOpinionSettings, secondOpinionSettings } from './second-opinion/settings.ts';
import { type StoreSettings, storeSettings } from './store/settings.ts';

/** Everything the environment says, read once. */
export interface Config {
  readonly telegram: TelegramSettings | null;
  readonly whatsapp: WhatsAppSettings | null;
  readonly store: StoreSettings | null;
  readonly secondOpinion: SecondOpinionSettings | null;
  readonly operator: Operator;
  /** Where the platforms call. */
  readonly port: number;
  /** Where the operator asks for health and figures. */
  readonly admin: { readonly host: string; readonly port: number };
  readonly logLevel: string;
  /** One line per problem: the variable and what to do, never a value. The bot does not start with any. */
  readonly problems: readonly string[];
  /** What works but should be known. */
  readonly warnings: readonly string[];
}

const empty = (text: string | undefined): string | undefined => (text?.trim() === '' ? undefined : text?.trim());
const optional = z.string().optional().transform(empty);

/** So many fit in one message with the question that waits, however long they are. */
const mostOffices = 10;

const office = z.object({
  name: z.string().min(1).max(60),
  address: z.string().min(1).max(120),
  checkedOn: z.iso.date(),
});

/** 0 takes any free port. */
const portOr = (usual: number) =>
  optional
    .transform((text) => Number(text ?? usual))
    .refine((port) => Number.isInteger(port) && port >= 0 && port <= 65535, 'must be a whole number from 0 to 65535');

const variables = z.object({
  OPERATOR_NAME: optional.pipe(z.string().max(60, 'must have at most 60 characters').optional()),
  OPERATOR_CONTACT: optional.pipe(
    z.string().max(120, 'must have at most 120 characters: it stands in messages').optional(),
  ),
  PRIVACY_CONTACT: optional.pipe(z.string().max(120, 'must have at most 120 characters').optional()),
  PRIVACY_URL: optional.pipe(
    z.url({ protocol: /^https$/, error: 'must be a web address that begins with https://' }).optional(),
  ),
  OFFICES_FILE: optional,
  PORT: portOr(8080),
  ADMIN_HOST: optional
    .transform((text) => text ?? '127.0.0.1')
    .refine((host) => isIP(host) !== 0, 'must be an address of this machine in numbers: 127.0.0.1, or 0.0.0.0 for all'),
  ADMIN_PORT: portOr(8081),
  LOG_LEVEL: optional
    .transform((text) => text ?? 'info')
    .pipe(z.enum(['debug', 'info', 'warn', 'error', 'silent'], 'takes debug, info, warn, error or silent')),
});

/** The offices an operator vouches for, each with the day it was checked. */
function readOffices(file: string | undefined): { offices: Operator['offices']; problems: string[] } {
  if (file === undefined) return { offices: undefined, problems: [] };
  const unusable = (problem: string) => ({ offices: undefined, problems: [`OFFICES_FILE ${problem}`] });
  try {
    const { data } = z.array(office).safeParse(JSON.parse(readFileSync(file, 'utf8')));
    if (data && data.length > mostOffices)
      return unusable(`lists more than ${mostOffices} offices: leave out some, more do not fit in one message`);
    if (data) return { offices: data, problems: [] };
  } catch {
    // Told below: the file is missing or not JSON.
  }
  return unusable(
    'must name a JSON file with a list of {"name", "address", "checkedOn": "2026-11-21"}: name at most 60 characters, address at most 120',
  );
}

/** No part knows the paths of another one, so only here can it be told which variable makes two of them the same. */
const pathProblems = (telegram: TelegramSettings | null): readonly string[] =>
  telegram?.delivery.mode === 'webhook' && telegram.delivery.path === '/whatsapp'
    ? ['TELEGRAM_WEBHOOK_URL: /whatsapp belongs to another part of the bot; use another path such as /telegram.']
    : [];

const portProblems = (port: number, adminPort: number): readonly string[] =>
  port === adminPort && port !== 0 ? ['ADMIN_PORT must be another port than PORT; it is 8081 unless it is set'] : [];

/** The environment, with the file .env for what it does not say itself. */
function environment(): Readonly<Record<string, string | undefined>> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return process.env;
}

/**
 * Reads the settings of every part; each part knows its own variables.
 *
 * @param env the environment, or in tests any object like it
 */
export function readConfig(env: Readonly<Record<string, string | undefined>> = environment()): Config {
  const own = variables.safeParse(env);
  const parts = [telegramSettings(env), whatsAppSettings(env), storeSettings(env), secondOpinionSettings(env)] as const;
  const [telegram, whatsapp, store, secondOpinion] = parts;
  const { offices, problems } = readOffices(own.data?.OFFICES_FILE);
  const { PORT: port = 8080, ADMIN_PORT: adminPort = 8081 } = own.data ?? {};
  const { OPERATOR_NAME: name, OPERATOR_CONTACT: contact, PRIVACY_CONTACT, PRIVACY_URL } = own.data ?? {};
  return {
    telegram: telegram.value,
    whatsapp: whatsapp.value,
    store: store.value,
    secondOpinion: secondOpinion.value,
    operator: {
      ...(name === undefined ? {} : { name }),
      ...(contact === undefined ? {} : { contact }),
      ...(PRIVACY_CONTACT === undefined ? {} : { privacyContact: PRIVACY_CONTACT }),
      ...(PRIVACY_URL === undefined ? {} : { privacyUrl: PRIVACY_URL }),
      ...(offices === undefined ? {} : { offices }),
    },
    port,
    admin: { host: own.data?.ADMIN_HOST ?? '127.0.0.1', port: adminPort },
    logLevel: own.data?.LOG_LEVEL ?? 'info',
    problems: [
      ...(own.error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? []),
      ...portProblems(port, adminPort),
      ...problems,
      ...parts.flatMap((part) => part.problems),
      ...pathProblems(telegram.value),
    ],
    warnings: parts.flatMap((part) => part.warnings),
  };
}

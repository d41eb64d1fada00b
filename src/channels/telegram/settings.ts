import * as z from 'zod';
import type { Parsed } from '../../parsed.ts';

/** What the operator decides about the Telegram channel. */
export interface TelegramSettings {
  /** Secret: it opens the whole bot. */
  readonly token: string;
  /** Without a trailing slash. */
  readonly apiRoot: string;
  readonly dataMode: 'checklist' | 'collect';
  /** Group replies that only the one who asked can see, where the app knows them. */
  readonly ephemeralGroups: boolean;
  readonly delivery: { readonly mode: 'polling' } | WebhookDelivery;
}

interface WebhookDelivery {
  readonly mode: 'webhook';
  /** The public address that Telegram calls. */
  readonly url: string;
  /** The path of that address, which is our route. */
  readonly path: string;
  readonly secret: string;
  readonly maxConnections: number;
}

const telegramRoot = 'https://api.telegram.org';
const webhookPorts = ['', '80', '88', '443', '8443'];
const isLoopback = ({ hostname }: URL) => hostname === '127.0.0.1' || hostname === 'localhost';

const flag = (name: string) =>
  z.enum(['true', 'false'], `${name}: write true or false.`).transform((v) => v === 'true');

const root = z
  .url('TELEGRAM_API_ROOT: write a full address such as https://api.telegram.org.')
  .superRefine((text, at) => {
    const url = new URL(text);
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url)))
      at.addIssue('TELEGRAM_API_ROOT: use https; http is only accepted for 127.0.0.1 and localhost.');
    if (text.endsWith('/')) at.addIssue('TELEGRAM_API_ROOT: remove the slash at the end.');
  });

const webhookUrl = z
  .url('TELEGRAM_WEBHOOK_URL: write a full address such as https://bot.example.ec/telegram.')
  .superRefine((text, at) => {
    const url = new URL(text);
    if (url.protocol !== 'https:') at.addIssue('TELEGRAM_WEBHOOK_URL: Telegram only calls https addresses.');
    if (!webhookPorts.includes(url.port))
      at.addIssue('TELEGRAM_WEBHOOK_URL: Telegram only calls the ports 443, 80, 88 and 8443.');
    if (url.username || url.password || url.search || url.hash)
      at.addIssue('TELEGRAM_WEBHOOK_URL: remove the user name, the password and everything from ? or # on.');
  });

const webhookVariables = ['TELEGRAM_WEBHOOK_URL', 'TELEGRAM_WEBHOOK_SECRET', 'TELEGRAM_WEBHOOK_MAX_CONNECTIONS'];

const missing = (name: string, how: string) => ({ error: `${name} is missing: ${how}` });

const delivery = z.discriminatedUnion(
  'mode',
  [
    z.object({ mode: z.literal('polling') }),
    z.object({
      mode: z.literal('webhook'),
      url: z
        .string(
          missing('TELEGRAM_WEBHOOK_URL', 'webhook mode needs the public https address that Telegram is to call.'),
        )
        .pipe(webhookUrl),
      secret: z
        .string(missing('TELEGRAM_WEBHOOK_SECRET', 'webhook mode needs 16 to 256 random letters and digits.'))
        .regex(/^[\w-]{16,256}$/, 'TELEGRAM_WEBHOOK_SECRET: use 16 to 256 of the characters A-Z, a-z, 0-9, _ and -.'),
      maxConnections: z.coerce
        .number()
        .pipe(z.int().min(1).max(100))
        .catch(Number.NaN)
        .refine(Number.isInteger, 'TELEGRAM_WEBHOOK_MAX_CONNECTIONS: write a whole number from 1 to 100.'),
    }),
  ],
  'TELEGRAM_MODE: write polling or webhook.',
);

const schema = z
  .object({
    token: z.string(),
    apiRoot: root,
    dataMode: z.enum(['checklist', 'collect'], 'TELEGRAM_DATA_MODE: write checklist or collect.'),
    ephemeralGroups: flag('TELEGRAM_EPHEMERAL_GROUPS'),
    delivery,
  })
  .superRefine(({ token, apiRoot, delivery }, at) => {
    // A test server on this machine takes any token, so that no test needs one that looks real.
    const local = URL.canParse(apiRoot) && isLoopback(new URL(apiRoot));
    if (!(local ? /^\S+$/ : /^\d+:[\w-]{30,}$/).test(token))
      at.addIssue(
        'TELEGRAM_BOT_TOKEN: this is not a bot token. Copy it whole from @BotFather: digits, a colon, about 35 characters.',
      );
    if (delivery.mode === 'webhook' && token.includes(delivery.secret))
      at.addIssue('TELEGRAM_WEBHOOK_SECRET: do not use the token or a part of it; make up another one.');
  });

/**
 * Reads the `TELEGRAM_…` variables. An empty variable counts as missing; without a token the channel is off.
 *
 * @returns `value: null` without problems when the channel is switched off
 */
export function telegramSettings(env: Readonly<Record<string, string | undefined>>): Parsed<TelegramSettings> {
  const given = (name: string) => env[name]?.trim() || undefined;
  const token = given('TELEGRAM_BOT_TOKEN');
  const enabled = flag('TELEGRAM_ENABLED').safeParse(given('TELEGRAM_ENABLED') ?? String(token !== undefined));
  if (!enabled.success) return { value: null, problems: linesOf(enabled.error), warnings: [] };
  if (!enabled.data) return { value: null, problems: [], warnings: [] };
  if (!token)
    return {
      value: null,
      problems: [
        'TELEGRAM_BOT_TOKEN is missing: ask @BotFather for a token with /newbot, or set TELEGRAM_ENABLED=false.',
      ],
      warnings: [],
    };

  const parsed = schema.safeParse({
    token,
    apiRoot: given('TELEGRAM_API_ROOT') ?? telegramRoot,
    dataMode: given('TELEGRAM_DATA_MODE') ?? 'collect',
    ephemeralGroups: given('TELEGRAM_EPHEMERAL_GROUPS') ?? 'false',
    delivery: {
      mode: given('TELEGRAM_MODE') ?? 'polling',
      url: given('TELEGRAM_WEBHOOK_URL'),
      secret: given('TELEGRAM_WEBHOOK_SECRET'),
      maxConnections: given('TELEGRAM_WEBHOOK_MAX_CONNECTIONS') ?? '40',
    },
  });
  if (!parsed.success) return { value: null, problems: linesOf(parsed.error), warnings: [] };

  const { delivery, ...rest } = parsed.data;
  const value: TelegramSettings = {
    ...rest,
    delivery: delivery.mode === 'polling' ? delivery : { ...delivery, path: new URL(delivery.url).pathname },
  };
  return { value, problems: [], warnings: warningsAbout(value, given) };
}

function warningsAbout({ apiRoot, delivery }: TelegramSettings, given: (name: string) => string | undefined): string[] {
  const unused = delivery.mode === 'polling' ? webhookVariables.filter((name) => given(name) !== undefined) : [];
  return [
    ...(unused.length > 0 ? [`${unused.join(', ')}: not used, because TELEGRAM_MODE is polling.`] : []),
    ...(apiRoot === telegramRoot
      ? []
      : [`TELEGRAM_API_ROOT: ${new URL(apiRoot).host} will see the token and every text.`]),
  ];
}

const linesOf = (error: z.ZodError): string[] => [...new Set(error.issues.map(({ message }) => message))];

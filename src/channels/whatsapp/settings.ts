import * as z from 'zod';
import type { Parsed } from '../../parsed.ts';

/** What the operator decides about the WhatsApp channel. */
export interface WhatsAppSettings {
  /** Secret; of a system user, since those of a person die after a day. */
  readonly accessToken: string;
  /** The only number that is answered. */
  readonly phoneNumberId: string;
  /** Secrets that may sign webhook calls: the current one, and the one before while it is being replaced. Never empty. */
  readonly appSecrets: readonly string[];
  /** Secret that Meta repeats when the webhook is set up. */
  readonly verifyToken: string;
  /** `v25.0`. */
  readonly graphVersion: string;
  /** Without a trailing slash. */
  readonly graphBaseUrl: string;
  /** The business account, for looking whether its webhooks are subscribed. */
  readonly accountId?: string;
  readonly dataMode: 'checklist' | 'collect';
  /** This process's share of the messages that Meta takes from this number in a second: 80, or 20 where the number is also used in the app. */
  readonly perSecond: number;
}

const metaRoot = 'https://graph.facebook.com';
const isLoopback = ({ hostname }: URL) => hostname === '127.0.0.1' || hostname === 'localhost';
const missing = (name: string, how: string) => ({ error: `${name} is missing: ${how}` });
const id = (name: string, where: string) =>
  z.string(missing(name, where)).regex(/^\d{5,25}$/, `${name}: write the digits only; ${where}`);
const secret = (name: string, how: string) =>
  z.string(missing(name, how)).regex(/^\S{8,}$/, `${name}: at least 8 characters without spaces; ${how}`);

const baseUrl = z
  .url(`WHATSAPP_GRAPH_BASE_URL: write a full address, or remove it to use ${metaRoot}.`)
  .superRefine((text, at) => {
    const url = new URL(text);
    if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLoopback(url)))
      at.addIssue('WHATSAPP_GRAPH_BASE_URL: use https; http is only accepted for 127.0.0.1 and localhost.');
    if (text.endsWith('/')) at.addIssue('WHATSAPP_GRAPH_BASE_URL: remove the slash at the end.');
  });

const whereNumber = 'it is shown under WhatsApp > API Setup at developers.facebook.com.';
const whereSecret = 'copy it from App settings > Basic at developers.facebook.com.';

const schema = z.object({
  accessToken: secret('WHATSAPP_ACCESS_TOKEN', 'make one for a system user in the Meta Business settings.'),
  phoneNumberId: id('WHATSAPP_PHONE_NUMBER_ID', whereNumber),
  appSecret: secret('WHATSAPP_APP_SECRET', whereSecret),
  appSecretPrevious: secret('WHATSAPP_APP_SECRET_PREVIOUS', 'or remove it.').optional(),
  verifyToken: secret(
    'WHATSAPP_VERIFY_TOKEN',
    'make up a long random word and enter the same one where you set up the webhook.',
  ),
  graphVersion: z.string().regex(/^v\d{2,3}\.0$/, 'WHATSAPP_GRAPH_VERSION: write a version such as v25.0.'),
  graphBaseUrl: baseUrl,
  accountId: id('WHATSAPP_WABA_ID', whereNumber).optional(),
  dataMode: z.enum(['checklist', 'collect'], 'WHATSAPP_DATA_MODE: write checklist or collect.'),
  perSecond: z.coerce
    .number()
    .pipe(z.int().min(1).max(1000))
    .catch(Number.NaN)
    .refine(Number.isInteger, 'WHATSAPP_MESSAGES_PER_SECOND: write a whole number from 1 to 1000.'),
  // The settings of the store say what is wrong with it.
  processes: z.coerce.number().pipe(z.int().min(1)).catch(1),
});

/** Without any of these the channel is off. */
const switches = ['WHATSAPP_ACCESS_TOKEN', 'WHATSAPP_PHONE_NUMBER_ID', 'WHATSAPP_APP_SECRET', 'WHATSAPP_VERIFY_TOKEN'];

/**
 * Reads the `WHATSAPP_…` variables, and PROCESSES for sharing the rate. An empty variable counts as missing; when none of the four main ones is set the channel is off.
 *
 * @returns `value: null` without problems when the channel is switched off
 */
export function whatsAppSettings(env: Readonly<Record<string, string | undefined>>): Parsed<WhatsAppSettings> {
  const given = (name: string) => env[name]?.trim() || undefined;
  if (switches.every((name) => given(name) === undefined)) return { value: null, problems: [], warnings: [] };
  const parsed = schema.safeParse({
    accessToken: given('WHATSAPP_ACCESS_TOKEN'),
    phoneNumberId: given('WHATSAPP_PHONE_NUMBER_ID'),
    appSecret: given('WHATSAPP_APP_SECRET'),
    appSecretPrevious: given('WHATSAPP_APP_SECRET_PREVIOUS'),
    verifyToken: given('WHATSAPP_VERIFY_TOKEN'),
    graphVersion: given('WHATSAPP_GRAPH_VERSION') ?? 'v25.0',
    graphBaseUrl: given('WHATSAPP_GRAPH_BASE_URL') ?? metaRoot,
    accountId: given('WHATSAPP_WABA_ID'),
    dataMode: given('WHATSAPP_DATA_MODE') ?? 'checklist',
    perSecond: given('WHATSAPP_MESSAGES_PER_SECOND') ?? '80',
    processes: given('PROCESSES') ?? '1',
  });
  if (!parsed.success)
    return { value: null, problems: [...new Set(parsed.error.issues.map(({ message }) => message))], warnings: [] };

  const { appSecret, appSecretPrevious, accountId, perSecond, processes, ...rest } = parsed.data;
  const appSecrets = appSecretPrevious === undefined ? [appSecret] : [appSecret, appSecretPrevious];
  const value = {
    ...rest,
    perSecond: perSecond / processes,
    appSecrets,
    ...(accountId === undefined ? {} : { accountId }),
  };
  return { value, problems: [], warnings: warningsAbout(value, given('WHATSAPP_FLOW_ID') !== undefined) };
}

function warningsAbout({ dataMode, accountId }: WhatsAppSettings, form: boolean): string[] {
  return [
    ...(dataMode === 'collect'
      ? [
          'WHATSAPP_DATA_MODE=collect asks people for identity numbers. The WhatsApp Business Messaging Policy says not to ask for ' +
            'full-length personal ID numbers; Meta may block the account. You decide this against the plain reading of that rule: ask a lawyer, or use checklist.',
        ]
      : []),
    ...(accountId === undefined
      ? ['WHATSAPP_WABA_ID is not set: nobody can check whether Meta delivers messages to this program.']
      : []),
    ...(form ? ['WHATSAPP_FLOW_ID has no effect: questions are asked one by one.'] : []),
  ];
}

import * as z from 'zod';
import { type GraphClient, GraphFailure } from './client.ts';
import type { WhatsAppSettings } from './settings.ts';
import { versionTrouble } from './versions.ts';

/** One line of a check, for the operator. */
export interface Finding {
  readonly ok: boolean;
  readonly text: string;
}

const number = z.object({ verified_name: z.string().optional(), quality_rating: z.string().optional() });
const camelNumber = z.object({ verifiedName: z.string().optional(), qualityRating: z.string().optional() });
const subscriptions = z.object({ data: z.array(z.unknown()) });

/** Looks at token, number, subscription and version, and says what is still missing on Meta's side. Never rejects. */
export async function check(client: GraphClient, settings: WhatsAppSettings, now: number): Promise<readonly Finding[]> {
  const trouble = versionTrouble(settings.graphVersion, now);
  return [
    await checkNumber(client, settings),
    await checkSubscription(client, settings),
    trouble === null
      ? { ok: true, text: `Graph API ${settings.graphVersion}: in service` }
      : { ok: false, text: trouble },
  ];
}

async function checkNumber(client: GraphClient, { phoneNumberId }: WhatsAppSettings): Promise<Finding> {
  try {
    const raw = await client.get(phoneNumberId, 'verified_name,quality_rating');
    const { verifiedName } = camelNumber.safeParse(raw).data ?? {};
    const name = verifiedName ?? number.safeParse(raw).data?.verified_name;
    return { ok: true, text: `token and number: accepted${name === undefined ? '' : `, shown as "${name}"`}` };
  } catch (error) {
    return {
      ok: false,
      text: whatToDo(error, 'WHATSAPP_PHONE_NUMBER_ID: Meta does not know this number, or the token may not use it.'),
    };
  }
}

async function checkSubscription(client: GraphClient, { accountId }: WhatsAppSettings): Promise<Finding> {
  if (accountId === undefined) return { ok: false, text: 'subscription: not checked, set WHATSAPP_WABA_ID' };
  try {
    const { data } = subscriptions.parse(await client.get(`${accountId}/subscribed_apps`));
    if (data.length > 0) return { ok: true, text: 'subscription: an app is subscribed to the account' };
    return {
      ok: false,
      text: 'subscription: no app is subscribed, so no message will come. Run: npm run setup -- whatsapp',
    };
  } catch (error) {
    return {
      ok: false,
      text: whatToDo(error, 'WHATSAPP_WABA_ID: Meta does not know this account, or the token may not use it.'),
    };
  }
}

/** A failure as advice; `unknown` is what it means when Meta does not know what was asked for. */
export function whatToDo(error: unknown, unknown: string): string {
  if (!(error instanceof GraphFailure)) return 'Meta answered something unexpected; try again later.';
  if (error.kind !== 'refused')
    return 'Meta cannot be reached from here; check the network and WHATSAPP_GRAPH_BASE_URL.';
  if (error.httpStatus === 401)
    return 'WHATSAPP_ACCESS_TOKEN: Meta does not accept it; make a new one for a system user.';
  return error.code === 100 || error.code === 33
    ? unknown
    : `Meta refused the question (HTTP ${error.httpStatus}, code ${error.code}).`;
}

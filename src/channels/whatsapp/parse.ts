import type * as z from 'zod';
import type { Inbound } from '../../conversation/message.ts';
import { addressOf, type ContactIds, keyOf, messageId, personOf } from './contact-ids.ts';
import { bodyOf, isUnknownKind, silentTypes } from './parse-body.ts';
import { parseStatus, type StatusEvent } from './parse-status.ts';
import * as wire from './wire.ts';

/** Why something in a webhook call is not acted on. */
type Ignored =
  | 'unreadable'
  | 'other object'
  | 'other field'
  | 'other number'
  | 'group'
  | 'nobody'
  | 'echo'
  | (typeof silentTypes)[number];

/** One thing that a webhook call says. */
export type Event =
  | {
      readonly type: 'message';
      readonly inbound: Inbound;
      readonly person: ContactIds;
      readonly metaId: string;
      readonly unknownKind: boolean;
    }
  | StatusEvent
  /** The person is known by another id from now on. */
  | { readonly type: 'renamed'; readonly from: string; readonly to: string }
  /** A new device or a new holder of the number. */
  | { readonly type: 'new device'; readonly from: string }
  /** Who answers this person: we, or somebody else with the same number. */
  | { readonly type: 'owner'; readonly person: ContactIds; readonly ours: boolean }
  /** Somebody else with the same number answers, and we only watch. */
  | { readonly type: 'standby' }
  /** Something about the account that the operator must see. `event` is Meta's own word for it. */
  | { readonly type: 'account'; readonly event: string }
  /** Meta complains about us. */
  | { readonly type: 'errors'; readonly codes: readonly number[] }
  | { readonly type: 'ignored'; readonly why: Ignored };

export interface Reading {
  /** The only number that is answered. */
  readonly phoneNumberId: string;
  /** When the call came, in ms since 1970; stands in for a missing time stamp. */
  readonly receivedAt: number;
}

const ignored = (why: Ignored): Event => ({ type: 'ignored', why });

/** Reads one webhook call, in the order of its parts. Pure, and never throws, whatever was sent: one unknown shape costs only itself. */
export function parseWebhook(raw: unknown, reading: Reading): Event[] {
  const call = wire.envelope.safeParse(raw);
  if (!call.success) return [ignored('unreadable')];
  if (call.data.object !== 'whatsapp_business_account') return [ignored('other object')];
  return readEach(call.data.entry, wire.entry, ({ changes }) =>
    readEach(changes, wire.change, ({ field, value }) => readChange(field, value, reading)),
  );
}

/** Reads every item of a list by itself. */
function readEach<T>(items: readonly unknown[] | undefined, schema: z.ZodType<T>, read: (item: T) => Event[]): Event[] {
  return (items ?? []).flatMap((item) => {
    const parsed = schema.safeParse(item);
    return parsed.success ? read(parsed.data) : [ignored('unreadable')];
  });
}

function readChange(field: string | undefined, value: wire.Value, reading: Reading): Event[] {
  switch (field) {
    case 'messages':
      return value.metadata?.phone_number_id === reading.phoneNumberId
        ? readMessages(value, reading)
        : [ignored('other number')];
    case 'user_id_update':
      return readEach(value.user_id_update, wire.userIdUpdate, ({ user_id: { previous, current } }) =>
        renamed(personOf([previous]), personOf([current])),
      );
    case 'messaging_handovers':
      return handover(value, reading);
    case 'standby':
      return [{ type: 'standby' }];
    case 'account_update':
      return [{ type: 'account', event: value.event ?? 'unknown' }];
    case 'smb_message_echoes':
    case 'message_echoes':
      return [ignored('echo')];
    default:
      return [ignored('other field')];
  }
}

function readMessages(value: wire.Value, reading: Reading): Event[] {
  const contacts = contactsOf(value);
  const codes = (value.errors ?? []).map((raw) => wire.problem.safeParse(raw).data?.code ?? 0);
  return [
    ...readEach(value.messages, wire.message, (message) => readMessage(message, contacts, reading)),
    ...readEach(value.statuses, wire.status, (status) => [parseStatus(status)]),
    ...(codes.length > 0 ? [{ type: 'errors', codes } as const] : []),
  ];
}

/** Contacts by every identifier they have; the first one counts. A call may hold thousands of each, so nobody searches the list. */
function contactsOf(value: wire.Value): ReadonlyMap<string, wire.Contact> {
  const contacts = new Map<string, wire.Contact>();
  for (const raw of value.contacts ?? []) {
    const contact = wire.contact.safeParse(raw).data;
    for (const id of [contact?.wa_id, contact?.user_id])
      if (contact && id !== undefined && !contacts.has(id)) contacts.set(id, contact);
  }
  return contacts;
}

function readMessage(message: wire.Message, contacts: ReadonlyMap<string, wire.Contact>, reading: Reading): Event[] {
  if (message.group_id !== undefined) return [ignored('group')];
  const ids = [message.from_user_id, message.from].filter((id) => id !== undefined);
  // By identifier and never by position: a batch may hold contacts and messages in different orders.
  const contact = ids.map((id) => contacts.get(id)).find((one) => one !== undefined);
  const person = personOf([...ids, contact?.user_id, contact?.wa_id]);
  if (!person) return [ignored('nobody')];
  if (message.type === 'system') return readSystem(message.system, person);
  const silent = silentTypes.find((type) => type === message.type);
  if (silent) return [ignored(silent)];
  if (message.id === undefined) return [ignored('unreadable')];

  const at = message.timestamp === undefined ? reading.receivedAt : message.timestamp * 1000;
  const inbound: Inbound = {
    id: messageId(reading.phoneNumberId, message.id),
    from: keyOf(person),
    address: addressOf(person, at),
    at,
    body: bodyOf(message),
  };
  return [{ type: 'message', inbound, person, metaId: message.id, unknownKind: isUnknownKind(message) }];
}

function readSystem(system: wire.Message['system'], person: ContactIds): Event[] {
  if (system?.type === 'user_changed_number' || system?.type === 'user_changed_user_id')
    return renamed(person, personOf([system.user_id, system.wa_id]));
  if (system?.type === 'customer_identity_changed') return [{ type: 'new device', from: keyOf(person) }];
  return [ignored('system')];
}

function renamed(before: ContactIds | null, after: ContactIds | null): Event[] {
  if (!before || !after) return [ignored('nobody')];
  const [from, to] = [keyOf(before), keyOf(after)];
  return from === to ? [ignored('system')] : [{ type: 'renamed', from, to }];
}

function handover({ sender, recipient, type }: wire.Value, { phoneNumberId }: Reading): Event[] {
  if (recipient?.phone_number_id !== undefined && recipient.phone_number_id !== phoneNumberId)
    return [ignored('other number')];
  const person = personOf([sender?.user_id, sender?.wa_id, sender?.phone_number]);
  if (!person) return [ignored('nobody')];
  if (type === 'control_passed') return [{ type: 'owner', person, ours: true }];
  return type === 'control_taken' ? [{ type: 'owner', person, ours: false }] : [ignored('unreadable')];
}

import type { Accepted, FakeGraph } from './graph.ts';
import { contactOf, type FakePerson, metaId } from './people.ts';

/** One webhook call around changes. */
const envelope = (...changes: readonly { readonly field: string; readonly value: object }[]) => ({
  object: 'whatsapp_business_account',
  entry: [{ id: '109000000000001', changes }],
});

const metadata = (phoneNumberId: string) => ({ display_phone_number: '593980000001', phone_number_id: phoneNumberId });

/** A message of somebody, as Meta describes it; it opens the 24 hours. `content` is all but who and when. */
export function written(graph: FakeGraph, person: FakePerson, content: object, at: number) {
  const id = metaId(person.phone, false);
  graph.inboundIds.add(id);
  graph.allowance.wrote(person, at);
  const from = person.phoneHidden ? {} : { from: person.phone };
  return { ...from, from_user_id: person.userId, id, timestamp: String(Math.floor(at / 1000)), ...content };
}

/** A call with these messages, each with the contact of who wrote it. */
export function messagesCall(phoneNumberId: string, people: readonly FakePerson[], messages: readonly object[]) {
  const value = {
    messaging_product: 'whatsapp',
    metadata: metadata(phoneNumberId),
    contacts: people.map(contactOf),
    messages,
  };
  return envelope({ field: 'messages', value });
}

export interface StatusOptions {
  /** For `failed`. */
  readonly code?: number;
  readonly pricing?: object;
}

/** A status of a message that Meta took; the mark that the send carried comes back. */
export function statusOf({ id, person, message, at }: Accepted, status: string, { code, pricing }: StatusOptions = {}) {
  const mark = message.biz_opaque_callback_data;
  return {
    id,
    status,
    timestamp: String(Math.floor(at / 1000)),
    ...(person.phoneHidden ? {} : { recipient_id: person.phone }),
    recipient_user_id: person.userId,
    ...(mark === undefined ? {} : { biz_opaque_callback_data: mark }),
    ...(pricing ? { pricing } : {}),
    ...(code === undefined ? {} : { errors: [{ code, title: 'synthetic', message: 'synthetic' }] }),
  };
}

export const statusesCall = (phoneNumberId: string, statuses: readonly object[]) =>
  envelope({
    field: 'messages',
    value: { messaging_product: 'whatsapp', metadata: metadata(phoneNumberId), statuses },
  });

/** The person changed their number: they get a new id, and the old one comes with it. */
export function rotated(phoneNumberId: string, person: FakePerson, current: string) {
  const previous = person.userId;
  person.userId = current;
  const value = {
    messaging_product: 'whatsapp',
    metadata: metadata(phoneNumberId),
    contacts: [contactOf(person)],
    user_id_update: [{ detail: 'User id has been updated.', user_id: { previous, current }, timestamp: 1795226900 }],
  };
  return envelope({ field: 'user_id_update', value });
}

/** Somebody else took the conversation over, or gave it back. */
export function handover(phoneNumberId: string, person: FakePerson, type: 'control_taken' | 'control_passed') {
  const value = {
    messaging_product: 'whatsapp',
    sender: person.phoneHidden ? { user_id: person.userId } : { phone_number: person.phone },
    recipient: { phone_number_id: phoneNumberId },
    type,
    [type]: { metadata: 'synthetic' },
  };
  return envelope({ field: 'messaging_handovers', value });
}

import { createHash } from 'node:crypto';
import * as z from 'zod';

/** Who wrote, by what Meta says of them; at least one of the two is known. */
export interface ContactIds {
  /** Business-scoped user id (BSUID): the same for one person and one business, whether or not the phone is shown. */
  readonly userId?: string;
  /** Digits only, country code first. Missing for people who hide it behind a user name. */
  readonly phone?: string;
}

const userId = /^[A-Z]{2}\.(?:ENT\.)?[A-Za-z0-9]{1,128}$/;
const phone = /^\+?(\d{5,20})$/;

/** Sorts identifiers by their shape, whatever field they came in: relays put a user id where a phone belongs. */
export function personOf(identifiers: readonly (string | undefined)[]): ContactIds | null {
  const given = identifiers.filter((id) => id !== undefined);
  const id = given.find((one) => userId.test(one));
  const digits = given.map((one) => phone.exec(one)?.[1]).find((one) => one !== undefined);
  if (id === undefined && digits === undefined) return null;
  return { ...(id === undefined ? {} : { userId: id }), ...(digits === undefined ? {} : { phone: digits }) };
}

/** `Inbound.from` of a person: the user id where there is one, since the phone may come and go. */
export const keyOf = ({ userId, phone }: ContactIds): string => `whatsapp:${userId ?? phone ?? ''}`;

/** Every key under which this person may be known. */
export const keysOf = ({ userId, phone }: ContactIds): readonly string[] =>
  [userId, phone].filter((id) => id !== undefined).map((id) => `whatsapp:${id}`);

const addressShape = z.object({
  key: z.string(),
  to: z
    .string()
    .regex(/^\+\d{5,20}$/)
    .optional(),
  recipient: z.string().regex(userId).optional(),
  at: z.number().optional(),
});

/** Where a reply goes, under which key its person is known, and when they last wrote (ms since 1970), which opens the 24 hours. */
export type Address = z.infer<typeof addressShape>;

/** The address as the record keeps it. */
export function addressOf(person: ContactIds, at: number): string {
  const place = person.phone === undefined ? { recipient: person.userId } : { to: `+${person.phone}` };
  return JSON.stringify({ key: keyOf(person), ...place, at });
}

/** The same place for a person who is known by another key. */
export const addressUnder = (address: string, key: string): string => JSON.stringify({ ...addressIn(address), key });

/** Whether a key is nothing but a phone number, behind which somebody with an id may stand. */
export const isPhoneKey = (key: string): boolean => /^whatsapp:\d+$/.test(key);

/** Reads an address, or a bare `Inbound.from`; `null` when it is neither. A user id never becomes a `to`. */
export function addressIn(text: string): Address | null {
  const bare = /^whatsapp:(.+)$/.exec(text)?.[1];
  const written = bare === undefined ? text : bareAddress(bare);
  const parsed = addressShape.safeParse(json(written));
  return parsed.success && (parsed.data.to ?? parsed.data.recipient) !== undefined ? parsed.data : null;
}

function bareAddress(id: string): string {
  const person = personOf([id]);
  if (!person) return '';
  const { phone, userId } = person;
  return JSON.stringify({ key: keyOf(person), ...(phone === undefined ? { recipient: userId } : { to: `+${phone}` }) });
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A message id that names nobody: Meta's own ids contain the phone number in clear. */
export const messageId = (phoneNumberId: string, id: string): string =>
  createHash('sha256').update(`${phoneNumberId}\n${id}`).digest('base64url').slice(0, 27);

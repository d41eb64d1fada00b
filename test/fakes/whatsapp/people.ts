import { randomBytes } from 'node:crypto';

/** Somebody with WhatsApp. All of them are invented. */
export interface FakePerson {
  name: string;
  phone: string;
  userId: string;
  username?: string;
  /** Then webhooks carry neither `from` nor `wa_id`. */
  phoneHidden: boolean;
}

/** The contact object of a webhook. */
export const contactOf = ({ name, phone, userId, username, phoneHidden }: FakePerson) => ({
  profile: { name, ...(username ? { username } : {}) },
  ...(phoneHidden ? {} : { wa_id: phone }),
  user_id: userId,
});

/** A message id as Meta makes them: the phone number is inside, in base64, so that a log that shows the id can be caught. */
export function metaId(phone: string, outgoing: boolean): string {
  const head = Buffer.concat([
    Buffer.from([0x1c, 0x18, phone.length]),
    Buffer.from(phone),
    Buffer.from([0x15, 2, 0, outgoing ? 0x11 : 0x12, 0x18, 0x14]),
  ]);
  return `wamid.${Buffer.concat([head, Buffer.from(randomBytes(10).toString('hex').toUpperCase())]).toString('base64')}`;
}

import { createHmac } from 'node:crypto';

/** The app secret of the measured server; nothing depends on it. */
export const secret = 'bench';

/** The part of a WhatsApp webhook that the measured server reads. */
export interface Webhook {
  readonly entry: readonly [
    { readonly changes: readonly [{ readonly value: { readonly messages: readonly [Message] } }] },
  ];
}

interface Message {
  readonly from: string;
  readonly from_user_id: string;
  readonly id: string;
  readonly timestamp: string;
  readonly type: 'text';
  readonly text: { readonly body: string };
}

/** A whole visit: what an employer who has lost the key writes until the bot can send them on. */
const visit = ['Hola', 'olvidé la clave patronal', 'empresa', 'sí', 'cuánto se demora?', 'gracias'];

/** The n-th call of a run: people come one after the other, `people` of them at the same time. */
export function call(n: number, people: number, run: string): { readonly body: string; readonly signature: string } {
  const person = (n % people) + Math.floor(n / (people * visit.length)) * people;
  const text = visit[Math.floor(n / people) % visit.length] ?? '';
  const webhook = {
    object: 'whatsapp_business_account',
    entry: [
      {
        id: '100000000000001',
        changes: [
          {
            field: 'messages',
            value: {
              messaging_product: 'whatsapp',
              metadata: { display_phone_number: '593200000000', phone_number_id: '200000000000002' },
              contacts: [{ profile: { name: 'Ana' }, wa_id: `5939${person}`, user_id: `EC.${run}${person}` }],
              messages: [
                {
                  from: `5939${person}`,
                  from_user_id: `EC.${run}${person}`,
                  id: `wamid.${run}${n}`,
                  timestamp: String(Math.floor(Date.now() / 1000)),
                  type: 'text',
                  text: { body: text },
                },
              ],
            },
          },
        ],
      },
    ],
  };
  const body = JSON.stringify(webhook);
  return { body, signature: `sha256=${createHmac('sha256', secret).update(body).digest('hex')}` };
}

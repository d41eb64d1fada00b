import * as z from 'zod';

/** What Meta answers to a request it does not like. */
export interface GraphError {
  readonly status: number;
  readonly code: number;
  readonly details: string;
}

/** Lengths in code points: the more generous of the two ways in which Meta may count. The adapter is held to the stricter one. */
const upTo = (most: number) =>
  z
    .string()
    .min(1)
    .refine((text) => [...text].length <= most, `longer than ${most}`);
const distinct =
  <T>(of: (item: T) => string) =>
  (items: readonly T[]) =>
    new Set(items.map(of)).size === items.length;

const button = z.strictObject({
  type: z.literal('reply'),
  reply: z.strictObject({ id: upTo(256), title: upTo(20) }),
});
const row = z.strictObject({ id: upTo(200), title: upTo(24), description: upTo(72).optional() });
const section = z.strictObject({ title: upTo(24).optional(), rows: z.array(row).min(1) });
const https = z.url().refine((url) => url.startsWith('https://'), 'not https');
const body = (most: number) => z.strictObject({ text: upTo(most) });

const interactive = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('button'),
    body: body(1024),
    action: z.strictObject({
      buttons: z
        .array(button)
        .min(1)
        .max(3)
        .refine(
          distinct<z.infer<typeof button>>((one) => one.reply.id),
          'duplicate button ids',
        )
        .refine(
          distinct<z.infer<typeof button>>((one) => one.reply.title),
          'duplicate button titles',
        ),
    }),
  }),
  z.strictObject({
    type: z.literal('list'),
    body: body(4096),
    action: z.strictObject({
      button: upTo(20),
      sections: z
        .array(section)
        .min(1)
        .max(10)
        .refine((all) => all.length === 1 || all.every(({ title }) => title), 'two sections need titles')
        .refine((all) => all.flatMap(({ rows }) => rows).length <= 10, 'more than ten rows')
        .refine(
          (all) => distinct<{ id: string }>(({ id }) => id)(all.flatMap(({ rows }) => rows)),
          'duplicate row ids',
        ),
    }),
  }),
  z.strictObject({
    type: z.literal('cta_url'),
    body: body(1024),
    action: z.strictObject({
      name: z.literal('cta_url'),
      parameters: z.strictObject({ display_text: upTo(20), url: https }),
    }),
  }),
  z.strictObject({
    type: z.literal('location_request_message'),
    body: body(1024),
    // Strict by choice: Meta does not document any parameters here.
    action: z.strictObject({ name: z.literal('send_location') }),
  }),
]);

const common = {
  messaging_product: z.literal('whatsapp'),
  recipient_type: z.literal('individual').optional(),
  to: z.string().optional(),
  recipient: z.string().optional(),
  context: z.strictObject({ message_id: z.string() }).optional(),
  biz_opaque_callback_data: z.string().max(512).optional(),
};

const message = z.discriminatedUnion('type', [
  z.strictObject({
    ...common,
    type: z.literal('text'),
    text: z.strictObject({ body: upTo(4096), preview_url: z.boolean().optional() }),
  }),
  z.strictObject({ ...common, type: z.literal('interactive'), interactive }),
]);
export type SentMessage = z.infer<typeof message>;

const receipt = z.strictObject({
  messaging_product: z.literal('whatsapp'),
  status: z.literal('read'),
  message_id: z.string(),
  typing_indicator: z.strictObject({ type: z.literal('text') }).optional(),
});
export type Receipt = z.infer<typeof receipt>;

const wrong = (code: number, details: string): GraphError => ({ status: 400, code, details });

/** Reads a body posted to `/messages` as strictly as Meta, or more. */
export function validate(raw: unknown): { message: SentMessage } | { receipt: Receipt } | { error: GraphError } {
  const given: Record<string, unknown> = typeof raw === 'object' && raw !== null ? { ...raw } : {};
  if (given.messaging_product !== 'whatsapp') return { error: wrong(100, 'messaging_product is required') };
  if (given.status !== undefined) {
    const parsed = receipt.safeParse(raw);
    return parsed.success ? { receipt: parsed.data } : { error: wrong(131009, z.prettifyError(parsed.error)) };
  }
  if (given.to === undefined && given.recipient === undefined)
    return { error: wrong(131008, 'to or recipient is required') };
  if (![undefined, 'individual'].includes(given.recipient_type as string))
    return { error: wrong(100, 'unknown recipient_type') };
  const parsed = message.safeParse(raw);
  return parsed.success ? { message: parsed.data } : { error: wrong(131009, z.prettifyError(parsed.error)) };
}

import * as z from 'zod';

/** A field of ours that may be missing, or have a shape we do not know: then it counts as missing and nothing else suffers. */
const lenient = <S extends z.ZodType>(schema: S) => schema.optional().catch(undefined);
const list = lenient(z.array(z.unknown()));
const text = lenient(z.string());
/** Seconds since 1970, as text or as a number. */
const seconds = lenient(z.coerce.number().positive());

/** One webhook call. Meta adds fields and kinds at will, so every part is read by itself and what is not named here passes unseen. */
export const envelope = z.object({ object: text, entry: list });
export const entry = z.object({ changes: list });
export const change = z.object({
  field: text,
  value: z
    .object({
      metadata: lenient(z.object({ phone_number_id: text })),
      contacts: list,
      messages: list,
      statuses: list,
      errors: list,
      user_id_update: list,
      /** `account_update` and its like. */
      event: text,
      /** `messaging_handovers`. */
      type: text,
      sender: lenient(z.object({ phone_number: text, user_id: text, wa_id: text })),
      recipient: lenient(z.object({ phone_number_id: text })),
    })
    .catch({}),
});
export type Value = z.infer<typeof change>['value'];

export const contact = z.object({ wa_id: text, user_id: text });
export type Contact = z.infer<typeof contact>;

const tapped = lenient(z.object({ id: z.string() }));
const captioned = lenient(z.object({ caption: text }));

export const message = z.object({
  id: text,
  type: text,
  timestamp: seconds,
  from: text,
  from_user_id: text,
  group_id: text,
  text: lenient(z.object({ body: z.string() })),
  interactive: lenient(z.object({ button_reply: tapped, list_reply: tapped })),
  button: lenient(z.object({ payload: z.string() })),
  image: captioned,
  video: captioned,
  document: captioned,
  unsupported: lenient(z.object({ type: text })),
  system: lenient(z.object({ type: text, wa_id: text, user_id: text })),
});
export type Message = z.infer<typeof message>;

export const problem = z.object({ code: lenient(z.coerce.number()) });

export const status = z.object({
  id: text,
  status: text,
  recipient_id: text,
  recipient_user_id: text,
  biz_opaque_callback_data: text,
  pricing: lenient(z.object({ billable: lenient(z.boolean()) })),
  errors: list,
});
export type Status = z.infer<typeof status>;

export const userIdUpdate = z.object({ user_id: z.object({ previous: z.string(), current: z.string() }) });

import * as z from 'zod';

/** The part of an update that we read. Telegram adds fields at will, so everything else passes unseen; names are never read. */
const user = z.object({ id: z.int(), is_bot: z.boolean().optional(), language_code: z.string().optional() });
const chat = z.object({ id: z.int(), type: z.string() });

const message = z
  .looseObject({
    message_id: z.int(),
    /** Seconds since 1970. */
    date: z.number(),
    edit_date: z.number().optional(),
    chat,
    from: user.optional(),
    text: z.string().optional(),
    caption: z.string().optional(),
    message_thread_id: z.int().optional(),
    is_topic_message: z.boolean().optional(),
    reply_to_message: z.object({ from: z.object({ id: z.int() }).optional() }).optional(),
  })
  .readonly();

const button = z.looseObject({ text: z.string(), callback_data: z.string().optional() });
const entity = z.looseObject({ type: z.string(), offset: z.int(), length: z.int() });

/** The message under a tapped button, as the person saw it. A date of 0 means that Telegram no longer shows it to bots. */
const tapped = z.object({
  message_id: z.int(),
  date: z.number(),
  chat,
  text: z.string().optional(),
  entities: z.array(entity).optional(),
  reply_markup: z.object({ inline_keyboard: z.array(z.array(button)) }).optional(),
});

export const update = z.object({
  update_id: z.int(),
  message: message.optional(),
  edited_message: message.optional(),
  callback_query: z
    .object({ id: z.string(), from: user, data: z.string().optional(), message: tapped.optional().catch(undefined) })
    .optional(),
  my_chat_member: z.object({ chat, from: user, new_chat_member: z.object({ status: z.string() }) }).optional(),
});

export type Update = z.infer<typeof update>;
export type Message = z.infer<typeof message>;
export type Tapped = z.infer<typeof tapped>;

/** The one field without which an update cannot be confirmed. */
export const numbered = z.object({ update_id: z.int() });

/**
 * What the Bot API accepts; `test/channels/telegram/limits.test.ts` holds the texts to it.
 * Source: core.telegram.org/bots/api.
 */
export const limits = {
  /** Characters (UTF-16 units) of a message after its mark-up is read. */
  text: 4096,
  /** Bytes of UTF-8 in what a button sends back. */
  callbackData: 64,
  /** Characters of the note shown for a moment after a tap. */
  toast: 200,
  /** Characters that a copy button may hold. */
  copyText: 256,
  /** Characters of a deep link's payload, out of `A-Za-z0-9_-`. */
  startPayload: 64,
  /** Commands in one list, characters of a command's name and of its description. */
  commands: 100,
  commandName: 32,
  commandDescription: 256,
  /** Characters of the bot's own name and of the texts of an empty chat and of the profile. */
  name: 64,
  description: 512,
  shortDescription: 120,
} as const;

/** The updates we ask for. The server remembers the last list it was given, so every request names them. */
export const allowedUpdates = ['message', 'edited_message', 'callback_query', 'my_chat_member'] as const;

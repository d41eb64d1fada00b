/**
 * What the Cloud API accepts, in characters; test/channels/whatsapp/limits.test.ts holds the texts to it.
 * Meta does not say whether it counts code points or UTF-16 units: lengths here are UTF-16, which is never the smaller number.
 * Source: developers.facebook.com/documentation/business-messaging/whatsapp, messages and webhooks.
 */
export const limits = {
  /** A plain text message. */
  text: 4096,
  /** The body of any interactive message; lists are said to allow more, which one provider has seen refused. */
  body: 1024,
  buttons: 3,
  buttonLabel: 20,
  rows: 10,
  rowLabel: 24,
  rowDescription: 72,
  rowId: 200,
  /** The button that opens a list. */
  listButton: 20,
  /** The button of a link. */
  linkButton: 20,
  callbackData: 512,
  iceBreakers: 4,
  iceBreaker: 80,
  commands: 30,
  commandName: 32,
  commandHint: 256,
  /** Bytes of one webhook call. */
  webhookBytes: 3 * 1024 * 1024,
} as const;

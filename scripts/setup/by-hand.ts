/**
 * What decides whether messages reach the bot and cannot be asked of Meta with the bot's own token. README.md, "WhatsApp", says how
 * to do each.
 */
export const whatsAppByHand: readonly string[] = [
  'webhook: https://<your host>/whatsapp and WHATSAPP_VERIFY_TOKEN are entered in Meta’s dashboard, while the bot runs',
  'webhook fields: messages, user_id_update, messaging_handovers, standby and account_update are subscribed',
  'app: it is the one that is subscribed, and it is live; without that no message comes, and no error either',
  'number: it is registered, and a payment method is entered',
  'profile: privacy policy and contact are there, and nothing looks like the IESS',
  'last of all, write to the number from another phone: only its answer shows that messages come in',
];

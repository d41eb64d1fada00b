/** The channel cannot go on, and trying again would not help. The message is one line that tells the operator what to do. */
export class TelegramStopped extends Error {
  override readonly name = 'TelegramStopped';
}

export const tokenRefused = () =>
  new TelegramStopped('Telegram: token refused. Copy TELEGRAM_BOT_TOKEN again from @BotFather.');

export const alreadyPolled = () =>
  new TelegramStopped(
    'Telegram: another instance is polling, or a webhook is set. Run one instance with this token, or use TELEGRAM_MODE=webhook.',
  );

/** Growing pauses after failures, in ms. */
export const backoff = { first: 3_000, longest: 30_000 } as const;

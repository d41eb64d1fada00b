import { apologyFor } from '../../conversation/apology.ts';
import { write } from '../../conversation/texts.ts';
import type { Route } from '../../http/route.ts';
import type { Log, Meter } from '../../turns/telemetry.ts';
import type { Channel, Turns } from '../channel.ts';
import { createAccept } from './accept.ts';
import { type Clock, type Context, createApis, type Limits, systemClock } from './context.ts';
import { createCountdowns } from './countdowns.ts';
import { failureOf, loggable } from './failure.ts';
import { createGroups } from './groups.ts';
import type { Me } from './inbound.ts';
import { allowedUpdates } from './limits.ts';
import { createOpenChoices } from './open-choices.ts';
import { createPolling } from './polling.ts';
import { createSender } from './send.ts';
import type { TelegramSettings } from './settings.ts';
import { backoff, TelegramStopped, tokenRefused } from './stopped.ts';
import { createTaps } from './taps.ts';
import { createWebhook } from './webhook.ts';

export interface TelegramOptions {
  readonly settings: TelegramSettings;
  /** What messages are handed to; a function, because turns and channels need each other. */
  readonly turns: () => Turns;
  readonly log: Log;
  readonly meter: Meter;
  /** The channel cannot go on. The message of `why` is one line for the operator; the program should end with a non-zero code. */
  readonly onStopped: (why: TelegramStopped) => void;
  /** Whether this is the only process of the bot; with several, what rests on memory is left out. Polling is always alone. */
  readonly alone?: boolean;
  /** For tests. */
  readonly clock?: Clock;
  readonly limits?: Limits & { readonly webhookBudgetMs?: number; readonly stopMs?: number };
}

/** How long work under way may take when the program ends, in ms. */
const stopDeadline = 10_000;

/** The Telegram channel: sending, and receiving by long poll or by webhook. */
export interface Telegram extends Channel {
  /** The webhook, for the shared HTTP server; `null` when the channel polls. */
  readonly route: Route | null;
  /**
   * Begins to receive. Waits until Telegram can be reached, or until `stop`.
   *
   * @throws TelegramStopped when the token is refused
   */
  start(): Promise<void>;
  /** Takes nothing more and waits for what is in work, at most 10 s. Sending still works afterwards. */
  stop(): Promise<void>;
  /** Whether messages arrive, as far as the channel can tell. */
  isHealthy(): boolean;
}

export function createTelegram(options: TelegramOptions): Telegram {
  const { settings, log, meter, clock = systemClock, limits = {} } = options;
  const alone = settings.delivery.mode === 'polling' || (options.alone ?? true);
  const context: Context = { apis: createApis(settings.token, settings.apiRoot, limits), clock, log, meter, alone };
  const countdowns = createCountdowns(context);
  const openChoices = createOpenChoices();
  const stopping = new AbortController();
  let me: Me | null = null;
  let prepared = false;
  let stopped: TelegramStopped | null = null;

  function stopFor(why: TelegramStopped): void {
    if (stopped) return;
    stopped = why;
    options.onStopped(why);
  }

  const send = createSender(context, countdowns, openChoices.remember, () => stopFor(tokenRefused()));
  const accept = createAccept({
    context,
    turns: options.turns,
    countdowns,
    openChoices,
    taps: createTaps(context),
    sendApology: (address, locale) => send(address, { ...apologyFor(undefined), text: write(locale, 'apology') }),
    answerGroup: createGroups(context, settings.ephemeralGroups),
  });
  const take = async (updates: readonly unknown[]) => {
    if (!me) throw new Error('An update came before the bot knew its own name.');
    await accept(updates, me);
  };

  const { delivery } = settings;
  const polling = delivery.mode === 'polling' ? createPolling(context, take, stopFor) : null;
  const webhook =
    delivery.mode === 'webhook'
      ? createWebhook(context, take, {
          ...delivery,
          isOpen: () => me !== null && !stopping.signal.aborted,
          ...(limits.webhookBudgetMs === undefined ? {} : { budgetMs: limits.webhookBudgetMs }),
        })
      : null;

  /** Repeats a call until it comes through; only a refusal ends it, or the end of the program, and then with `null`. */
  async function untilDone<Result>(call: () => Promise<Result>): Promise<Result | null> {
    for (let pause: number = backoff.first; ; pause = Math.min(pause * 2, backoff.longest)) {
      try {
        return await call();
      } catch (error) {
        const failure = failureOf(error);
        if (failure.meaning === 'unauthorized') throw tokenRefused();
        if (failure.meaning === 'refused') throw webhookRefused();
        log.warn({ ...loggable(failure) }, 'Telegram cannot be reached, trying again');
        await clock.sleep(failure.afterMs ?? pause, stopping.signal);
        if (stopping.signal.aborted) return null;
      }
    }
  }

  /** Pending updates are kept in both directions: people wrote them while the bot was away. */
  async function prepare(): Promise<true> {
    const { raw } = context.apis.once;
    if (delivery.mode === 'polling') {
      if ((await raw.getWebhookInfo()).url) await raw.deleteWebhook({});
      return true;
    }
    // Always set, also when the address is the same: Telegram does not tell which secret it has, and it may have changed.
    await raw.setWebhook({
      url: delivery.url,
      secret_token: delivery.secret,
      allowed_updates: [...allowedUpdates],
      max_connections: delivery.maxConnections,
    });
    return true;
  }

  return {
    name: 'telegram',
    route: webhook?.route ?? null,
    send,

    async start() {
      const bot = await untilDone(() => context.apis.once.getMe());
      if (bot === null) return;
      me = { id: bot.id, username: bot.username };
      if ((await untilDone(prepare)) === null) return;
      prepared = true;
      log.info({ mode: delivery.mode }, 'Telegram is connected');
      polling?.start();
    },

    async stop() {
      stopping.abort();
      const deadline = new AbortController();
      const work = Promise.all([polling?.stop(), webhook?.settled()]);
      await Promise.race([work, clock.sleep(limits.stopMs ?? stopDeadline, deadline.signal)]);
      deadline.abort();
      await countdowns.close();
    },

    isHealthy: () => prepared && stopped === null && !stopping.signal.aborted && (polling?.isAlive() ?? true),
  };
}

const webhookRefused = () =>
  new TelegramStopped('Telegram: the webhook address was refused. Check TELEGRAM_WEBHOOK_URL.');

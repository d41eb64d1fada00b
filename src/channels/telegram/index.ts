import { systemClock } from '../../turns/clock.ts';
import type { PlatformChannel, PlatformParts } from '../platform.ts';
import { type Context, createApis, type Limits } from './context.ts';
import { createCountdowns } from './countdowns.ts';
import { failureOf, loggable } from './failure.ts';
import { createGroups } from './groups.ts';
import { createHandler } from './handle.ts';
import { allowedUpdates } from './limits.ts';
import { createOpenChoices } from './open-choices.ts';
import type { Me } from './parse.ts';
import { createPolling } from './polling.ts';
import { createRoute } from './route.ts';
import { createSender } from './send.ts';
import type { TelegramSettings } from './settings.ts';
import { backoff, TelegramStopped, tokenRefused } from './stopped.ts';
import { createTaps } from './taps.ts';

/** What the channel needs of the program around it; the limits are for tests. */
export interface TelegramParts extends Omit<PlatformParts, 'unverified'> {
  readonly limits?: Limits & { readonly webhookBudgetMs?: number; readonly stopMs?: number };
}

/** How long work under way may take when the program ends, in ms. */
const stopDeadline = 10_000;

/** The Telegram channel: sending, and receiving by long poll or by webhook. A poll is always that of the only process. */
export function createTelegram(settings: TelegramSettings, parts: TelegramParts): PlatformChannel {
  const { turns, log, meter, onStopped, clock = systemClock, limits = {} } = parts;
  const sole = settings.delivery.mode === 'polling' || parts.sole;
  const context: Context = { apis: createApis(settings.token, settings.apiRoot, limits), clock, log, meter, sole };
  const countdowns = createCountdowns(context);
  const openChoices = createOpenChoices();
  const stopping = new AbortController();
  let me: Me | null = null;
  let prepared = false;
  let stopped: TelegramStopped | null = null;

  function stopFor(why: TelegramStopped): void {
    if (stopped) return;
    stopped = why;
    onStopped(why);
  }

  const send = createSender(context, countdowns, openChoices.remember, () => stopFor(tokenRefused()));
  const handle = createHandler({
    context,
    turns,
    countdowns,
    openChoices,
    taps: createTaps(context),
    answerGroup: createGroups(context, settings.ephemeralGroups),
  });
  const take = async (updates: readonly unknown[]) => {
    if (!me) throw new Error('An update came before the bot knew its own name.');
    await handle(updates, me);
  };

  const { delivery } = settings;
  const polling = delivery.mode === 'polling' ? createPolling(context, take, stopFor) : null;
  const webhook =
    delivery.mode === 'webhook'
      ? createRoute(context, take, {
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
    conversation: { dataMode: settings.dataMode, carrier: 'Telegram' },
    routes: webhook ? [webhook.route] : [],
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

    health: () =>
      prepared && stopped === null && !stopping.signal.aborted && (polling?.isAlive() ?? true)
        ? { ok: true }
        : { ok: false, problem: 'no messages arrive' },
  };
}

const webhookRefused = () =>
  new TelegramStopped('Telegram: the webhook address was refused. Check TELEGRAM_WEBHOOK_URL.');

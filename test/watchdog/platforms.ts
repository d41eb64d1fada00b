import { setTimeout as pause } from 'node:timers/promises';
import { secret } from '../channels/telegram/bot.ts';
import { accountId, appSecret, phoneNumberId, token, verifyToken } from '../channels/whatsapp/bot.ts';
import { FakeTelegram } from '../fakes/telegram/server.ts';
import { messagesCall, written } from '../fakes/whatsapp/calls.ts';
import { Clock } from '../fakes/whatsapp/clock.ts';
import { FakeGraph } from '../fakes/whatsapp/graph.ts';
import type { FakePerson as WhatsAppPerson } from '../fakes/whatsapp/people.ts';
import { Webhooks } from '../fakes/whatsapp/webhooks.ts';

/** Somebody who writes to the bot. */
export interface Writer {
  /** Writes; the platform delivers it until the bot has taken it. Resolves when that is so. */
  write(text: string): Promise<void>;
  /** Delivers the last message once more; resolves when the bot has taken it. */
  again(): Promise<void>;
  /** Everything the bot has said, in order. */
  got(): readonly string[];
}

/** A platform that delivers to whichever process is up, in turn. */
export interface Platform {
  readonly env: Readonly<Record<string, string>>;
  writer(id: number, language?: string): Writer;
  stop(): Promise<void>;
}

type Ports = () => readonly number[];

/** The next process that is up; 0 when there is none. */
function inTurn(ports: Ports): () => number {
  let turn = 0;
  return () => {
    const up = ports().filter((port) => port > 0);
    turn += 1;
    return up[turn % up.length] ?? 0;
  };
}

const telegram =
  (mode: 'polling' | 'webhook') =>
  async (ports: Ports): Promise<Platform> => {
    const fake = new FakeTelegram({ webhookPort: inTurn(ports) });
    await fake.start();
    const webhook = { TELEGRAM_WEBHOOK_URL: 'https://bot.example/hook', TELEGRAM_WEBHOOK_SECRET: secret };
    return {
      env: {
        TELEGRAM_BOT_TOKEN: fake.token,
        TELEGRAM_API_ROOT: fake.root,
        TELEGRAM_MODE: mode,
        ...(mode === 'webhook' ? webhook : {}),
      },
      writer(id, language_code = 'es') {
        const person = fake.user(id, { language_code });
        const taken = async (): Promise<void> => {
          const { lastUpdate } = person;
          while (fake.updates.entries.some(({ update }) => update === lastUpdate)) await pause(20);
        };
        return {
          write(text) {
            person.send(text);
            return taken();
          },
          again() {
            if (person.lastUpdate) fake.redeliver(person.lastUpdate);
            return taken();
          },
          got: () => person.fromBot.map(({ text }) => text ?? ''),
        };
      },
      stop: () => fake.stop(),
    };
  };

async function whatsApp(ports: Ports): Promise<Platform> {
  const clock = new Clock(Date.now());
  const graph = await new FakeGraph({ clock, token, phoneNumberId, accountId }).start();
  const port = inTurn(ports);
  const webhooks = new Webhooks('', appSecret, clock);
  let stopped = false;
  async function deliver(call: object): Promise<void> {
    for (;;) {
      if (stopped) return;
      webhooks.url = `http://127.0.0.1:${port()}/whatsapp`;
      if ((await webhooks.post(call)) === 200) return;
      await pause(50);
    }
  }
  return {
    env: {
      WHATSAPP_ACCESS_TOKEN: token,
      WHATSAPP_PHONE_NUMBER_ID: phoneNumberId,
      WHATSAPP_APP_SECRET: appSecret,
      WHATSAPP_VERIFY_TOKEN: verifyToken,
      WHATSAPP_WABA_ID: accountId,
      WHATSAPP_GRAPH_BASE_URL: graph.baseUrl,
    },
    writer() {
      const person: WhatsAppPerson = graph.addPerson('Ana');
      let last: object = {};
      return {
        write(text) {
          clock.set(Date.now());
          const message = written(graph, person, { type: 'text', text: { body: text } }, Date.now());
          last = messagesCall(phoneNumberId, [person], [message]);
          return deliver(last);
        },
        again: () => deliver(last),
        got: () =>
          graph.inboxOf(person).map(({ message }) => {
            const { text, interactive } = message as {
              text?: { body: string };
              interactive?: { body: { text: string } };
            };
            return text?.body ?? interactive?.body.text ?? '';
          }),
      };
    },
    async stop() {
      stopped = true;
      await graph.stop();
    },
  };
}

export const platforms: Readonly<Record<string, (ports: Ports) => Promise<Platform>>> = {
  'Telegram by polling': telegram('polling'),
  'Telegram by webhook': telegram('webhook'),
  WhatsApp: whatsApp,
};

import { write } from '../../conversation/texts.ts';
import { check, whatToDo } from './check.ts';
import { createClient } from './client.ts';
import { sendTimeoutMs } from './index.ts';
import type { WhatsAppSettings } from './settings.ts';

const iceBreakers = [
  'whatsapp-ice-breaker-1',
  'whatsapp-ice-breaker-2',
  'whatsapp-ice-breaker-3',
  'whatsapp-ice-breaker-4',
] as const;
const commands = [
  'whatsapp-command-menu',
  'whatsapp-command-help',
  'whatsapp-command-person',
  'whatsapp-command-language',
  'whatsapp-command-my-data',
  'whatsapp-command-delete',
  'whatsapp-command-privacy',
] as const;

/**
 * `npm run setup -- whatsapp`: puts sentences and commands into the chat before the first message, subscribes the app to the
 * account's messages, and checks the rest. `--check` changes nothing; `--dry-run` only shows what would be set, and asks Meta
 * nothing. `--en` takes the English texts.
 *
 * @returns whether everything is as it should be
 */
export async function setupWhatsApp(
  settings: WhatsAppSettings,
  args: readonly string[],
  print: (line: string) => void,
): Promise<boolean> {
  const texts = automation(args.includes('--en') ? 'en' : 'es');
  if (args.includes('--dry-run')) {
    print(JSON.stringify(texts, null, 2));
    return true;
  }
  const client = createClient({ ...settings, baseUrl: settings.graphBaseUrl, timeoutMs: sendTimeoutMs });
  const { phoneNumberId, accountId } = settings;
  let done = true;
  if (!args.includes('--check')) {
    const steps = [
      {
        what: 'ice breakers and commands',
        path: `${phoneNumberId}/conversational_automation`,
        body: texts,
      },
      ...(accountId === undefined ? [] : [{ what: 'subscription', path: `${accountId}/subscribed_apps`, body: {} }]),
    ];
    for (const { what, path, body } of steps) {
      try {
        await client.post(path, body);
        print(`ok       ${what}: set`);
      } catch (error) {
        done = false;
        print(
          `missing  ${what}: ${whatToDo(error, 'Meta does not know the number or the account, or the token may not use it.')}`,
        );
      }
    }
  }
  for (const { ok, text } of await check(client, settings, Date.now())) {
    done &&= ok;
    print(`${ok ? 'ok     ' : 'missing'}  ${text}`);
  }
  return done;
}

/** What people see before they have written anything. Source: Meta's "conversational components". */
export function automation(locale: 'es' | 'en') {
  return {
    enable_welcome_message: true,
    prompts: iceBreakers.map((name) => write(locale, name)),
    commands: commands.map((name) => ({
      command_name: write(locale, name),
      command_description: write(locale, `${name}.hint`),
    })),
  };
}

import { setTimeout as delay } from 'node:timers/promises';
import { Api } from 'grammy';
import { failureOf } from './failure.ts';
import { differences, type Wanted, wantedProfile } from './profile.ts';
import type { TelegramSettings } from './settings.ts';

/** The longest wait that Telegram may ask for, in ms; beyond it the operator runs the command again later. */
const longestWait = 60_000;

/**
 * Writes what people see of the bot outside the conversation: name, descriptions, commands. Reads first and writes only what
 * differs, so a second run writes nothing and a run that was cut off goes on where it stopped.
 *
 * @param args `--dry-run` shows the differences and writes nothing; with `--check` a difference is an error
 * @param print takes one line for the operator; never the token
 * @returns the exit code
 */
export async function setupTelegram(
  settings: TelegramSettings,
  args: readonly string[],
  print: (line: string) => void,
): Promise<number> {
  const { wanted, problems } = wantedProfile(settings.ephemeralGroups);
  if (problems.length > 0) {
    for (const problem of problems) print(problem);
    return 1;
  }
  const api = new Api(settings.token, { apiRoot: settings.apiRoot, timeoutSeconds: 30 });
  const check = args.includes('--check');
  try {
    await describeBot(api, print);
    const differing = await write(api, wanted, check || args.includes('--dry-run'), print);
    return check && differing > 0 ? 1 : 0;
  } catch (error) {
    print(explain(error));
    return 1;
  }
}

async function describeBot(api: Api, print: (line: string) => void): Promise<void> {
  const me = await api.getMe();
  print(
    `@${me.username}: groups ${me.can_join_groups ? 'allowed' : 'off'}, reads all group messages: ${me.can_read_all_group_messages}`,
  );
  if (me.can_join_groups) print('Warning: groups are allowed. In @BotFather, /setjoingroups, choose Disable.');
  if (me.can_read_all_group_messages)
    print('Warning: group privacy is off. In @BotFather, /setprivacy, choose Enable.');
}

async function write(
  api: Api,
  wanted: readonly Wanted[],
  dryRun: boolean,
  print: (line: string) => void,
): Promise<number> {
  let differing = 0;
  for (const part of wanted) {
    const differs = differences(part.value, await patiently(() => part.read(api.raw)));
    if (differs) {
      differing += 1;
      if (!dryRun) await patiently(() => part.write(api.raw));
    }
    print(`${part.label}: ${differs ? (dryRun ? 'differs' : 'set') : 'same'}`);
  }
  if (differing === 0) print('Everything is as it should be; nothing was written.');
  return differing;
}

/** One wait when Telegram asks for it. */
async function patiently<Result>(call: () => Promise<Result>): Promise<Result> {
  try {
    return await call();
  } catch (error) {
    const { meaning, afterMs = 0 } = failureOf(error);
    if (meaning !== 'too_many' || afterMs > longestWait) throw error;
    await delay(afterMs);
    return await call();
  }
}

function explain(error: unknown): string {
  const { meaning, method, code, afterMs } = failureOf(error);
  switch (meaning) {
    case 'unauthorized':
      return 'Telegram: token refused. Copy TELEGRAM_BOT_TOKEN again from @BotFather.';
    case 'too_many':
      return `Telegram asks to wait ${Math.ceil((afterMs ?? 0) / 1000)} s. Run the same command again after that: it goes on where it stopped.`;
    case 'network':
    case 'unreachable':
      return 'Telegram cannot be reached. Check the connection and TELEGRAM_API_ROOT, then run the command again.';
    default:
      return `Telegram refused ${method ?? 'a call'} (${code ?? 'no code'}).`;
  }
}

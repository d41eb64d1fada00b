import { parseArgs } from 'node:util';
import type { Settings } from '../../conversation/settings.ts';
import { type ProfileName, profiles } from './profile.ts';

/** What the command line decides about the terminal. */
export interface TerminalSettings {
  readonly json: boolean;
  /** Under each reply stands why the bot said it. */
  readonly explain: boolean;
  readonly as: ProfileName;
  readonly locale: 'es' | 'en' | null;
  readonly store: string | null;
  readonly dataMode: Settings['dataMode'] | null;
}

const usage = `npm run chat -- [--json] [--explain] [--as terminal|telegram|whatsapp] [--data-mode collect|checklist] [--locale es|en] [--store FILE]`;

/** Reads the command line; a problem is one line that says what to do. */
export function terminalSettings(args: readonly string[]): TerminalSettings | { readonly problem: string } {
  let values: Record<string, string | boolean | undefined>;
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: {
        json: { type: 'boolean' },
        explain: { type: 'boolean' },
        as: { type: 'string' },
        locale: { type: 'string' },
        store: { type: 'string' },
        'data-mode': { type: 'string' },
      },
    }));
  } catch (error) {
    return { problem: `${error instanceof Error ? error.message : 'Unknown option.'} Use: ${usage}` };
  }
  const { as = 'terminal', locale = null, store = null, 'data-mode': dataMode = null } = values;
  if (typeof as !== 'string' || !(as in profiles))
    return { problem: `--as takes terminal, telegram or whatsapp. Use: ${usage}` };
  if (locale !== null && locale !== 'es' && locale !== 'en')
    return { problem: `--locale takes es or en. Use: ${usage}` };
  if (dataMode !== null && dataMode !== 'collect' && dataMode !== 'checklist') {
    return { problem: `--data-mode takes collect or checklist. Use: ${usage}` };
  }
  return {
    json: values.json === true,
    explain: values.explain === true,
    as: as as ProfileName,
    locale,
    store: typeof store === 'string' ? store : null,
    dataMode,
  };
}

/** `npm run store -- show|export FILE|purge CHANNEL:ID|migrate`: looks into the store, for operators. It never prints a number. */
import { existsSync } from 'node:fs';
import { StoreError } from '../src/store/error.ts';
import { openStore, type Store } from '../src/store/open.ts';
import { type StoreSettings, storeSettings } from '../src/store/settings.ts';
import { exportTo, migrate, purge, show } from './store/commands.ts';

const usage = `npm run store -- show                how much is stored, and what is pending
npm run store -- export FILE         a sealed copy of every record
npm run store -- purge CHANNEL:ID    deletes everything kept of one person
npm run store -- migrate             copies from the file (STORE_FILE or DATA_DIR) to PostgreSQL (DATABASE_URL);
                                     STORE_KEY must be the key of the file: the content of its .key file if you set none
A file serves one process: stop the bot first. PostgreSQL can be looked into while it runs.`;

if (existsSync('.env')) process.loadEnvFile('.env');
const [command, argument] = process.argv.slice(2);
const print = (lines: readonly string[]): void => console.log(lines.join('\n'));

async function using(settings: StoreSettings, work: (store: Store) => Promise<readonly string[]>): Promise<void> {
  const store = await openStore(settings);
  try {
    print([...store.notes, ...(await work(store))]);
  } finally {
    await store.close();
  }
}

async function main(): Promise<number> {
  const { value, problems } = storeSettings(process.env);
  if (!value) {
    print(problems);
    return 2;
  }
  if (command === 'show') await using(value, (store) => show(store, Date.now()));
  else if (command === 'export' && argument) await using(value, (store) => exportTo(store, argument));
  else if (command === 'purge' && argument?.includes(':')) await using(value, (store) => purge(store, argument));
  else if (command === 'migrate' && value.kind === 'postgres') {
    const { value: file } = storeSettings({ ...process.env, DATABASE_URL: '', PROCESSES: '' });
    if (!file) return 2;
    await using(value, async (to) => {
      const from = await openStore(file);
      try {
        return await migrate(from, to, Date.now());
      } finally {
        await from.close();
      }
    });
  } else {
    print([usage]);
    return 2;
  }
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof StoreError)) throw error;
  print([error.message]);
  process.exitCode = 1;
}

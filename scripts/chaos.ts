import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../test/support/postgres.ts';
import { mutations } from './chaos/mutations.ts';
import { type ChaosOptions, type ChaosReport, chaos } from './chaos/run.ts';

// npm run chaos                     200 people, 10,000 messages, 200 kills: one process on SQLite, then three on PostgreSQL
// npm run chaos -- --seed 7         the same with other choices
// npm run chaos -- --break-before  a quarter of the broken connections break before the platform took the reply: shows what giving up costs
// npm run chaos -- --mutations      a short run for each fault that the checker must notice

const argument = (name: string): string | undefined => process.argv[process.argv.indexOf(`--${name}`) + 1];
const breakBefore = process.argv.includes('--break-before') ? 0.25 : 0;
const seed = process.argv.includes('--seed') ? Number(argument('seed')) : 1;
const keys = { key: null, previousKey: null };
const folder = mkdtempSync(join(tmpdir(), 'chaos-'));
const postgres = await startPostgres();
let files = 0;

async function run(
  kind: 'sqlite' | 'postgres',
  options: Omit<ChaosOptions, 'store' | 'processes' | 'seed'>,
): Promise<ChaosReport> {
  files += 1;
  return kind === 'sqlite'
    ? chaos({ store: { kind, file: join(folder, `${files}.db`), ...keys }, processes: 1, seed, ...options })
    : chaos({ store: { kind, url: await postgres.database(), ...keys }, processes: 3, seed, ...options });
}

let broken = 0;
try {
  if (process.argv.includes('--mutations')) {
    for (const mutation of mutations) {
      const kind = mutation === 'no lease' || mutation === 'no conditional write' ? 'postgres' : 'sqlite';
      const crash =
        mutation === 'acknowledge before save' ? ({ kills: 3, crashAt: 'before write' } as const) : { kills: 0 };
      const { violations } = await run(kind, {
        people: 15,
        messages: 12,
        mutation,
        patienceMs: 2_500,
        pauses: 0,
        refuse: 0.2,
        ...crash,
      });
      const noticed = Object.values(violations).some((count) => count > 0);
      if (!noticed) broken += 1;
      console.log(`${noticed ? 'noticed' : 'NOT NOTICED'}: ${mutation}`, violations);
    }
  } else {
    for (const kind of ['sqlite', 'postgres'] as const) {
      const report = await run(kind, { people: 200, messages: 50, kills: 200, perSecond: 60, breakBefore });
      broken += Object.values(report.violations).reduce((sum, count) => sum + count, 0);
      console.log(kind === 'sqlite' ? 'one process on SQLite' : 'three processes on PostgreSQL', report);
    }
  }
} finally {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}
console.log(broken === 0 ? 'nothing lost, nothing twice' : `${broken} promises broken`);
process.exitCode = broken === 0 ? 0 : 1;

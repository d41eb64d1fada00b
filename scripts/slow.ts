import { bound } from './slow/measure.ts';
import { type Found, searchSlow } from './slow/search.ts';
import { targets } from './slow/targets.ts';

// npm run slow                    200,000 texts, each meant to take longer than the last
// npm run slow -- --rounds 5000   fewer
// npm run slow -- --seed 7        others

const argument = (name: string, otherwise: number): number => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};

const { rounds, slowest, tooSlow } = searchSlow(targets(), argument('rounds', 200_000), argument('seed', 1));
const line = ({ target, text, ms }: Found): string =>
  `${ms.toFixed(2)} ms  ${target}, ${text.length} units: ${JSON.stringify(text.slice(0, 160))}`;
for (const found of slowest.slice(0, 10)) console.log(line(found));
for (const found of tooSlow) console.log(`TOO SLOW ${line(found)}`);
console.log(`${rounds} texts; slowest ${slowest[0]?.ms.toFixed(2)} ms of CPU, at most ${bound} allowed`);
process.exitCode = tooSlow.length === 0 ? 0 : 1;

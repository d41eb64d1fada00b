import type { Found } from '../../classifier/phrases.ts';
import type { Act, Report } from '../acts.ts';
import { finderOf, listOf, negation } from '../hear/tongue.ts';
import type { Clause } from '../hear/utterance.ts';
import { actAt, type Reader } from './reader.ts';

/** Names of lists that count where it was asked how it went, and of lists whose phrases are a whole clause. */
const whenAsked = ' when asked';
const alone = ' alone';
const reportOf = (name: string): string => name.replace(whenAsked, '').replace(alone, '');
const reports = new Set(listOf('reports').map(({ name }) => reportOf(name)));
const isReport = (name: string): name is Report => reports.has(name);
const find = finderOf('reports');
/** Good news, and what a denial makes of it. */
const denied: { readonly [what in Report]?: Report } = { solved: 'failed' };

/**
 * How it went, from words that say so: "ya entré", "no funcionó", "ya le di a enviar", "ya me llegó". Only statements
 * report: "si no me llega" and "¿funcionó?" do not. Bad news and news of the code count where it was asked how it went.
 */
export const report: Reader = (utterance, view) => {
  const isFollowUp = view.pending?.followUp === true;
  return utterance.clauses.flatMap((clause): Act[] => {
    const { words, from, mood } = clause;
    const longest = mood === 'statement' ? longestIn(clause, isFollowUp) : undefined;
    if (!longest) return [];
    const said = reportOf(longest.name);
    if (!isReport(said)) return [];
    const isDenied = words.slice(0, longest.from).some(negation.isNegator);
    const what = isDenied ? denied[said] : said;
    if (what === undefined || (isDenied && !isFollowUp)) return [];
    return [actAt(utterance, 'report', { type: 'report', what }, [from + longest.from, from + longest.to], 0.9)];
  });
};

function longestIn({ words, core }: Clause, isFollowUp: boolean): Found | undefined {
  return find(words)
    .filter(
      ({ name, from, to }) =>
        (isFollowUp || !name.endsWith(whenAsked)) && (!name.endsWith(alone) || to - from === core.length),
    )
    .reduce<Found | undefined>(
      (best, one) => (best && best.to - best.from >= one.to - one.from ? best : one),
      undefined,
    );
}

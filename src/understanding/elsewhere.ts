import type { Decision } from './decide.ts';
import type { Finder } from './phrases.ts';

/** Topics that are about other organisations anyway. */
const theirs = new Set([
  'sri_key',
  'sut_key',
  'biess_loan',
  'medical_appointment',
  'worker_complaint',
  'certificate_without_key',
  'cost',
  'is_it_safe',
]);

/**
 * "se me bloqueó la clave del banco" sounds like ours and is not: where another organisation is named and nothing of
 * ours, nothing is answered for sure.
 */
export function guarded(decision: Decision, words: readonly string[], find: Finder): Decision {
  if (decision.kind === 'none') return decision;
  const named = new Set(find(words).map(({ name }) => name));
  if (named.has('ours') || !(named.has('far') || (named.has('other') && !named.has('mailbox')))) return decision;
  const first = decision.kind === 'answer' ? decision.guess : decision.guesses[0];
  if (first && theirs.has(first.topic)) return decision;
  return { kind: 'none', nearest: [] };
}

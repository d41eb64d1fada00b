import { topics as kinds, type Topic } from '../../flows/topics.ts';
import type { Decision, Guess } from './decide.ts';
import { fold } from './text.ts';

/** Where one thought may end and the next begin. */
const seams =
  /[.;!?\n]+|,\s+|(?<!\s)\s+(?:y|e|pero|ademas|además|tambien|también|aparte|and|but|also|plus|besides)\s+/iu;

const no = String.raw`\b(?:no|not|nunca|never|ni)\s+(?:(?:se|me|la|lo|le|he|ha|esta|es|it|is|was|have|has|that)\s+){0,3}`;

/** "no olvidé la clave": the part names a need only to rule it out. */
const takenBack: { readonly [T in Topic]?: RegExp } = {
  forgot_key: new RegExp(`${no}(?:olvid|perd|forg|lost)`),
  blocked_key: new RegExp(`${no}(?:bloque|block|lock)`),
  otp_expired: new RegExp(`${no}(?:caduc|expir|venc)`),
  link_expired: new RegExp(`${no}(?:caduc|expir|venc)`),
  legal_rep_changed: new RegExp(`${no}(?:cambi|chang)`),
};

/** What somebody wants the key for: "quiero pagar planillas y no me acuerdo la clave" has one need. */
const errands: ReadonlySet<Topic> = new Set([
  'contributions_payment',
  'entry_exit_notice',
  'employer_debt',
  'reserve_funds',
]);

/** How sure a part of a message must be to count as a need of its own. */
const sure = 0.52;

/**
 * The needs in a message that says several things: each part is read by itself. Fewer than two different ones: none.
 *
 * @param read judges one part of the text
 */
export function needsIn(text: string, read: (part: string) => Decision): Guess[] {
  const parts = text.split(seams).filter((part) => part.trim().split(/\s+/).length >= 2);
  if (parts.length < 2 || parts.length > 8) return [];
  const needs: Guess[] = [];
  for (const part of parts) {
    const decision = read(part);
    if (decision.kind !== 'answer' || decision.guess.confidence < sure) continue;
    const { topic } = decision.guess;
    if ((kinds[topic] === 'meta' && topic !== 'human_agent') || needs.some((need) => need.topic === topic)) continue;
    // "mi ruc es ..." gives a number; it asks nothing.
    if (takenBack[topic]?.test(fold(part)) || /\d{9}/.test(part)) continue;
    needs.push(decision.guess);
  }
  const keyed = needs.some(({ topic }) => kinds[topic] === 'flow');
  return keyed ? needs.filter(({ topic }) => !errands.has(topic)) : needs;
}

/** Facts of the case before questions about it, the worst first: the order of `situations` that ends in one card. */
const urgency: readonly Topic[] = [
  'first_time_key',
  'ruc_closed_or_suspended',
  'email_no_access',
  'email_not_registered',
  'email_unknown',
  'legal_rep_changed',
  'blocked_key',
  'data_rejected',
  'representative_mismatch',
  'otp_expired',
  'link_expired',
  'otp_not_received',
  'captcha_loop',
  'no_appointments',
  'forgot_key',
  'portal_down',
];

/** Puts several needs in the order in which they are to be served. */
export function inOrder(needs: readonly Guess[]): Guess[] {
  const place = (topic: Topic): number => {
    const at = urgency.indexOf(topic);
    return at < 0 ? urgency.length : at;
  };
  return [...needs].sort((a, b) => place(a.topic) - place(b.topic) || b.confidence - a.confidence);
}

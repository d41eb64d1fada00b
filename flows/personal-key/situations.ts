import type { Situation } from '../procedure.ts';
import type { CardId } from './outcomes.ts';

interface OwnSituation extends Situation {
  readonly outcome: CardId;
}

/**
 * Why somebody cannot get in, weightiest first: what cannot be done from a distance, then what needs a counter, then what the
 * page can mend. Ids that the first procedure has too mean the same there, so that what was told of one key holds for the other.
 */
export const situations = {
  solved: { outcome: 'personal_solved', solved: true },
  abroad: { outcome: 'personal_abroad', also: 'also-personal-abroad' },
  foreign: { outcome: 'personal_foreigner', also: 'also-personal-foreign' },
  unregistered: { outcome: 'personal_counter', also: 'also-personal-unregistered' },
  email: {
    outcome: 'personal_counter',
    text: 'outcome-personal-mailbox',
    also: 'also-personal-email',
    // A link that never came is why the counter is being talked about.
    concludes: { from: ['code'], text: 'personal-still-no-link' },
  },
  email_unknown: { outcome: 'personal_counter', text: 'outcome-personal-mailbox', also: 'also-personal-email' },
  first_time: { outcome: 'personal_first_time', also: 'also-personal-first-time' },
  blocked: { outcome: 'personal_unlock', also: 'also-personal-blocked' },
  code: { outcome: 'personal_link', also: 'also-personal-code' },
  captcha: { outcome: 'personal_captcha', also: 'also-personal-page' },
  down: { outcome: 'personal_page_down', also: 'also-personal-page' },
  page: { outcome: 'personal_captcha', text: 'outcome-personal-page', also: 'also-personal-page' },
  no_turno: { outcome: 'personal_no_appointments', aside: true },
  forgot: { outcome: 'personal_recover', also: 'also-personal-forgot' },
} as const satisfies Record<string, OwnSituation>;

export type SituationId = keyof typeof situations;

export const situationIds = Object.keys(situations) as readonly SituationId[];

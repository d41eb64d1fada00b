import type { Situation } from '../procedure.ts';
import type { CardId } from './outcomes.ts';

interface OwnSituation extends Situation {
  readonly outcome: CardId;
  /** What is still to be asked before the card; `mailbox` asks for the kind of employer too. */
  readonly asks?: 'mailbox' | 'kind';
  /** The numbers will be typed into the recovery form, so they are worth checking. */
  readonly form?: true;
  /** The window corrects something, and wants a signed request; elsewhere the portal prints the forms. */
  readonly request?: true;
}

/** Why somebody cannot get in, weightiest first. "Nunca he tenido clave" beats every trouble with a key. */
export const situations = {
  solved: { outcome: 'solved', solved: true },
  first_time: { outcome: 'first_time', asks: 'kind', also: 'also-first-time' },
  ruc_closed: { outcome: 'ruc_closed', asks: 'kind', also: 'also-ruc' },
  email: {
    outcome: 'mailbox_lost',
    asks: 'kind',
    also: 'also-email',
    // A code that never came is why the window is being talked about.
    concludes: { from: ['code'], text: 'mailbox-not-found' },
  },
  email_unknown: { outcome: 'mailbox_lost', asks: 'kind', also: 'also-email' },
  rep_changed: { outcome: 'representative_changed', asks: 'kind', also: 'also-rep', request: true },
  blocked: { outcome: 'blocked', asks: 'mailbox', also: 'also-blocked', form: true },
  representative: {
    outcome: 'data_mismatch',
    asks: 'kind',
    text: 'outcome-data-representative',
    also: 'also-data',
    form: true,
    request: true,
  },
  data: { outcome: 'data_mismatch', asks: 'kind', also: 'also-data', form: true, request: true },
  code: { outcome: 'code', also: 'also-code' },
  captcha: { outcome: 'captcha', also: 'also-page' },
  down: { outcome: 'page_down', also: 'also-page' },
  page: { outcome: 'captcha', text: 'outcome-page', also: 'also-page' },
  no_turno: { outcome: 'no_appointments', aside: true },
  forgot: { outcome: 'recover_online', asks: 'mailbox', also: 'also-forgot', form: true },
} as const satisfies Record<string, OwnSituation>;

export type SituationId = keyof typeof situations;

export const situationIds = Object.keys(situations) as readonly SituationId[];

/** The row of a situation, with all it may have. */
export const situationRow = (id: SituationId): OwnSituation => situations[id];

import type { Situation } from './question.ts';
import type { Topic } from './topics.ts';

/** The situation that a topic describes when it is told as the person's own case. */
export const situationOf: { readonly [T in Topic]?: Situation } = {
  forgot_key: 'forgot',
  blocked_key: 'blocked',
  otp_not_received: 'code',
  otp_expired: 'code',
  link_expired: 'code',
  email_no_access: 'email',
  email_not_registered: 'email',
  email_unknown: 'email_unknown',
  first_time_key: 'first_time',
  ruc_closed_or_suspended: 'ruc_closed',
  legal_rep_changed: 'rep_changed',
  representative_mismatch: 'representative',
  data_rejected: 'data',
  captcha_loop: 'captcha',
  portal_down: 'down',
  no_appointments: 'no_turno',
};

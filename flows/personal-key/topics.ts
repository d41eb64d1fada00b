import type { Topic } from '../procedure.ts';
import type { SituationId } from './situations.ts';

/** The text of a topic in this procedure: the same question has another answer than for the other key. */
const own = (text: string): { readonly text: string } => ({ text: `personal-topic-${text}` });
const faq = (text: string, more: Partial<Topic> = {}): Topic => ({ kind: 'faq', ...own(text), ...more });
/** Belongs to somebody else. */
const redirect = (text: string, more: Partial<Topic> = {}): Topic => ({ kind: 'redirect', ...own(text), ...more });
/** What people want this key for: beside a trouble it is no need of its own. */
const errand = (text: string, more: Partial<Topic> = {}): Topic => redirect(text, { errand: true, ...more });
/** A situation that is told as the person's own case. */
const trouble = (situation: SituationId, text: string, more: Partial<Topic> = {}): Topic => ({
  kind: 'flow',
  situation,
  trouble: true,
  ...own(text),
  ...more,
});
/** Only the other key has it. */
const employers: Topic = redirect('employer');

const unlessMailboxOpens = { unless: [{ fact: 'email_access', value: 'yes' }] } as const;

/**
 * Everything a person can ask or say about the personal key; the ids are labels of the classifier. There is no row for "la clave
 * de afiliado" itself: here every key is that one, and what is said beside it counts.
 */
export const topics = {
  forgot_key: trouble('forgot', 'forgot', { deniedBy: 'forgotten' }),
  blocked_key: trouble('blocked', 'blocked', { deniedBy: 'blocked' }),
  otp_not_received: trouble('code', 'link'),
  otp_expired: trouble('code', 'link', { deniedBy: 'lapsed' }),
  link_expired: trouble('code', 'link', { deniedBy: 'lapsed' }),
  email_no_access: trouble('email', 'mailbox', unlessMailboxOpens),
  email_not_registered: trouble('email', 'mailbox'),
  email_unknown: trouble('email_unknown', 'mailbox'),
  no_fingerprint: { ...trouble('unregistered', ''), text: 'topic-no-fingerprint' },
  data_rejected: trouble('unregistered', 'data'),
  first_time_key: trouble('first_time', 'first-time', { deniedBy: 'first_time' }),
  abroad: { ...trouble('abroad', ''), text: 'topic-abroad', links: ['iess'] },
  foreigner: trouble('foreign', 'foreigner'),
  captcha_loop: trouble('captcha', 'captcha', { notBeside: 'about_the_bot' }),
  portal_down: trouble('down', 'down'),
  no_appointments: trouble('no_turno', 'no-turno', { links: ['turnos'], outcome: 'personal_no_appointments' }),

  is_it_safe: {
    kind: 'faq',
    text: 'outcome-trust',
    outcome: 'trust',
    links: ['iess'],
    namesOthers: true,
    reassures: true,
  },
  what_is_key: faq('what-is-key'),
  what_data_needed: faq('what-data-needed'),
  what_documents: faq('what-documents'),
  can_be_done_online: faq('online'),
  how_long: faq('how-long'),
  how_to_recover: faq('how-to-recover', { links: ['personal-recover'], card: true }),
  code_validity: faq('link-life'),
  cost: faq('cost', { namesOthers: true }),
  where_offices: faq('offices', { links: ['turnos'], listsOffices: true }),
  appointment: faq('appointment', { links: ['turnos'] }),
  official_link: faq('official-link', { links: ['personal-unlock', 'personal-recover'] }),
  username: faq('username'),
  who_can_go: faq('who-can-go'),
  change_email: faq('change-email'),
  attempts_limit: faq('attempts'),
  why_rejected: faq('why-rejected'),
  prevent_next_time: faq('prevent'),
  do_it_for_me: faq('do-it-for-me'),

  sri_key: redirect('sri', { links: ['sri'], namesOthers: true }),
  sut_key: redirect('sut', { links: ['sut'], namesOthers: true }),
  reserve_funds: errand('reserve-funds'),
  biess_loan: errand('loan', { namesOthers: true }),
  medical_appointment: redirect('medical', { links: ['iess'], namesOthers: true }),
  worker_complaint: redirect('complaint', { links: ['complaints'], namesOthers: true }),
  legal_advice: redirect('legal'),
  third_party_key: redirect('third-party'),

  ruc_closed_or_suspended: employers,
  representative_mismatch: employers,
  legal_rep_changed: employers,
  domestic_employer: employers,
  which_branch: employers,
  which_ruc: employers,
  several_companies: employers,
  no_representative_data: employers,
  certificate_without_key: faq('certificate', { links: ['certificate'], namesOthers: true }),
  deadline_while_locked_out: employers,
  contributions_payment: employers,
  employer_debt: employers,
  entry_exit_notice: employers,

  // The same acts as in every procedure, in words that fit this key.
  success: { kind: 'meta', act: { type: 'report', what: 'solved' }, text: 'outcome-personal-solved' },
  progress: { kind: 'meta', act: { type: 'report', what: 'code_arrived' }, ...own('progress') },
  about_bot: { kind: 'meta', ...own('about-bot') },
} as const satisfies { readonly [id: string]: Topic };

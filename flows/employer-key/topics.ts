import type { Topic } from '../procedure.ts';

const faq: Topic = { kind: 'faq' };
const redirect: Topic = { kind: 'redirect', outcome: 'other_key' };
/** Somebody else's procedure, which people name when they say what they want the key for. */
const errand: Topic = { ...redirect, errand: true };

/** A situation that every kind of employer may be in. */
const trouble = (situation: string, more: Partial<Topic> = {}): Topic => ({
  kind: 'flow',
  situation,
  trouble: true,
  ...more,
});
/** A situation whose advice depends on who the employer is. */
const situated = (situation: string, more: Partial<Topic> = {}): Topic => ({ kind: 'flow', situation, ...more });

/** Everything a person can ask or say about the employer's key; the ids are labels of the classifier. */
export const employerKeyTopics = {
  forgot_key: trouble('forgot', { deniedBy: 'forgotten' }),
  blocked_key: trouble('blocked', { deniedBy: 'blocked' }),
  otp_not_received: trouble('code', { deepLinks: ['otp', 'code'] }),
  otp_expired: trouble('code', { deniedBy: 'lapsed' }),
  link_expired: trouble('code', { deniedBy: 'lapsed' }),
  email_no_access: trouble('email', { unless: [{ fact: 'email_access', value: 'yes' }] }),
  email_not_registered: trouble('email'),
  email_unknown: trouble('email_unknown'),
  captcha_loop: trouble('captcha', { notBeside: 'about_the_bot' }),
  portal_down: trouble('down'),
  first_time_key: situated('first_time', { deniedBy: 'first_time' }),
  ruc_closed_or_suspended: situated('ruc_closed', { links: ['sri-ruc'], deniedBy: 'closed' }),
  representative_mismatch: situated('representative'),
  legal_rep_changed: situated('rep_changed', { links: ['turnos'], deniedBy: 'changed' }),
  data_rejected: situated('data'),
  no_appointments: situated('no_turno', { links: ['turnos'], outcome: 'no_appointments' }),
  domestic_employer: { kind: 'flow', tells: { fact: 'employer_kind', value: 'domestic' } },
  personal_key: {
    kind: 'flow',
    tells: { fact: 'key_kind', value: 'personal' },
    outcome: 'personal_key',
    links: ['personal-unlock', 'personal-recover'],
  },

  is_it_safe: { ...faq, text: 'outcome-trust', outcome: 'trust', namesOthers: true, reassures: true },
  what_is_key: faq,
  what_data_needed: faq,
  what_documents: faq,
  can_be_done_online: faq,
  how_long: faq,
  how_to_recover: { ...faq, links: ['iess'], card: true },
  code_validity: faq,
  cost: { ...faq, namesOthers: true },
  where_offices: { ...faq, links: ['turnos'], listsOffices: true },
  appointment: { ...faq, links: ['turnos'] },
  official_link: { ...faq, links: ['iess'] },
  username: faq,
  who_can_go: faq,
  which_branch: faq,
  which_ruc: faq,
  several_companies: faq,
  foreigner: {
    ...faq,
    tells: { fact: 'foreigner', value: 'yes' },
    otherText: { fact: 'foreigner', value: 'no', text: 'foreigner-with-cedula' },
  },
  certificate_without_key: {
    ...faq,
    links: ['certificate'],
    namesOthers: true,
    besides: { situations: ['rep_changed', 'representative'], topic: 'legal_rep_changed' },
  },
  deadline_while_locked_out: faq,
  change_email: faq,
  attempts_limit: faq,
  why_rejected: faq,
  no_representative_data: faq,
  prevent_next_time: faq,
  do_it_for_me: faq,

  sri_key: { ...redirect, links: ['sri'], namesOthers: true },
  sut_key: { ...redirect, links: ['sut'], namesOthers: true },
  contributions_payment: errand,
  employer_debt: { ...errand, links: ['certificate'] },
  entry_exit_notice: errand,
  reserve_funds: errand,
  biess_loan: { ...redirect, links: ['personal-recover'], namesOthers: true },
  medical_appointment: { ...redirect, links: ['iess'], namesOthers: true },
  worker_complaint: { ...redirect, links: ['complaints'], namesOthers: true },
  legal_advice: redirect,
  third_party_key: redirect,
} as const satisfies { readonly [id: string]: Topic };

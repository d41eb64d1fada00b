/**
 * Everything a person can ask or say at any moment; the ids are the project's vocabulary everywhere.
 *
 * - `flow`: names a situation and moves the decision tree (as a plain question it is answered like `faq`)
 * - `faq`: is answered, then the pending question is shown again
 * - `redirect`: belongs to somebody else; one line says to whom
 * - `meta`: about the dialogue itself
 */
export const topics = {
  forgot_key: 'flow',
  blocked_key: 'flow',
  otp_not_received: 'flow',
  otp_expired: 'flow',
  link_expired: 'flow',
  email_no_access: 'flow',
  email_unknown: 'flow',
  email_not_registered: 'flow',
  first_time_key: 'flow',
  ruc_closed_or_suspended: 'flow',
  domestic_employer: 'flow',
  representative_mismatch: 'flow',
  legal_rep_changed: 'flow',
  captcha_loop: 'flow',
  data_rejected: 'flow',
  portal_down: 'flow',
  personal_key: 'flow',
  no_appointments: 'flow',

  is_it_safe: 'faq',
  what_is_key: 'faq',
  what_data_needed: 'faq',
  what_documents: 'faq',
  can_be_done_online: 'faq',
  how_long: 'faq',
  how_to_recover: 'faq',
  code_validity: 'faq',
  cost: 'faq',
  where_offices: 'faq',
  appointment: 'faq',
  official_link: 'faq',
  username: 'faq',
  who_can_go: 'faq',
  which_branch: 'faq',
  which_ruc: 'faq',
  several_companies: 'faq',
  foreigner: 'faq',
  certificate_without_key: 'faq',
  deadline_while_locked_out: 'faq',
  change_email: 'faq',
  attempts_limit: 'faq',
  why_rejected: 'faq',
  no_representative_data: 'faq',
  prevent_next_time: 'faq',
  do_it_for_me: 'faq',
  privacy_info: 'faq',

  sri_key: 'redirect',
  sut_key: 'redirect',
  contributions_payment: 'redirect',
  employer_debt: 'redirect',
  entry_exit_notice: 'redirect',
  reserve_funds: 'redirect',
  biess_loan: 'redirect',
  medical_appointment: 'redirect',
  worker_complaint: 'redirect',
  legal_advice: 'redirect',
  third_party_key: 'redirect',

  human_agent: 'meta',
  success: 'meta',
  not_working: 'meta',
  greeting: 'meta',
  thanks: 'meta',
  affirm: 'meta',
  deny: 'meta',
  frustration: 'meta',
  restart: 'meta',
  go_back: 'meta',
  menu: 'meta',
  language_switch: 'meta',
  delete_my_data: 'meta',
  shares_secret: 'meta',
  progress: 'meta',
  unsure: 'meta',
  repeat: 'meta',
  about_bot: 'meta',
  media_message: 'meta',
  out_of_domain: 'meta',
} as const satisfies Record<string, 'flow' | 'faq' | 'redirect' | 'meta'>;

export type Topic = keyof typeof topics;
export type TopicKind = (typeof topics)[Topic];

export const topicIds = Object.keys(topics) as Topic[];

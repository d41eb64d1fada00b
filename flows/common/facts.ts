/**
 * Every number that code and texts share: a text that names one of them takes it from here, so that a promise has one source.
 * What nobody has published is an estimate and is said as one; the ranks are those of `common/sources.ts`.
 */
export const facts = {
  /** Everything kept of a person is gone this long after the first message. */
  'retention-hours': 24,
  /** Whoever is responsible for personal data has this long to answer a request (LOPDP). */
  'rights-days': 15,
  /** Version of the privacy notice, and of the question that asks for consent: raised with every change of its meaning. */
  'notice-version': 1,
  /** Life of the code and, again, of the link (rank C). */
  'code-minutes': 3,
  'cedula-digits': 10,
  'ruc-digits': 13,
  'ruc-ending': '001',
  /** What the form wants after the cédula of a household employer instead of 001 (rank C). */
  'domestic-ending': '000',
  'branch-digits': 4,
  'main-branch': '0001',
  /** Estimates, none of them official (rank D). */
  'online-minutes-from': 5,
  'online-minutes-to': 60,
  'blocked-days-from': 1,
  'blocked-days-to': 3,
  'first-days-from': 1,
  'first-days-to': 5,
  'ruc-days-from': 3,
  'ruc-days-to': 10,
  'data-minutes-from': 15,
  'data-days-to': 3,
  /** Ley de Seguridad Social, art. 73 (rank A). */
  'entry-days': 15,
  'exit-days': 3,
  'turno-early-minutes': 10,
  'certificate-days': 30,
} as const;

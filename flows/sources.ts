import type { Topic } from './topics.ts';

/**
 * How well something is known, best first. It decides how softly a text speaks.
 *
 * - `A`: official text (IESS, gob.ec, a law): stated
 * - `B`: one good source: stated, without a guarantee
 * - `C`: many guides agree, but they copy one another: "según las guías publicadas", "suele"
 * - `D`: one guide's estimate: "estimación, no es un plazo oficial"
 */
export type Rank = 'A' | 'B' | 'C' | 'D';

/** The day (ISO) all content was last read against its sources. Shown to the person. */
export const reviewedOn = '2026-11-21';

/** After this many days somebody has to read the content against its sources again. */
export const reviewPeriodDays = 90;

/** Every address the bot may give. Anything else in a text fails a test. */
export const links = {
  iess: { url: 'https://www.iess.gob.ec/', rank: 'A' },
  turnos: { url: 'https://app.iess.gob.ec/', rank: 'B' },
  'employer-login': { url: 'https://www.iess.gob.ec/empleador-web/pages/principal.jsf', rank: 'B' },
  certificate: {
    url: 'https://www.iess.gob.ec/empleador-web/pages/morapatronal/certificadoCumplimientoPublico.jsf',
    rank: 'B',
  },
  'personal-unlock': {
    url: 'https://app.iess.gob.ec/iess-gestion-desbloqueo-clave-web/public/desbloquearClave.jsf',
    rank: 'A',
  },
  'personal-recover': { url: 'https://app.iess.gob.ec/iess-gestion-desbloqueo-publico-web/', rank: 'A' },
  'official-pages': { url: 'https://www.gob.ec/iess', rank: 'A' },
  complaints: { url: 'https://denuncias.iess.gob.ec', rank: 'B' },
  // The consultation is the one page of SRI en línea that could be confirmed; its menu leads to the rest.
  sri: { url: 'https://srienlinea.sri.gob.ec/sri-en-linea/SriRucWeb/ConsultaRuc/Consultas/consultaRuc', rank: 'B' },
  'sri-ruc': {
    url: 'https://srienlinea.sri.gob.ec/sri-en-linea/SriRucWeb/ConsultaRuc/Consultas/consultaRuc',
    rank: 'B',
  },
  sut: { url: 'https://sut.trabajo.gob.ec/', rank: 'B' },
} as const satisfies Record<string, { readonly url: string; readonly rank: Rank }>;

export type LinkId = keyof typeof links;

/** The pages a short answer leads to, as buttons below it. */
export const topicLinks: { readonly [T in Topic]?: readonly LinkId[] } = {
  appointment: ['turnos'],
  biess_loan: ['personal-recover'],
  certificate_without_key: ['certificate'],
  employer_debt: ['certificate'],
  how_to_recover: ['iess'],
  legal_rep_changed: ['turnos'],
  medical_appointment: ['iess'],
  no_appointments: ['turnos'],
  official_link: ['iess'],
  personal_key: ['personal-unlock', 'personal-recover'],
  ruc_closed_or_suspended: ['sri-ruc'],
  sri_key: ['sri'],
  sut_key: ['sut'],
  where_offices: ['turnos'],
  worker_complaint: ['complaints'],
};

/** Values that texts use and that may change: every text receives all of them. Minutes, days and box formats. */
export const facts = {
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

/** Where claims come from. */
export const sources = {
  law: { rank: 'A', title: 'Ley de Seguridad Social, art. 73' },
  'iess-menu': { rank: 'A', title: 'Labels of the menu on www.iess.gob.ec' },
  'iess-personal-key': { rank: 'A', title: 'IESS press release on the personal key, 2024-11-15' },
  'sibling-procedures': { rank: 'A', title: 'Requirements of other IESS employer procedures on gob.ec' },
  'iess-warning': { rank: 'B', title: 'IESS warning that it asks for no keys by e-mail, phone or chat, 2012' },
  'press-appointments': { rank: 'B', title: 'Newspaper reports that quote the IESS on appointments' },
  'login-form': { rank: 'B', title: 'Login form of the employer portal' },
  'public-certificate': { rank: 'B', title: 'Public page of the Certificado de Obligaciones Patronales' },
  'other-services': { rank: 'B', title: 'Public pages of SRI en línea, SUT, BIESS and the IESS complaints service' },
  guides: { rank: 'C', title: 'Published guides to recovering the employer key, which copy one another' },
  estimate: { rank: 'D', title: 'Estimates in a published guide' },
  project: { rank: 'A', title: 'How this bot works' },
} as const satisfies Record<string, { readonly rank: Rank; readonly title: string }>;

type SourceId = keyof typeof sources;

/** What stands behind one text. */
export interface Claim {
  readonly sources: readonly SourceId[];
  /** The day (ISO) the text was last read against its sources. */
  readonly reviewedOn: string;
  /** The day (ISO) a person compared it with the live IESS page; `null` while nobody has. */
  readonly comparedWithIess: string | null;
}

const from = (...given: readonly SourceId[]): Claim => ({ sources: given, reviewedOn, comparedWithIess: null });

const window: readonly SourceId[] = ['guides', 'sibling-procedures', 'press-appointments', 'estimate'];

/** The sources of every outcome and every topic, by the name of its text. A text without an entry fails a test. */
export const claims: { readonly [text: string]: Claim } = {
  'have-at-hand': from('guides'),
  'recover-steps': from('iess-menu', 'guides', 'login-form'),
  'same-phone': from('guides'),
  papers: from('sibling-procedures', 'guides'),
  'request-paper': from('sibling-procedures'),
  'portal-forms': from('guides'),
  'own-number': from('guides', 'sibling-procedures'),
  'own-number-name': from('guides', 'sibling-procedures'),
  'own-ruc': from('guides', 'sibling-procedures'),
  'their-number': from('guides', 'sibling-procedures'),
  'own-paper': from('sibling-procedures', 'guides'),
  'their-paper': from('sibling-procedures', 'guides'),
  'window-paper': from('guides', 'sibling-procedures'),
  'procedure-name': from('guides'),
  'turno-path': from('press-appointments'),
  'confirm-at-turno': from('guides'),
  'plus-turno': from('estimate', 'press-appointments'),
  'ask-person': from('project'),

  'outcome-online': from('iess-menu', 'guides', 'login-form', 'estimate'),
  'outcome-blocked': from('iess-menu', 'iess-personal-key', ...window),
  'outcome-first-time': from('iess-menu', ...window),
  'outcome-ruc': from('other-services', ...window),
  'outcome-email': from(...window),
  'email-hint': from('guides'),
  'outcome-representative': from('other-services', ...window),
  'outcome-data': from(...window),
  'outcome-data-representative': from('other-services', ...window),
  'outcome-captcha': from('estimate'),
  'outcome-code': from('guides', 'estimate'),
  'outcome-down': from('guides'),
  'outcome-page': from('guides', 'estimate'),
  'outcome-personal': from('iess-personal-key'),
  'outcome-other': from('other-services'),
  'outcome-human': from('press-appointments'),
  'outcome-trust': from('project', 'iess-warning'),
  'outcome-no-turno': from('press-appointments'),
  'outcome-done': from('guides'),

  'also-first-time': from('iess-menu'),
  'also-ruc': from('guides'),
  'also-email': from('guides'),
  'also-rep': from('guides', 'sibling-procedures'),
  'also-blocked': from('iess-personal-key', 'guides'),
  'also-data': from('guides'),
  'also-code': from('guides'),
  'also-page': from('guides'),
  'also-forgot': from('iess-menu', 'guides'),

  'topic-forgot-key': from('iess-menu', 'guides'),
  'topic-blocked-key': from('iess-personal-key', 'guides', 'estimate'),
  'topic-otp-not-received': from('guides'),
  'topic-otp-expired': from('guides'),
  'topic-link-expired': from('guides'),
  'topic-email-no-access': from('guides'),
  'topic-email-unknown': from('guides'),
  'topic-email-not-registered': from('guides'),
  'topic-first-time-key': from('iess-menu', 'guides'),
  'topic-ruc-closed-or-suspended': from('guides', 'other-services'),
  'topic-domestic-employer': from('guides'),
  'topic-representative-mismatch': from('guides', 'other-services'),
  'topic-legal-rep-changed': from('other-services', 'sibling-procedures', 'guides'),
  'topic-captcha-loop': from('estimate'),
  'topic-data-rejected': from('guides'),
  'topic-portal-down': from('guides'),
  'topic-personal-key': from('iess-personal-key'),
  'topic-no-appointments': from('press-appointments'),

  'topic-is-it-safe': from('project', 'iess-warning'),
  'topic-what-is-key': from('guides'),
  'topic-what-data-needed': from('guides'),
  'topic-what-documents': from('sibling-procedures', 'guides'),
  'topic-can-be-done-online': from('guides'),
  'topic-how-long': from('estimate'),
  'topic-how-to-recover': from('iess-menu', 'guides'),
  'topic-code-validity': from('guides'),
  'topic-cost': from('guides', 'press-appointments'),
  'topic-where-offices': from('press-appointments'),
  'topic-appointment': from('press-appointments'),
  'topic-official-link': from('iess-menu', 'guides'),
  'topic-username': from('login-form'),
  'topic-who-can-go': from('guides'),
  'topic-which-branch': from('guides'),
  'topic-which-ruc': from('guides'),
  'topic-several-companies': from('guides'),
  'foreigner-with-cedula': from('guides'),
  'topic-foreigner': from('sibling-procedures', 'guides'),
  'topic-certificate-without-key': from('public-certificate'),
  'topic-deadline-while-locked-out': from('law'),
  'topic-change-email': from('sibling-procedures', 'other-services'),
  'topic-attempts-limit': from('guides'),
  'topic-why-rejected': from('guides'),
  'topic-no-representative-data': from('guides'),
  'topic-prevent-next-time': from('guides'),
  'topic-do-it-for-me': from('project', 'iess-warning'),
  'topic-privacy-info': from('project'),

  'topic-sri-key': from('other-services'),
  'topic-sut-key': from('other-services'),
  'topic-contributions-payment': from('iess-menu'),
  'topic-employer-debt': from('public-certificate'),
  'topic-entry-exit-notice': from('law'),
  'topic-reserve-funds': from('other-services'),
  'topic-biess-loan': from('other-services', 'iess-personal-key'),
  'topic-medical-appointment': from('other-services'),
  'topic-worker-complaint': from('other-services'),
  'topic-legal-advice': from('project'),
  'topic-third-party-key': from('project'),

  'topic-human-agent': from('project'),
  'topic-success': from('guides'),
  'topic-not-working': from('project'),
  'topic-delete-my-data': from('project'),
  'topic-about-bot': from('project'),
  'topic-progress': from('guides'),
  'topic-language-switch': from('project'),
};

const weakest = (one: Rank, other: Rank): Rank => (one > other ? one : other);

/** How well the weakest part of a claim is known. */
export const rankOf = (claim: Claim): Rank => claim.sources.map((id): Rank => sources[id].rank).reduce(weakest, 'A');

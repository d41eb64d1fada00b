/**
 * How well something is known, best first. It decides how softly a text speaks.
 *
 * - `A`: official text (IESS, gob.ec, a law): stated
 * - `B`: one good source: stated, without a guarantee
 * - `C`: many guides agree, but they copy one another: "según las guías publicadas", "suele"
 * - `D`: one guide's estimate: "estimación, no es un plazo oficial"
 */
export type Rank = 'A' | 'B' | 'C' | 'D';

/** Where claims come from. */
export interface Source {
  readonly rank: Rank;
  readonly title: string;
}

/** An official page. */
export interface Link {
  readonly url: string;
  readonly rank: Rank;
}

/** What stands behind one text. */
export interface Claim {
  readonly sources: readonly Source[];
  /** The day (ISO) the text was last read against its sources. */
  readonly reviewedOn: string;
  /** The day (ISO) a person compared it with the live IESS page; `null` while nobody has. */
  readonly comparedWithIess: string | null;
}

/** The day (ISO) all content was last read against its sources. Shown to the person. */
export const reviewedOn = '2026-11-21';

/** After this many days somebody has to read the content against its sources again. */
export const reviewPeriodDays = 90;

/** Pages that every procedure may give. */
export const links = {
  iess: { url: 'https://www.iess.gob.ec/', rank: 'A' },
  turnos: { url: 'https://app.iess.gob.ec/', rank: 'B' },
  'personal-unlock': {
    url: 'https://app.iess.gob.ec/iess-gestion-desbloqueo-clave-web/public/desbloquearClave.jsf',
    rank: 'A',
  },
  'personal-recover': { url: 'https://app.iess.gob.ec/iess-gestion-desbloqueo-publico-web/', rank: 'A' },
  certificate: {
    url: 'https://www.iess.gob.ec/empleador-web/pages/morapatronal/certificadoCumplimientoPublico.jsf',
    rank: 'B',
  },
  complaints: { url: 'https://denuncias.iess.gob.ec', rank: 'B' },
  // The consultation is the one page of SRI en línea that could be confirmed; its menu leads to the rest.
  sri: { url: 'https://srienlinea.sri.gob.ec/sri-en-linea/SriRucWeb/ConsultaRuc/Consultas/consultaRuc', rank: 'B' },
  sut: { url: 'https://sut.trabajo.gob.ec/', rank: 'B' },
} as const satisfies Record<string, Link>;

/** Sources that texts of several procedures rest on. */
export const sources = {
  project: { rank: 'A', title: 'How this bot works' },
  'iess-menu': { rank: 'A', title: 'Labels of the menu on www.iess.gob.ec' },
  'iess-personal-key': { rank: 'A', title: 'IESS press release on the personal key, 2024-11-15' },
  'iess-warning': { rank: 'B', title: 'IESS warning that it asks for no keys by e-mail, phone or chat, 2012' },
  'press-appointments': { rank: 'B', title: 'Newspaper reports that quote the IESS on appointments' },
  guides: { rank: 'C', title: 'Published guides to recovering the employer key, which copy one another' },
  'other-services': { rank: 'B', title: 'Public pages of SRI en línea, SUT, BIESS and the IESS complaints service' },
  estimate: { rank: 'D', title: 'Estimates in a published guide' },
} as const satisfies Record<string, Source>;

/** Makes the function that names sources by their ids: `from('guides', 'estimate')`. */
export const claimFrom =
  <Id extends string>(known: { readonly [id in Id]: Source }) =>
  (...ids: readonly Id[]): Claim => ({ sources: ids.map((id) => known[id]), reviewedOn, comparedWithIess: null });

const from = claimFrom(sources);

/** The sources of the texts in `locales/<language>/common/`, by the name of the text. */
export const claims: { readonly [text: string]: Claim } = {
  'turno-path': from('press-appointments'),
  'plus-turno': from('estimate', 'press-appointments'),
  'ask-person': from('project'),
  'outcome-human': from('press-appointments'),
  'outcome-trust': from('project', 'iess-warning'),
};

const weakest = (one: Rank, other: Rank): Rank => (one > other ? one : other);

/** How well the weakest part of a claim is known. */
export const rankOf = (claim: Claim): Rank => claim.sources.map(({ rank }): Rank => rank).reduce(weakest, 'A');

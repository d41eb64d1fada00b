import {
  type Claim,
  claimFrom,
  type Link,
  type Source,
  sources as shared,
  type links as sharedLinks,
} from '../common/sources.ts';
/** Every official page of this procedure is one that all may give. */
export const links = {} as const satisfies Record<string, Link>;

export type LinkId = keyof typeof sharedLinks;

const sources = {
  ...shared,
  'press-online': { rank: 'B', title: 'Expreso on what can be done online at the IESS, 2025-10-22' },
  'personal-guides': {
    rank: 'C',
    title: 'Published guides to the personal key, which differ in what the page asks',
  },
} as const satisfies Record<string, Source>;

const from = claimFrom(sources);

/** What every card rests on that ends at a counter. */
const counter = ['iess-personal-key', 'press-appointments'] as const;

/** The sources of the texts in `locales/<language>/personal-key/`, by the name of the text. A text without an entry fails a test. */
export const claims: { readonly [text: string]: Claim } = {
  'personal-menu': from('iess-personal-key', 'press-online'),
  'personal-counter': from('iess-personal-key'),
  'personal-paper': from('iess-personal-key', 'personal-guides'),

  'outcome-personal-recover': from('iess-personal-key', 'personal-guides'),
  'outcome-personal-unlock': from('iess-personal-key'),
  'outcome-personal-link': from('iess-personal-key'),
  'outcome-personal-first-time': from('press-online', ...counter),
  'outcome-personal-counter': from(...counter, 'personal-guides'),
  'outcome-personal-mailbox': from(...counter),
  'outcome-personal-foreigner': from('personal-guides', 'press-appointments'),
  // That nobody has published how it is done is all that is said beside the usual way.
  'outcome-personal-abroad': from('iess-personal-key', 'project'),
  'outcome-personal-captcha': from('estimate'),
  'outcome-personal-page': from('estimate', 'press-online'),
  'outcome-personal-down': from('press-online'),
  'outcome-personal-no-turno': from(...counter),
  'outcome-personal-solved': from('iess-personal-key', 'press-online'),

  'also-personal-abroad': from('project'),
  'also-personal-foreign': from('personal-guides'),
  'also-personal-unregistered': from('iess-personal-key'),
  'also-personal-email': from('iess-personal-key'),
  'also-personal-first-time': from('press-online'),
  'also-personal-blocked': from('iess-personal-key'),
  'also-personal-code': from('iess-personal-key'),
  'also-personal-page': from('press-online'),
  'also-personal-forgot': from('iess-personal-key'),

  'personal-topic-forgot': from('iess-personal-key', 'personal-guides'),
  'personal-topic-blocked': from('iess-personal-key'),
  'personal-topic-link': from('iess-personal-key'),
  'personal-topic-mailbox': from('iess-personal-key'),
  'topic-no-fingerprint': from(...counter),
  'personal-topic-data': from(...counter),
  'personal-topic-first-time': from('iess-personal-key', 'press-online'),
  'topic-abroad': from('iess-personal-key', 'project'),
  'personal-topic-foreigner': from('personal-guides'),
  'personal-topic-captcha': from('estimate'),
  'personal-topic-down': from('press-online'),
  'personal-topic-no-turno': from(...counter),

  'personal-topic-what-is-key': from('iess-personal-key', 'press-online'),
  'personal-topic-what-data-needed': from('iess-personal-key', 'personal-guides'),
  'personal-topic-what-documents': from(...counter),
  'personal-topic-online': from('iess-personal-key', 'press-online'),
  'personal-topic-how-long': from('iess-personal-key', 'press-appointments'),
  'personal-topic-how-to-recover': from('iess-personal-key'),
  'personal-topic-link-life': from('iess-personal-key'),
  'personal-topic-cost': from('personal-guides', 'press-appointments'),
  'personal-topic-offices': from(...counter),
  'personal-topic-appointment': from('press-appointments'),
  'personal-topic-official-link': from('iess-personal-key'),
  'personal-topic-username': from('iess-personal-key', 'personal-guides'),
  'personal-topic-who-can-go': from('iess-personal-key'),
  'personal-topic-change-email': from('iess-personal-key'),
  'personal-topic-attempts': from('iess-personal-key'),
  'personal-topic-why-rejected': from('iess-personal-key'),
  'personal-topic-prevent': from('project'),
  'personal-topic-do-it-for-me': from('project'),

  'personal-topic-employer': from('iess-personal-key'),
  'personal-topic-certificate': from('other-services'),
  'personal-topic-sri': from('other-services'),
  'personal-topic-sut': from('other-services'),
  'personal-topic-reserve-funds': from('other-services'),
  'personal-topic-loan': from('iess-personal-key', 'other-services'),
  'personal-topic-medical': from('other-services'),
  'personal-topic-complaint': from('other-services'),
  'personal-topic-legal': from('project'),
  'personal-topic-third-party': from('project'),

  'personal-topic-progress': from('iess-personal-key'),
  'personal-topic-about-bot': from('project'),
};

import type { Locale } from '../../conversation/view.ts';

/** The language of what the channel says by itself, by the language of the person's app; Spanish where it is neither of ours. */
export const languageOf = (code: string | undefined): Locale => (code?.toLowerCase().startsWith('en') ? 'en' : 'es');

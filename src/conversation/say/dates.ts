import { reviewedOn } from '../../../flows/common/sources.ts';
import type { Locale } from '../view.ts';

const format = {
  es: new Intl.DateTimeFormat('es-EC', { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' }),
};

const written = { es: format.es.format(new Date(reviewedOn)), en: format.en.format(new Date(reviewedOn)) };

/** The day the content was last reviewed, in words. */
export const reviewedText = (locale: Locale): string => written[locale];

const moment = {
  es: new Intl.DateTimeFormat('es-EC', { dateStyle: 'long', timeStyle: 'short', timeZone: 'America/Guayaquil' }),
  en: new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeStyle: 'short', timeZone: 'America/Guayaquil' }),
};

/** A moment in Ecuador's time, in words. */
export const momentText = (locale: Locale, at: number): string => moment[locale].format(at);

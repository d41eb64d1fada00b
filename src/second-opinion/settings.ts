import * as z from 'zod';
import type { Parsed } from '../parsed.ts';

export interface SecondOpinionSettings {
  /** Base of an OpenAI-compatible service, without `/chat/completions`: `http://localhost:11434/v1`. */
  readonly url: string;
  readonly model: string;
  readonly key?: string;
  /** Most calls in any one day (UTC). */
  readonly perDay: number;
}

const form = z.object({
  SECOND_OPINION_URL: z.url({
    protocol: /^https?$/,
    error: 'SECOND_OPINION_URL is not a web address; give the base of the service, such as http://localhost:11434/v1',
  }),
  SECOND_OPINION_MODEL: z
    .string({ error: 'SECOND_OPINION_MODEL is missing; name the model that the service is to use' })
    .min(1, 'SECOND_OPINION_MODEL is empty; name the model that the service is to use'),
  SECOND_OPINION_KEY: z.string().optional(),
  SECOND_OPINION_PER_DAY: z.coerce
    .number({ error: 'SECOND_OPINION_PER_DAY is not a number; give the most calls per day, such as 200' })
    .int('SECOND_OPINION_PER_DAY is not a whole number; give the most calls per day, such as 200')
    .min(1, 'SECOND_OPINION_PER_DAY must be at least 1; remove SECOND_OPINION_URL to switch the second opinion off')
    .default(200),
});

/** Reads the settings of the second opinion; off unless SECOND_OPINION_URL is set. */
export function secondOpinionSettings(
  env: Readonly<Record<string, string | undefined>>,
): Parsed<SecondOpinionSettings> {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  if (given.SECOND_OPINION_URL === undefined) return { value: null, problems: [], warnings: [] };
  const parsed = form.safeParse(given);
  if (!parsed.success) {
    return { value: null, problems: parsed.error.issues.map(({ message }) => message), warnings: [] };
  }
  const { SECOND_OPINION_URL: url, SECOND_OPINION_MODEL: model, SECOND_OPINION_KEY: key } = parsed.data;
  const local = /^(?:localhost|127\.|\[::1\]|10\.|192\.168\.)/.test(new URL(url).host);
  return {
    value: {
      url: url.replace(/(?<!\/)\/+$/, ''),
      model,
      perDay: parsed.data.SECOND_OPINION_PER_DAY,
      ...(key ? { key } : {}),
    },
    problems: [],
    warnings: local
      ? []
      : [
          'SECOND_OPINION_URL sends masked texts to another company; say so in the privacy notice before you switch it on',
        ],
  };
}

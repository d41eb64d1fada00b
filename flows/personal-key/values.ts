import type { Insured } from './facts.ts';
import type { Context } from './setup.ts';

/**
 * What the texts of this procedure may use.
 *
 * - `insured`: affiliate, pensioner or unknown, which is the menu of the page
 * - `foreigner`: `yes` for somebody without a cédula
 */
export function values(
  { insured }: Context,
  { foreigner }: { readonly [name: string]: string },
): { readonly insured: Insured; readonly foreigner: string } {
  return { insured, foreigner: foreigner ?? 'no' };
}

import type { Check, Known } from './check.ts';

/** Household employers have no RUC of their own: the IESS form takes the cédula followed by 000. */
export const domesticRuc = (cedula: string): string => `${cedula}000`;

/** A natural person's RUC is the cédula followed by 001. */
export const naturalRuc = (cedula: string): string => `${cedula}001`;

/** The RUC that belongs to a cédula, when the kind of employer is known to have one made of it. */
export function suggestedRuc(cedula: string, { employer }: Known): string | null {
  if (employer === 'domestic') return domesticRuc(cedula);
  return employer === 'natural' ? naturalRuc(cedula) : null;
}

/** A RUC that is well formed but does not go with what was said before; `null` when nothing speaks against it. */
export function doubtFromContext({ value = '', kind }: Check, { employer, identity = '' }: Known): Check | null {
  const tenDigits = value.slice(0, 10);
  if (employer === 'domestic' && kind === 'natural') {
    return { result: 'confirm', reason: 'domestic_needs_000', value: domesticRuc(tenDigits) };
  }
  const saidOther = employer === 'company' || employer === 'natural' || employer === 'public';
  if (saidOther && kind === 'domestic') return { result: 'confirm', reason: 'domestic_form', value, kind };
  // A representative's cédula differs from the company's RUC, and a foreigner's code from any RUC: both are normal.
  const isOwn = employer === 'natural' || employer === 'domestic';
  if (isOwn && /^\d{10}$/.test(identity) && identity !== tenDigits) {
    return { result: 'confirm', reason: 'identity_mismatch', value, ...(kind === undefined ? {} : { kind }) };
  }
  return null;
}

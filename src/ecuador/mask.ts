/** Which box of the recovery form a number belongs to. */
export type Field = 'identity' | 'ruc' | 'branch';

const hidden = (first: string, rest: number, last: string): string => `${first}${'•'.repeat(rest)}${last}`;

/**
 * A number as it may be shown: `24••••••97`, `24••••••97001`, `••••56`. A branch is not personal and stays whole.
 * Anything of an unexpected form shows its last two characters at most.
 */
export function mask(field: Field, value: string): string {
  if (field === 'branch') return value;
  const parts = /^(\d\d)\d{6}(\d\d)(\d{3})?$/.exec(value);
  if (parts !== null) return hidden(parts[1] ?? '', 6, (parts[2] ?? '') + (parts[3] ?? ''));
  return hidden('', 4, value.length >= 4 ? value.slice(-2) : '');
}

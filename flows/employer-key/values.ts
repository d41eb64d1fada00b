import { mainBranch } from '../../src/ecuador/branch.ts';
import { domesticRuc } from '../../src/ecuador/ruc.ts';
import { type EmployerKind, employerKinds } from './facts.ts';
import { isCedula } from './fields.ts';
import type { Context } from './setup.ts';
import { situationRow } from './situations.ts';

/** The numbers with those that follow: a domestic employer's RUC and branch come from the cédula. */
export function derive(
  numbers: { readonly [field: string]: string },
  { kind }: Context,
): { readonly [field: string]: string } {
  const { identity } = numbers;
  if (kind !== 'domestic' || !isCedula(identity)) return numbers;
  return { ...numbers, ruc: domesticRuc(identity), branch: mainBranch };
}

/**
 * What the texts of this procedure may use.
 *
 * - `kind`: the kind of employer; one that a question is about goes before the person's own
 * - `paper`: which paper the window wants, `request` or `forms`
 * - `foreigner`: `yes` for somebody without a cédula
 */
export function values(
  { kind, situation }: Context,
  { employer_kind, foreigner }: { readonly [name: string]: string },
): { readonly kind: EmployerKind; readonly paper: string; readonly foreigner: string } {
  return {
    kind: employerKinds.find((one) => one === employer_kind) ?? kind,
    paper: situation !== null && situationRow(situation).request ? 'request' : 'forms',
    foreigner: foreigner ?? 'no',
  };
}

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkBranch } from '../../src/ecuador/branch.ts';
import { checkCedula } from '../../src/ecuador/cedula.ts';
import type { Check, Known } from '../../src/ecuador/check.ts';
import { checkForeignCode } from '../../src/ecuador/foreign-code.ts';
import { checkRuc } from '../../src/ecuador/ruc.ts';

interface Vector {
  readonly field: 'cedula' | 'ruc' | 'branch' | 'foreign_code';
  readonly input: string;
  readonly context?: Known;
  readonly expected: Check['result'];
  readonly reason: Check['reason'];
  readonly kind?: Check['kind'];
  readonly value?: string;
  readonly note: string;
}

const vectors: Vector[] = JSON.parse(readFileSync(new URL('identifiers.json', import.meta.url), 'utf8'));

const check = { cedula: checkCedula, ruc: checkRuc, branch: checkBranch, foreign_code: checkForeignCode };

describe('the numbers an employer types', () => {
  it.each(vectors)('$field: $note', ({ field, input, context, expected, reason, kind, value }) => {
    const { result, ...rest } = check[field](input, context);
    expect(result).toBe(expected);
    expect(rest.reason).toBe(reason);
    // Vectors name a value or a kind only where it is decided; an error never has one.
    if (value !== undefined || expected === 'confirm') expect(rest.value).toBe(value);
    if (kind !== undefined) expect(rest.kind).toBe(kind);
    if (expected === 'error') expect(rest).toEqual({ reason });
  });
});

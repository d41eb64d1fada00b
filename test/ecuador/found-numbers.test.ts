import { describe, expect, it } from 'vitest';
import { findNumbers } from '../../src/ecuador/found-numbers.ts';

describe('finding numbers in a message', () => {
  it('leaves years, branches, codes and prices alone', () => {
    expect(findNumbers('en 2024 pedí el código 482913 de la sucursal 0001 por $1.200,50')).toEqual([]);
  });

  it('takes a RUC out of the words around it', () => {
    expect(findNumbers('RUC 2459999997001.')).toEqual(['2459999997001']);
  });

  it('splits a cédula and a RUC that are written on two lines', () => {
    expect(findNumbers('2459999997\n2499999995001')).toEqual(['2459999997', '2499999995001']);
  });

  it('keeps a RUC with one digit too many, so that the person can be told', () => {
    expect(findNumbers('24599999970011')).toEqual(['24599999970011']);
  });

  it('drops what is too long to be any of the numbers', () => {
    expect(findNumbers('245999999700112345')).toEqual([]);
  });

  it('reads a very long hostile text', () => {
    expect(findNumbers(`${'1 '.repeat(50_000)}2459999997`)).toEqual(['2459999997']);
  });
});

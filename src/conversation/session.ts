import { facts } from '../../flows/common/facts.ts';

/** A session ends after this many ms, whatever happens: no number is kept longer. */
export const sessionLife = facts['retention-hours'] * 60 * 60_000;

import { randomBytes } from 'node:crypto';

/** Names a turn in the log: random, of nobody. Long enough that two turns of different people never share it. */
export const newTurnId = (): string => randomBytes(6).toString('hex');

/** Names the `n`th reply of a turn, in the record, the log and at the platform; who looks for the turn finds its replies too. */
export const replyIdOf = (turn: string, n: number): string => `${turn}-${n}`;

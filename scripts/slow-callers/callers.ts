import { connect } from 'node:net';
import { constants, setPriority } from 'node:os';
import type { Crowd, Kind } from './kinds.ts';
import { kinds } from './kinds.ts';

// Callers in a process of their own, so that what they cost themselves is not measured. Whoever is cut off comes back, but calls once in five seconds at most.

const everyMs = 5_000;

// Strangers call from machines of their own: here they get what the program and the people who write leave of the cores.
setPriority(constants.priority.PRIORITY_LOW);

/** How often something happened, over all kinds. */
export interface Told {
  /** Connections held open now. */
  open: number;
  opened: number;
  /** By what the program said before it hung up, if anything. */
  readonly answers: Record<string, number>;
}

const [port, crowd] = process.argv.slice(2).map((text) => JSON.parse(text)) as [number, Crowd];
const told: Told = { open: 0, opened: 0, answers: {} };

function call(kind: Kind): void {
  const socket = connect(port, '127.0.0.1');
  const began = performance.now();
  let answer = 'none';
  socket.on('error', () => undefined);
  socket.on('data', (said) => {
    answer = /^HTTP\/1\.1 (\d+)/.exec(said.toString('latin1'))?.[1] ?? answer;
  });
  socket.once('connect', () => {
    told.open += 1;
    told.opened += 1;
    kinds[kind](socket);
    socket.once('close', () => {
      told.open -= 1;
      told.answers[answer] = (told.answers[answer] ?? 0) + 1;
    });
  });
  socket.once('close', () => setTimeout(call, Math.max(1, began + everyMs - performance.now()), kind));
}

for (const [kind, count] of Object.entries(crowd)) for (let n = 0; n < count; n++) call(kind as Kind);
process.on('message', () => process.send?.(told));
process.once('disconnect', () => process.exit(0));

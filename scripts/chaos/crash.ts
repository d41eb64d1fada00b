import type { Records } from '../../src/store/records.ts';
import type { Channel } from '../../src/turns/channel.ts';

/** Where a process can be made to die: before and after each read, write, acknowledgement and send. */
export const crashPoints = [
  'before read',
  'after read',
  'before write',
  'after write',
  'before acknowledging',
  'after acknowledging',
  'before send',
  'after send',
] as const;
export type CrashPoint = (typeof crashPoints)[number];

/** Kills the process, without a chance to clean up, when a point is passed for the `count`-th time from now on. */
export interface CrashPlan {
  readonly point: CrashPoint;
  readonly count: number;
}

/** Counts down to the end that is planned last. */
export function crasher(): { plan(plan: CrashPlan): void; pass(point: CrashPoint): void } {
  let planned: CrashPlan | undefined;
  let left = 0;
  return {
    plan(plan) {
      planned = plan;
      left = plan.count;
    },
    pass(point) {
      if (point !== planned?.point) return;
      left -= 1;
      if (left === 0) process.kill(process.pid, 'SIGKILL');
    },
  };
}

/** Records that pass the points around each read and write. */
export function crashingRecords<R>(records: Records<R>, pass: (point: CrashPoint) => void): Records<R> {
  return {
    ...records,
    async read(person) {
      pass('before read');
      const kept = await records.read(person);
      pass('after read');
      return kept;
    },
    async write(person, record, before) {
      pass('before write');
      const kept = await records.write(person, record, before);
      pass('after write');
      return kept;
    },
  };
}

/** A channel that passes the points around each send. */
export function crashingChannel(channel: Channel, pass: (point: CrashPoint) => void): Channel {
  return {
    name: channel.name,
    async send(address, reply, id) {
      pass('before send');
      const sent = await channel.send(address, reply, id);
      pass('after send');
      return sent;
    },
  };
}

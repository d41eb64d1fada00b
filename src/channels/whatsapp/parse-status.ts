import { keyOf, personOf } from './contact-ids.ts';
import * as wire from './wire.ts';

/** What became of a message of ours. */
export interface StatusEvent {
  readonly type: 'status';
  /** Meta's word: `sent`, `delivered`, `read`, `played`, `failed`, or one that is new. */
  readonly status: string;
  /** Whose message it was; missing when neither the mark nor the recipient says so. */
  readonly from?: string;
  /** The reply, for those sent by this program. */
  readonly replyId?: string;
  /** Meta's own id of the message, which is never logged. */
  readonly metaId?: string;
  /** Why it failed. */
  readonly codes: readonly number[];
  readonly billable: boolean;
}

/** The mark that a send carries and its statuses bring back: recipient fields of a status may be missing or differ. */
export const markOf = (key: string, replyId: string): string => `${key}#${replyId}`;

export function parseStatus(status: wire.Status): StatusEvent {
  const mark = /^(whatsapp:[^#]+)#([\w-]{1,64})$/.exec(status.biz_opaque_callback_data ?? '');
  const person = personOf([status.recipient_user_id, status.recipient_id]);
  const from = mark?.[1] ?? (person ? keyOf(person) : undefined);
  return {
    type: 'status',
    status: status.status ?? 'unknown',
    ...(from === undefined ? {} : { from }),
    ...(mark?.[2] === undefined ? {} : { replyId: mark[2] }),
    ...(status.id === undefined ? {} : { metaId: status.id }),
    codes: (status.errors ?? []).map((raw) => wire.problem.safeParse(raw).data?.code ?? 0),
    billable: status.pricing?.billable === true,
  };
}

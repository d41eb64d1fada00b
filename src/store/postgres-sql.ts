import type { RowTime } from './row.ts';

/** Sent as one query, so it is one transaction. Two processes that start at once on an empty database must not make the table at the same moment: `create ... if not exists` fails then. */
export const schema = `
  select pg_advisory_xact_lock(7125902);
  create table if not exists records (
    key text collate "C" primary key, plain text, box bytea, revision bigint not null, due bigint, ends bigint, expires bigint
  );
  -- A database of an earlier version has no such column; the end of a conversation was due there, and is set apart with its next write.
  alter table records add column if not exists ends bigint;
  create index if not exists records_due on records (due, key) where due is not null;
  create index if not exists records_ends on records (ends, key) where ends is not null;
  create index if not exists records_expires on records (expires) where expires is not null;
`;

const row = 'box, revision, due, ends, expires';
const reached = (time: RowTime): string =>
  `select key, ${row} from records where ${time} <= $1 and (${time}, key) > ($2, $3) and box is not null order by ${time}, key limit $4`;

export const sql = {
  get: `select plain, ${row} from records where key = $1 and (expires is null or expires > $2)`,
  put: `insert into records (key, plain, revision, expires) values ($1, $2, 1, $3)
    on conflict (key) do update set plain = excluded.plain, box = null, due = null, ends = null, expires = excluded.expires, revision = records.revision + 1`,
  insert: `insert into records (key, box, revision, due, ends, expires) values ($1, $2, $3, $4, $5, $6)
    on conflict (key) do update set box = excluded.box, plain = null, revision = excluded.revision, due = excluded.due, ends = excluded.ends,
    expires = excluded.expires where records.expires <= $7`,
  update:
    'update records set box = $2, plain = null, revision = $3, due = $4, ends = $5, expires = $6 where key = $1 and revision = $7',
  delete: 'delete from records where key = $1',
  deleteAt: 'delete from records where key = $1 and revision = $2',
  clear: 'delete from records where starts_with(key, $1)',
  due: reached('due'),
  ends: reached('ends'),
  scan: `select key, ${row} from records where key > $1 and box is not null order by key limit $2`,
  pairs: `select key, plain, ${row} from records where key > $1 and starts_with(key, $2) and (expires is null or expires > $3) order by key limit 100`,
  sweep: 'delete from records where expires <= $1',
  count: 'select count(*) as rows, count(due) as due from records where box is not null',
} as const;

import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { RowTime } from './row.ts';

/** `plain` holds texts that Keyv serialised itself, `box` the sealed rows of this project. */
const table = `
  create table if not exists records (
    key text primary key, plain text, box blob, revision integer not null, due integer, ends integer, expires integer
  ) strict;
`;
const indexes = `
  create index if not exists records_due on records (due, key) where due is not null;
  create index if not exists records_ends on records (ends, key) where ends is not null;
  create index if not exists records_expires on records (expires) where expires is not null;
`;

/** A file of an earlier version has no such column; the end of a conversation was due there, and is set apart with its next write. */
const hasEnds = "select 1 from pragma_table_info('records') where name = 'ends'";
const addEnds = 'alter table records add column ends integer';

const row = 'box, revision, due, ends, expires';
const reached = (time: RowTime): string =>
  `select key, ${row} from records where ${time} <= ? and (${time}, key) > (?, ?) and box is not null order by ${time}, key limit ?`;

const sql = {
  get: `select plain, ${row} from records where key = ? and (expires is null or expires > ?)`,
  has: 'select 1 from records where key = ? and (expires is null or expires > ?)',
  put: `insert into records (key, plain, revision, expires) values (?, ?, 1, ?)
    on conflict (key) do update set plain = excluded.plain, box = null, due = null, ends = null, expires = excluded.expires, revision = revision + 1`,
  insert: `insert into records (key, box, revision, due, ends, expires) values (?, ?, ?, ?, ?, ?)
    on conflict (key) do update set box = excluded.box, plain = null, revision = excluded.revision, due = excluded.due, ends = excluded.ends,
    expires = excluded.expires where records.expires <= ?`,
  // SQLite writes the index of every column that a statement names, changed or not.
  rewrite:
    'update records set box = ?, plain = null, revision = ?, due = ? where key = ? and revision = ? and ends is ? and expires is ?',
  update:
    'update records set box = ?, plain = null, revision = ?, due = ?, ends = ?, expires = ? where key = ? and revision = ?',
  delete: 'delete from records where key = ?',
  deleteAt: 'delete from records where key = ? and revision = ?',
  clear: 'delete from records where substr(key, 1, ?) = ?',
  due: reached('due'),
  ends: reached('ends'),
  scan: `select key, ${row} from records where key > ? and box is not null order by key limit ?`,
  pairs: `select key, plain, ${row} from records where key > ? and substr(key, 1, ?) = ? and (expires is null or expires > ?) order by key limit 100`,
  sweep: 'delete from records where expires <= ?',
  count: 'select count(*) as rows, count(due) as due from records where box is not null',
} as const;

/** The statements, each prepared once. */
export type Statements = { readonly [name in keyof typeof sql]: StatementSync };

/** Makes what is absent: the table, its indexes, a column that an earlier version did not have. */
export function makeTable(db: DatabaseSync): void {
  db.exec(`begin immediate; ${table}`);
  if (!db.prepare(hasEnds).get()) db.exec(addEnds);
  db.exec(`${indexes} commit;`);
}

export function prepared(db: DatabaseSync): Statements {
  return Object.fromEntries(Object.entries(sql).map(([name, text]) => [name, db.prepare(text)])) as Statements;
}

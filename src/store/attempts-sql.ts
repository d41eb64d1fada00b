/** First half of the number of the advisory lock that a process holds as long as it lives. */
const processLocks = 7125903;

/**
 * Which messages are in work, where every process sees it. Without a write-ahead log, because nobody needs it after a crash of the
 * server, when no message is to blame: a mark then costs no write to the disk. Two processes that start at once must not make it at
 * the same moment.
 */
export const attemptsSchema = `
  select pg_advisory_xact_lock(7125902);
  create unlogged table if not exists attempts (
    id text collate "C" primary key, holder integer not null, tries integer not null, at bigint not null, box bytea
  );
`;

/** A lock that can be had is one whose process has died: its connection is gone, however it ended. */
const dead = `pg_try_advisory_xact_lock_shared(${processLocks}, holder)`;

export const attemptsSql = {
  hold: `select pg_advisory_lock(${processLocks}, $1)`,
  sweep: 'delete from attempts where at <= $1',
  begin: `insert into attempts (id, holder, tries, at) select id, $2, 1, $3 from unnest($1::text[]) as made (id)
    on conflict (id) do nothing returning id`,
  known: `select id, tries, holder = $2 as mine, ${dead} as dead from attempts where id = any($1)`,
  last: 'update attempts set holder = $2, tries = 2, at = $3, box = $4 where id = $1 and tries = 1 and holder <> $2',
  survived: 'update attempts set tries = 1 where id = $1 and holder = $2',
  end: 'delete from attempts where id = any($1) and (holder = $2 or tries = 1)',
  givenUp: `select id, box from attempts where tries > 1 and box is not null and ${dead}`,
  told: 'update attempts set box = null where id = any($1)',
  /** No process has the number 0, so whatever it holds is over. */
  stalled: `insert into attempts (id, holder, tries, at, box) values ($1, 0, 2, $2, $3)
    on conflict (id) do update set holder = 0, tries = 2, at = excluded.at, box = excluded.box`,
} as const;

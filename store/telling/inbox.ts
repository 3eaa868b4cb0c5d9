import type { Queryable } from '../pool.js';

/** One notice for one person, and the letter that carries it. */
export interface NewNotice {
  readonly key: string;
  readonly person: string;
  readonly letter: { readonly key: string; readonly at: string };
  readonly urgent: boolean;
}
/** What all of them tell. */
export interface Told {
  readonly stream: string;
  readonly office: string | null;
  /** The effect behind it, which is given up with its letters. */
  readonly effect: string | null;
  readonly template: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

// A letter that could not be delivered is tried anew when its effect is done again; one that was sent stays sent.
const WRITE = `with n as (select * from unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[], $5::bool[]) as t(key, person, letter, mail_at, urgent)),
  l as (insert into letters(key, person, office, effect, since, next_try_at)
    select distinct letter, person, $6::text, case when letter = key then $7::text end, mail_at, mail_at from n order by letter
    on conflict (key) do update set state = 'due', since = excluded.since, next_try_at = excluded.next_try_at, tries = 0, code = null
      where letters.state = 'undeliverable')
  insert into inbox(key, person, stream, template, facts, urgent, at, letter)
  select key, person, $8::text, $9::text, $10::jsonb, urgent, date_trunc('milliseconds', record_now()), letter from n order by key
  on conflict (key) do nothing`;

/** Writes notices and their letters in one statement; once per key, whoever repeats it. @returns how many were new */
export async function writeNotices(k: Queryable, told: Told, notices: readonly NewNotice[]): Promise<number> {
  if (notices.length === 0) return 0;
  const column = (of: (n: NewNotice) => unknown) => notices.map(of);
  const { rowCount } = await k.query({
    name: 'notices',
    text: WRITE,
    values: [
      column((n) => n.key),
      column((n) => n.person),
      column((n) => n.letter.key),
      column((n) => n.letter.at),
      column((n) => n.urgent),
      told.office,
      told.effect,
      told.stream,
      told.template,
      JSON.stringify(told.facts),
    ],
  } as never);
  return rowCount ?? 0;
}

export interface InboxRow {
  readonly key: string;
  readonly position: string;
  readonly stream: string;
  readonly template: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly urgent: boolean;
  readonly at: Date;
  readonly read_at: Date | null;
  readonly mail: 'due' | 'sent' | 'undeliverable' | 'skipped';
}
/** Somebody's notices, the newest first. `before`: position of the last row of the page before. */
export async function readInbox(
  k: Queryable,
  q: {
    readonly person: string;
    readonly unread: boolean;
    readonly before: string | null;
    readonly limit: number;
    /** Cases that a council's rule closed to the person since: what was told of them is not shown (office.md P6). */
    readonly closed: readonly string[];
  },
): Promise<InboxRow[]> {
  const { rows } = await k.query<InboxRow>({
    name: `inbox${q.unread ? '-unread' : ''}`,
    text: `select i.key, i.position::text, i.stream, i.template, i.facts, i.urgent, i.at, i.read_at, l.state as mail
      from inbox i join letters l on l.key = i.letter
      where i.person = $1 and i.stream <> all($4) and i.position < coalesce($2::bigint, 9223372036854775807) ${q.unread ? 'and i.read_at is null' : ''}
      order by i.position desc limit $3`,
    values: [q.person, q.before, q.limit, q.closed],
  } as never);
  return rows;
}
export async function countUnread(k: Queryable, person: string, closed: readonly string[]): Promise<number> {
  const { rows } = await k.query(
    'select count(*)::int as n from inbox where person = $1 and read_at is null and stream <> all($2)',
    [person, closed],
  );
  return rows[0].n;
}

/** Marks their own notices read or unread; keys of others change nothing. @returns how many changed */
export async function markRead(k: Queryable, person: string, keys: readonly string[], read: boolean): Promise<number> {
  const { rowCount } = await k.query(
    `update inbox set read_at = case when $3 then record_now() end where person = $1 and key = any($2) and (read_at is null) = $3`,
    [person, keys, read],
  );
  return rowCount ?? 0;
}
/** A notice that the reader saw and all older ones: what came meanwhile stays unread. */
export async function markReadUpTo(k: Queryable, person: string, key: string): Promise<number> {
  const { rowCount } = await k.query(
    `update inbox set read_at = record_now() where person = $1 and read_at is null
       and position <= (select position from inbox where key = $2 and person = $1)`,
    [person, key],
  );
  return rowCount ?? 0;
}

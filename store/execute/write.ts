import type pg from 'pg';
import { GRACE_MS } from '../../domain/kernel/deadline.js';
import type { Change } from './change.js';

/**
 * One statement writes everything that an accepted command leaves, so that COMMIT can travel with it: whatever is
 * missing raises in must() and undoes all of it. Parts that have nothing to write are left out; each combination is a
 * prepared statement of its own.
 */
export function writeStatement(c: Change): pg.QueryConfig {
  const values: unknown[] = [];
  const p = (v: unknown): string => `$${values.push(v)}`;
  let shape = `${c.wake ? 'w' : ''}${c.before.version === 0 ? 'n' : ''}`;
  // One row is plain parameters, whose bytes travel as they are; many are arrays, so that each count is no statement of its own.
  const rows: Names['rows'] = (types, all) => {
    shape += all.length === 1 ? '1' : 'm';
    if (all.length === 1) return `(values (${all[0]?.map((v, i) => `${p(v)}::${types[i]}`).join(', ')}))`;
    return `unnest(${types.map((t, i) => `${p(all.map((row) => row[i]))}::${t}[]`).join(', ')})`;
  };
  const stream = `${p(c.stream)}::text`;
  const version = `${p(c.version)}::int`;
  const at = `${p(c.at)}::timestamptz`;
  const names = { p, rows, stream, version, at };
  const used = parts.filter((part) => part.when(c));
  const ctes = used.map((part) => part.text(c, names));
  const checks = used.flatMap((part) => part.check?.(c, names) ?? []);
  return {
    name: `write-${used.map((part) => part.name).join('')}-${shape}`, // 63 characters at most
    text: `with ${ctes.join(',\n')}\nselect case ${checks.map((x) => `when not (${x.holds}) then must(false, '${x.code}')`).join('\n')} end`,
    values,
  };
}

interface Names {
  p(v: unknown): string;
  /** A table of these rows, to stand in FROM. */
  rows(types: readonly string[], all: readonly (readonly unknown[])[]): string;
  readonly stream: string;
  readonly version: string;
  readonly at: string;
}
/** What must hold after the write; else all of it is undone with this code. */
interface Check {
  readonly holds: string;
  readonly code: string;
}
interface Part {
  readonly name: string;
  when(c: Change): boolean;
  text(c: Change, n: Names): string;
  check?(c: Change, n: Names): Check;
}
const always = () => true;

const record: Part[] = [
  {
    name: 'st',
    when: always,
    // biome-ignore format: one SQL statement
    text: (c, { p, stream, version, at }) => c.before.version === 0
      ? `state as (insert into streams(id, office, version, head, state, state_schema, at) values (${stream}, ${p(c.office)}, ${version}, ${p(c.head)}, ${p(c.state)}, ${p(c.stateSchema)}, ${at}) on conflict do nothing returning 1)`
      : `state as (update streams set version = ${version}, head = ${p(c.head)}, state = ${p(c.state)}, state_schema = ${p(c.stateSchema)}, at = ${at} where id = ${stream} and version = ${p(c.before.version)} returning 1)`,
    // Two creators of one stream: the second starts again and finds it.
    check: () => ({ holds: 'exists (select 1 from state)', code: '40001' }),
  },
  {
    name: 'ev',
    when: always,
    // A transaction has its number from before it waited for the stream: never below the last event's, so that readers of
    // the global order get a stream's events in order of version.
    text: (
      c,
      { p, rows, stream, at },
    ) => `event as (insert into events(stream, version, type, at, body, hash, epoch, xid)
      select ${stream}, v, t, ${at}, b, h, (select epoch from installation), ${
        c.before.version === 0
          ? 'pg_current_xact_id()'
          : `greatest(pg_current_xact_id(),
        (select xid from events join installation using (epoch) where stream = ${stream} and version = ${p(c.before.version)}::int))`
      } from ${rows(
        ['int', 'text', 'bytea', 'bytea'],
        c.events.map((e) => [e.version, e.type, e.body, e.hash]),
      )} e(v, t, b, h))`,
  },
  {
    name: 'an',
    when: always,
    text: (c, { p }) =>
      `answer as (update commands set outcome = ${p(c.outcome)} where principal = ${p(c.principal)} and key = ${p(c.key)})`,
  },
  {
    name: 'sk',
    when: (c) => c.newKeys.length > 0,
    text: (c, { rows }) =>
      `subjects as (insert into subject_keys(subject, wrapped) select * from ${rows(
        ['text', 'bytea'],
        c.newKeys.map((k) => [k.subject, k.wrapped]),
      )} k on conflict do nothing returning 1)`,
    check: (c, { p }) => ({ holds: `(select count(*) from subjects) = ${p(c.newKeys.length)}::int`, code: 'AC003' }),
  },
  {
    name: 'pr',
    when: (c) => c.sealed.length > 0,
    text: (c, { rows, stream }) => `private as (insert into event_private(stream, version, subject, sealed)
      select ${stream}, v, s, b from ${rows(
        ['int', 'text', 'bytea'],
        c.sealed.map((s) => [s.version, s.subject, s.sealed]),
      )} e(v, s, b))`,
    // Another process may have erased the subject: what is sealed with the key that this one remembers, nobody could read.
    check: (c, { p }) => {
      const subjects = [...new Set(c.sealed.map((s) => s.subject))];
      const there = `(select count(*) from subject_keys where subject = any(${p(subjects)}::text[]))`;
      return { holds: `${there} = ${p(subjects.length - c.newKeys.length)}::int`, code: 'AC004' };
    },
  },
];

const guarantees: Part[] = [
  {
    name: 'fr',
    when: (c) => c.freed.length > 0,
    text: (c, { p, stream }) => `freed as (delete from claims where stream = ${stream} and (kind, key) in
      (select * from unnest(${p(c.freed.map((x) => x.kind))}::text[], ${p(c.freed.map((x) => x.key))}::text[])))`,
  },
  {
    name: 'to',
    when: (c) => c.took.length > 0,
    text: (
      c,
      { p, stream, version },
    ) => `took as (insert into claims(kind, key, stream, version) select k, x, ${stream}, ${version}
      from unnest(${p(c.took.map((x) => x.kind))}::text[], ${p(c.took.map((x) => x.key))}::text[]) t(k, x) order by k, x on conflict do nothing returning 1)`,
    check: (c, { p }) => ({ holds: `(select count(*) from took) = ${p(c.took.length)}::int`, code: 'AC001' }),
  },
  {
    name: 'li',
    when: (c) => c.limits.length > 0,
    text: (
      c,
      { p },
    ) => `lims as (insert into quotas(counter, lim, source) select * from unnest(${p(c.limits.map((l) => l.counter))}::text[], ${p(c.limits.map((l) => l.limit))}::int[], ${p(c.limits.map((l) => l.source ?? null))}::text[])
      on conflict (counter) do update set lim = excluded.lim, source = excluded.source returning counter, lim, used)`,
    // A place that is taken can't be given to another: only a plan may set a number below what is taken.
    check: (c, { p }) => ({
      holds: `not exists (select 1 from lims where used > lim and counter = any(${p(c.limits.flatMap((l) => (l.keepsTaken ? [l.counter] : [])))}::text[]))`,
      code: 'AC005',
    }),
  },
  {
    name: 'pf',
    when: (c) => c.placesFreed.length > 0,
    text: (c, { p }) =>
      `places_freed as (update quotas set used = used - 1 where counter = any(${p(c.placesFreed)}::text[]))`,
  },
  {
    name: 'pt',
    when: (c) => c.placesTaken.length > 0,
    text: (c, { p }) =>
      `places as (update quotas set used = used + 1 where counter = any(${p(c.placesTaken)}::text[]) and used < lim returning 1)`,
    check: (c, { p }) => ({ holds: `(select count(*) from places) = ${p(c.placesTaken.length)}::int`, code: 'AC002' }),
  },
  {
    name: 'nu',
    when: (c) => c.number !== null,
    text: (
      c,
      { p },
    ) => `number as (update number_series set last = ${p(c.number?.number)}::int, last_date = ${p(c.number?.date)}::date
      where series = ${p(c.number?.series)} and last = ${p((c.number?.number ?? 0) - (c.number?.count ?? 1))}::int returning 1)`,
    check: () => ({ holds: 'exists (select 1 from number)', code: '40001' }),
  },
];

const process: Part[] = [
  {
    name: 'fx',
    when: (c) => c.effects.length > 0,
    text: (
      c,
      { rows, stream, at },
    ) => `fx as (insert into effects(key, stream, version, name, kind, args, since, next_try_at)
      select ${stream} || '/' || v || '/' || n, ${stream}, v, n, k, a, ${at}, ${at} from ${rows(
        ['int', 'text', 'text', 'jsonb'],
        c.effects.map((e) => [e.version, e.name, e.kind, JSON.stringify(e.args)]),
      )} e(v, n, k, a))`,
  },
  {
    name: 'tu',
    when: (c) => c.touched.length > 0,
    // A lease that is held now stays: its attempt goes on, and marks what it did.
    text: (
      c,
      { p, at },
    ) => `touched as (update effects set state = case when t.how = 'skip' then 'skipped' else 'due' end, next_try_at = ${at},
        settled_at = case when t.how = 'skip' then ${at} end
      from unnest(${p(c.touched.map((t) => t.effect))}::text[], ${p(c.touched.map((t) => t.how))}::text[], ${p(c.touched.map((t) => (t.how === 'skip' ? t.kinds.join(' ') : null)))}::text[]) t(key, how, kinds)
      where effects.key = t.key and state in ('due', 'gave_up') and (t.kinds is null or kind = any(string_to_array(t.kinds, ' '))) returning 1)`,
    check: (c, { p }) => ({ holds: `(select count(*) from touched) = ${p(c.touched.length)}::int`, code: 'AC006' }),
  },
  {
    name: 'do',
    when: (c) => c.opened.length > 0,
    text: (c, { p, stream }) => `opened as (insert into deadlines(stream, key, kind, due_at)
      select ${stream}, * from unnest(${p(c.opened.map((d) => d.key))}::text[], ${p(c.opened.map((d) => d.kind))}::text[], ${p(c.opened.map((d) => d.at))}::timestamptz[])
      on conflict (stream, key) do update set due_at = excluded.due_at, met_at = null)`,
  },
  {
    name: 'dm',
    when: (c) => c.met.length > 0,
    text: (c, { p, stream, at }) =>
      `met as (update deadlines set met_at = ${at} where stream = ${stream} and key = any(${p(c.met)}::text[]))`,
  },
  {
    name: 'dp',
    when: (c) => c.passed.length > 0,
    text: (c, { p, stream, at }) =>
      `passed as (update deadlines set passed_at = ${at} where stream = ${stream} and key = any(${p(c.passed)}::text[]))`,
  },
  {
    name: 'fo',
    when: (c) => c.followed,
    text: (c, n) => follows(c, n),
  },
  {
    name: 'ls',
    when: always,
    text: (c, n) => listing(c, n),
  },
];

function follows(c: Change, { p, stream, version }: Names): string {
  const next = c.next;
  // biome-ignore format: one row
  const row = [c.state.status, c.row.unit, c.row.campaign, c.closed, next?.key ?? null, next?.kind ?? null, next ? new Date(Date.parse(next.at) + GRACE_MS) : null];
  const [stage, unit, campaign, closed, key, kind, due] = row.map((v) => p(v));
  if (c.before.version === 0)
    return `follows as (insert into follow(stream, version, followed, stage, unit, campaign, closed, deadline_key, deadline_kind, next_deadline, behind_since)
      values (${stream}, ${version}, ${c.wake ? '0' : version}, ${stage}, ${unit}, ${campaign}, ${closed}, ${key}, ${kind}, ${due}, ${c.wake ? 'clock_timestamp()' : 'null'}) on conflict do nothing)`;
  const moved = c.wake
    ? 'behind_since = coalesce(behind_since, clock_timestamp())'
    : `followed = case when followed = version then ${version} else followed end`;
  return `follows as (update follow set version = ${version}, stage = ${stage}, unit = ${unit}, campaign = ${campaign}, closed = ${closed},
    deadline_key = ${key}, deadline_kind = ${kind}, next_deadline = ${due}, fails = 0, ${moved} where stream = ${stream})`;
}

function listing(c: Change, { p, stream, version, at }: Names): string {
  const r = c.row;
  const row = [c.state.status, r.unit, r.campaign, r.award, r.assignee, r.subject, r.parent, c.next?.at ?? null];
  const [status, unit, campaign, award, assignee, subject, parent, due] = row.map((v) => p(v));
  if (c.before.version === 0)
    return `listing as (insert into listings(stream, kind, office, status, unit, campaign, award, assignee, subject, parent, due_at, created_at, updated_at, version)
      values (${stream}, ${p(c.kind)}, ${p(c.office)}, ${status}, ${unit}, ${campaign}, ${award}, ${assignee}, ${subject}, ${parent}, ${due}, ${at}, ${at}, ${version}) on conflict do nothing)`;
  return `listing as (update listings set status = ${status}, unit = ${unit}, campaign = ${campaign}, award = ${award}, assignee = ${assignee},
    subject = ${subject}, parent = ${parent}, due_at = ${due}, updated_at = ${at}, version = ${version} where stream = ${stream})`;
}

const searching: Part = {
  name: 'se',
  when: (c) => c.named !== null,
  text: (c, { p, stream }) => `named as (insert into search_names(stream, subject, words)
    values (${stream}, ${p(c.named?.subject)}, ${p(c.named?.words)}::bigint[])
    on conflict (stream) do update set subject = excluded.subject, words = excluded.words)`,
};

const parts: readonly Part[] = [...record, ...guarantees, ...process, searching];

import { isDeepStrictEqual } from 'node:util';
import { GRACE_MS } from '../../domain/kernel/deadline.js';
import type { Claim, Deadline } from '../../domain/kernel/effect.js';
import { type AnyStream, nextDeadline, type Recorded } from '../../domain/kernel/stream.js';
import { kindOf, type StreamId } from '../../domain/kernel/values.js';
import { readStored, recorded } from '../../store/reading/events.js';
import type { Store } from '../../store/store.js';

type Row = Record<string, unknown>;
type Found = (fault: string) => void;
interface Folded {
  readonly stream: StreamId;
  readonly kind: AnyStream;
  readonly states: { status: string }[];
  readonly state: { status: string };
  readonly events: Recorded<{ type: string; data: Record<string, unknown> }>[];
  /** Which command made each event. */
  readonly commands: { principal: string; key: string }[];
}

/**
 * What every record must satisfy, computed from the events alone and compared with every table beside them: whatever
 * stands in a table and follows from no event, or the other way round, is a fault. For any kinds of streams.
 */
export async function faultsOf(store: Store): Promise<string[]> {
  const faults: string[] = [];
  const found: Found = (fault) => void faults.push(fault);
  const rows = async (query: string) => (await store.pool.query<Row>(query)).rows;
  const streams = await rows('select id, version, head, state, state_schema from streams order by id');
  const folded: Folded[] = [];
  for (const row of streams) folded.push(await foldOf(store, row, found));
  sameSet(found, 'claims', await claimRows(rows), claimsOf(folded));
  sameSet(found, 'places', await rows('select counter, used from quotas where used > 0'), placesOf(folded));
  sameSet(
    found,
    'numbers',
    await rows('select series, last from number_series where last > 0'),
    numbersOf(folded, found),
  );
  sameSet(found, 'effects', await rows('select key, kind from effects'), folded.flatMap(effectsOf));
  sameSet(found, 'deadlines', await deadlineRows(rows), folded.flatMap(deadlinesOf));
  sameSet(found, 'follow', await followRows(rows), folded.filter((f) => f.kind.followed).map(followOf));
  sameSet(
    found,
    'listings',
    await rows('select stream, kind, status, unit, version from listings'),
    folded.map(listingOf),
  );
  sameSet(found, 'answers', await answerRows(rows), folded.flatMap(answersOf));
  return faults;
}

async function foldOf(store: Store, row: Row, found: Found): Promise<Folded> {
  const stream = row.id as StreamId;
  const kind = store.streams.get(kindOf(stream)) as AnyStream;
  const stored = await readStored(store.pool, stream); // throws where the chain is broken
  const events = stored.map((e) => recorded(e.body)) as Folded['events'];
  const states = [kind.initial];
  for (const e of events) states.push(kind.evolve(states.at(-1), e));
  const state = states.at(-1);
  if (!isDeepStrictEqual(plain(state), row.state)) found(`state of ${stream} is not the fold of its events`);
  if (row.version !== events.length || !stored.at(-1)?.hash.equals(row.head as Buffer)) found(`head of ${stream}`);
  for (const [i, e] of events.entries())
    if (i > 0 && e.at < String(events[i - 1]?.at)) found(`${stream} goes back in time`);
  const commands = stored.map((e) => ({ principal: e.body.actor, key: e.body.command }));
  return { stream, kind, states, state, events, commands };
}
const plain = (v: unknown): unknown => JSON.parse(JSON.stringify(v));
const iso = (v: unknown) => (v instanceof Date ? v.toISOString() : v);

function sameSet(found: Found, what: string, table: readonly unknown[], computed: readonly unknown[]): void {
  const [is, should] = [table, computed].map((list) => list.map((v) => JSON.stringify(v)).sort()) as [
    string[],
    string[],
  ];
  for (const v of is) if (!should.includes(v)) found(`${what}: ${v} follows from no event`);
  for (const v of should) if (!is.includes(v)) found(`${what}: ${v} is missing`);
  if (is.length !== should.length) found(`${what}: ${is.length} rows instead of ${should.length}`);
}

type Query = (query: string) => Promise<Row[]>;
const claimRows = async (rows: Query) => rows('select kind, key, stream from claims');
const claimsOf = (folded: readonly Folded[]) =>
  folded.flatMap(({ stream, kind, state }) =>
    kind.claims(state).map((c: Claim) => ({ kind: c.kind, key: c.key, stream })),
  );

function placesOf(folded: readonly Folded[]): Row[] {
  const used = new Map<string, number>();
  for (const { kind, state } of folded)
    for (const p of kind.places?.(state) ?? []) used.set(p.counter, (used.get(p.counter) ?? 0) + 1);
  return [...used].map(([counter, n]) => ({ counter, used: n }));
}

/** Numbers of a series are 1, 2, 3 … without gaps, each once. */
function numbersOf(folded: readonly Folded[], found: Found): Row[] {
  const taken = new Map<string, number[]>();
  for (const { kind, state } of folded)
    for (const n of kind.takes?.(state) ?? []) {
      const block = Array.from({ length: n.count ?? 1 }, (_, i) => n.number - i);
      taken.set(n.series, [...(taken.get(n.series) ?? []), ...block]);
    }
  for (const [series, numbers] of taken)
    if (
      !isDeepStrictEqual(
        numbers.sort((a, b) => a - b),
        numbers.map((_, i) => i + 1),
      )
    )
      found(`series ${series}: ${numbers}`);
  return [...taken].map(([series, numbers]) => ({ series, last: numbers.length }));
}

const effectsOf = ({ stream, kind, states, events }: Folded) =>
  events.flatMap((e, i) =>
    kind
      .effects(states[i], e, states[i + 1])
      .map(({ name, kind: k }) => ({ key: `${stream}/${e.version}/${name}`, kind: k })),
  );

const deadlineRows = async (rows: Query) =>
  (
    await rows('select stream, key, due_at, met_at is not null as met, passed_at is not null as passed from deadlines')
  ).map((r) => ({ ...r, due_at: iso(r.due_at) }));
/** One command may open and close a deadline by two events: what counts is how it left the state. */
function deadlinesOf({ stream, kind, states, events, commands }: Folded): Row[] {
  const all = new Map<string, Row>();
  let passed: string[] = [];
  for (const [i, event] of events.entries()) {
    if (/^Deadline(Passed|Reminded)$/.test(event.type)) passed.push(String(event.data.key));
    if (isDeepStrictEqual(commands[i], commands[i + 1])) continue;
    const open = new Map(kind.deadlines(states[i + 1]).map((d: Deadline) => [d.key, d.at]));
    for (const [key, row] of all)
      if (!open.has(key) && !row.passed && !row.met)
        Object.assign(row, passed.includes(key) ? { passed: true } : { met: true });
    for (const [key, at] of open) all.set(key, { stream, key, due_at: iso(new Date(at)), met: false, passed: false });
    passed = [];
  }
  return [...all.values()];
}

const followRows = async (rows: Query) =>
  (await rows('select stream, version, stage, closed, deadline_key, next_deadline from follow')).map((r) => ({
    ...r,
    next_deadline: iso(r.next_deadline),
  }));
function followOf({ stream, kind, state, events }: Folded): Row {
  const next = nextDeadline(kind.deadlines(state));
  const due = next && new Date(Date.parse(next.at) + GRACE_MS).toISOString();
  return {
    stream,
    version: events.length,
    stage: state.status,
    closed: kind.closed(state),
    deadline_key: next?.key ?? null,
    next_deadline: due,
  };
}
const listingOf = ({ stream, kind, state, events }: Folded): Row => ({
  ...{ stream, kind: kind.kind, status: state.status, unit: kind.row(state).unit, version: events.length },
});

/** One accepted command, one row of `commands`, at least one event; and no event without its command. */
const answerRows = (rows: Query) => rows(`select principal, key from commands where (outcome->>'accepted')::bool`);
const answersOf = ({ commands }: Folded): Row[] => [...new Map(commands.map((c) => [JSON.stringify(c), c])).values()];

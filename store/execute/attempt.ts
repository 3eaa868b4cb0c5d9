import type pg from 'pg';
import { judge, type Standing } from '../../domain/access/judge.js';
import { type Refusal, refuse } from '../../domain/kernel/refusal.js';
import type { AnyStream, Context, Decided } from '../../domain/kernel/stream.js';
import { kindOf } from '../../domain/kernel/values.js';
import { officeOn } from '../../domain/office/ruling.js';
import type { Office } from '../../domain/office/state.js';
import { localDate } from '../../law/calendar/days.js';
import { together } from '../pool.js';
import type { Store } from '../store.js';
import { changeOf } from './change.js';
import { type Loaded, loadRelated, lockSeries, officeNow, officeState, readLoaded, sendClaimAndLoad } from './load.js';
import {
  type Answer,
  actorOf,
  type Done,
  type Outcome,
  parseData,
  type Request,
  requestHash,
  Status,
} from './request.js';
import { subjectKeys, withCarried } from './sealing.js';
import { writeStatement } from './write.js';

/** How a turn begins and ends: a transaction of its own, or a savepoint in a fan-out's chunk. */
export interface Frame {
  readonly begin: string;
  readonly commit: string;
  readonly rollback: string;
}
export const ownTransaction: Frame = { begin: 'begin', commit: 'commit', rollback: 'rollback' };
export const savepoint: Frame = { begin: 'savepoint s', commit: 'release s', rollback: 'rollback to s' };

/** What the write could not have: the table decided, and the next turn answers with it. */
export interface Wanted {
  claims: readonly { kind: string; key: string }[];
  places: readonly string[];
  subjects: readonly string[];
}

/** One try of one command. Four round trips at most: claim and load; what it relies on; keys of new subjects; write and commit. */
export async function attempt(
  k: pg.PoolClient,
  store: Store,
  request: Request,
  frame: Frame,
  o: { known?: Refusal | undefined; wanted: Wanted },
): Promise<Done> {
  const kind = store.streams.get(kindOf(request.stream));
  if (!kind) throw new Status('UnknownStream', { stream: request.stream });
  const spec = kind.commands[request.type];
  const data = parseData(spec, request);
  const hash = requestHash(store, request, data);
  const named = typeof data.office === 'string' ? data.office : null;
  const [, loaded] = await together(k, () => [
    k.query(frame.begin),
    sendClaimAndLoad(k, { ...request, hash, office: named }),
  ]);
  const row = loaded.rows[0];
  if (!row) throw new TypeError('load answers one row');
  if (!row.mine) return repeated(k, request, frame, hash);
  const before = await readLoaded(k, store, kind, request.stream, row);
  if (request.expected !== undefined && request.expected !== before.version)
    throw new Status('StaleVersion', { version: before.version });
  const turn = await decideIt(k, store, kind, { ...request, data }, before, o.known);
  if ('notYet' in turn.decided) {
    await k.query(frame.rollback);
    return { ...turn.decided, repeated: false, wake: false };
  }
  if ('refused' in turn.decided) return keepRefusal(k, request, frame, turn.decided.refused, turn.at);
  const events = await withCarried(k, store, turn.decided.events);
  const subjects = [...new Set(events.flatMap((e) => Object.keys(e.personal ?? {})))];
  const newKeys = await subjectKeys(k, store, subjects);
  const office = before.office ?? kind.officeOf(before.state, { type: request.type, data }) ?? null;
  const change = changeOf(store, {
    ...turn,
    request,
    kind,
    loaded: before,
    office,
    events,
    newKeys,
  });
  o.wanted.claims = change.took;
  o.wanted.places = change.placesTaken;
  o.wanted.subjects = subjects;
  const write = writeStatement(change);
  await together(k, () => [k.query(write), k.query(frame.commit)]);
  return { ...change.outcome, repeated: false, wake: change.wake };
}

/** Seen before: answered before `If-Match` and everything else. */
async function repeated(k: pg.PoolClient, request: Request, frame: Frame, hash: Buffer): Promise<Done> {
  const [old] = (
    await k.query<{ request_hash: Buffer; outcome: Outcome }>(
      'select request_hash, outcome from commands where principal = $1 and key = $2',
      [request.principal, request.key],
    )
  ).rows;
  await k.query(frame.rollback);
  if (!old || !hash.equals(old.request_hash)) throw new Status('KeyReused');
  return { ...old.outcome, repeated: true, wake: false };
}

interface Turn {
  readonly decided: Decided;
  readonly at: Date;
  readonly relied: Readonly<Record<string, number>>;
  readonly standing: Standing;
}
const ownRight: Standing = { role: null, onBehalfOf: null };
type Parsed = Request & { readonly data: Record<string, unknown> };

async function decideIt(
  k: pg.PoolClient,
  store: Store,
  kind: AnyStream,
  request: Parsed,
  before: Loaded,
  known: Refusal | undefined,
): Promise<Turn> {
  const at = new Date(Math.max(before.now.getTime(), before.lastAt)); // never backwards within a stream
  const command = { type: request.type, data: request.data };
  const spec = kind.commands[request.type];
  const no = (decided: Decided): Turn => ({ decided, at, relied: {}, standing: ownRight });
  if (known) return no({ refused: known });
  if (before.version === 0 && !spec?.creates) return no(refuse('NotStarted'));
  if (before.version > 0 && spec?.creates === true) return no(refuse('AlreadyStarted'));
  const arrivedAt = arrival(request, before, at);
  const issuer = await officeState(k, store, kind.officeOf(before.state, command), before.officeVersion);
  const office = officeOn(issuer, localDate(arrivedAt));
  const actor = actorOf(request);
  const asked = { kind: kind.kind, command: request.type, spec: spec as NonNullable<typeof spec> };
  const upper = await levelAbove(k, store, asked, office);
  const relations = kind.relations(before.state, command);
  const standing = judge(asked, actor, { relations, office, upper, arrivedAt, table: store.access });
  if ('refused' in standing) return no(standing);
  const related = await loadRelated(k, store, kind.relies(command, before.state));
  const name = kind.reliesOnSeries?.(command, before.state, at.toISOString()) ?? null;
  const series = name === null ? undefined : await lockSeries(k, name);
  const { stream } = request;
  const { onBehalfOf } = standing;
  const context: Context = {
    ...{ stream, at: at.toISOString(), arrivedAt, actor, onBehalfOf, office },
    ...{ related: related.states, series },
  };
  return { decided: kind.decide(command, before.state, context), at, relied: related.versions, standing };
}

/** The level above, for the few commands that its people may send; read and not locked, so that no two levels wait (office.md O12). */
async function levelAbove(
  k: pg.PoolClient,
  store: Store,
  { kind, command }: { kind: string; command: string },
  office: Office,
): Promise<Office | undefined> {
  const open = store.access[kind]?.[command]?.some((g) => g.relation === 'upperOffice');
  if (!open || office.status !== 'established' || office.upper === null) return undefined;
  return officeNow(k, store, office.upper);
}

/** A person is judged by when the request arrived, not by how long it waited for a lock. */
function arrival(request: Request, before: Loaded, at: Date): string {
  if (request.principal.startsWith('s:') || request.arrivedAt === undefined || before.frozen) return at.toISOString();
  return new Date(Math.min(request.arrivedAt, at.getTime())).toISOString();
}

// codes, ids and field paths; never values
const KEEP = 'update commands set outcome = $3 where principal = $1 and key = $2';
const ATTEMPT = `insert into attempts(at, stream, principal, key, command, code, clause, facts, epoch)
  select $1, $2, $3, $4, $5, $6, $7, $8, epoch from installation`;

/** A person gets the same refusal again; the system may ask again with the same key. Both are kept as attempts. */
async function keepRefusal(
  k: pg.PoolClient,
  request: Request,
  frame: Frame,
  refusal: Refusal,
  at: Date,
): Promise<Done> {
  const outcome: Answer = { accepted: false, refusal };
  const system = request.principal.startsWith('s:');
  const row = [
    at,
    request.stream,
    request.principal,
    request.key,
    request.type,
    refusal.code,
    refusal.clause,
    refusal.facts ?? null,
  ];
  const keep = { name: 'keep-refusal', text: KEEP, values: [request.principal, request.key, outcome] };
  const tried = { name: 'attempt', text: ATTEMPT, values: row };
  if (system) await Promise.all([k.query(frame.rollback), k.query(tried)]);
  else await Promise.all([k.query(keep), k.query(tried), k.query(frame.commit)]);
  return { ...outcome, repeated: false, wake: false };
}

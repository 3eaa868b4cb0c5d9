import type { Standing } from '../../domain/access/judge.js';
import type { Claim, Deadline, Effect, EffectTouched, Limit, NumberTaken } from '../../domain/kernel/effect.js';
import {
  type AnyStream,
  type ListRow,
  type NewEvent,
  nextDeadline,
  type Recorded,
} from '../../domain/kernel/stream.js';
import type { StreamId } from '../../domain/kernel/values.js';
import { canonical, chain } from '../canonical.js';
import { NAME_FIELD } from '../searching/names.js';
import { indexed } from '../searching/words.js';
import type { Store } from '../store.js';
import type { Loaded } from './load.js';
import type { Outcome, Request, Wake } from './request.js';
import { type NewKey, type SealedRow, seal } from './sealing.js';

/** All that one accepted command writes. */
export interface Change {
  readonly stream: StreamId;
  readonly kind: string;
  readonly office: string | null;
  readonly principal: string;
  readonly key: string;
  readonly before: Loaded;
  readonly version: number;
  readonly head: Buffer;
  readonly at: Date;
  readonly state: { status: string };
  readonly stateSchema: number;
  readonly events: readonly { version: number; type: string; body: Buffer; hash: Buffer }[];
  readonly sealed: readonly SealedRow[];
  readonly newKeys: readonly NewKey[];
  readonly effects: readonly { version: number; name: string; kind: string; args: unknown }[];
  readonly touched: readonly EffectTouched[];
  readonly took: readonly Claim[];
  readonly freed: readonly Claim[];
  readonly placesTaken: readonly string[];
  readonly placesFreed: readonly string[];
  readonly limits: readonly Limit[];
  readonly number: NumberTaken | null;
  readonly opened: readonly Deadline[];
  readonly met: readonly string[];
  readonly passed: readonly string[];
  readonly next: Deadline | null;
  readonly row: ListRow;
  /** The name that lists show, as the index keeps it; null: this command brought none. */
  readonly named: { readonly subject: string; readonly words: readonly string[] } | null;
  readonly closed: boolean;
  readonly followed: boolean;
  readonly outcome: Outcome;
  readonly wake: Wake | false;
}
interface Decision {
  readonly request: Request;
  readonly kind: AnyStream;
  readonly loaded: Loaded;
  readonly at: Date;
  readonly office: string | null;
  readonly relied: Readonly<Record<string, number>>;
  readonly standing: Standing;
  readonly events: readonly NewEvent[];
  readonly newKeys: readonly NewKey[];
}

/** Folds the decided events and computes, by the build that decided, everything that follows from them. */
export function changeOf(store: Store, d: Decision): Change {
  const { kind, loaded, request } = d;
  const folded = foldNew(store, d);
  const [before, state] = [loaded.state, folded.state];
  const version = loaded.version + d.events.length;
  const [was, is] = [kind.deadlines(before), kind.deadlines(state)];
  const next = nextDeadline(is);
  const closed = kind.closed(state);
  const row = kind.row(state);
  return {
    ...folded,
    stream: request.stream,
    kind: kind.kind,
    office: d.office,
    principal: request.principal,
    key: request.key,
    before: loaded,
    version,
    at: d.at,
    stateSchema: kind.stateSchema,
    newKeys: d.newKeys,
    ...claimsMoved(kind.claims(before), kind.claims(state)),
    ...placesMoved(kind, before, state),
    limits: added(
      kind.limits?.(before) ?? [],
      kind.limits?.(state) ?? [],
      (l) => `${l.counter}=${l.limit}/${l.source ?? ''}`,
    ),
    number: added(kind.takes?.(before) ?? [], kind.takes?.(state) ?? [], (n) => `${n.series}/${n.number}`)[0] ?? null,
    ...deadlinesMoved(was, is, request),
    next,
    row,
    named: namedBy(store, d.events, row.subject),
    closed,
    followed: kind.followed,
    outcome: {
      accepted: true,
      stream: request.stream,
      version,
      status: state.status,
      ...(d.events.some((e) => e.irregular) ? { irregular: true } : {}),
    },
    wake: kind.followed && wakeFor(folded.effects.length, loaded, state, nextDeadline(was), next),
  };
}

function namedBy({ vault }: Store, events: readonly NewEvent[], subject: string | null): Change['named'] {
  if (subject === null) return null;
  const name = events.map((e) => e.personal?.[subject]?.[NAME_FIELD]).findLast((n) => n !== undefined);
  return name === undefined ? null : { subject, words: indexed(vault.searchSecret, name) };
}

// "Nobody has to look": no new effect, same deadline, same stage. A draft has no workflow until something is due.
function wakeFor(
  effects: number,
  loaded: Loaded,
  state: { status: string },
  was: Deadline | null,
  now: Deadline | null,
): Wake | false {
  if (effects > 0 || now?.key !== was?.key || now?.at !== was?.at) return 'soon';
  return loaded.version > 0 && state.status !== loaded.state.status ? 'late' : false;
}

function foldNew(store: Store, d: Decision) {
  const { kind, request, loaded } = d;
  let { state, head, version } = loaded;
  const at = d.at.toISOString();
  const events: Change['events'][number][] = [];
  const effects: Change['effects'][number][] = [];
  const sealed: SealedRow[] = [];
  const touched: EffectTouched[] = [];
  for (const e of d.events) {
    version += 1;
    const { rows, hashes } = seal(store, { stream: request.stream, version }, e.personal ?? {});
    sealed.push(...rows);
    const body = canonical(bodyOf(d, e, version, at, hashes));
    head = chain(head, body);
    events.push({ version, type: e.type, body, hash: head });
    const irregular = e.irregular ? { irregular: true as const } : {};
    const recorded = {
      type: e.type,
      data: e.data,
      at,
      version,
      actor: request.principal,
      ...irregular,
    } as Recorded<never>;
    const from = state;
    state = kind.evolve(from, recorded) as { status: string };
    for (const effect of kind.effects(from, recorded, state)) effects.push(effectRow(version, effect));
    const touching = kind.touches?.(recorded);
    if (touching) touched.push(touching);
  }
  return { state, head, events, effects, sealed, touched };
}

function bodyOf(d: Decision, e: NewEvent, version: number, at: string, sealed: Record<string, string>) {
  const { request, kind, standing } = d;
  return {
    stream: request.stream,
    version,
    type: e.type,
    schema: kind.events[e.type]?.schema ?? 1,
    at,
    actor: request.principal,
    onBehalfOf: standing.onBehalfOf === null ? null : `u:${standing.onBehalfOf}`,
    capacity: standing.role,
    command: request.key,
    via: request.via ?? (request.principal.startsWith('s:') ? 'system' : 'api'),
    office: d.loaded.officeVersion,
    relied: d.relied,
    ...(e.irregular ? { irregular: true } : {}),
    data: e.data,
    sealed,
  };
}

function effectRow(version: number, { name, kind, ...args }: Effect): Change['effects'][number] {
  return { version, name, kind, args };
}

/** What `now` has and `before` had not, by name. */
function added<T>(before: readonly T[], now: readonly T[], name: (v: T) => string): T[] {
  if (now.length === 0) return [];
  const had = new Set(before.map(name));
  return now.filter((v) => !had.has(name(v)));
}
const claimName = (c: Claim) => `${c.kind}/${c.key}`;
const claimsMoved = (had: readonly Claim[], has: readonly Claim[]) => ({
  took: added(had, has, claimName),
  freed: added(has, had, claimName),
});
function placesMoved(kind: AnyStream, before: unknown, state: unknown) {
  const had = kind.places?.(before) ?? [];
  const has = kind.places?.(state) ?? [];
  const name = (x: { counter: string }) => x.counter;
  return { placesTaken: added(had, has, name).map(name), placesFreed: added(has, had, name).map(name) };
}
function deadlinesMoved(was: readonly Deadline[], is: readonly Deadline[], { type, data }: Request) {
  const passed = type === 'PassDeadline' ? [(data as { key: string }).key] : [];
  const name = (x: Deadline) => `${x.key}@${x.at}`;
  const keys = new Set(is.map((x) => x.key));
  const gone = was.filter((x) => !keys.has(x.key)).map((x) => x.key);
  return { opened: added(was, is, name), met: gone.filter((k) => !passed.includes(k)), passed };
}

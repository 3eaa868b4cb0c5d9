import type { Event } from '../bytes/streams.js';
import type { Played } from '../world/play.js';
import { GRACE_MS, later } from '../world/record.js';
import type { State } from '../world/state.js';
import { tellAt, type World, wrong } from '../world/world.js';

/** From when until when a stream held something that only one, or only so many, may hold. */
interface Held {
  readonly key: string;
  readonly by: Event;
  readonly from: string;
  /** null: to the end of the record. */
  to: string | null;
}

const ended = ['denied', 'declined', 'ineligible', 'refused', 'withdrawn', 'lapsed'];
const unsent = ['-', 'drafted', 'shortlisted'];
const isOut = (s: State): boolean => ended.includes(s.status) || (s.status === 'held' && ended.includes(s.under ?? ''));

/** Spans in which `keyOf` gave the same key. */
function spans({ stream, states }: Played, keyOf: (state: State, events: readonly Event[]) => string | null): Held[] {
  const found: Held[] = [];
  let open: Held | undefined;
  stream.events.forEach((event, i) => {
    const key = keyOf(states[i + 1] as State, stream.events.slice(0, i + 1));
    if (key === (open?.key ?? null)) return;
    if (open) open.to = event.at;
    open = key === null ? undefined : { key, by: event, from: event.at, to: null };
    if (open) found.push(open);
  });
  return found;
}

/** One dossier per recipient, award and occasion from its sending on, until it ends without award (D1). */
function claimOf(s: State, events: readonly Event[]): string | null {
  if (unsent.includes(s.status) || isOut(s)) return null;
  // Archived keeps what it had: an award its claim, an end without award none.
  if (s.status === 'archived' && !events.some((e) => granted(e))) return null;
  return `${s.recipient?.kind}:${s.recipient?.id}/${s.award}/${s.campaign ?? s.occasion ?? 'none'}`;
}
const granted = (e: Event): boolean =>
  (e.type === 'AwardGranted' && !e.irregular) || (e.type === 'UpperReplyRecorded' && e.data.reply === 'decided');

/** The counter that a nomination said it took its place in, until it gave it back (Q2, Q5). */
const placeOf = (stage: 'propose' | 'grant') => (s: State, events: readonly Event[]) => {
  if (unsent.includes(s.status) || isOut(s) || (s.status === 'archived' && !events.some(granted))) return null;
  if (stage === 'propose') return events.findLast((e) => e.type === 'NominationSubmitted')?.data.place ?? null;
  const last = events.findLast(
    (e) =>
      ['NominationPresented', 'NominationUnpresented', 'UpperReplyRecorded'].includes(e.type) &&
      !['received', 'decided'].includes(e.data.reply),
  );
  return last?.type === 'NominationPresented' ? last.data.place : null;
};

const byKey = (all: readonly Held[]): ReadonlyMap<string, Held[]> => {
  const found = new Map<string, Held[]>();
  for (const held of all) found.set(held.key, [...(found.get(held.key) ?? []), held]);
  return found;
};
const gone = (held: Held, at: string): boolean => held.to !== null && later(held.to, -GRACE_MS) <= at;

export function checkClaims(world: World): void {
  const nominations = [...world.played.values()].filter((p) => p.stream.kind === 'nomination');
  const all = nominations.flatMap((p) => spans(p, claimOf)).sort((a, b) => (a.from < b.from ? -1 : 1));
  for (const [key, held] of byKey(all))
    held.forEach((one, i) => {
      const other = held.slice(0, i).find((h) => h.by.stream !== one.by.stream && !gone(h, one.from));
      if (other) tellAt(world, one.by, wrong('claimTwice', `${key} once`, other.by.stream));
    });
}

/** No counter ever held more than its limit of that day (Q1, Q4). */
export function checkQuotas(world: World): void {
  const limits = limitsOf(world);
  const nominations = [...world.played.values()].filter((p) => p.stream.kind === 'nomination');
  const all = (['propose', 'grant'] as const)
    .flatMap((stage) => nominations.flatMap((p) => spans(p, placeOf(stage))))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  for (const [key, held] of byKey(all))
    held.forEach((one, i) => {
      const used = held.slice(0, i).filter((h) => !gone(h, one.from)).length + 1;
      const limit = limits.get(key)?.findLast((l) => l.at <= later(one.from, GRACE_MS))?.limit;
      if (limit === undefined || used > limit)
        tellAt(world, one.by, wrong('quota', `${key}: ${limit ?? 'no such place'}`, used));
    });
}

function limitsOf(world: World): ReadonlyMap<string, { at: string; limit: number }[]> {
  const limits = new Map<string, { at: string; limit: number }[]>();
  for (const { id, events } of world.record.ofKind('campaign'))
    for (const { type, at, data } of events)
      for (const q of type === 'QuotaSet' ? [data] : (data.quotas ?? [])) {
        const key = q.counter ?? `${id}/${q.stage}/${q.unit ?? '*'}/${q.award}`;
        // A share that was not counted yet sets no number.
        if (q.limit !== null) limits.set(key, [...(limits.get(key) ?? []), { at, limit: q.limit }]);
      }
  return limits;
}

import type { Event } from '../bytes/streams.js';
import type { State } from '../world/state.js';
import { tellAt, type World, wrong } from '../world/world.js';
import { gone, heldByKey, holds } from './spans.js';

/** The counter that a nomination said it took its place in, until it gave it back (Q2, Q5). */
const placeOf = (stage: 'propose' | 'grant') => (s: State, events: readonly Event[]) => {
  if (!holds(s, events)) return [];
  const place = stage === 'propose' ? proposed(events) : presented(events);
  return place === null ? [] : [place];
};
const proposed = (events: readonly Event[]): string | null =>
  events.findLast((e) => e.type === 'NominationSubmitted')?.data.place ?? null;
function presented(events: readonly Event[]): string | null {
  const last = events.findLast(
    (e) =>
      ['NominationPresented', 'NominationUnpresented', 'UpperReplyRecorded'].includes(e.type) &&
      !['received', 'decided'].includes(e.data.reply),
  );
  return last?.type === 'NominationPresented' ? last.data.place : null;
}

/** No counter ever held more than its limit of that day (Q1, Q4). */
export function checkQuotas(world: World): void {
  const limits = limitsOf(world);
  for (const stage of ['propose', 'grant'] as const)
    for (const [key, held] of heldByKey(world, placeOf(stage)))
      held.forEach((one, i) => {
        const used = held.slice(0, i).filter((h) => !gone(h, one.from)).length + 1;
        const limit = limits.get(key)?.findLast((l) => isKnown(world, l.by, one.by))?.limit;
        if (limit === undefined || used > limit)
          tellAt(world, one.by, wrong('quota', `${key}: ${limit ?? 'no such place'}`, used));
      });
}
const isKnown = (world: World, plan: Event, to: Event): boolean =>
  plan.version <= world.record.before(plan.stream, to).length;

function limitsOf(world: World): ReadonlyMap<string, { by: Event; limit: number }[]> {
  const limits = new Map<string, { by: Event; limit: number }[]>();
  for (const { id, events } of world.record.ofKind('campaign'))
    for (const by of events)
      for (const q of by.type === 'QuotaSet' ? [by.data] : (by.data.quotas ?? [])) {
        const key = q.counter ?? `${id}/${q.stage}/${q.unit ?? '*'}/${q.award}`;
        // A share that was not counted yet sets no number.
        if (q.limit !== null) limits.set(key, [...(limits.get(key) ?? []), { by, limit: q.limit }]);
      }
  return limits;
}

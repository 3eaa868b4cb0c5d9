import type { Recorded } from '../kernel/stream.js';
import type { SessionEvent } from './events.js';
import { isFrozen } from './reading.js';
import type { AgendaItem, Started } from './state.js';
import type { NominationId } from './values.js';

type Data<T extends SessionEvent['type']> = Extract<Recorded<SessionEvent>, { type: T }>['data'];
type Agenda = readonly AgendaItem[];

// What an item keeps whatever happens to it; the rest is said anew by where it goes.
const kept = ({ nomination, award, rounds, own, change }: AgendaItem) => ({
  nomination,
  award,
  rounds,
  ...(own ? { own } : {}),
  ...(change ? { change } : {}),
});

const replaced = (agenda: Agenda, nomination: NominationId, by: (item: AgendaItem) => AgendaItem): Agenda =>
  agenda.map((item) => (item.nomination === nomination ? by(item) : item));

export const itemsAdded = (state: Started, { items }: Data<'AgendaItemsAdded'>, since: number): Agenda => [
  ...state.agenda,
  ...items.map(({ nomination, award, own }) => ({
    nomination,
    award,
    rounds: 0,
    ...(own.length > 0 ? { own } : {}),
    at: 'asked' as const,
    since,
  })),
];

export const itemRemoved = (state: Started, { nomination }: Data<'AgendaItemRemoved'>): Agenda =>
  state.agenda.filter((i) => i.nomination !== nomination);

/** Freezing saw every nomination scheduled here, also one whose answer is still on its way. */
export const agendaFrozen = (state: Started): Agenda =>
  state.agenda.map((item) => ({ ...kept(item), at: 'scheduled' as const }));

/** `session:s-1/4/schedule` answers the event of version 4. */
const asking = /\/([0-9]+)\/schedule$/;

/** All who were asked by that event have answered; who refused is marked, for the secretary to take out. */
export function fanOutCompleted(state: Started, { effect, failed }: Data<'FanOutCompleted'>): Agenda {
  // Not a number where another effect was answered, which is the version of no item.
  const [since, refused] = [Number(asking.exec(effect)?.[1]), new Set(failed)];
  return state.agenda.map((item) => {
    if (item.at !== 'asked' || item.since !== since) return item;
    return { ...kept(item), at: refused.has(item.nomination) ? 'unscheduled' : 'scheduled' };
  });
}

export const ownCaseDeclared = (state: Started, { nomination, member, kind }: Data<'ConflictDeclared'>): Agenda =>
  nomination === null || kind !== 'ownCase'
    ? state.agenda
    : replaced(state.agenda, nomination, (item) => ({ ...item, own: [...new Set([...(item.own ?? []), member])] }));

export const resultRecorded = (
  state: Started,
  { nomination, round, yes, no, blank, invalid }: Data<'ItemResultRecorded'>,
): Agenda =>
  replaced(state.agenda, nomination, (item) => ({
    ...kept(item),
    rounds: round,
    at: 'counted',
    votes: [yes, no, blank, invalid],
  }));

export function resultsConfirmed(state: Started, { items }: Data<'ResultConfirmed'>): Agenda {
  const given = new Map(items.map((i) => [i.nomination, i]));
  return state.agenda.map((item) => {
    const answer = given.get(item.nomination);
    if (!answer || item.at !== 'counted') return item;
    const other = answer.otherAward === null ? {} : { otherAward: answer.otherAward };
    return { ...kept(item), at: 'confirmed', votes: item.votes, result: answer.result, ...other };
  });
}

export const itemDeferred = (state: Started, { nomination }: Data<'ItemDeferred'>): Agenda =>
  replaced(state.agenda, nomination, (item) => ({
    ...kept(item),
    at: 'deferred',
    ...(item.at === 'counted' ? { votes: item.votes } : {}),
  }));

export const resultRescinded = (state: Started, { nomination }: Data<'ResultRescinded'>): Agenda =>
  replaced(state.agenda, nomination, (item) => ({ ...kept(item), at: 'scheduled' }));

/** Before the freezing a withdrawn name leaves the list; on a frozen agenda it stays, struck out, for the minutes. */
export function itemChanged(state: Started, { nomination, change }: Data<'ItemChangeRecorded'>): Agenda {
  if (change === 'withdrawn' && !isFrozen(state)) return state.agenda.filter((i) => i.nomination !== nomination);
  return replaced(state.agenda, nomination, (item) => {
    const { change: before, ...unchanged } = item;
    if (before === 'withdrawn') return item;
    return change === 'released' ? unchanged : { ...unchanged, change };
  });
}

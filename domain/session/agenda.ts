import { hearing, isNews } from '../kernel/heard.js';
import type { Recorded } from '../kernel/stream.js';
import { asksToOpen } from './balloting.js';
import type { SessionEvent } from './events.js';
import { isFrozen } from './reading.js';
import type { AgendaItem, Started, Votes } from './state.js';
import type { BallotCount, NominationId } from './values.js';

type Data<T extends SessionEvent['type']> = Extract<Recorded<SessionEvent>, { type: T }>['data'];
type Agenda = readonly AgendaItem[];

// What an item keeps whatever happens to it; the rest is said anew by where it goes.
const kept = ({ nomination, award, rounds, own, change, earlier, rank }: AgendaItem) => ({
  nomination,
  award,
  rounds,
  ...(earlier ? { earlier } : {}),
  ...(rank ? { rank } : {}),
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
  if (asksToOpen(effect)) return ballotsOver(state, failed);
  // Not a number where another effect was answered, which is the version of no item.
  const [since, refused] = [Number(asking.exec(effect)?.[1]), new Set(failed)];
  return state.agenda.map((item) => {
    if (item.at !== 'asked' || item.since !== since) return item;
    return { ...kept(item), at: refused.has(item.nomination) ? 'unscheduled' : 'scheduled' };
  });
}

/** Another founding decision has other members: whose own case an item is, is said anew. */
export function ownCasesRenewed(state: Started, found: readonly { nomination: string; own: string[] }[]): Agenda {
  const own = new Map(found.map((f) => [f.nomination, f.own]));
  return state.agenda.map((item) => {
    const { own: _, ...rest } = item;
    const members = own.get(item.nomination) ?? [];
    return members.length > 0 ? { ...rest, own: members } : rest;
  });
}

/**
 * A ballot that runs is remembered until it is counted or cancelled. Its tellings may arrive in any order: of a ballot
 * whose end was heard first, the beginning opens nothing.
 */
export const itemBallotRecorded = (
  state: Started,
  { nomination, ballot, round, change }: Data<'ItemBallotRecorded'>,
): Agenda =>
  replaced(state.agenda, nomination, (item) => {
    if (item.at !== 'scheduled' || round !== item.rounds + 1) return item;
    const { ballot: running, ...rest } = item;
    if (change === 'opened') return item.over === ballot ? item : { ...item, ballot };
    return running === ballot ? rest : { ...item, over: ballot };
  });

/** What was opened in one act runs from there on, though its ballots begin only when they are told. */
export function ballotsOpened(state: Started, { items }: Data<'BallotsOpened'>): Agenda {
  const opened = new Map(items.map((i) => [i.nomination, i.ballot]));
  return state.agenda.map((item) => {
    const ballot = opened.get(item.nomination);
    return item.at === 'scheduled' && ballot ? { ...item, ballot } : item;
  });
}

/** Ballots that did not begin, or whose count fits no more, run no more. */
export const ballotsOver = ({ agenda }: Started, over: readonly string[]): Agenda =>
  agenda.map((item) => {
    if (item.at !== 'scheduled' || !item.ballot || !over.includes(item.ballot)) return item;
    const { ballot: _, ...rest } = item;
    return rest;
  });

type Count = Pick<BallotCount, 'yes' | 'no' | 'blank' | 'invalid' | 'written' | 'issued'>;
const votesOf = ({ yes, no, blank, invalid, written, issued }: Count): Votes => [
  yes,
  no,
  blank,
  invalid,
  written,
  issued,
];

export const resultRecorded = (state: Started, { nomination, round, ...count }: Data<'ItemResultRecorded'>): Agenda =>
  replaced(state.agenda, nomination, (item) => ({
    ...kept(item),
    rounds: round,
    at: 'counted',
    votes: votesOf(count),
  }));

export function resultsRecorded(state: Started, { items }: Data<'ItemResultsRecorded'>): Agenda {
  const counted = new Map(items.map((i) => [i.nomination, i]));
  return state.agenda.map((item) => {
    const found = counted.get(item.nomination);
    return found ? { ...kept(item), rounds: found.round, at: 'counted' as const, votes: votesOf(found) } : item;
  });
}

/** One count for every name of the list. */
export function listVoteRecorded(state: Started, { items, ...count }: Data<'ListVoteRecorded'>): Agenda {
  const listed = new Set(items.map((i) => i.nomination));
  return state.agenda.map((item) =>
    listed.has(item.nomination)
      ? { ...kept(item), rounds: item.rounds + 1, at: 'counted' as const, votes: votesOf(count) }
      : item,
  );
}

/** Every ranked name keeps its place; who found none is left over with its votes (C16). */
export function itemsRanked(state: Started, { ranked, places }: Data<'ItemsRanked'>): Agenda {
  const rank = new Map(ranked.map((r, i) => [r.nomination, i + 1]));
  return state.agenda.map((item) => {
    const place = rank.get(item.nomination);
    if (place === undefined || item.at !== 'counted') return item;
    return { ...kept(item), rank: place, at: place <= places ? 'counted' : 'deferred', votes: item.votes };
  });
}

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
  replaced(state.agenda, nomination, (item) => {
    // A new vote is ranked anew; the count that was taken back stays for the minutes (C15).
    const { rank: _, ...rest } = kept(item);
    const before = 'votes' in item && item.votes ? [...(item.earlier ?? []), item.votes] : (item.earlier ?? []);
    return { ...rest, at: 'scheduled', ...(before.length > 0 ? { earlier: before } : {}) };
  });

/** What became of a name, if this is its last word. */
export function itemChanged(state: Started, told: Data<'ItemChangeRecorded'>) {
  const { nomination, since } = told;
  if (!isNews(state.heard, nomination, since)) return {};
  return { heard: hearing(state.heard, nomination, since), agenda: changedItem(state, told) };
}

/** Before the freezing a withdrawn name leaves the list; on a frozen agenda it stays, struck out, for the minutes. */
function changedItem(state: Started, { nomination, change }: Data<'ItemChangeRecorded'>): Agenda {
  if (change === 'withdrawn' && !isFrozen(state)) return state.agenda.filter((i) => i.nomination !== nomination);
  return replaced(state.agenda, nomination, (item) => {
    const { change: before, ...unchanged } = item;
    if (before === 'withdrawn') return item;
    return change === 'released' ? unchanged : { ...unchanged, change };
  });
}

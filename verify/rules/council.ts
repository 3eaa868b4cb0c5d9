import { localDate } from '../../law/calendar/days.js';
import type { Data } from '../bytes/streams.js';
import { reaches, thresholdFor } from '../world/settings.js';
import type { State } from '../world/state.js';
import { type Conditions, same, type Turn, type Wrong, wrong } from '../world/world.js';
import { daysOf, personOf, toldBy } from './rights.js';

const strangers = (turn: Turn, names: readonly string[], rule: string, expected: boolean) => {
  const off = names.filter((n) => (turn.before.names ?? []).includes(n) !== expected);
  return off.length === 0 ? null : wrong(rule, expected ? 'on the agenda' : 'not yet on the agenda', off);
};

const sort = (names: readonly string[] = []) => [...names].sort();

/** Members, chair and secretary are those of the founding decision in force on the day of the sitting (O7). */
function membersOfCouncil({ world, event }: Turn) {
  const { office, council, body, startsAt, chair, secretary, members } = event.data;
  const [there, day, version] = [world.record.office(office), localDate(startsAt), event.office ?? 0];
  const founded = there?.councilOn(council, day, version);
  const seated = founded ? there?.membersOn(founded, body, day, version) : [];
  return same('council', [founded?.chair, founded?.secretary, sort(seated)], [chair, secretary, sort(members)]);
}

/** Enough of all members are there; written opinions count as presence only where the rule says so (C6, C7). */
function quorum({ before, after }: Turn) {
  const rules = after.rules;
  if (!rules?.quorum || after.mode === 'written') return null;
  const there = before.attendance?.present.length ?? 0;
  const counted = rules.writtenCountsAsPresent ? there + (before.attendance?.written.length ?? 0) : there;
  const total = after.total ?? 0;
  return reaches(counted, total, rules.quorum, false) ? null : wrong('quorum', rules.quorum, `${counted} of ${total}`);
}

/** The rules of a sitting are the issuer's at its opening, and stay (O9). */
function pinnedRules({ world, event, before }: Turn) {
  const { quorum: q, threshold, writtenCountsAsPresent, ownCase } = world.record.settings(before.office, event);
  const { rules } = event.data;
  const pinned = [rules.quorum, rules.threshold, rules.writtenCountsAsPresent, rules.ownCase];
  return same('rules', [q, threshold, writtenCountsAsPresent, ownCase], pinned);
}

const countIn = ({ world }: Turn, ballot: string) =>
  world.record.streams.get(ballot)?.events.find((e) => e.type === 'BallotsCounted');

/** A result is the count of its ballot: same item, same round, same votes. */
function sameCount(turn: Turn, data: Data) {
  const { world, event } = turn;
  const { ballot, nomination, round } = data;
  const opened = world.record.streams.get(ballot)?.events[0]?.data ?? {};
  return (
    same('result', [event.stream, nomination, round], [opened.session, opened.nomination, opened.round]) ??
    same('result', votesOf(countIn(turn, ballot)?.data ?? {}), votesOf(data))
  );
}

/** A ballot tells its own count, or its session reads the counts of all that it closed in one act. */
const countOfBallot = (turn: Turn) => {
  const { ballot } = turn.event.data;
  const read = turn.event.irregular && countIn(turn, ballot)?.data.listed;
  return (read ? readBy(turn, ballot) : toldBy(turn, ballot)) ?? sameCount(turn, turn.event.data);
};
const countsOfBallots = (turn: Turn) =>
  first(turn.event.data.items, (item) => readBy(turn, item.ballot) ?? sameCount(turn, item));

/** The session closed this ballot with others, and looked at it after it was counted. */
function readBy(turn: Turn, ballot: string) {
  const { world, event, past } = turn;
  const asked = past.some((e) => e.type === 'BallotsClosed' && ballotsIn(e.data).includes(ballot));
  const seen = world.record.before(ballot, event).some((e) => e.type === 'BallotsCounted' && e.data.listed);
  return asked && seen ? null : wrong('result', `${ballot} closed with others, and counted`, event.actor);
}
const ballotsIn = ({ items }: Data): readonly string[] => items.map((i: { ballot: string }) => i.ballot);
const first = (items: readonly Data[], check: (item: Data) => Wrong | null): Wrong | null =>
  items.reduce<Wrong | null>((found, item) => found ?? check(item), null);
const votesOf = ({ yes, no, blank, invalid, absent, total }: Data) => [yes, no, blank, invalid, absent, total];

const awardOf = ({ past }: Turn, nomination: string): string =>
  past.flatMap((e) => (e.type === 'AgendaItemsAdded' ? e.data.items : [])).findLast((i) => i.nomination === nomination)
    ?.award ?? '';
const dayOf = ({ past }: Turn): string => localDate(past[0]?.data.startsAt);

/** Passed, failed, or for the chair where no ratio is stated: as fractions of all members (C5, C11). */
function outcomeFor(turn: Turn, award: string, yes: number, total: number): string {
  const threshold = thresholdFor(award, turn.before.rules?.threshold ?? null, dayOf(turn));
  if (!threshold) return 'needsChair';
  return reaches(yes, total, threshold.ratio, threshold.over) ? 'passed' : 'failed';
}

const thresholdOfResult = (turn: Turn) => (turn.event.irregular ? null : thresholdOf(turn, turn.event.data));
const thresholdOfResults = (turn: Turn) => first(turn.event.data.items, (item) => thresholdOf(turn, item));

function thresholdOf(turn: Turn, { nomination, yes, total, outcome }: Data) {
  if (total !== turn.before.total) return wrong('threshold', turn.before.total, total);
  // Too few sheets of a written polling came back: it decides nothing.
  if (outcome === 'noQuorum') return same('quorum', 'written', turn.before.mode);
  return same('threshold', outcomeFor(turn, awardOf(turn, nomination), yes, total), outcome);
}

/** Votes on this name as last counted: by its own ballot, or with a list (C8). */
const lastCount = ({ past }: Turn, nomination: string): Data | undefined =>
  past
    .flatMap(({ type, irregular, data }): readonly Data[] => {
      if (type === 'ItemResultRecorded') return irregular ? [] : [data];
      if (type === 'ItemResultsRecorded') return data.items;
      return type === 'ListVoteRecorded' && namesOf(data).includes(nomination) ? [{ ...data, nomination }] : [];
    })
    .findLast((count) => count.nomination === nomination);
const namesOf = ({ items }: Data): readonly string[] => items.map((i: { nomination: string }) => i.nomination);

/** The chair confirms the last count, and nothing that a stated ratio forbids (C11, C12). */
function confirmsCount(turn: Turn) {
  for (const item of turn.event.data.items) {
    const last = lastCount(turn, item.nomination);
    const off = same('result', [last?.yes, last?.total], [item.yes, item.total]);
    if (off) return { ...off, found: [item.nomination, ...(off.found as unknown[])] };
    const outcome = outcomeFor(turn, item.otherAward ?? awardOf(turn, item.nomination), item.yes, item.total);
    const allowed = outcome === 'needsChair' || (outcome === 'failed') === (item.result === 'declined');
    if (!allowed) return wrong('threshold', outcome, [item.nomination, item.result]);
  }
  return null;
}

const openItems = ({ names = [], settled = [] }: State): readonly string[] => names.filter((n) => !settled.includes(n));
const partOf = { chair: 'councilChair', secretary: 'councilSecretary' } as const;

function signsAsOneself({ world, event, before }: Turn) {
  const { as, by, via } = event.data as { as: 'chair' | 'secretary'; by: string; via: string };
  if (via !== 'system') return null;
  const held = daysOf(event).flatMap(
    (d) => world.record.office(before.office)?.rolesOn(by, d, event.office ?? 0) ?? [],
  );
  const part = held.some((h) => h.role === partOf[as]) || (as === 'chair' && before.presiding === by);
  return part && by === personOf(event) ? null : wrong('right', partOf[as], by);
}

function chairs({ world, event, before }: Turn): boolean {
  const person = personOf(event) ?? '';
  const held = daysOf(event).flatMap(
    (d) => world.record.office(before.office)?.rolesOn(person, d, event.office ?? 0) ?? [],
  );
  return before.presiding === person || held.some((h) => h.role === 'councilChair');
}

export const councilConditions: Conditions = {
  membersOfCouncil,
  quorum,
  pinnedRules,
  countOfBallot,
  countsOfBallots,
  thresholdOfResult,
  thresholdOfResults,
  itemsOnAgenda: (t) => strangers(t, namesOf(t.event.data), 'agenda', true),
  openedByOneself: ({ event }) => same('right', event.data.openedBy ?? event.data.closedBy, personOf(event)),
  confirmsCount,
  signsAsOneself,
  notTwice: (t) =>
    strangers(
      t,
      t.event.data.items.map((i: { nomination: string }) => i.nomination),
      'agenda',
      false,
    ),
  onAgenda: (t) => strangers(t, [t.event.data.nomination], 'agenda', true),
  chairAfterFreeze: (t) => (t.before.frozen && !chairs(t) ? wrong('agenda', 'the chair', t.event.actor) : null),
  frozen: ({ before }) => same('agenda', 'frozen', before.frozen ? 'frozen' : 'open'),
  frozenOnce: ({ before }) => same('agenda', 'open', before.frozen ? 'frozen' : 'open'),
  onlyMembers: ({ event, before }) => {
    const off = [...event.data.present, ...event.data.written].filter((p) => !before.members?.includes(p));
    return off.length === 0 ? null : wrong('council', 'members of the founding decision', off);
  },
  nothingOpen: ({ event, before }) =>
    event.data.kind === 'voteCountMinutes' ? null : same('agenda', [], openItems(before)),
  bothSigned: ({ past }) => {
    const ofCouncil = past.filter((e) => e.data.kind !== 'voteCountMinutes');
    const since = ofCouncil.slice(ofCouncil.findLastIndex((e) => e.type === 'MinutesDrawnUp'));
    return same(
      'minutes',
      ['chair', 'secretary'],
      [...new Set(since.filter((e) => e.type === 'MinutesSigned').map((e) => e.data.as))].sort(),
    );
  },
};

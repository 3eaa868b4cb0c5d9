import { localDate } from '../../law/calendar/days.js';
import type { Data } from '../bytes/streams.js';
import { reaches, thresholdFor } from '../world/settings.js';
import type { State } from '../world/state.js';
import { type Conditions, same, type Turn, wrong } from '../world/world.js';
import { daysOf, personOf, toldBy } from './rights.js';

const strangers = (turn: Turn, names: readonly string[], rule: string, expected: boolean) => {
  const off = names.filter((n) => (turn.before.names ?? []).includes(n) !== expected);
  return off.length === 0 ? null : wrong(rule, expected ? 'on the agenda' : 'not yet on the agenda', off);
};

/** Members, chair and secretary are those of the founding decision in force on the day of the sitting (O7). */
function membersOfCouncil({ world, event }: Turn) {
  const { office, council, startsAt, chair, secretary, members } = event.data;
  const founded = world.record.office(office)?.councilOn(council, localDate(startsAt), event.office ?? 0);
  return same('council', [founded?.chair, founded?.secretary, founded?.members], [chair, secretary, members]);
}

/** Enough of all members are there; written opinions count as presence only where the rule says so (C6, C7). */
function quorum({ before, after }: Turn) {
  const rules = after.rules;
  if (!rules?.quorum) return null;
  const there = before.attendance?.present.length ?? 0;
  const counted = rules.writtenCountsAsPresent ? there + (before.attendance?.written.length ?? 0) : there;
  const total = after.members?.length ?? 0;
  return reaches(counted, total, rules.quorum, false) ? null : wrong('quorum', rules.quorum, `${counted} of ${total}`);
}

/** The rules of a sitting are the issuer's at its opening, and stay (O9). */
function pinnedRules({ world, event, before }: Turn) {
  const { quorum: q, threshold, writtenCountsAsPresent, ownCase } = world.record.settings(before.office, event);
  const { rules } = event.data;
  const pinned = [rules.quorum, rules.threshold, rules.writtenCountsAsPresent, rules.ownCase];
  return same('rules', [q, threshold, writtenCountsAsPresent, ownCase], pinned);
}

/** A result is the count of its ballot: same item, same round, same votes. */
function countOfBallot(turn: Turn) {
  const { world, event } = turn;
  const { ballot, nomination, round, outcome: _, clause: __, ...count } = event.data;
  const of = world.record.streams.get(ballot)?.events ?? [];
  const opened = of[0]?.data ?? {};
  const counted = of.find((e) => e.type === 'BallotsCounted')?.data;
  return (
    toldBy(turn, ballot) ??
    same('result', [event.stream, nomination, round], [opened.session, opened.nomination, opened.round]) ??
    same('result', sorted(counted ?? {}), sorted(count))
  );
}
const sorted = (data: Data) => Object.entries(data).sort(([a], [b]) => (a < b ? -1 : 1));

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

function thresholdOfResult(turn: Turn) {
  const { nomination, yes, total, outcome } = turn.event.data;
  if (turn.event.irregular) return null;
  if (total !== turn.before.members?.length) return wrong('threshold', turn.before.members?.length, total);
  return same('threshold', outcomeFor(turn, awardOf(turn, nomination), yes, total), outcome);
}

/** The chair confirms the last count, and nothing that a stated ratio forbids (C11, C12). */
function confirmsCount(turn: Turn) {
  for (const item of turn.event.data.items) {
    const last = turn.past.findLast(
      (e) => e.type === 'ItemResultRecorded' && !e.irregular && e.data.nomination === item.nomination,
    );
    const off = same('result', [last?.data.yes, last?.data.total], [item.yes, item.total]);
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
  return by === personOf(event) && held.some((h) => h.role === partOf[as]) ? null : wrong('right', partOf[as], by);
}

export const councilConditions: Conditions = {
  membersOfCouncil,
  quorum,
  pinnedRules,
  countOfBallot,
  thresholdOfResult,
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
  frozen: ({ before }) => same('agenda', 'frozen', before.frozen ? 'frozen' : 'open'),
  frozenOnce: ({ before }) => same('agenda', 'open', before.frozen ? 'frozen' : 'open'),
  onlyMembers: ({ event, before }) => {
    const off = [...event.data.present, ...event.data.written].filter((p) => !before.members?.includes(p));
    return off.length === 0 ? null : wrong('council', 'members of the founding decision', off);
  },
  nothingOpen: ({ before }) => same('agenda', [], openItems(before)),
  bothSigned: ({ past }) => {
    const since = past.slice(past.findLastIndex((e) => e.type === 'MinutesDrawnUp'));
    return same(
      'minutes',
      ['chair', 'secretary'],
      [...new Set(since.filter((e) => e.type === 'MinutesSigned').map((e) => e.data.as))].sort(),
    );
  },
};

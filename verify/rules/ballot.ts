import { causeOf } from '../bytes/order.js';
import type { Event } from '../bytes/streams.js';
import { GRACE_MS, later } from '../world/record.js';
import { type Conditions, same, type Turn, wrong } from '../world/world.js';
import { personOf } from './rights.js';

const byName = ['BallotCast', 'WrittenBallotReceived'];
const votesIn = (events: readonly Event[]): readonly Event[] => events.filter((e) => byName.includes(e.type));
const choices = ['yes', 'no', 'blank', 'invalid'] as const;

/** All votes by name, or the count of the papers, and everybody else of the council as absent (C5). */
export function recounted(events: readonly Event[]) {
  const paper = events.find((e) => e.type === 'PaperCountEntered')?.data;
  const votes = votesIn(events);
  const total: number = events[0]?.data.total ?? 0;
  const given = choices.map((c) => (paper ? Number(paper[c]) : votes.filter((v) => v.data.choice === c).length));
  const [yes, no, blank, invalid] = given;
  return { absent: total - given.reduce((a, b) => a + b, 0), blank, invalid, no, total, yes };
}

/** On the roll, not in the own case, once, and from the room or from outside it as the way of voting asks (C7, C9, P3). */
function onRoll({ event, past }: Turn) {
  const { roll, excluded, present } = past[0]?.data ?? {};
  const { member } = event.data;
  if (!roll?.includes(member) || excluded?.includes(member))
    return wrong('voter', 'on the roll of this ballot', member);
  if (votesIn(past).some((v) => v.data.member === member)) return wrong('voter', 'one vote a member', member);
  if (past.some((e) => e.type === 'PaperCountEntered')) return wrong('voter', 'no vote beside a paper count', member);
  const written = event.type === 'WrittenBallotReceived';
  const there = present === null ? !written : present.includes(member);
  return present !== null && there === written ? wrong('voter', written ? 'absent' : 'present', member) : null;
}

/** The roll is the council without those whose own case it is; all its members are the base (P3, P7, C5). */
function rollOfSession({ world, event }: Turn) {
  const { session, nomination, roll, excluded, recused = [], total } = event.data;
  const sitting = world.seen(session, event);
  const members = sitting.members ?? [];
  const own = world.record.before(session, event).flatMap((e) => {
    if (e.type === 'ConflictDeclared')
      return e.data.kind === 'ownCase' && e.data.nomination === nomination ? [e.data.member] : [];
    if (e.type !== 'AgendaItemsAdded') return [];
    return e.data.items
      .filter((i: { nomination: string }) => i.nomination === nomination)
      .flatMap((i: { own: string[] }) => i.own);
  });
  const out = sitting.rules?.ownCase === 'noAppraiseNoVote' ? members.filter((m) => own.includes(m)) : [];
  const without = [...out, ...recused];
  const expected = [members.filter((m) => !without.includes(m)), [...out].sort(), sitting.total];
  return same('roll', expected, [roll, [...excluded].sort(), total]);
}

/**
 * Who is named is who did it: the person here, or whoever asked for it in the session, where this ballot stands among
 * those that were opened, or closed, in one act (C9).
 */
function asAsked({ world, event, after }: Turn, by: 'openedBy' | 'closedBy', type: string) {
  const person = personOf(event);
  if (person !== undefined) return same('right', event.data[by] ?? person, person);
  const cause = causeOf(event);
  const asked = world.record.streams.get(cause?.stream ?? '')?.events[(cause?.version ?? 0) - 1];
  const items: readonly { ballot: string }[] = asked?.type === type ? asked.data.items : [];
  const found = cause?.stream === after.session && items.some((i) => i.ballot === event.stream);
  return found ? same('right', asked?.data[by], event.data[by]) : wrong('right', type, event.actor);
}

/** A written polling closes by itself when its time is over (C4). */
function closedAsAsked(turn: Turn) {
  const { event, past } = turn;
  const last = past.at(-1);
  const byTime = event.actor === 's:deadline' && past[0]?.data.sessionMode === 'written';
  if (byTime) return same('right', ['DeadlinePassed', null], [last?.type, event.data.closedBy ?? null]);
  return asAsked(turn, 'closedBy', 'BallotsClosed');
}

export const ballotConditions: Conditions = {
  openedAsAsked: (turn) => asAsked(turn, 'openedBy', 'BallotsOpened'),
  closedAsAsked,
  // Counted in the act that closed it: by the same hand; `listed` says to the session that it reads the count itself.
  countedAsAsked: ({ event, past }) => {
    if (personOf(event) !== undefined) return same('result', false, event.data.listed ?? false);
    return same('result', [past.at(-1)?.actor, true], [event.actor, event.data.listed]);
  },
  onRoll,
  rollOfSession,
  sessionSits: ({ world, event }) => same('sessionSits', 'opened', world.seen(event.data.session, event).status),
  writtenInTime: ({ event, past }) => {
    const until: string | null = past[0]?.data.writtenUntil ?? null;
    return until === null || event.at <= later(until, GRACE_MS)
      ? null
      : wrong('afterDeadline', `until ${until}`, event.at);
  },
  noVoteByName: ({ event, past }) => {
    const papers = choices.reduce((sum, c) => sum + Number(event.data[c]), 0);
    const roll = past[0]?.data.roll.length;
    return votesIn(past).length === 0 && papers <= roll
      ? null
      : wrong('voter', `at most ${roll} papers, no vote by name`, papers);
  },
  opinionsIn: ({ event, past }) => {
    const { writtenUntil: until, roll } = past[0]?.data ?? {};
    const paper = past.find((e) => e.type === 'PaperCountEntered')?.data;
    const given = paper ? choices.reduce((sum, c) => sum + Number(paper[c]), 0) : votesIn(past).length;
    const over = !until || event.at > until || given >= roll?.length;
    return over ? null : wrong('tooEarly', `after ${until}, or with every vote`, event.at);
  },
  recount: ({ event, past }) => {
    const { absent, blank, invalid, no, total, yes } = event.data;
    return same('recount', recounted(past), { absent, blank, invalid, no, total, yes });
  },
};

import { endOfDay, lastDayBefore } from '../../law/calendar/days.js';
import { GRACE_MS, later } from '../world/record.js';
import { routeOf, thresholdFor } from '../world/settings.js';
import { type Conditions, same, type Turn, wrong } from '../world/world.js';
import { daysOf, personOf, toldBy } from './rights.js';

const underWay = ['signed', 'numbered', 'sent', 'received'];
const wentUp = ['sent', 'received', 'answered', 'closed'];

/** In time for all, or admitted late by name (R6, R7). */
function intakeOpen({ world, event, before }: Turn) {
  if (!before.campaign) return null;
  const campaign = world.seen(before.campaign, event);
  const late = world.record
    .before(before.campaign, event)
    .filter((e) => e.type === 'LateEntryAdmitted' && e.data.unit === before.unit)
    .map((e) => e.data.until as string);
  const open = ['collecting', 'closing'];
  if (!open.includes(campaign.status)) return wrong('afterDeadline', open, campaign.status);
  const days = [lastDayBefore(campaign.intakeBefore ?? ''), ...late].sort();
  const until = later(endOfDay(days.at(-1) ?? ''), GRACE_MS);
  return event.at <= until ? null : wrong('afterDeadline', `until ${until}`, event.at);
}

/** The unit's head signed a paper of this unit that lists the name (D3, T1). */
function signedList({ world, event, before }: Turn) {
  // A sudden merit may go without the unit's paper (E1).
  if (event.data.paper === null && before.category === 'exceptional') return null;
  const paper = world.seen(event.data.paper, event);
  const fits = paper.category === 'unitSubmission' && paper.unit === before.unit && underWay.includes(paper.status);
  return fits && paper.names?.includes(event.stream)
    ? null
    : wrong('list', `signed, with ${event.stream}`, paper.status);
}

/** Nobody appraises their own case (P3, setting `ownCase`). */
const ownCase = ({ world, event, before }: Turn, person: string | undefined) => {
  const own = before.recipient?.kind === 'person' && before.recipient.id === person;
  const asked = world.record.settings(before.office, event).ownCase === 'noAppraiseNoVote';
  return own && asked ? wrong('ownCase', 'another appraiser', person) : null;
};

function appraiserFit(turn: Turn) {
  const { world, event, before } = turn;
  const { appraiser } = event.data;
  const roles = daysOf(event).flatMap(
    (d) => world.record.office(before.office)?.rolesOn(appraiser, d, event.office ?? 0) ?? [],
  );
  if (!roles.some((r) => r.role === 'secretariatOfficer')) return wrong('right', 'secretariatOfficer', appraiser);
  return ownCase(turn, appraiser);
}

/** What came back opens only where it was asked to (R8). */
function openField({ event, before }: Turn) {
  if (before.status !== 'returned') return null;
  const fields: readonly string[] = event.data.fields ?? [`/${event.data.part}`];
  const closed = fields.filter((f) => !before.openFields?.includes(f));
  return closed.length === 0 ? null : wrong('closedField', before.openFields, closed);
}

/** The day on which the last required channel was complete (R2); what was sent here is electronic from that day on. */
function dayOfReceipt({ world, event, before, past }: Turn) {
  const on = (channel: string) =>
    past.findLast((e) => e.type === 'ChannelRecorded' && e.data.channel === channel)?.data.on as string | undefined;
  const sent = past.findLast((e) => e.type === 'NominationSubmitted')?.data.sentOn as string | undefined;
  const [electronic, paper] = [on('electronic') ?? sent, on('paper')];
  const required = world.record.settings(before.office, event).channelsRequired;
  const both = [electronic, paper].sort().at(-1);
  // At State level both are needed, whatever the issuer asks (facts 5.30).
  const allowed = required === 'electronic' ? [electronic, both] : required === 'paper' ? [paper, both] : [both];
  const complete = required === 'electronic' || paper !== undefined;
  return complete && allowed.includes(event.data.receivedOn) ? null : wrong('day', allowed, event.data.receivedOn);
}

/** The result that the session has confirmed for this name, told as it is (C11, C12). */
function resultOfSession({ world, event }: Turn) {
  const { session, yes, total } = event.data;
  const given = world.record.before(session, event).flatMap((e) => {
    if (e.type === 'ItemsRanked') return e.data.cut.includes(event.stream) ? [{ yes, total, result: 'deferred' }] : [];
    if (e.type === 'ItemDeferred') return e.data.nomination === event.stream ? [{ ...e.data, result: 'deferred' }] : [];
    return e.type === 'ResultConfirmed'
      ? e.data.items.filter((i: { nomination: string }) => i.nomination === event.stream)
      : [];
  });
  const told = {
    NominationEndorsed: 'endorsed',
    NominationEndorsedOtherwise: 'otherForm',
    NominationDeclined: 'declined',
  };
  const result = told[event.type as keyof typeof told] ?? 'deferred';
  const fits = given.some((g) => g.result === result && g.yes === yes && g.total === total);
  return fits
    ? null
    : wrong(
        'result',
        given.map((g) => [g.result, g.yes, g.total]),
        [result, yes, total],
      );
}

/** The council's vote stands, or this award's route asks none, as that of a sudden merit; where the law asks a ratio there is no such route (C1–C3, E1). */
function councilResult({ world, event, before, past }: Turn) {
  const { award = '', otherForm } = before;
  if (event.type === 'NominationPresented' && otherForm && otherForm !== award)
    return wrong('otherForm', otherForm, award);
  const settings = world.record.settings(before.office, event);
  const legal = thresholdFor(award, null, event.at.slice(0, 10)) !== null;
  const { occasion = null } = past[0]?.data ?? {};
  const sudden = before.category === 'exceptional' && occasion !== null && settings.exceptionalPath;
  const route = routeOf(settings, award, before.category ?? '', sudden);
  if (before.council?.result === 'declined')
    return past.some((e) => e.type === 'InstructionRecorded') && !legal
      ? null
      : wrong('noCouncilResult', 'a signer’s instruction', 'declined');
  if (before.council) return null;
  return route === 'none' && !legal ? null : wrong('noCouncilResult', `route ${route}`, 'no result of a council');
}

/** Number, day and award of the decision that was issued with this name in it (S4). */
function issuedAward({ world, event, before }: Turn) {
  const { decision, number, issuedOn } = event.data;
  const events = world.record.before(decision, event);
  const issued = events.find((e) => e.type === 'DecisionIssued')?.data.on;
  const numbered = events.find((e) => e.type === 'DecisionNumbered')?.data.number;
  const { names, award } = world.seen(decision, event);
  if (!names?.includes(event.stream)) return wrong('award', `a grant of ${decision}`, 'not in its list');
  return same('award', [numbered, issued, award], [number, issuedOn, before.award]);
}

const deniedThere = ({ world, event }: Turn) =>
  world.record
    .before(event.data.decision, event)
    .some((e) => e.type === 'GrantsDenied' && e.data.nominations.includes(event.stream))
    ? null
    : wrong('award', `denied by ${event.data.decision}`, 'not denied there');

function sentUp({ world, event }: Turn) {
  const paper = world.seen(event.data.paper, event);
  return paper.category === 'upwardSubmission' && wentUp.includes(paper.status) && paper.names?.includes(event.stream)
    ? null
    : wrong('list', `sent up, with ${event.stream}`, paper.status);
}

function supplementOverdue({ past, before }: Turn) {
  const returned = past.findLastIndex((e) => e.type === 'NominationReturned' || e.type === 'UpperReplyRecorded');
  // Elsewhere than with the unit nothing was asked with a day (X5).
  if (before.status !== 'returned') return null;
  const over = past.slice(returned).some((e) => e.type === 'DeadlinePassed' && e.data.kind === 'resubmission');
  return over || !past[returned]?.data.due
    ? null
    : wrong('tooEarly', `after ${past[returned]?.data.due.at}`, 'before it');
}

const ineligibleProposed = ({ past, before, event }: Turn) => {
  // Who appraises and heads in one proposes nothing to themself (M3).
  if (before.appraiser !== undefined && before.appraiser === personOf(event)) return null;
  const last = past.findLast((e) =>
    ['IneligibilityProposed', 'AppraiserAssigned', 'NominationResubmitted', 'AppraisalReopened'].includes(e.type),
  );
  return same('notProposed', 'IneligibilityProposed', last?.type);
};

/** A clerk acts for a head who does not sign in: what the head signed by hand is there (P11). */
const isHead = ({ world, event, before }: Turn): boolean => {
  if ((event.onBehalfOf ?? null) !== null || before.category === 'exceptional' || (before.parent ?? null) !== null)
    return true;
  const [person, office] = [personOf(event), world.record.office(before.office)];
  const held = daysOf(event).flatMap((day) => office?.rolesOn(person ?? '', day, event.office ?? 0) ?? []);
  return held.some((h) => h.role === 'unitHead' && h.unit === before.unit);
};
const headSigned = (turn: Turn) => {
  const { paper } = turn.event.data;
  const signed = paper && turn.world.record.before(paper, turn.event).findLast((e) => e.type === 'PaperSigned');
  return isHead(turn) || signed?.data.via === 'paper'
    ? null
    : wrong('right', 'the head, or a paper signed by hand', turn.event.actor);
};
const headWrote = (turn: Turn) => {
  const unsent = turn.before.status === 'drafted' || turn.before.status === 'shortlisted';
  return unsent || isHead(turn) || turn.event.data.letter
    ? null
    : wrong('right', 'the head, or the head’s letter', turn.event.actor);
};

export const nominationConditions: Conditions = {
  reviewed: ({ before }) =>
    before.status === 'drafted' && before.category !== 'exceptional' ? wrong('status', 'shortlisted', 'drafted') : null,
  intakeOpen,
  signedList,
  headSigned,
  headWrote,
  appraiserFit,
  openField,
  ineligibleProposed,
  supplementOverdue,
  notOwnCase: (turn) => ownCase(turn, personOf(turn.event)),
  dayOfReceipt,
  resultOfSession,
  councilResult,
  issuedAward,
  deniedThere,
  sentUp,
  onThatAgenda: (turn) =>
    turn.world.record
      .before(turn.event.data.session, turn.event)
      .some((e) => e.data.items?.some?.((i: { nomination: string }) => i.nomination === turn.event.stream))
      ? toldBy(turn, turn.event.data.session)
      : wrong('agenda', turn.event.data.session, 'not on its agenda'),
  sameSession: (turn) => {
    const { session } = turn.event.data;
    return (turn.event.irregular ? null : same('reference', turn.before.session, session)) ?? toldBy(turn, session);
  },
  listedThere: (turn) => {
    const { into } = turn.event.data;
    const listed = turn.world.seen(into, turn.event).names?.includes(turn.event.stream);
    return listed ? toldBy(turn, into) : wrong('list', `in the list of ${into}`, 'not listed');
  },
  sameList: (turn) => {
    const { decision, into, paper } = turn.event.data;
    const named = decision ?? into ?? paper;
    const byPerson = turn.event.type === 'NominationForwarded';
    return (
      (turn.event.irregular ? null : same('reference', turn.before.into, named)) ??
      (byPerson ? null : toldBy(turn, named))
    );
  },
};

import type { Addressee, Claim, Effect, NumberTaken } from '../kernel/effect.js';
import type { ListRow, Recorded } from '../kernel/stream.js';
import type { Json, StreamId } from '../kernel/values.js';
import { documentsDue } from './beside.js';
import { depositedIn, packagesClaimed } from './deposit.js';
import type { PaperEvent } from './events.js';
import { kinds } from './kinds.js';
import { saysNew } from './listing.js';
import { failures, givenUp, irregular, notice, secretariat, secretariatHead } from './notices.js';
import { claimsOf, type Numbering, takenOf } from './numbering.js';
import type { Paper, PaperStatus, StartedPaper } from './state.js';
import { tellEach } from './telling.js';
import { toldBy } from './told.js';

type Event = Recorded<PaperEvent>;

export function effectsOfPaper(before: Paper, event: Event, after: Paper): readonly Effect[] {
  if (after.status === 'unstarted') return [];
  const was = before.status === 'unstarted' ? null : before;
  const told = toldBy(before, event, after);
  const names = told ? tellEach(told.command, told.names, told.data) : [];
  return [
    ...names,
    ...versions(was ?? after, event, after),
    ...deposits(event, after),
    ...notices(was ?? after, event, after),
    ...documentsDue(was, event, after),
  ];
}

/** Versions of a paper tell each other: the newer one that it is there, the older one what it hears of its names. */
function versions(before: StartedPaper, event: Event, paper: StartedPaper): readonly Effect[] {
  const to = (name: string, command: string, receiver: StreamId, data: Readonly<Record<string, Json>>): Effect => ({
    name,
    kind: 'tell',
    command,
    tellings: [{ receiver, data }],
    complete: false,
  });
  const older = paper.earlier.at(-1);
  if (event.type === 'PaperDrafted' && older)
    return [to('next-version', 'RecordNextVersion', older, { paper: paper.id })];
  if (event.type !== 'GrantChangeRecorded' || paper.status !== 'replaced' || !saysNew(before, event.data)) return [];
  const moved = paper.by;
  return moved ? [to('pass-on', 'RecordGrantChange', moved, { ...event.data })] : [];
}

/** Each case learns where its file is now. */
function deposits(event: Event, paper: StartedPaper): readonly Effect[] {
  if (event.type !== 'DepositAccepted') return [];
  const data = { paper: paper.id, on: event.data.on };
  const tellings = depositedIn(paper).map((receiver) => ({ receiver, data }));
  return [{ name: 'record-deposit', kind: 'tell', command: 'RecordDeposit', tellings, complete: false }];
}

const draftersOf = ({ unit }: StartedPaper): readonly Addressee[] =>
  unit === null ? secretariat : [{ role: 'unitClerk', unit }];
/** Who signs this paper, and the head of the secretariat, who signs what follows from it (office.md T4). */
function bothSigners({ kind, unit }: StartedPaper): readonly Addressee[] {
  const own = kinds[kind].signedBy.map((role): Addressee => (unit === null ? { role } : { role, unit }));
  return own.some((a) => 'role' in a && a.role === 'secretariatHead') ? own : [...own, secretariatHead];
}

const nameChanged = (paper: StartedPaper, { nomination, change }: { nomination: string; change: string }): Effect =>
  notice('name-changed', bothSigners(paper), { nomination, change });

function notices(before: StartedPaper, event: Event, paper: StartedPaper): readonly Effect[] {
  const { unit } = paper;
  const drafters = draftersOf(paper);
  if ('irregular' in event && event.irregular) return [irregular(event)];
  switch (event.type) {
    case 'PaperSentBack':
      return [notice('paper-sent-back', drafters)];
    case 'PaperSent':
      if (paper.deposit)
        return [notice('deposit-sent', [{ role: 'recordsOfficer' }], { count: depositedIn(paper).length })];
      return unit === null ? [] : [notice('paper-sent', secretariat, { unit, count: paper.nominations.length })];
    // Sent files wait for the records office; what it has taken the secretariat is told.
    case 'DepositAccepted':
      return [notice('deposit-accepted', secretariat, { on: event.data.on, count: depositedIn(paper).length })];
    case 'PaperReceived':
      return unit === null ? [] : [notice('paper-received', drafters, { on: event.data.on })];
    case 'NamesReturned':
      return [notice('names-returned', drafters, { count: event.data.names.length })];
    case 'ReplyRecorded': {
      const count = event.data.exceptions.length;
      return count === 0 ? [] : [notice('reply-with-exceptions', secretariat, { count })];
    }
    // A name that drops out makes the next version (office.md T4); one that was replaced has passed it on.
    case 'GrantChangeRecorded':
      return paper.status === 'replaced' || !saysNew(before, event.data) ? [] : [nameChanged(paper, event.data)];
    case 'PaperReplaced':
      return [notice('paper-replaced', bothSigners(paper))];
    case 'DeadlineExtended':
      return [notice('deadline-extended', secretariat, { kind: event.data.due.kind, dueAt: event.data.due.at })];
    case 'DeadlineCorrected':
      return [notice('deadline-corrected', secretariat, { kind: event.data.kind, dueAt: event.data.to })];
    case 'DeadlinePassed':
      return [notice('deadline-passed', secretariat, event.data)];
    case 'DeadlineReminded':
      return [notice('deadline-reminder', secretariat, event.data)];
    case 'FanOutCompleted':
      return failures(before, event.data.failed);
    case 'EffectGivenUp':
      return givenUp(event.data);
    default:
      return [];
  }
}

const numberingOf = (paper: Paper): Numbering | null => ('numbering' in paper ? paper.numbering : null);

export const claimsOfPaper = (paper: Paper): readonly Claim[] => [
  ...claimsOf(numberingOf(paper)),
  ...placeOf(paper),
  ...packagesClaimed(paper),
];
/** One next version of a paper, while it is not withdrawn. */
function placeOf(paper: Paper): readonly Claim[] {
  const older = paper.status === 'unstarted' || paper.status === 'withdrawn' ? undefined : paper.earlier.at(-1);
  return older ? [{ kind: 'paper-version', key: older }] : [];
}
export const takenByPaper = (paper: Paper): readonly NumberTaken[] => takenOf(numberingOf(paper));

const ended: readonly PaperStatus[] = ['closed', 'withdrawn', 'replaced'];
export const isPaperClosed = (paper: Paper): boolean =>
  ended.includes(paper.status) && paper.status !== 'unstarted' && paper.telling === null;

export const rowOfPaper = (paper: Paper): ListRow => ({
  unit: paper.status === 'unstarted' ? null : paper.unit,
  campaign: paper.status === 'unstarted' ? null : paper.campaign,
  award: null,
  assignee: null,
  subject: null,
  parent: null,
});

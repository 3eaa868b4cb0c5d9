import type { Addressee, Effect } from '../kernel/effect.js';
import type { EventType } from './events.js';
import type { Happened } from './evolving/fold.js';
import { type ActsNext, stages } from './lifecycle.js';
import { isOlder } from './linked.js';
import type { OpinionAnswer } from './opinions.js';
import { placeOf, type Started } from './state.js';

type Facts = NonNullable<Extract<Effect, { kind: 'notice' }>['facts']>;
const notice = (template: string, to: readonly Addressee[], facts: Facts = {}): readonly Effect[] => [
  { name: template, kind: 'notice', template, to, facts },
];
const toUnit = ({ dossier }: Started, template: string, facts?: Facts): readonly Effect[] =>
  notice(template, [{ role: 'unitClerk', unit: dossier.unit }], facts);
const head: Addressee = { role: 'secretariatHead' };

const unitRoles: readonly ActsNext[] = ['unitClerk', 'unitHead'];

/** Who must act next, looking through a hold; roles are resolved to people when a notice is sent. */
export function actNext(state: Started): readonly Addressee[] {
  const place = placeOf(state);
  return stages[place.status].actsNext.flatMap((who): Addressee[] => {
    if (who !== 'appraiser') return [unitRoles.includes(who) ? { role: who, unit: state.dossier.unit } : { role: who }];
    return 'appraiser' in place ? [{ person: place.appraiser }] : [];
  });
}

/** Who must act, and their head. */
function actNextAndHead(state: Started): readonly Addressee[] {
  const unit = stages[placeOf(state).status].actsNext.some((who) => unitRoles.includes(who));
  const chief: Addressee = unit ? { role: 'unitHead', unit: state.dossier.unit } : head;
  const next = actNext(state);
  return next.some((a) => 'role' in a && 'role' in chief && a.role === chief.role) ? next : [...next, chief];
}

const assigned = ({ data }: Happened<'AppraiserAssigned' | 'AppraiserReassigned'>) =>
  notice('nomination-assigned', [{ person: data.appraiser }]);
const returned = (after: Started, openFields: readonly string[], due: { readonly at: string } | null) =>
  toUnit(after, 'nomination-returned', { openFields, dueAt: due?.at ?? null });
/** The office says whose time it is: the law's where it states one, else its own (office.md R10). */
const received = ({ data }: Happened<'NominationReceived'>, after: Started) => {
  const { receivedOn, due, limit } = data;
  if (limit !== null) return toUnit(after, 'nomination-received-by-law', { receivedOn, dueAt: due?.at ?? null, limit });
  return due
    ? toUnit(after, 'nomination-received-internal', { receivedOn, dueAt: due.at })
    : toUnit(after, 'nomination-received', { receivedOn });
};
/** Who handles the case; the head while nobody is named. */
const handlerOf = (state: Started): readonly Addressee[] => {
  const place = placeOf(state);
  return 'appraiser' in place ? [{ person: place.appraiser }] : [head];
};
/** Who asked for the supplement decides what else opens: the appraiser, or the head for the level above. */
const askerOf = (state: Started): readonly Addressee[] =>
  state.status === 'returned' && state.by === 'upperLevel' ? [head] : handlerOf(state);
const nobody = (): readonly Effect[] => [];

/** Who is told of what: every event by name, also those of which nobody needs to be told. */
const notices: { readonly [T in EventType]: (event: Happened<T>, after: Started) => readonly Effect[] } = {
  NominationDrafted: nobody,
  NominationAmended: nobody,
  DocumentAttached: nobody,
  DocumentRemoved: nobody,
  UnitReviewRecorded: nobody,
  InitiativeCited: nobody,
  NominationSubmitted: (_event, after) => notice('nomination-submitted', actNext(after)),
  NominationReturnedToUnit: nobody,
  NominationWithdrawn: nobody,
  ChannelRecorded: nobody,
  NominationReceived: received,
  NominationRefused: ({ data }, after) => toUnit(after, 'nomination-refused', { ground: data.ground }),
  AppraiserAssigned: assigned,
  AppraiserReassigned: assigned,
  NominationReturned: ({ data }, after) => returned(after, data.openFields, data.due),
  FieldOpeningAsked: (_event, after) => notice('field-opening-asked', askerOf(after)),
  FieldOpened: ({ data }, after) => toUnit(after, 'field-opened', { field: data.field }),
  NominationResubmitted: (_event, after) => notice('nomination-resubmitted', actNext(after)),
  IneligibilityProposed: () => notice('nomination-ineligible-proposed', [head]),
  NominationFoundIneligible: (_event, after) => toUnit(after, 'nomination-ineligible'),
  JudgementRecorded: nobody,
  // An override of what was found is shown ever after, and first of all to the head (office.md A3).
  FindingOverridden: ({ data }) => notice('finding-overridden', [head], { standard: data.standard }),
  OpenItemCompleted: ({ data }, after) => notice('open-item-completed', handlerOf(after), { part: data.part }),
  FactCorrected: ({ data }, after) => toUnit(after, 'fact-corrected', { fields: data.fields }),
  ConflictDeclared: () => notice('conflict-declared', [head]),
  ConflictLifted: nobody,
  RuleSetMoved: ({ data }, after) => notice('rule-set-moved', handlerOf(after), { ruleSet: data.ruleSet }),
  // A hold that its release has overtaken is none.
  MemberHoldRecorded: ({ data: { member, change } }, after) =>
    change === 'held' && after.dossier.memberHolds.includes(member) ? notice('member-held', handlerOf(after)) : [],
  NominationAppraised: nobody,
  AppraisalReopened: nobody,
  // The unit learns the kind of the hold and nothing more (office.md A12).
  NominationHeld: ({ data }, after) => toUnit(after, 'nomination-held', { kind: data.kind }),
  NominationReleased: (_event, after) => toUnit(after, 'nomination-released'),
  NominationLapsed: (_event, after) => toUnit(after, 'nomination-lapsed'),
  OpinionRequested: nobody,
  OpinionRecorded: opinionRecorded,
  OpinionExpired: nobody,
  OpinionWithdrawn: nobody,
  PostingOpened: ({ data }, after) => toUnit(after, 'posting-opened', { from: data.from, to: data.to }),
  CommentRecorded: (_event, after) => notice('comment-recorded', handlerOf(after)),
  CommentAnswered: nobody,
  PostingClosed: nobody,
  NominationScheduled: nobody,
  NominationUnscheduled: nobody,
  NominationEndorsed: nobody,
  NominationEndorsedOtherwise: nobody,
  NominationDeclined: (_event, after) => toUnit(after, 'nomination-declined'),
  NominationDeferred: nobody,
  CouncilResultWithdrawn: nobody,
  NominationPresented: nobody,
  NominationUnpresented: nobody,
  NominationBroughtBeforeSigner: nobody,
  NominationSentBack: nobody,
  NominationSigned: nobody,
  AwardGranted: ({ data }, after) =>
    toUnit(after, 'nomination-awarded', { number: data.number, issuedOn: data.issuedOn }),
  AwardDenied: (_event, after) => toUnit(after, 'nomination-denied'),
  // The unit may withdraw it (office.md X1).
  AwardChanged: ({ data }, after) =>
    toUnit(after, 'nomination-award-changed', { from: data.from, award: data.award, parts: data.awaited }),
  InstructionRecorded: nobody,
  LinkedFactRelayed: linkedFact,
  AwardCorrected: ({ data }, after) => toUnit(after, 'nomination-corrected', { kind: data.kind, on: data.on }),
  AwardBestowed: nobody,
  PaymentRecorded: nobody,
  AwardRevoked: ({ data }, after) => toUnit(after, 'nomination-revoked', { number: data.number, on: data.on }),
  NominationForwarded: nobody,
  UpperReplyRecorded: upperReply,
  NominationArchived: () => [{ name: 'archive', kind: 'archive' }],
  PackageRecorded: nobody,
  DepositRecorded: nobody,
  FilesErased: (_event, after) => packedAnew(after),
  DeadlineExtended: ({ data: { due } }, after) =>
    notice('deadline-extended', actNextAndHead(after), { kind: due.kind, dueAt: due.at }),
  DeadlineCorrected: ({ data }, after) =>
    notice('deadline-corrected', actNextAndHead(after), { kind: data.kind, dueAt: data.to }),
  RenditionRecorded: nobody,
  DeadlinePassed: ({ data }, after) => notice('deadline-passed', actNextAndHead(after), data),
  DeadlineReminded: ({ data }, after) => notice('deadline-reminder', actNext(after), data),
  FanOutCompleted: nobody,
  // A notice about an undelivered notice could go round for ever; the list of effects shows that one.
  EffectGivenUp: ({ data }) =>
    data.kind === 'notice' ? [] : notice('effect-given-up', [{ role: 'administrator' }], data),
};

/** The package still holds what went; one that the records office took over is kept as the archives law asks. */
const packedAnew = (after: Started): readonly Effect[] =>
  after.status === 'archived' && after.filed.deposited === null ? [{ name: 'archive', kind: 'archive' }] : [];

/** How it ended the unit learns; what may stop it the head decides (office.md F6). */
function linkedFact({ data }: Happened<'LinkedFactRelayed'>, after: Started): readonly Effect[] {
  const { fact, number, issuedOn } = data;
  if (fact === 'linked' || isOlder(data, after.dossier)) return [];
  if (fact === 'decided') return toUnit(after, 'nomination-awarded', { number, issuedOn });
  return fact === 'refused' ? toUnit(after, 'nomination-denied') : notice('nomination-linked-fact', [head], { fact });
}

/** Whoever handles the case must look at an answer that says anything but yes. */
const plain: readonly OpinionAnswer[] = ['noObjection', 'agree'];
function opinionRecorded({ data }: Happened<'OpinionRecorded'>, after: Started): readonly Effect[] {
  if (plain.includes(data.answer)) return [];
  const { opinion, body } = after.dossier.opinions.find((o) => o.paper === data.paper) ?? {};
  return notice('opinion-otherwise', actNext(after), {
    opinion: opinion ?? null,
    body: body ?? null,
    answer: data.answer,
  });
}

function upperReply({ data }: Happened<'UpperReplyRecorded'>, after: Started): readonly Effect[] {
  switch (after.status) {
    case 'awarded':
      return toUnit(after, 'nomination-awarded', { number: after.number, issuedOn: after.issuedOn });
    case 'denied':
      return toUnit(after, 'nomination-denied');
    case 'returned':
      return returned(after, data.openFields, data.due);
    default:
      return [];
  }
}

/** A report that did not fit is the secretariat's task; what it says is told to nobody else. */
export const noticesOf = (event: Happened<EventType>, after: Started): readonly Effect[] =>
  event.irregular
    ? notice('irregular', [head], { event: event.type })
    : (notices[event.type] as (event: Happened<EventType>, after: Started) => readonly Effect[])(event, after);

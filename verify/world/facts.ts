import type { Event } from '../bytes/streams.js';
import type { State } from './state.js';

type Changed = Partial<State>;
type Fact = (event: Event, before: State) => Changed;

const without = (all: readonly string[] = [], gone: readonly string[]): readonly string[] =>
  all.filter((n) => !gone.includes(n));
const added = (all: readonly string[] = [], more: readonly string[]): readonly string[] => [
  ...new Set([...all, ...more]),
];

const voted: Fact = ({ type, data }) => ({
  council: { ...data, result: type === 'NominationDeclined' ? 'declined' : 'endorsed' },
  otherForm: data.otherAward ?? null,
});
const listed: Fact = ({ data }, s) => ({ names: added(s.names, data.names ?? data.nominations) });
const unlisted: Fact = ({ data }, s) => ({ names: without(s.names, data.names ?? data.nominations) });

/** Names that could not be presented drop out of a list; those that could not be scheduled are settled on an agenda. */
const told: Fact = ({ data, stream }, s) => {
  if (stream.startsWith('session:')) return { settled: added(s.settled, data.failed) };
  return s.status === 'drafted' || s.status === 'sentBack' ? { names: without(s.names, data.failed) } : {};
};

const nomination: Readonly<Record<string, Fact>> = {
  NominationDrafted: ({ data }) => ({
    office: data.office,
    unit: data.unit,
    campaign: data.campaign,
    award: data.award,
    category: data.category,
    recipient: data.recipient,
    parent: data.parent ?? null,
    occasion: data.occasion ?? null,
    meritOn: data.meritOn ?? null,
    period: data.period,
    initiatives: data.below?.initiatives ?? [],
    council: null,
  }),
  NominationAmended: ({ data: { changes } }, s) => ({
    award: changes?.award ?? s.award,
    category: changes?.category ?? s.category,
    period: changes?.period ?? s.period,
    meritOn: changes?.meritOn ?? s.meritOn ?? null,
  }),
  InitiativeCited: ({ data }, s) => ({ initiatives: [...(s.initiatives ?? []), data] }),
  AppraiserAssigned: ({ data }) => ({ appraiser: data.appraiser }),
  AppraiserReassigned: ({ data }) => ({ appraiser: data.appraiser }),
  NominationReturned: ({ data }) => ({ openFields: data.openFields }),
  UpperReplyRecorded: ({ data }, s) => ({
    openFields: data.reply === 'returned' ? data.openFields : (s.openFields ?? []),
    otherForm: data.reply === 'otherForm' ? data.otherAward : (s.otherForm ?? null),
  }),
  NominationAppraised: () => ({ council: null }),
  NominationScheduled: ({ data }) => ({ session: data.session }),
  NominationEndorsed: voted,
  NominationEndorsedOtherwise: voted,
  NominationDeclined: voted,
  NominationDeferred: () => ({ council: null }),
  CouncilResultWithdrawn: () => ({ council: null }),
  NominationPresented: ({ data }) => ({ into: data.into }),
  AwardChanged: ({ data }) => ({ award: data.award, category: data.category, otherForm: null }),
  FieldOpened: ({ data }, s) => ({ openFields: added(s.openFields, [data.field]) }),
};
const lists: Readonly<Record<string, Fact>> = {
  PaperDrafted: ({ data }) => ({
    office: data.office,
    unit: data.unit,
    campaign: data.campaign,
    names: data.names,
    category: data.kind,
  }),
  NamesAdded: listed,
  NamesRemoved: unlisted,
  DecisionDrafted: ({ data }) => ({
    office: data.office,
    award: data.award,
    campaign: data.campaign,
    names: data.nominations,
  }),
  GrantsAdded: listed,
  GrantsRemoved: unlisted,
  GrantsDenied: unlisted,
  DecisionHandedToDeputy: unlisted,
  NamesReturned: unlisted,
  FanOutCompleted: told,
};
const council: Readonly<Record<string, Fact>> = {
  SessionCalled: ({ data }) => ({
    office: data.office,
    members: data.members,
    total: data.total ?? data.members.length,
    mode: data.mode,
    names: [],
    settled: [],
    frozen: false,
  }),
  AgendaItemsAdded: ({ data }, s) => ({ names: added(s.names, namesOf(data.items)) }),
  AgendaItemRemoved: ({ data }, s) => ({ names: without(s.names, [data.nomination]) }),
  AgendaFrozen: () => ({ frozen: true }),
  AttendanceRecorded: ({ data }) => ({ attendance: { present: data.present, written: data.written } }),
  DepartureRecorded: ({ data }, { attendance }) => ({
    attendance: { present: without(attendance?.present, [data.member]), written: attendance?.written ?? [] },
  }),
  SessionOpened: ({ data }, s) => ({
    rules: data.rules,
    members: data.renewed?.members ?? s.members ?? [],
    total: data.renewed?.total ?? s.total ?? 0,
  }),
  ChairDelegated: ({ data }) => ({ presiding: data.to }),
  ItemsRanked: ({ data }, s) => ({ settled: added(s.settled, data.cut) }),
  ResultConfirmed: ({ data }, s) => ({ settled: added(s.settled, namesOf(data.items)) }),
  ItemDeferred: ({ data }, s) => ({ settled: added(s.settled, [data.nomination]) }),
  ResultRescinded: ({ data }, s) => ({ settled: without(s.settled, [data.nomination]) }),
  // Before the freezing a withdrawn name leaves the agenda; afterwards it stays, struck out, for the minutes.
  ItemChangeRecorded: ({ data }, s) => {
    if (data.change !== 'withdrawn') return {};
    return s.frozen ? { settled: added(s.settled, [data.nomination]) } : { names: without(s.names, [data.nomination]) };
  },
  BallotOpened: ({ data }) => ({ office: data.office, members: data.roll, session: data.session }),
};
const register: Readonly<Record<string, Fact>> = {
  RecipientRegistered: ({ data }) => ({ office: data.office, unit: data.unit }),
  AwardEntered: ({ data }, s) => (s.office === '' ? { office: data.office, unit: data.unit } : {}),
  IdentityAmended: ({ data }, s) => ({ unit: data.managed?.unit ?? s.unit ?? null }),
  InterventionRequested: ({ data }) => ({ office: data.office }),
};
const campaign: Readonly<Record<string, Fact>> = {
  CampaignPlanned: ({ data }) => ({ office: data.office, intakeBefore: data.intakeBefore }),
  IntakeExtended: ({ data }) => ({ intakeBefore: data.intakeBefore }),
  PlanAmended: ({ data }, s) => ({ intakeBefore: data.changes.intakeBefore ?? s.intakeBefore ?? null }),
  OfficeEstablished: ({ data }) => ({ office: data.office }),
};
const namesOf = (items: readonly { nomination: string }[] = []): readonly string[] => items.map((i) => i.nomination);

const facts: Readonly<Record<string, Fact>> = { ...nomination, ...lists, ...council, ...register, ...campaign };

/** What an event changes of these fields; most change none. */
export const factsOf = (event: Event, before: State): Changed => facts[event.type]?.(event, before) ?? {};

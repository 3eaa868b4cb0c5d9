// Longer than most: the bench and the samples need each other, because every sample state is a played history.
import type { Effect } from '../../domain/kernel/effect.js';
import type { Refusal } from '../../domain/kernel/refusal.js';
import type { Actor, AnyStream, Context, Decided, NewEvent, Recorded } from '../../domain/kernel/stream.js';
import type { StreamId } from '../../domain/kernel/values.js';
import type { Dossier, Nomination } from '../../domain/nomination/state.js';
import type { Established } from '../../domain/office/state.js';
import type { SessionCommand } from '../../domain/session/commands.js';
import type { SessionEvent } from '../../domain/session/events.js';
import type { Session, SessionIn, Started } from '../../domain/session/state.js';
import { session } from '../../domain/session/stream.js';
import type { NominationId } from '../../domain/session/values.js';
import { person, sampleContext, sampleCouncil, sampleOffice, system } from './context.js';
import { nominationStates, posted, withDossier } from './nomination.js';

export const SESSION = 'session:s-1';
/** A Wednesday, a month after `NOW`, 08:30 in Vietnam. */
export const STARTS_AT = '2025-10-15T01:30:00.000Z';
export const SHA = 'a'.repeat(64);
export const chair = person('chair');
export const secretary = person('council-secretary');
/** Free text that no state and no event's data may ever hold. */
export const MARKED = 'KHÔNG-ĐƯỢC-LỘ';

type Given = Parameters<typeof sampleContext>[0];
export type Act<C> = C & { by?: Actor; context?: Given };

/** What one stream did so far, decided and folded as `execute` does. */
export interface Play<S, E extends { type: string; data: unknown }> {
  readonly state: S;
  readonly events: readonly (E & { version: number })[];
  readonly recorded: readonly Recorded<E>[];
  readonly effects: readonly Effect[];
  /** What `decide` said to the last command. */
  readonly answer: Decided<E>;
}

/** One kind of stream in a spec: `play` goes on from a beginning and stops at the first command that is not accepted. */
export function bench<S extends { status: string }, C extends { type: string; data: unknown }, E extends NewEvent>(
  kind: AnyStream,
  stream: StreamId,
) {
  const beginning: Play<S, E> = {
    state: kind.initial as S,
    events: [],
    recorded: [],
    effects: [],
    answer: { events: [] },
  };
  const fold = (from: S, recorded: readonly Recorded<E>[]): S =>
    recorded.reduce((s, e) => kind.evolve(s, e) as S, from);
  const step = (from: Play<S, E>, command: C, context: Context): Play<S, E> => {
    const answer = kind.decide(command, from.state, context) as Decided<E>;
    if (!('events' in answer)) return { ...from, answer };
    return answer.events.reduce<Play<S, E>>(
      (play, e) => {
        const version = play.events.length + 1;
        const irregular = e.irregular ? { irregular: true } : {};
        const recorded = {
          type: e.type,
          data: e.data,
          at: context.at,
          version,
          actor: 'u:x',
          ...irregular,
        } as Recorded<E>;
        const state = kind.evolve(play.state, recorded) as S;
        return {
          state,
          answer,
          events: [...play.events, { ...e, version }],
          recorded: [...play.recorded, recorded],
          effects: [...play.effects, ...kind.effects(play.state, recorded, state)],
        };
      },
      { ...from, answer },
    );
  };
  const contextOf = (act: Act<C>): Context =>
    sampleContext({ stream, actor: act.by ?? system, ...(act.context ?? {}) });
  const play = (acts: readonly Act<C>[], from: Play<S, E> = beginning): Play<S, E> =>
    acts.reduce((before, act, index) => {
      const after = step(before, act, contextOf(act));
      if (!('events' in after.answer) && index < acts.length - 1)
        throw new Error(`${act.type} was not accepted: ${JSON.stringify(after.answer)}`);
      return after;
    }, from);
  const answer = (act: Act<C>, state: S) => kind.decide(act, state, contextOf(act)) as Decided<E>;
  /** The refusal of a command; the test fails where there is none. */
  const refused = (act: Act<C>, state: S): Refusal => {
    const said = answer(act, state);
    if ('refused' in said) return said.refused;
    throw new Error(`${act.type} was not refused: ${JSON.stringify(said)}`);
  };
  /** What an accepted command leads to: new events, the state after them and what they cause; the test fails otherwise. */
  const accepted = (act: Act<C>, state: S) => {
    const { answer: said, ...after } = step({ ...beginning, state }, act, contextOf(act));
    if ('events' in said) return after;
    throw new Error(`${act.type} was not accepted: ${JSON.stringify(said)}`);
  };
  /** The answer to one command in a state that a sample names, as one word. */
  const verdict = (act: Act<C>, state: S): string => {
    const said = answer(act, state);
    if ('events' in said) return said.events.some((e) => e.irregular) ? 'irregular' : 'accepted';
    return 'refused' in said ? said.refused.code : 'notYet';
  };
  return { play, fold, step, answer, refused, accepted, verdict, contextOf, beginning };
}

/** Free text is marked in every sample, so that a leak into data or state is found. */
const reason = `Lý do ${MARKED}`;
const n = (id: string): NominationId => `nomination:${id}`;

/** A nomination as the session sees it under its locks; its recipient is `officer-1`, who is in no council, and it was posted. */
export const nominationIn = (
  status: 'appraised' | 'scheduled' | 'endorsed' | 'declined' | 'held',
  given: Partial<Dossier> = {},
): Nomination =>
  withDossier(nominationStates[status], {
    award: 'GIAY_KHEN',
    recipient: { kind: 'person', id: 'officer-1' },
    posting: { ...posted, countedUntil: '2025-09-05', report: { paper: '12/BC', on: '2025-09-15' } },
    ...given,
  });
export const ready = (...ids: string[]) => Object.fromEntries(ids.map((id) => [n(id), nominationIn('appraised')]));
export const scheduled = (...ids: string[]) => Object.fromEntries(ids.map((id) => [n(id), nominationIn('scheduled')]));

type Type = SessionCommand['type'];
const relating = (related: Readonly<Record<string, unknown>>) => ({ related });
const ballotResult = (nomination: string, yes: number, no = 0) => ({
  ballot: `ballot:b-${nomination}` as const,
  nomination: n(nomination),
  round: 1,
  yes,
  no,
  blank: 0,
  invalid: 0,
  absent: 9 - yes - no,
  total: 9,
  written: 0,
  issued: 9,
});

/** One lawful command of each type, about item `n-1` (`n-2` where a count is needed), with who sends it and what it relies on. */
export const sessionCommands = {
  CallSession: {
    type: 'CallSession',
    data: {
      office: 'vp',
      council: 'hd-tdkt',
      body: 'full',
      mode: 'meeting',
      campaign: 'campaign:2025',
      startsAt: STARTS_AT,
      closesAt: null,
      place: 'Phòng họp số 1',
    },
    by: secretary,
  },
  AddAgendaItems: {
    type: 'AddAgendaItems',
    data: { nominations: [n('n-9')], reason: null },
    by: secretary,
    context: relating(ready('n-9')),
  },
  RemoveAgendaItem: {
    type: 'RemoveAgendaItem',
    data: { nomination: n('n-1'), reason },
    by: chair,
    context: relating(scheduled('n-1')),
  },
  FreezeAgenda: { type: 'FreezeAgenda', data: {}, by: secretary, context: relating(scheduled('n-1', 'n-2')) },
  RecordAttendance: {
    type: 'RecordAttendance',
    data: { present: sampleCouncil.members.slice(0, 6), written: ['member-6'] },
    by: secretary,
  },
  RecordDeparture: { type: 'RecordDeparture', data: { member: 'member-1' }, by: secretary },
  DelegateChair: { type: 'DelegateChair', data: { to: 'chair', paper: null }, by: chair },
  DeclareConflict: {
    type: 'DeclareConflict',
    data: { member: null, nomination: n('n-1'), kind: 'kin' },
    by: person('member-2'),
  },
  LiftConflict: {
    type: 'LiftConflict',
    data: { member: 'member-3', nomination: null, kind: 'kin', reason },
    by: secretary,
  },
  RecuseMember: { type: 'RecuseMember', data: { member: null, nomination: n('n-1') }, by: person('member-2') },
  OpenSession: { type: 'OpenSession', data: {}, by: chair },
  AdjournSession: { type: 'AdjournSession', data: { reason }, by: chair },
  ResumeSession: { type: 'ResumeSession', data: {}, by: chair },
  CancelSession: { type: 'CancelSession', data: { reason }, by: chair },
  RecordItemResult: { type: 'RecordItemResult', data: ballotResult('n-1', 5, 1) },
  RecordItemBallot: {
    type: 'RecordItemBallot',
    data: { nomination: n('n-1'), ballot: 'ballot:b-1', round: 1, change: 'opened' },
  },
  OpenBallots: { type: 'OpenBallots', data: { nominations: [n('n-1')], writtenUntil: null }, by: secretary },
  CloseBallots: { type: 'CloseBallots', data: {}, by: secretary },
  RecordListVote: {
    type: 'RecordListVote',
    data: { nominations: [n('n-1')], yes: 5, no: 1, blank: 0, invalid: 0, minutes: null },
    by: secretary,
  },
  RankItems: { type: 'RankItems', data: { nominations: [n('n-2')], places: 1, reason }, by: chair },
  ConfirmResult: {
    type: 'ConfirmResult',
    data: { items: [{ nomination: n('n-2'), result: 'endorsed', otherAward: null }] },
    by: chair,
  },
  DeferItem: {
    type: 'DeferItem',
    data: { nomination: n('n-1'), reason },
    by: chair,
    context: relating(scheduled('n-1')),
  },
  RescindResult: {
    type: 'RescindResult',
    data: { nomination: n('n-2'), reason },
    by: chair,
    context: relating(scheduled('n-2')),
  },
  DrawUpMinutes: {
    type: 'DrawUpMinutes',
    data: { kind: 'councilMinutes', document: SHA, summary: `Diễn biến ${MARKED}` },
    by: secretary,
  },
  SignMinutes: { type: 'SignMinutes', data: { kind: 'councilMinutes', as: 'chair', documentHash: SHA }, by: chair },
  RecordMinutesSignature: {
    type: 'RecordMinutesSignature',
    data: { kind: 'councilMinutes', as: 'chair', by: 'chair', paper: SHA },
    by: secretary,
  },
  CloseSession: { type: 'CloseSession', data: {}, by: chair },
  PrepareSheets: { type: 'PrepareSheets', data: {}, by: secretary },
  RecordRendition: {
    type: 'RecordRendition',
    data: { document: 'council-minutes', sha256: SHA, contentVersion: 1, template: SHA },
  },
  RecordItemChange: { type: 'RecordItemChange', data: { nomination: n('n-1'), change: 'held', since: 4 } },
  PassDeadline: {
    type: 'PassDeadline',
    data: { key: 'sessionStart-1' },
    context: { at: '2025-10-15T01:30:15.000Z' },
  },
  CompleteFanOut: {
    type: 'CompleteFanOut',
    data: { effect: `${SESSION}/2/schedule`, done: 2, irregular: 0, failed: [] },
  },
  GiveUpEffect: { type: 'GiveUpEffect', data: { effect: `${SESSION}/2/schedule`, kind: 'tell' } },
} satisfies { [K in Type]: Act<Extract<SessionCommand, { type: K }>> };
const c = sessionCommands;

export const sessionBench = bench<Session, SessionCommand, SessionEvent & NewEvent>(session, SESSION);

const asks = (...ids: string[]): Act<SessionCommand> => ({
  ...c.AddAgendaItems,
  data: { nominations: ids.map(n), reason: null },
  context: relating(ready(...ids)),
});
export const result = (nomination: string, yes: number, no = 0): Act<SessionCommand> => ({
  type: 'RecordItemResult',
  data: ballotResult(nomination, yes, no),
});

/** The sample history: a session of nine members over `n-1` and `n-2`, six of them present. */
export const untilCalled = [c.CallSession, asks('n-1', 'n-2'), c.CompleteFanOut];
export const untilFrozen = [...untilCalled, c.FreezeAgenda];
export const untilOpened = [...untilFrozen, c.RecordAttendance, c.OpenSession];
export const untilCounted = [...untilOpened, result('n-2', 5, 1)];
const settled = [...untilCounted, c.ConfirmResult, c.DeferItem];
export const untilMinuted = [...settled, c.DrawUpMinutes];
export const untilClosed = [
  ...untilMinuted,
  c.SignMinutes,
  {
    ...c.SignMinutes,
    data: { kind: 'councilMinutes' as const, as: 'secretary' as const, documentHash: SHA },
    by: secretary,
  },
  c.CloseSession,
];

const endingAs = <S extends Session['status']>(acts: readonly Act<SessionCommand>[], status: S): SessionIn<S> => {
  const { state } = sessionBench.play(acts);
  if (state.status !== status) throw new Error(`the sample ended ${state.status}, not ${status}`);
  return state as SessionIn<S>;
};
/** One state of each status. Opened and adjourned: `n-1` waits for its ballot, `n-2` is counted 5 of 9. */
export const sessionStates: { readonly [S in Session['status']]: SessionIn<S> } = {
  unstarted: { status: 'unstarted' },
  called: endingAs(untilCalled, 'called'),
  opened: endingAs(untilCounted, 'opened'),
  adjourned: endingAs([...untilCounted, c.AdjournSession], 'adjourned'),
  minuted: endingAs(untilMinuted, 'minuted'),
  closed: endingAs(untilClosed, 'closed'),
  cancelled: endingAs([...untilCalled, c.CancelSession], 'cancelled'),
};
export const frozenSession = endingAs(untilFrozen, 'called');

/** The sample sitting under other rules of its council, or with other members. */
export const openedWith = (given: Partial<Extract<Started, { status: 'opened' }>>): SessionIn<'opened'> => ({
  ...sessionStates.opened,
  ...given,
});
export const officeOf = (given: Partial<Established>): Established => ({ ...sampleOffice, ...given });

import { describe, expect, test } from 'vitest';
import { officeWith, sampleCouncil, sampleSettings } from '../../../test/samples/context.js';
import {
  frozenSession,
  MARKED,
  openedWith,
  SESSION,
  sessionBench,
  sessionCommands,
  sessionStates,
} from '../../../test/samples/session.js';
import { sessionCommands as commandTable } from '../commands.js';
import { mayOpenBallot } from '../opening.js';
import { lacksQuorum } from '../reading.js';
import type { Attendance } from '../state.js';
import { session } from '../stream.js';

const { accepted, refused, play } = sessionBench;
const c = sessionCommands;
const first = (count: number) => sampleCouncil.members.slice(0, count);
const seen = (present: number, written: readonly string[] = []): Attendance => ({ present: first(present), written });
const at = (attendance: Attendance | null) => ({ ...frozenSession, attendance });

describe('attendance', () => {
  const record = (present: readonly string[], written: readonly string[] = []) => ({
    ...c.RecordAttendance,
    data: { present: [...present], written: [...written] },
  });

  test('It says who is present and who writes, each member once; the last word holds', () => {
    const { state, events } = accepted(record(['chair', 'chair', 'member-1'], ['member-2', 'member-2']), frozenSession);
    expect(events[0]?.data).toEqual({
      present: ['chair', 'member-1'],
      written: ['member-2'],
      unreachable: ['nomination:n-1', 'nomination:n-2'],
    });
    expect(accepted(record(['member-3']), state).state).toMatchObject({
      attendance: { present: ['member-3'], written: [] },
    });
  });

  test('Who is no member of this council is named', () => {
    expect(refused(record(['chair', 'signer'], ['auditor']), frozenSession)).toEqual({
      code: 'NotAMember',
      clause: null,
      fields: ['/present', '/written'],
      facts: { people: ['signer', 'auditor'] },
    });
  });

  test('Nobody is both present and writing', () => {
    const { data } = commandTable.RecordAttendance;
    expect(data.safeParse({ present: ['a'], written: ['a'] }).success).toBe(false);
    expect(data.safeParse({ present: ['a'], written: ['b'] }).success).toBe(true);
    expect(data.parse({ present: ['a'] })).toEqual({ present: ['a'], written: [] });
  });

  test('Who leaves is no longer present; who is not there, or nobody was recorded, can’t leave', () => {
    const { state } = accepted(c.RecordDeparture, sessionStates.opened);
    expect(state).toMatchObject({
      attendance: { present: first(6).filter((m) => m !== 'member-1'), written: ['member-6'] },
    });
    expect(refused(c.RecordDeparture, state)).toMatchObject({ code: 'NotPresent', fields: ['/member'] });
    expect(refused(c.RecordDeparture, openedWith({ attendance: null })).code).toBe('NotPresent');
  });
});

describe('quorum on all members (C6)', () => {
  test('C6: six of nine are two thirds; five are not, and the refusal says how many are missing', () => {
    expect(accepted(c.OpenSession, at(seen(6))).state.status).toBe('opened');
    expect(refused(c.OpenSession, at(seen(5)))).toEqual({
      code: 'QuorumNotMet',
      clause: null,
      fields: [],
      facts: { present: 5, written: 0, total: 9, needed: 6 },
    });
    expect(refused(c.OpenSession, at(null))).toMatchObject({ facts: { present: 0, written: 0, total: 9, needed: 6 } });
  });

  test('C7: written opinions count as presence only where the council says so', () => {
    const mixed = at(seen(5, ['member-6']));
    expect(refused(c.OpenSession, mixed)).toMatchObject({ facts: { present: 5, written: 1 } });
    const counting = { ...c.OpenSession, context: { office: officeWith({ writtenCountsAsPresent: true }) } };
    expect(accepted(counting, mixed).state.status).toBe('opened');
    expect(refused(counting, at(seen(4, ['member-6'])))).toMatchObject({ code: 'QuorumNotMet' });
  });

  test('C6: where none is stated the session opens, also when nobody was recorded', () => {
    const none = { ...c.OpenSession, context: { office: officeWith({ quorum: null }) } };
    expect(accepted(none, at(null)).state.status).toBe('opened');
  });

  test('Nothing opens before the agenda is frozen', () =>
    expect(refused(c.OpenSession, { ...sessionStates.called, attendance: seen(9) }).code).toBe('AgendaNotFrozen'));

  test('O9: the session keeps the rules of its opening, also when the council changes them later', () => {
    const { quorum, threshold, writtenCountsAsPresent, ownCase, conflictPolicy, tieRule } = sampleSettings;
    const opened = accepted(c.OpenSession, at(seen(6)));
    expect(opened.events[0]?.data).toEqual({
      rules: { quorum, threshold, writtenCountsAsPresent, ownCase, conflictPolicy, tieRule },
      renewed: null,
      deadlines: [],
    });
    const adjourned = accepted(c.AdjournSession, opened.state).state;
    const stricter = {
      ...c.ResumeSession,
      context: { office: officeWith({ quorum: { numerator: 1, denominator: 1 } }) },
    };
    expect(accepted(stricter, adjourned).state).toMatchObject({ status: 'opened', rules: { quorum } });
  });

  test('A session is resumed only with its quorum', () => {
    const thin = { ...sessionStates.adjourned, attendance: seen(5) };
    expect(refused(c.ResumeSession, thin)).toMatchObject({
      code: 'QuorumNotMet',
      facts: { present: 5, written: 0, total: 9, needed: 6 },
    });
    expect(accepted(c.ResumeSession, { ...thin, attendance: seen(6) }).state.status).toBe('opened');
  });
});

describe('a quorum broken by a departure (C10)', () => {
  const broken = accepted(c.RecordDeparture, sessionStates.opened);

  test('C10: secretary and chair are told, once; no ballot opens until attendance is taken again', () => {
    expect(broken.effects).toEqual([
      {
        name: 'session-quorum-broken',
        kind: 'notice',
        template: 'session-quorum-broken',
        to: [{ role: 'councilSecretary' }, { role: 'councilChair' }],
        facts: { startsAt: sessionStates.opened.startsAt },
      },
    ]);
    expect(mayOpenBallot(broken.state, 'nomination:n-1', 1)).toMatchObject({
      refused: { code: 'QuorumNotMet', facts: { present: 5, needed: 6 } },
    });
    const another = { ...c.RecordDeparture, data: { member: 'member-2' } };
    expect(accepted(another, broken.state).effects).toEqual([]);
    const back = accepted(c.RecordAttendance, broken.state);
    expect(back.effects).toEqual([]);
    expect(mayOpenBallot(back.state, 'nomination:n-1', 1)).toHaveProperty('opening');
  });

  test('An attendance taken anew can break it too', () => {
    const thin = { ...c.RecordAttendance, data: { present: [...first(5)], written: [] } };
    expect(accepted(thin, sessionStates.opened).effects).toHaveLength(1);
    expect(accepted(thin, sessionStates.adjourned).effects).toEqual([]);
  });

  test('A departure that leaves the quorum tells nobody', () =>
    expect(accepted(c.RecordDeparture, openedWith({ attendance: seen(7) })).effects).toEqual([]));

  test('Only a sitting that runs can lack its quorum', () => {
    expect(lacksQuorum(broken.state)).toBe(true);
    expect(lacksQuorum(sessionStates.opened)).toBe(false);
    expect(lacksQuorum(at(null))).toBe(false);
  });
});

describe('adjourning, resuming, cancelling', () => {
  test('An adjourned session keeps its agenda and rules; the reason is sealed to its writer', () => {
    const { state, events } = accepted(c.AdjournSession, sessionStates.opened);
    const { status: _, ...kept } = sessionStates.opened;
    expect(state).toEqual({ ...kept, status: 'adjourned' });
    expect(events[0]).toMatchObject({ data: {}, personal: { 'person:chair': { reason: `Lý do ${MARKED}` } } });
    expect(accepted(c.ResumeSession, state).state).toEqual(sessionStates.opened);
  });

  test('A cancelled session frees every name that waits on it, tells the members, and is over', () => {
    const { state, effects, events } = accepted(c.CancelSession, {
      ...frozenSession,
      agenda: [
        { nomination: 'nomination:a', award: 'GIAY_KHEN', rounds: 0, at: 'asked', since: 2 },
        { nomination: 'nomination:b', award: 'GIAY_KHEN', rounds: 0, at: 'scheduled', change: 'held' },
        { nomination: 'nomination:c', award: 'GIAY_KHEN', rounds: 0, at: 'scheduled', change: 'withdrawn' },
        { nomination: 'nomination:d', award: 'GIAY_KHEN', rounds: 0, at: 'unscheduled' },
      ],
    });
    expect(effects).toMatchObject([
      { template: 'session-cancelled', to: sampleCouncil.members.map((p) => ({ person: p })) },
      {
        command: 'UnscheduleNomination',
        tellings: ['a', 'b'].map((id) => ({ receiver: `nomination:${id}`, data: { session: SESSION } })),
      },
    ]);
    expect(events[0]?.personal).toEqual({ 'person:chair': { reason: `Lý do ${MARKED}` } });
    expect(state).not.toHaveProperty('deadlines');
    expect(session.closed(state)).toBe(true);
    expect(accepted({ ...c.CancelSession, data: { reason: null } }, frozenSession).events[0]).not.toHaveProperty(
      'personal',
    );
  });

  test('A cancelled session without items tells only the members', () =>
    expect(play([c.CallSession, c.CancelSession]).effects.map((e) => e.name)).toEqual([
      'session-called',
      'session-cancelled',
    ]));

  test('The frozen agenda is announced to the members', () => {
    const { effects } = accepted(c.FreezeAgenda, sessionStates.called);
    expect(effects).toMatchObject([
      { template: 'session-agenda-frozen', to: sampleCouncil.members.map((p) => ({ person: p })), facts: { items: 2 } },
    ]);
  });
});

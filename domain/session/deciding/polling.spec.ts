import { describe, expect, test } from 'vitest';
import { officeWith, sampleCouncil } from '../../../test/samples/context.js';
import {
  MARKED,
  officeOf,
  openedWith,
  SHA,
  STARTS_AT,
  sessionBench,
  sessionCommands,
  sessionStates,
} from '../../../test/samples/session.js';
import { sessionCommands as commandTable } from '../commands.js';
import { mayOpenBallot } from '../opening.js';
import type { AgendaItem } from '../state.js';
import { unstartedSession } from '../state.js';
import { session } from '../stream.js';

const { accepted, refused } = sessionBench;
const c = sessionCommands;
const CLOSES = '2025-10-20T10:00:00.000Z';
const n1 = 'nomination:n-1';
const polling = { mode: 'written', closesAt: CLOSES, place: null } as const;
const call = (data: object, context: object = {}) => ({
  ...c.CallSession,
  data: { ...c.CallSession.data, ...data } as never,
  context,
});
const frozen = { ...sessionStates.called, ...polling, frozen: true, attendance: null };
const polled = (...agenda: AgendaItem[]) => openedWith({ ...polling, attendance: null, agenda });
const item = (given: object = {}) =>
  ({ nomination: n1, award: 'GIAY_KHEN', rounds: 0, at: 'scheduled', ...given }) as AgendaItem;

describe('a session of a body, in a mode', () => {
  test('C4: a meeting has a place and no closing time; a written polling closes after it began', () => {
    const { data } = commandTable.CallSession;
    const takes = (given: object) => data.safeParse({ ...c.CallSession.data, ...given }).success;
    expect(takes({})).toBe(true);
    expect(takes({ place: null })).toBe(false);
    expect(takes({ closesAt: CLOSES })).toBe(false);
    expect(takes(polling)).toBe(true);
    expect(takes({ ...polling, closesAt: null })).toBe(false);
    expect(takes({ ...polling, closesAt: STARTS_AT })).toBe(false);
  });

  test('C4: members are told from when until when they are asked', () => {
    const { effects, state } = accepted(call(polling), unstartedSession);
    expect(effects).toMatchObject([{ template: 'session-polling-called', facts: { closesAt: CLOSES } }]);
    expect(state).toMatchObject({ mode: 'written', closesAt: CLOSES });
  });

  test('O8: a session of the standing body has its members and takes every ratio over its total', () => {
    const standing = { members: ['chair', 'council-secretary', 'member-1'], total: 4 };
    const left = { body: 'standing', change: 'left', member: 'member-2', on: '2024-06-01' } as const;
    const council = { ...sampleCouncil, standing: [...standing.members, 'member-2'], changes: [left] };
    const office = officeOf({ councils: [council] });
    const { state } = accepted(call({ body: 'standing' }, { office }), unstartedSession);
    expect(state).toMatchObject({ body: 'standing', members: standing.members, total: 4 });
    const sitting = { ...sessionStates.opened, ...standing, body: 'standing' } as const;
    const seen = (...present: string[]) => ({ ...sitting, attendance: { present, written: [] } });
    // Two thirds of four are three; of the three members two would do.
    expect(mayOpenBallot(seen('chair', 'member-1'), n1, 1)).toMatchObject({ refused: { facts: { needed: 3 } } });
    expect(mayOpenBallot(seen(...standing.members), n1, 1)).toMatchObject({ opening: { total: 4 } });
  });

  test('O8: where the founding decision names no standing body there is none to call', () =>
    expect(refused(call({ body: 'standing' }), unstartedSession)).toMatchObject({
      code: 'UnknownCouncil',
      fields: ['/council', '/body'],
    }));
});

describe('a written polling (C4)', () => {
  test('C4: it has no attendance, and opens without a quorum in a room', () => {
    expect(refused(c.RecordAttendance, frozen).code).toBe('NoAttendance');
    expect(refused(c.RecordDeparture, polled()).code).toBe('NoAttendance');
    const { state, events } = accepted(c.OpenSession, frozen);
    expect(events[0]?.data).toMatchObject({ deadlines: [{ key: 'pollingEnd-1', kind: 'pollingEnd', at: CLOSES }] });
    expect(session.deadlines(state)).toHaveLength(1);
    expect(mayOpenBallot(state, n1, 1)).toMatchObject({ opening: { sessionMode: 'written', closesAt: CLOSES } });
  });

  test('C4: it is not opened after its closing time', () =>
    expect(refused({ ...c.OpenSession, context: { at: CLOSES } }, frozen)).toMatchObject({
      code: 'PollingOver',
      facts: { until: CLOSES },
    }));

  test('C4: when the time is over secretary and chair are told, once', () => {
    const { state } = accepted(c.OpenSession, frozen);
    const over = {
      ...c.PassDeadline,
      data: { key: 'pollingEnd-1' },
      context: { at: '2025-10-20T10:00:15.000Z' },
    };
    const after = accepted(over, state);
    expect(after.effects).toMatchObject([{ template: 'deadline-passed', facts: { kind: 'pollingEnd' } }]);
    expect(session.deadlines(after.state)).toEqual([]);
    expect(after.state.status).toBe('opened');
  });

  test('C6: its quorum is counted on the sheets that came back; too few decide nothing, neither yes nor no', () => {
    const back = (votes: readonly number[], quorum = sessionStates.opened.rules.quorum) =>
      openedWith({
        ...polled(item({ at: 'counted', rounds: 1, votes })),
        rules: { ...sessionStates.opened.rules, quorum },
      });
    const say = (result: 'endorsed' | 'declined') => ({
      ...c.ConfirmResult,
      data: { items: [{ nomination: n1 as `nomination:${string}`, result, otherAward: null }] },
    });
    const five = back([5, 0, 0, 0, 5, 9]);
    expect(refused(say('endorsed'), five).code).toBe('QuorumNotMet');
    expect(refused(say('declined'), back([0, 5, 0, 0, 5, 9])).code).toBe('QuorumNotMet');
    expect(accepted(say('endorsed'), back([5, 0, 1, 0, 6, 9])).events).toHaveLength(1);
    expect(accepted(say('endorsed'), back([5, 0, 0, 0, 5, 9], null)).events).toHaveLength(1);
    expect(accepted({ ...c.DeferItem, data: { nomination: n1, reason: null } }, five).events).toHaveLength(1);
  });

  test('C6: the count itself says that too few came back', () => {
    const counted = (yes: number) =>
      accepted(
        { ...c.RecordItemResult, data: { ...c.RecordItemResult.data, yes, no: 0, absent: 9 - yes } },
        polled(item()),
      ).events[0]?.data;
    expect(counted(5)).toMatchObject({ outcome: 'noQuorum' });
    expect(counted(6)).toMatchObject({ outcome: 'passed' });
  });

  const minutes = (kind: 'councilMinutes' | 'voteCountMinutes') => ({
    ...c.DrawUpMinutes,
    data: { kind, document: SHA, summary: `Diễn biến ${MARKED}` },
  });
  const done = item({ at: 'confirmed', rounds: 1, votes: [6, 0, 0, 0, 6, 9], result: 'endorsed' });

  test('C4: its minutes rest on minutes of the count', () => {
    expect(refused(minutes('councilMinutes'), polled(done)).code).toBe('CountMinutesMissing');
    const counted = accepted(minutes('voteCountMinutes'), polled(done)).state;
    expect(counted).toMatchObject({ status: 'opened', countMinutes: { document: SHA, signed: [] } });
    expect(accepted(minutes('councilMinutes'), counted).state.status).toBe('minuted');
    expect(accepted(minutes('councilMinutes'), openedWith({ agenda: [done] })).state.status).toBe('minuted');
  });

  test('C4: a list is counted when the time is over or all sheets are back, with the minutes of the count', () => {
    const list = (yes: number, at: string, minutes: string | null = SHA) => ({
      ...c.RecordListVote,
      data: { ...c.RecordListVote.data, yes, no: 0, minutes },
      context: { at, office: officeWith({}) },
    });
    const after = '2025-10-20T10:00:00.001Z';
    expect(refused(list(8, CLOSES), polled(item()))).toMatchObject({ code: 'PollingOpen', facts: { until: CLOSES } });
    expect(accepted(list(9, CLOSES), polled(item())).events).toHaveLength(1);
    expect(accepted(list(8, after), polled(item())).events).toHaveLength(1);
    expect(refused(list(8, after, null), polled(item()))).toMatchObject({ code: 'MinutesMissing' });
  });
});

import { describe, expect, test } from 'vitest';
import { officeWith, sampleCouncil } from '../../../test/samples/context.js';
import { officeOf, SESSION, STARTS_AT, sessionBench, sessionCommands } from '../../../test/samples/session.js';
import { unstartedSession } from '../state.js';
import { session } from '../stream.js';

const { accepted, refused, answer } = sessionBench;
const c = sessionCommands;
const call = (context: object = {}, startsAt = STARTS_AT) =>
  accepted({ ...c.CallSession, data: { ...c.CallSession.data, startsAt }, context }, unstartedSession);

describe('calling a session', () => {
  test('O7: it has the members of the council’s founding decision in force on its day, not on the day of the call ', () => {
    const renewed = {
      ...sampleCouncil,
      from: '2025-10-15',
      chair: 'signer',
      secretary: 'auditor',
      members: ['signer'],
    };
    const office = officeOf({ councils: [sampleCouncil, renewed] });
    expect(call({ office }).events[0]?.data).toMatchObject({
      session: SESSION,
      founded: '2025-10-15',
      chair: 'signer',
      secretary: 'auditor',
      members: ['signer'],
    });
    expect(call({ office }, '2025-10-14T16:59:59.999Z').events[0]?.data).toMatchObject({ founded: '2024-01-01' });
  });

  test('Where the issuer has no such council on that day, it says which and when', () => {
    const { council: _, ...other } = sampleCouncil;
    const later = officeOf({ councils: [{ ...other, council: 'hd-tdkt', from: '2025-10-16' }] });
    expect(refused({ ...c.CallSession, context: { office: later } }, unstartedSession)).toEqual({
      code: 'UnknownCouncil',
      clause: null,
      fields: ['/council', '/body'],
      facts: { council: 'hd-tdkt', day: '2025-10-15' },
    });
  });

  test('All members and the secretary are told, as people and as the post', () => {
    const [notice] = call().effects;
    expect(notice).toEqual({
      name: 'session-called',
      kind: 'notice',
      template: 'session-called',
      to: [...sampleCouncil.members.map((person) => ({ person })), { role: 'councilSecretary' }],
      facts: { startsAt: STARTS_AT, council: 'hd-tdkt' },
    });
  });

  test('The session knows its issuer, its people and its campaign from the call on', () => {
    const { state } = call();
    expect(session.officeOf(unstartedSession, c.CallSession)).toBe('vp');
    expect(session.officeOf(unstartedSession, c.OpenSession)).toBeNull();
    expect(session.officeOf({ ...state, ...{ office: 'other' } }, c.CallSession)).toBe('other');
    expect(session.relations(unstartedSession, c.CallSession)).toEqual({});
    expect(session.relations(state, c.DeclareConflict)).toEqual({ members: sampleCouncil.members });
    expect(session.row(state)).toMatchObject({
      campaign: 'campaign:2025',
      assignee: 'council-secretary',
      parent: null,
    });
    expect(session.row(unstartedSession)).toMatchObject({ campaign: null, assignee: null });
    expect(session.claims(state)).toEqual([]);
    expect(session.closed(state)).toBe(false);
    expect(session.followed).toBe(true);
    expect(session.effects(unstartedSession, { type: 'SessionOpened' } as never, unstartedSession)).toEqual([]);
  });
});

describe('the hour of the meeting', () => {
  const start = { key: 'sessionStart-1', kind: 'sessionStart', at: STARTS_AT };
  const reminder = { key: 'sessionStart-1/reminder', kind: 'reminder', at: '2025-10-12T17:00:00.000Z' };
  const due = (context: object = {}, startsAt = STARTS_AT) => session.deadlines(call(context, startsAt).state);

  test('It falls due, with a reminder two working days before', () => expect(due()).toEqual([start, reminder]));

  test('Over a weekend the reminder goes back to working days: Monday 20/10 is reminded of on Thursday 16/10', () =>
    expect(due({}, '2025-10-20T01:30:00.000Z')[1]?.at).toBe('2025-10-15T17:00:00.000Z'));

  test('There is no reminder where the issuer wants none, has no calendar here, or when its day has come', () => {
    expect(due({ office: officeWith({ reminderDays: 0 }) })).toEqual([start]);
    expect(due({ office: officeOf({ calendar: 'unknown' }) })).toEqual([start]);
    expect(due({ at: '2025-10-12T17:00:00.000Z' })).toEqual([start]);
    expect(due({ at: '2025-10-12T16:59:59.999Z' })).toEqual([start, reminder]);
  });

  test('A session entered after it was held is reminded of nothing', () => {
    expect(due({ at: STARTS_AT })).toEqual([]);
    expect(due({ at: '2025-10-15T01:29:59.999Z' })).toEqual([start]);
  });

  const pass = (key: string, at: string) => ({ ...c.PassDeadline, data: { key }, context: { at } });

  test('When it comes and nobody has opened, secretary and chair are told and the session is overdue; nothing lapses', () => {
    const { state, events, effects } = accepted(pass(start.key, '2025-10-15T01:30:15.000Z'), call().state);
    const data = { key: 'sessionStart-1', kind: 'sessionStart', dueAt: STARTS_AT };
    expect(events).toMatchObject([{ type: 'DeadlinePassed', data }]);
    expect(state).toMatchObject({ status: 'called', overdue: true });
    expect(session.deadlines(state)).toEqual([]);
    expect(effects).toMatchObject([
      { template: 'deadline-passed', to: [{ role: 'councilSecretary' }, { role: 'councilChair' }], facts: data },
    ]);
  });

  test('A reminder goes to the secretary, once, and leaves the deadline itself', () => {
    const { state, events, effects } = accepted(pass(reminder.key, '2025-10-12T17:00:15.000Z'), call().state);
    const data = { key: reminder.key, kind: 'reminder', dueAt: reminder.at };
    expect(events).toMatchObject([{ type: 'DeadlineReminded', data }]);
    expect(session.deadlines(state)).toEqual([start]);
    expect(state).toMatchObject({ overdue: false });
    expect(effects).toMatchObject([{ template: 'deadline-reminder', to: [{ role: 'councilSecretary' }], facts: data }]);
    expect(refused(pass(reminder.key, '2025-10-12T17:00:15.000Z'), state).code).toBe('UnknownDeadline');
  });

  test('Before its time, and within the grace after it, it answers how long to wait', () =>
    expect(answer(pass(start.key, '2025-10-15T01:30:05.000Z'), call().state)).toEqual({ notYet: { dueInMs: 10_000 } }));

  test('An office that is not established has no council to call', () =>
    expect(
      refused({ ...c.CallSession, context: { office: { status: 'unstarted' } as never } }, unstartedSession).code,
    ).toBe('UnknownCouncil'));
});

import { describe, expect, test } from 'vitest';
import { NOW, officeWith, sampleCouncil } from '../../../test/samples/context.js';
import {
  chair,
  frozenSession,
  MARKED,
  nominationIn,
  officeOf,
  openedWith,
  SHA,
  secretary,
  sessionBench,
  sessionCommands,
  sessionStates,
} from '../../../test/samples/session.js';
import type { AgendaItem } from '../state.js';

const { accepted, refused } = sessionBench;
const c = sessionCommands;
const item = (given: object = {}) =>
  ({
    nomination: 'nomination:a',
    award: 'GIAY_KHEN',
    rounds: 1,
    at: 'counted',
    votes: [6, 1, 1, 1, 2, 9],
    ...given,
  }) as AgendaItem;
const draw = (kind: 'councilMinutes' | 'voteCountMinutes') => ({
  ...c.DrawUpMinutes,
  data: { kind, document: SHA, summary: `Diễn biến ${MARKED}` },
});
const sign = (as: 'chair' | 'secretary') => ({
  ...c.SignMinutes,
  data: { kind: 'voteCountMinutes' as const, as, documentHash: SHA },
  by: as === 'chair' ? chair : secretary,
});

describe('two minutes of a session (C17)', () => {
  test('C17: they hold the fields that minutes must have: who sat, and every round with what was issued and came back', () => {
    const confirmed = item({ at: 'confirmed', result: 'endorsed', rounds: 2, earlier: [[4, 5, 0, 0, 0, 9]], rank: 1 });
    const { events } = accepted(draw('councilMinutes'), openedWith({ agenda: [confirmed] }));
    const round = { valid: 8, invalid: 1, yes: 6, no: 1, blank: 1, written: 2, issued: 9, returned: 9 };
    expect(events[0]?.data).toEqual({
      kind: 'councilMinutes',
      document: SHA,
      facts: {
        body: 'full',
        mode: 'meeting',
        startsAt: sessionStates.opened.startsAt,
        endedAt: NOW,
        founded: '2024-01-01',
        chair: 'chair',
        secretary: 'council-secretary',
        total: 9,
        present: sampleCouncil.members.slice(0, 6),
        written: ['member-6'],
        absent: ['member-5', 'member-7'],
        conflicts: [],
        items: [
          {
            nomination: 'nomination:a',
            rounds: [{ issued: 9, returned: 9, valid: 9, invalid: 0, yes: 4, no: 5, blank: 0, written: 0 }, round],
            result: 'endorsed',
            otherAward: null,
            rank: 1,
          },
        ],
      },
    });
  });

  test('C15: a round that was rescinded stays in the minutes beside the one that counts', () => {
    const twice = item({ at: 'confirmed', result: 'endorsed', rounds: 2, earlier: [[4, 5, 0, 0, 0, 9]] });
    const { events } = accepted(draw('councilMinutes'), openedWith({ agenda: [twice] }));
    expect(events[0]?.data).toMatchObject({ facts: { items: [{ rounds: [{ yes: 4 }, { yes: 6 }] }] } });
  });

  test('C17: minutes of the count are drawn up when all is counted, before the chair confirms', () => {
    expect(
      refused(draw('voteCountMinutes'), openedWith({ agenda: [item({ at: 'scheduled', rounds: 0 })] })),
    ).toMatchObject({
      code: 'ItemsOpen',
      facts: { nominations: ['nomination:a'] },
    });
    expect(accepted(draw('voteCountMinutes'), openedWith({ agenda: [item()] })).state).toMatchObject({
      status: 'opened',
      countMinutes: { document: SHA, signed: [] },
    });
    expect(refused(draw('voteCountMinutes'), sessionStates.minuted).code).toBe('WrongStatus');
  });

  test('C17: both are signed by chair and secretary; the session closes with all four signatures', () => {
    const minuted = {
      ...sessionStates.minuted,
      countMinutes: { contentVersion: 1, document: SHA, rendition: null, signed: [] },
    };
    expect(refused(c.CloseSession, minuted).facts?.missing).toEqual([
      'chair',
      'secretary',
      'voteCountMinutes/chair',
      'voteCountMinutes/secretary',
    ]);
    const half = accepted(sign('chair'), minuted).state;
    expect(half).toMatchObject({
      status: 'minuted',
      signed: [],
      countMinutes: { signed: [{ as: 'chair', by: 'chair' }] },
    });
    expect(refused(sign('chair'), half).code).toBe('AlreadySigned');
    expect(accepted(sign('secretary'), half).state).toMatchObject({
      countMinutes: { signed: [{}, { as: 'secretary' }] },
    });
    expect(refused(sign('chair'), sessionStates.minuted)).toMatchObject({
      code: 'CountMinutesMissing',
      fields: ['/kind'],
    });
  });

  test('C17: a count that changes takes its minutes back', () => {
    const drawn = accepted(draw('voteCountMinutes'), openedWith({ agenda: [item()] })).state;
    const rescind = {
      ...c.RescindResult,
      data: { nomination: 'nomination:a' as const, reason: 'x' },
      context: { related: { 'nomination:a': nominationIn('scheduled') } },
    };
    expect(accepted(rescind, drawn).state).toMatchObject({ countMinutes: null });
  });

  test('C17: what was signed by hand is recorded with its scan and counts the same', () => {
    const { events, state } = accepted(c.RecordMinutesSignature, sessionStates.minuted);
    expect(events[0]).toMatchObject({
      type: 'MinutesSigned',
      data: { kind: 'councilMinutes', as: 'chair', by: 'chair', via: 'paper', paper: SHA },
    });
    expect(refused(c.SignMinutes, state).code).toBe('AlreadySigned');
    const other = { ...c.RecordMinutesSignature, data: { ...c.RecordMinutesSignature.data, by: 'member-1' } };
    expect(refused(other, sessionStates.minuted)).toMatchObject({ code: 'CapacityNotHeld', fields: ['/as'] });
    const secretarys = { ...other, data: { ...other.data, as: 'secretary' as const, by: 'council-secretary' } };
    expect(accepted(secretarys, state).state).toMatchObject({ signed: [{ as: 'chair' }, { as: 'secretary' }] });
  });
});

describe('a founding decision that comes into force between call and opening', () => {
  const members = ['chair', 'council-secretary', 'member-1', 'member-2', 'officer-1'];
  const renewed = { ...sampleCouncil, from: '2025-10-15', members };
  const open = (given: object = {}) => ({
    ...c.OpenSession,
    context: {
      office: officeOf({ councils: [sampleCouncil, renewed] }),
      related: { 'nomination:n-1': nominationIn('scheduled') },
      ...given,
    },
  });
  const seen = { ...frozenSession, attendance: { present: sampleCouncil.members.slice(0, 6), written: ['member-6'] } };

  test('O7: the sitting is that of its day: members, total, attendance and whose own case an item is', () => {
    const { state } = accepted(open(), seen);
    expect(state).toMatchObject({
      founded: '2025-10-15',
      members,
      total: 5,
      attendance: { present: ['chair', 'council-secretary', 'member-1', 'member-2'], written: [] },
    });
    expect('agenda' in state && state.agenda.map((i) => i.own)).toEqual([['officer-1'], undefined]);
  });

  test('O7: its quorum is of those members', () => {
    const few = {
      ...frozenSession,
      attendance: { present: ['chair', 'member-3', 'member-4', 'member-5', 'member-1', 'member-7'], written: [] },
    };
    expect(refused(open(), few)).toMatchObject({ code: 'QuorumNotMet', facts: { present: 2, total: 5, needed: 4 } });
  });

  test('O9: an opened session keeps what it pinned, whatever is set afterwards', () => {
    const { state } = accepted(c.OpenSession, seen);
    const later = { office: officeWith({ conflictPolicy: 'closed', tieRule: 'council', quorum: null }) };
    const after = accepted({ ...c.AdjournSession, context: later }, state).state;
    expect(after).toMatchObject({
      rules: { conflictPolicy: 'warnAndRecord', tieRule: 'chair' },
      founded: '2024-01-01',
    });
  });
});

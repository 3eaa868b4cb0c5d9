import { describe, expect, test } from 'vitest';
import { person } from '../../../test/samples/context.js';
import {
  chair,
  openedWith,
  SHA,
  secretary,
  sessionBench,
  sessionCommands,
  sessionStates,
} from '../../../test/samples/session.js';
import { session } from '../stream.js';

const { accepted, refused } = sessionBench;
const c = sessionCommands;
const vice = person('member-1');
const called = { ...sessionStates.called, vices: ['member-1'] };
const paper = { number: '12/UQ-HĐ', on: '2025-10-14', document: SHA };
const delegate = (to: string, given: object | null = null, by = chair) => ({
  ...c.DelegateChair,
  data: { to, paper: given as never },
  by,
});

describe('a vice chairs the sitting (C18)', () => {
  const presided = accepted(delegate('member-1'), called).state;

  test('C18: the chair lets a vice preside here, or the secretary enters the paper that says so', () => {
    expect(presided).toMatchObject({ presiding: 'member-1', chair: 'chair' });
    expect(refused(delegate('member-1', null, secretary), called)).toMatchObject({
      code: 'PaperMissing',
      fields: ['/paper'],
    });
    const { events, state } = accepted(delegate('member-1', paper, secretary), called);
    expect(events[0]?.data).toEqual({ to: 'member-1', paper });
    expect(state).toMatchObject({ presiding: 'member-1' });
  });

  test('C18: only a vice of the founding decision; naming the chair takes it back', () => {
    expect(refused(delegate('member-2'), called)).toMatchObject({ code: 'NotAVice', fields: ['/to'] });
    expect(accepted(delegate('chair'), presided).state).toMatchObject({ presiding: null });
  });

  test('C18: who presides adds to a frozen agenda as the chair does, is told with the chair, and counts for access', () => {
    const opened = openedWith({ vices: ['member-1'], presiding: 'member-1' });
    expect(
      accepted({ ...c.AddAgendaItems, data: { ...c.AddAgendaItems.data, reason: 'x' }, by: vice }, opened).events,
    ).toHaveLength(1);
    const left = accepted(c.RecordDeparture, opened).effects;
    expect(left[0]).toMatchObject({
      to: [{ role: 'councilSecretary' }, { role: 'councilChair' }, { person: 'member-1' }],
    });
    expect(session.relations(opened, c.OpenSession)).toMatchObject({ presiding: 'member-1' });
    expect(session.relations(sessionStates.opened, c.OpenSession).presiding).toBeUndefined();
  });

  test('C18: the minutes are signed by who presided, and not by the chair beside them', () => {
    const minuted = { ...sessionStates.minuted, presiding: 'member-1' };
    expect(refused(c.SignMinutes, minuted).code).toBe('CapacityNotHeld');
    expect(accepted({ ...c.SignMinutes, by: vice }, minuted).events[0]?.data).toMatchObject({ by: 'member-1' });
    const onPaper = (by: string) => ({ ...c.RecordMinutesSignature, data: { ...c.RecordMinutesSignature.data, by } });
    expect(refused(onPaper('chair'), minuted).code).toBe('CapacityNotHeld');
    expect(accepted(onPaper('member-1'), minuted).events).toHaveLength(1);
    expect(accepted({ ...c.DrawUpMinutes }, { ...minuted, presiding: 'member-1' }).events[0]?.data).toMatchObject({
      facts: { chair: 'member-1' },
    });
  });
});

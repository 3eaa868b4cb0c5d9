import { describe, expect, test } from 'vitest';
import { NOW, officeWith, sampleOffice } from '../../test/samples/context.js';
import { daysLeft, dueAfter, dueAgain, dueOn, opened, passDeadline, withoutDeadline, withoutReminder } from './due.js';

const asked = { kind: 'appraisal', n: 3 };

describe('due dates', () => {
  test('A period of 20 working days from 15/9/2025 ends with 13/10/2025, reminded two working days before', () => {
    expect(dueAfter(sampleOffice, asked, 20, '2025-09-15', NOW)).toEqual({
      key: 'appraisal-3',
      kind: 'appraisal',
      at: '2025-10-13T16:59:59.999Z',
      remindAt: '2025-10-08T17:00:00.000Z',
      gapYears: [],
    });
  });

  test('An office that counts the start day ends one working day earlier', () => {
    const counted = dueAfter(officeWith({ countStartDay: true }), asked, 20, '2025-09-15', NOW);
    expect(counted?.at).toBe('2025-10-10T16:59:59.999Z');
  });

  test('No days set means no deadline; one day set means the next working day', () => {
    expect(dueAfter(sampleOffice, asked, 0, '2025-09-15', NOW)).toBeNull();
    expect(dueAfter(sampleOffice, asked, 1, '2025-09-19', NOW)?.at).toBe('2025-09-22T16:59:59.999Z');
  });

  test('No reminder is set for a moment that has come, or where the office wants none', () => {
    const remindAt = (office = sampleOffice, now = NOW) => dueOn(office, asked, '2025-09-30', now).remindAt;
    expect(remindAt()).toBe('2025-09-25T17:00:00.000Z');
    expect(remindAt(sampleOffice, '2025-09-25T16:59:59.999Z')).toBe('2025-09-25T17:00:00.000Z');
    expect(remindAt(sampleOffice, '2025-09-25T17:00:00.000Z')).toBeNull();
    expect(remindAt(officeWith({ reminderDays: 0 }))).toBeNull();
    expect(remindAt(officeWith({ reminderDays: 1 }))).toBe('2025-09-28T17:00:00.000Z');
  });

  test('A year without official days off is named in the date that was counted through it', () => {
    expect(dueAfter(sampleOffice, asked, 5, '2026-12-29', NOW)?.gapYears).toEqual([2027]);
    expect(dueAgain(sampleOffice, asked, 5, '2026-12-29', NOW).gapYears).toEqual([2027]);
    expect(dueAgain(sampleOffice, asked, 0, '2027-01-02', NOW).gapYears).toEqual([2027]);
  });

  test('Days left are counted without today, and go on from the day on which the case goes on', () => {
    expect(daysLeft(sampleOffice, '2025-09-15', '2025-09-22')).toBe(5);
    expect(daysLeft(sampleOffice, '2025-09-15', '2025-09-15')).toBe(0);
    expect(dueAgain(sampleOffice, asked, 5, '2025-10-06', NOW).at).toBe('2025-10-13T16:59:59.999Z');
    expect(dueAgain(officeWith({ countStartDay: true }), asked, 5, '2025-10-06', NOW).at).toBe(
      '2025-10-13T16:59:59.999Z',
    );
  });

  test('What was due on the day of the hold is due on the day of the release, or the working day after it', () => {
    expect(dueAgain(sampleOffice, asked, 0, '2025-10-06', NOW).at).toBe('2025-10-06T16:59:59.999Z');
    expect(dueAgain(sampleOffice, asked, 0, '2025-10-04', NOW).at).toBe('2025-10-06T16:59:59.999Z');
  });

  test('An office whose calendar this build lacks counts nothing', () => {
    const strange = { ...sampleOffice, calendar: 'moon' };
    expect(() => dueAfter(strange, asked, 5, '2025-09-15', NOW)).toThrow('no working calendar moon');
    expect(() => dueOn({ status: 'unstarted' }, asked, '2025-09-15', NOW)).toThrow('no working calendar');
  });
});

describe('open deadlines', () => {
  const due = dueOn(sampleOffice, { kind: 'intakeCutoff', n: 1 }, '2025-09-30', NOW);
  const other = { key: 'intakeCutoff-10', kind: 'intakeCutoff', at: '2025-12-01T16:59:59.999Z' };
  const open = [...opened(due), other];

  test('A deadline is held with its reminder, and both leave together', () => {
    expect(open.map((d) => [d.key, d.kind])).toEqual([
      ['intakeCutoff-1', 'intakeCutoff'],
      ['intakeCutoff-1/reminder', 'reminder'],
      ['intakeCutoff-10', 'intakeCutoff'],
    ]);
    expect(opened({ ...due, remindAt: null })).toHaveLength(1);
    expect(withoutDeadline(open, 'intakeCutoff-1')).toEqual([other]);
    expect(withoutReminder(open, 'intakeCutoff-1').map((d) => d.key)).toEqual(['intakeCutoff-1', 'intakeCutoff-10']);
  });

  test('A reminder that is due tells of its deadline, and of when that falls due', () => {
    expect(passDeadline(open, 'intakeCutoff-1/reminder', '2025-09-25T17:00:15.000Z')).toEqual({
      events: [{ type: 'DeadlineReminded', data: { key: 'intakeCutoff-1', kind: 'intakeCutoff', dueAt: due.at } }],
    });
  });

  test('A deadline passes 15 seconds after its instant, and not a millisecond earlier', () => {
    expect(passDeadline(open, 'intakeCutoff-1', '2025-09-30T17:00:14.998Z')).toEqual({ notYet: { dueInMs: 1 } });
    expect(passDeadline(open, 'intakeCutoff-1', '2025-09-30T17:00:14.999Z')).toEqual({
      events: [{ type: 'DeadlinePassed', data: { key: 'intakeCutoff-1', kind: 'intakeCutoff', dueAt: due.at } }],
    });
  });

  test('A deadline that is not held is unknown', () => {
    expect(passDeadline([], 'intakeCutoff-1', NOW)).toMatchObject({ refused: { code: 'UnknownDeadline' } });
  });
});

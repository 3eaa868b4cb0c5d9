import { describe, expect, test } from 'vitest';
import { afterwards, MARKED } from '../../../test/samples/campaign.js';
import { officeWith } from '../../../test/samples/context.js';
import { act, nominationStates, play, withDossier } from '../../../test/samples/nomination.js';
import type { Started } from '../state.js';

const {
  received,
  assigned,
  returned,
  resubmitted,
  appraised,
  scheduled,
  endorsed,
  presented,
  beforeSigner,
  forwarded,
} = nominationStates;
const hold = { kind: 'complaint', evidence: { paper: '45/CV-TTr', on: '2025-09-12' } };
const on = (day: string) => `${day}T01:30:00.000Z`;

describe('holding (A8, A9)', () => {
  test('A held case keeps its place, and its reason is sealed', () => {
    for (const state of [
      received,
      assigned,
      returned,
      resubmitted,
      appraised,
      scheduled,
      endorsed,
      presented,
      beforeSigner,
      forwarded,
    ]) {
      const tried = act(state, 'HoldNomination');
      const { dossier: _, ...heldFrom } = state;
      expect(tried.state).toMatchObject({ status: 'held', hold, heldFrom });
      expect(tried.events[0]?.personal).toEqual({ 'recipient:r-1': { reason: `Khiếu nại ${MARKED}` } });
      const back = act(tried.state, 'ReleaseNomination').state as Started;
      expect({ ...back, dossier: null }).toEqual({ ...state, dossier: null });
    }
  });

  test('S9: a hold after the council’s result stays noted for the signer, also when it has ended; one before does not', () => {
    const ended = (state: Started) => {
      const released = act(act(state, 'HoldNomination').state, 'ReleaseNomination').state as Started;
      return [released.status, released.dossier.notable];
    };
    for (const state of [endorsed, presented, beforeSigner])
      expect(ended(state)).toEqual([state.status, { heldSinceCouncil: true }]);
    expect(ended(assigned)).toEqual(['assigned', undefined]);
  });

  test('Our deadlines pause with their reminders, and the working days left are kept', () => {
    const { state, events } = act(received, 'HoldNomination');
    expect(state).toMatchObject({ paused: [{ kind: 'appraisal', daysLeft: 20 }], dossier: { deadlines: [] } });
    expect(events[0]?.data).toMatchObject({ stopped: ['appraisal-1'], paused: [{ daysLeft: 20 }] });
    expect(act(state, 'PassDeadline').answer).toBe('UnknownDeadline');
  });

  test('A release computes them anew from its own day, under new keys', () => {
    const held = act(received, 'HoldNomination', {}, { arrivedAt: on('2025-10-06') }).state;
    expect(held).toMatchObject({ paused: [{ kind: 'appraisal', daysLeft: 5 }] });
    const { state } = act(held, 'ReleaseNomination', {}, { arrivedAt: on('2025-11-03'), at: on('2025-11-03') });
    expect(state).toEqual(
      withDossier(received, {
        deadlineCount: 2,
        deadlines: [
          { key: 'appraisal-2', kind: 'appraisal', at: '2025-11-10T16:59:59.999Z' },
          { key: 'appraisal-2/reminder', kind: 'reminder', at: '2025-11-05T17:00:00.000Z' },
        ],
      }),
    );
  });

  test('Several paused deadlines come back one by one, each with a key of its own', () => {
    const { deadlines } = withDossier(received, {}).dossier;
    const two = withDossier(received, {
      deadlines: [...deadlines, { key: 'completeAfter-2', kind: 'completeAfter', at: '2025-09-22T16:59:59.999Z' }],
      deadlineCount: 2,
    });
    const back = play(
      two,
      (s) => act(s, 'HoldNomination'),
      (s) => act(s, 'ReleaseNomination'),
    ) as Started;
    const ends = back.dossier.deadlines.filter((d) => d.kind !== 'reminder').map((d) => [d.key, d.at]);
    expect(ends).toEqual([
      ['appraisal-3', '2025-10-13T16:59:59.999Z'],
      ['completeAfter-4', '2025-09-22T16:59:59.999Z'],
    ]);
    expect(back.dossier.deadlineCount).toBe(4);
  });

  test('Where the office lets nothing pause, the deadlines run on under the hold', () => {
    const context = { office: officeWith({ holdPauses: 'nothing' }) };
    const { state } = act(received, 'HoldNomination', {}, context);
    expect(state).toMatchObject({ paused: [], dossier: { deadlines: received.dossier.deadlines } });
    expect(act(state, 'PassDeadline').state).toMatchObject({
      status: 'held',
      dossier: { overdue: [{ key: 'appraisal-1' }] },
    });
    expect(act(state, 'ReleaseNomination').state).toEqual(received);
  });

  test('A hold and its release each rest on a paper that is not dated tomorrow (A10)', () => {
    const evidence = (day: string) => ({ evidence: { paper: '1/KL-TTr', on: day } });
    const { held } = nominationStates;
    for (const [state, type] of [
      [assigned, 'HoldNomination'],
      [held, 'ReleaseNomination'],
    ] as const) {
      expect(act(state, type, evidence('2025-09-16')).refusal).toMatchObject({
        code: 'DateInFuture',
        fields: ['/evidence/on'],
      });
      expect(act(state, type, evidence('2025-09-15')).answer).toBe('accepted');
    }
  });
});

describe('lapsing (X5)', () => {
  const due = '2025-09-29T16:59:59.999Z';

  test('Only after the time for the supplement is over, and only by a person’s act', () => {
    expect(act(returned, 'LapseNomination').refusal).toMatchObject({ code: 'NotOverdue', facts: { dueAt: due } });
    const late = act(returned, 'PassDeadline', { key: 'resubmission-2' }, { at: afterwards(due) }).state;
    expect(late.status).toBe('returned');
    const tried = act(late, 'LapseNomination');
    expect(tried.state).toEqual({
      status: 'lapsed',
      dossier: { ...nominationStates.lapsed.dossier, deadlineCount: 2 },
    });
    expect(tried.events[0]?.personal).toEqual({ 'recipient:r-1': { reason: `Quá hạn bổ sung ${MARKED}` } });
  });

  test('Where no time was set the head may say so at once', () => {
    expect(act(withDossier(returned, { deadlines: [] }), 'LapseNomination').answer).toBe('accepted');
  });
});

import { describe, expect, test } from 'vitest';
import { MARKED } from '../../../test/samples/campaign.js';
import { person } from '../../../test/samples/context.js';
import { act, mayCorrect, nominationStates } from '../../../test/samples/nomination.js';
import type { Deadline } from '../../kernel/effect.js';
import type { Nomination } from '../state.js';
import { nomination } from '../stream.js';

const { assigned, returned } = nominationStates;
const deadline = (kind: string, at = '2025-12-31T16:59:59.999Z'): Deadline => ({ key: `${kind}-9`, kind, at });
const withOpen = (...deadlines: Deadline[]): Nomination => ({
  ...assigned,
  dossier: { ...assigned.dossier, deadlines },
});
const open = (state: Nomination) => nomination.deadlines(state).map(({ key, at }) => [key, at]);
const moved = { key: 'appraisal-1', day: '2025-12-31' };

describe('more time', () => {
  test('R10: where the law states no time the office gives more of its own, with a sealed reason', () => {
    const { state, events } = act(assigned, 'ExtendDeadline', moved);
    expect(events[0]?.data).toMatchObject({ key: 'appraisal-1', from: '2025-10-13T16:59:59.999Z' });
    expect(events[0]?.personal).toEqual({ 'recipient:r-1': { reason: `Chờ xác minh ${MARKED}` } });
    expect(JSON.stringify(events[0]?.data)).not.toContain(MARKED);
    // The old one and its reminder are over; the new one has a key that nothing ever had, and its own reminder.
    const keys = open(state).map(([key]) => key);
    expect(keys).toEqual(['appraisal-2', 'appraisal-2/reminder']);
    expect(open(state)[0]).toEqual(['appraisal-2', '2025-12-31T16:59:59.999Z']);
  });

  test('R10: the days that the law gives the appraisal are nobody’s to extend', () => {
    const byLaw: Nomination = {
      ...assigned,
      dossier: { ...assigned.dossier, award: 'HC_LAO_DONG_3', category: 'merit' },
    };
    expect(act(byLaw, 'ExtendDeadline', moved).answer).toBe('DeadlineNotOurs');
  });

  test('A9: a filing date of the law and a posting that the public was told of move for nobody', () => {
    for (const kind of ['filing', 'achievementCutoff', 'postingBeforeCouncil', 'ineligibleNotice']) {
      const state = withOpen(deadline(kind));
      const data = { key: `${kind}-9`, day: '2026-03-31' };
      expect(act(state, 'ExtendDeadline', data).refusal).toMatchObject({ code: 'DeadlineNotOurs', facts: { kind } });
      expect(act(state, 'CorrectDeadline', data).answer).toBe('DeadlineNotOurs');
    }
    for (const kind of ['resubmission', 'completeAfter'])
      expect(act(withOpen(deadline(kind)), 'ExtendDeadline', { key: `${kind}-9`, day: '2026-03-31' }).answer).toBe(
        'accepted',
      );
  });

  test('R10: more time is later than what there is, and not over already; a reminder goes with its deadline', () => {
    const to = (day: string, key = 'appraisal-1') => act(assigned, 'ExtendDeadline', { key, day }).answer;
    expect([to('2025-10-13'), to('2025-10-14')]).toEqual(['NotLater', 'accepted']);
    expect(to('2025-12-31', 'appraisal-1/reminder')).toBe('UnknownDeadline');
    const late = withOpen(deadline('resubmission', '2025-09-10T16:59:59.999Z'));
    const now = (day: string) => act(late, 'ExtendDeadline', { key: 'resubmission-9', day }).answer;
    expect([now('2025-09-12'), now('2025-09-15')]).toEqual(['DateInPast', 'accepted']);
  });

  test('X5: who got more time for the supplement is not ended for being late', () => {
    const due = deadline('resubmission', '2025-09-20T16:59:59.999Z');
    const waiting: Nomination = { ...returned, dossier: { ...returned.dossier, deadlines: [due] } };
    const { state } = act(waiting, 'ExtendDeadline', { key: due.key, day: '2025-10-31' });
    expect(act(state, 'PassDeadline', { key: due.key }, { at: '2025-10-01T00:00:00.000Z' }).answer).toBe(
      'UnknownDeadline',
    );
    expect(act(state, 'LapseNomination', {}, { at: '2025-10-01T00:00:00.000Z' }).answer).toBe('NotOverdue');
  });
});

describe('a wrong date', () => {
  test('P13: it is corrected by an intervention for this case only; both days stay readable', () => {
    const { state, events } = act(assigned, 'CorrectDeadline');
    expect(events[0]?.data).toMatchObject({ from: '2025-10-13T16:59:59.999Z', to: '2025-12-30T16:59:59.999Z' });
    expect(open(state)[0]).toEqual(['appraisal-1', '2025-12-30T16:59:59.999Z']);
    for (const other of [undefined, { ...mayCorrect, case: 'nomination:n-2' }, { ...mayCorrect, acts: ['see'] }]) {
      const related = new Map(other ? [['intervention:i-4' as const, other]] : []);
      expect(act(assigned, 'CorrectDeadline', {}, { related }).answer).toBe('InterventionNeeded');
    }
    const head = { actor: person('secretariat-head') };
    expect(act(assigned, 'CorrectDeadline', {}, head).answer).toBe('InterventionNeeded');
  });
});

import { describe, expect, test } from 'vitest';
import { sampleOffice } from '../../test/samples/context.js';
import { act, interventionCommands, interventionStates, UNTIL } from '../../test/samples/intervention.js';
import type { InterventionStatus } from './state.js';
import { intervention } from './stream.js';

const { approved, requested, unstarted } = interventionStates;

describe('P14: to the last instant', () => {
  test('P14: what ends now is approved and used now, and not a moment later', () => {
    const at = (instant: string) => ({ at: instant });
    expect(act(requested, 'ApproveIntervention', {}, at(UNTIL)).answer).toBe('accepted');
    for (const type of ['RecordAccess', 'RetryEffect', 'SkipEffect'] as const) {
      expect(act(approved, type, {}, at(UNTIL)).answer).toBe('accepted');
      expect(act(approved, type, {}, at('2025-09-16T01:30:00.001Z')).answer).toBe('InterventionOver');
    }
  });
  test('P14: whoever stands in for the operator is no second person', () => {
    const substitutions = [
      {
        person: 'administrator',
        by: 'secretariat-head',
        roles: ['secretariatHead' as const],
        kinds: ['office' as const],
        from: '2025-09-01',
        to: '2025-09-30',
      },
    ];
    const office = { ...sampleOffice, substitutions };
    expect(act(requested, 'ApproveIntervention', {}, { office }).answer).toBe('SecondPersonNeeded');
  });
  test('P14: acts are named once each', () => {
    const { events } = act(unstarted, 'RequestIntervention', { acts: ['see', 'see', 'erase'] });
    expect(events[0]?.data).toMatchObject({ acts: ['see', 'erase'] });
  });
});

describe('P14: what the stream says of itself', () => {
  const { RequestIntervention, RecordAccess } = interventionCommands;
  test('P14: its office and its case are those that the request names, then those that it keeps', () => {
    expect(intervention.officeOf(unstarted, RequestIntervention)).toBe('vp');
    expect(intervention.officeOf(unstarted, RecordAccess)).toBeNull();
    expect(intervention.officeOf(requested, RecordAccess)).toBe('vp');
    expect(intervention.relies(RequestIntervention, unstarted)).toEqual(['nomination:n-1']);
    expect(intervention.relies(RecordAccess, approved)).toEqual([]);
  });
  const ends: Readonly<Record<InterventionStatus, boolean>> = {
    unstarted: false,
    requested: false,
    approved: false,
    refused: true,
    ended: true,
  };
  test.each(Object.entries(interventionStates))(
    'P14: nothing is left to do once it was refused or ended: %s',
    (status, state) => expect(intervention.closed(state)).toBe(ends[status as InterventionStatus]),
  );
  test('P14: before it began it is in nobody’s list', () =>
    expect(intervention.row(unstarted)).toMatchObject({ assignee: null, parent: null }));
  test('P14: what it only notes touches no effect, and an event before its beginning changes nothing', () => {
    const event = { type: 'AccessRecorded', data: {}, at: UNTIL, version: 3, actor: 'u:x' } as never;
    expect(intervention.touches?.(event)).toBeNull();
    expect(intervention.evolve(unstarted, event)).toEqual(unstarted);
  });
});

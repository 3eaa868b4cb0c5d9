import { describe, expect, test } from 'vitest';
import { MARKED } from '../../test/samples/campaign.js';
import { NOW, person, system } from '../../test/samples/context.js';
import { act, interventionStates, UNTIL } from '../../test/samples/intervention.js';
import { sightByIntervention } from '../access/reading.js';
import { permits } from './permits.js';
import { intervention } from './stream.js';

const { unstarted, requested, approved, ended } = interventionStates;
const after = { at: '2025-09-16T01:30:00.001Z' };
const asked = { of: 'nomination:n-1', office: 'vp', act: 'see', actor: person('administrator'), at: NOW } as const;

describe('asking and approving', () => {
  test('P14: an operator asks for one case, with a reason, what is to be done, and an end', () => {
    const { state, events } = act(unstarted, 'RequestIntervention');
    expect(state).toEqual(requested);
    expect(events[0]?.personal).toEqual({ 'person:administrator': { reason: `Thư kẹt ${MARKED}` } });
    expect(JSON.stringify(events[0]?.data)).not.toContain(MARKED);
  });

  test('P14: no end, an end that is over, or one beyond thirty days is no limit', () => {
    const until = (instant: string) => act(unstarted, 'RequestIntervention', { until: instant }).answer;
    expect([until(NOW), until('2025-10-15T01:30:00.001Z'), until('2025-10-15T01:30:00.000Z')]).toEqual([
      'TooLong',
      'TooLong',
      'accepted',
    ]);
  });

  test('P14: the case must exist, and the product itself asks for nothing', () => {
    expect(act(unstarted, 'RequestIntervention', { case: 'nomination:n-9' }).refusal).toMatchObject({
      fields: ['/case'],
    });
    expect(act(unstarted, 'RequestIntervention', {}, { actor: system }).answer).toBe('NotAllowed');
    const nowhere = { office: { status: 'unstarted' } as const };
    expect(act(unstarted, 'RequestIntervention', {}, nowhere).answer).toBe('OfficeUnknown');
  });

  test('P13: a second natural person of the office approves; never who asked, nor a stranger or a machine', () => {
    const by = (actor: Parameters<typeof person>[0]) =>
      act(requested, 'ApproveIntervention', {}, { actor: person(actor) });
    expect(by('secretariat-head').state).toEqual(approved);
    expect([by('administrator').answer, by('nobody').answer]).toEqual(['SecondPersonNeeded', 'SecondPersonNeeded']);
    expect(act(requested, 'ApproveIntervention', {}, { actor: { kind: 'machine', machine: 'x' } }).answer).toBe(
      'NotAllowed',
    );
  });

  test('P14: what has ended before it was approved is not approved any more', () => {
    expect(act(requested, 'ApproveIntervention', {}, after).answer).toBe('InterventionOver');
  });
});

describe('using it', () => {
  test('P14: it permits this operator, in this case of this office, what it names, until its end', () => {
    expect(permits(approved, asked)).toBe(true);
    expect(permits(approved, { ...asked, at: UNTIL })).toBe(true);
    for (const other of [
      { at: after.at },
      { of: 'nomination:n-2' as const },
      { office: 'xa' },
      { act: 'erase' as const },
      { actor: person('secretariat-head') },
      { actor: system },
    ])
      expect(permits(approved, { ...asked, ...other })).toBe(false);
    for (const state of [requested, ended, unstarted, undefined]) expect(permits(state, asked)).toBe(false);
  });

  test('P14: by it an operator who has the facts sees the case whole; it lifts nobody else', () => {
    expect(sightByIntervention('facts', approved, asked)).toBe('whole');
    expect(sightByIntervention('facts', requested, asked)).toBe('facts');
    expect(sightByIntervention('none', approved, asked)).toBe('none');
    expect(sightByIntervention('outside', approved, asked)).toBe('outside');
  });

  test('P14: another’s, one that is over, and an act that it does not name are refused', () => {
    for (const type of ['RecordAccess', 'RetryEffect', 'SkipEffect'] as const) {
      expect(act(approved, type, {}, { actor: person('other-administrator') }).answer).toBe('NotYourIntervention');
      expect(act(approved, type, {}, after).answer).toBe('InterventionOver');
      const none = { ...approved, acts: ['erase'] as const };
      expect(act(none, type).refusal).toMatchObject({ code: 'ActNotGranted', facts: { acts: ['erase'] } });
    }
  });

  test('P14: only effects of the case are touched, and only letters may be let go', () => {
    for (const type of ['RetryEffect', 'SkipEffect'] as const)
      expect(act(approved, type, { effect: 'nomination:n-10/1/x' }).answer).toBe('EffectNotOfCase');
    const touched = (type: 'RetryEffect' | 'SkipEffect') =>
      act(approved, type).events.map((e) =>
        intervention.touches?.({ ...e, at: NOW, version: 3, actor: 'u:x' } as never),
      );
    const effect = 'nomination:n-1/12/nomination-returned';
    expect(touched('RetryEffect')).toEqual([{ how: 'retry', effect }]);
    expect(touched('SkipEffect')).toEqual([{ how: 'skip', effect, kinds: ['notice'] }]);
    expect(act(approved, 'RecordAccess').state).toEqual(approved);
  });

  test('P14: the case finds it: its row hangs on the case and names the operator', () => {
    expect(intervention.row(approved)).toMatchObject({ parent: 'nomination:n-1', assignee: 'administrator' });
    expect([requested, approved, ended].map((s) => intervention.closed(s))).toEqual([false, false, true]);
  });
});

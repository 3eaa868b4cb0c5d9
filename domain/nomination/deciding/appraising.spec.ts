import { describe, expect, test } from 'vitest';
import { MARKED } from '../../../test/samples/campaign.js';
import { officeWith } from '../../../test/samples/context.js';
import { act, nominationStates, owing, play, withDossier } from '../../../test/samples/nomination.js';

const { received, assigned, returned, resubmitted, ineligible } = nominationStates;
const personal = (tried: ReturnType<typeof act>) => tried.events[0]?.personal;

describe('the appraiser', () => {
  test('Is an officer of the secretariat on that day (P1)', () => {
    expect(act(received, 'AssignAppraiser').state).toEqual(assigned);
    for (const appraiser of ['head-a', 'secretariat-head', 'gone', 'nobody'])
      expect(act(received, 'AssignAppraiser', { appraiser }).refusal).toMatchObject({
        code: 'AppraiserLacksRole',
        fields: ['/appraiser'],
      });
    const before = { arrivedAt: '2025-01-31T16:59:59.999Z' };
    expect(act(received, 'AssignAppraiser', { appraiser: 'gone' }, before).answer).toBe('accepted');
  });

  test('Never appraises their own case, unless the office only warns (P3)', () => {
    const own = (kind: 'person' | 'household') => withDossier(received, { recipient: { kind, id: 'officer-1' } });
    expect(act(own('person'), 'AssignAppraiser').refusal).toMatchObject({ code: 'OwnCase', fields: ['/appraiser'] });
    expect(act(own('household'), 'AssignAppraiser').answer).toBe('accepted');
    const warns = { office: officeWith({ ownCase: 'warn' }) };
    expect(act(own('person'), 'AssignAppraiser', {}, warns).answer).toBe('accepted');
  });

  test('Is changed at any time of the appraisal, by the same rules, to another person', () => {
    for (const state of [assigned, returned, resubmitted]) {
      const { state: after, events } = act(state, 'ReassignAppraiser');
      expect(after).toEqual({ ...state, appraiser: 'officer-2' });
      expect(events[0]?.data).toEqual({ appraiser: 'officer-2', from: 'officer-1' });
      expect(act(state, 'ReassignAppraiser', { appraiser: 'officer-1' }).refusal).toMatchObject({
        code: 'AlreadyAssigned',
        fields: ['/appraiser'],
      });
      expect(act(state, 'ReassignAppraiser', { appraiser: 'head-a' }).answer).toBe('AppraiserLacksRole');
    }
  });
});

describe('not eligible', () => {
  test('A4: the officer proposes with a sealed ground; the stage stays', () => {
    const tried = act(assigned, 'ProposeIneligible');
    expect(tried.state).toEqual({ ...assigned, ineligibleProposed: true });
    expect(tried.events).toMatchObject([
      { data: { due: null }, personal: { 'recipient:r-1': { ground: `Chưa đủ ${MARKED}` } } },
    ]);
  });

  test('A4: the head finds only what was proposed, and the written return has its number where it is known', () => {
    const proposed = play(assigned, (s) => act(s, 'ProposeIneligible'));
    const tried = act(proposed, 'FindIneligible');
    expect(tried.state).toEqual({
      ...ineligible,
      dossier: { ...ineligible.dossier, findings: {}, deadlineCount: 1, ...owing('refusal-letter') },
    });
    expect(personal(tried)).toEqual({ 'recipient:r-1': { reason: `Không đủ ${MARKED}` } });
    expect(tried.events[0]?.data).toEqual({ notice: null, on: null });
    expect(act(assigned, 'FindIneligible').refusal?.code).toBe('NotProposed');
    const signed = (on: string) => act(proposed, 'FindIneligible', { notice: { paper: '31/TB', on } });
    expect(signed('2025-09-15').events[0]?.data).toEqual({ notice: '31/TB', on: '2025-09-15' });
    expect(signed('2025-09-16').refusal).toMatchObject({ code: 'DateInFuture', fields: ['/notice/on'] });
  });

  test('A4: at State level the unit is told within ten working days of the first proposal (facts 6.36)', () => {
    const proposed = act(withDossier(assigned, { award: 'BK_TTG' }), 'ProposeIneligible').state;
    const notice = { key: 'ineligibleNotice-2', kind: 'ineligibleNotice', at: '2025-09-29T16:59:59.999Z' };
    expect(proposed).toMatchObject({ dossier: { deadlines: expect.arrayContaining([notice]) } });
    const again = act(proposed, 'ProposeIneligible').events[0]?.data;
    expect(again).toEqual({ due: null });
    const ended = act(proposed, 'FindIneligible').state;
    expect(ended).toMatchObject({ dossier: { deadlines: [] } });
    const back = act(proposed, 'ReturnNomination').state;
    expect(JSON.stringify(back)).not.toContain('ineligibleNotice-2"');
  });

  test('A return takes the proposal back', () => {
    const back = play(
      resubmitted,
      (s) => act(s, 'ReturnNomination'),
      (s) => act(s, 'ResubmitNomination'),
    );
    expect(act(back, 'FindIneligible').answer).toBe('NotProposed');
  });
});

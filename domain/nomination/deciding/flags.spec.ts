import { describe, expect, test } from 'vitest';
import { CAMPAIGN, campaignStates } from '../../../test/samples/campaign.js';
import { act, nominationCommands, nominationStates, relating, withDossier } from '../../../test/samples/nomination.js';
import type { Started } from '../state.js';
import { nomination } from '../stream.js';

const { assigned } = nominationStates;

describe('flags', () => {
  const flag = (award: string, changes: object = {}) => withDossier(assigned, { award, ...changes });
  const bloc = (ranking: readonly string[] | null) =>
    relating({
      [CAMPAIGN]: {
        ...campaignStates.collecting,
        blocs: { 'khoi-1': { kind: 'khoi', lead: 'unit-a', members: ['unit-a'], ranking } },
      },
    });
  test('U3: CO_TINH and CO_CP are appraised only after the bloc has ranked', () => {
    for (const award of ['CO_TINH', 'CO_CP']) {
      expect(act(flag(award), 'AppraiseNomination', {}, bloc(null)).refusal).toMatchObject({
        code: 'BlocNotRanked',
        clause: null,
        facts: { award, unit: 'unit-a' },
      });
      expect(act(flag(award), 'AppraiseNomination', {}, bloc(['unit-a'])).answer).toBe('accepted');
      expect(act(flag(award, { campaign: null }), 'AppraiseNomination').answer).toBe('BlocNotRanked');
      expect(act(flag(award, { parent: 'nomination:below-1' }), 'AppraiseNomination', {}, bloc(null)).answer).toBe(
        'accepted',
      );
    }
    expect(act(flag('BK_TINH'), 'AppraiseNomination', {}, bloc(null)).answer).toBe('accepted');
  });
  test('U3: the campaign is looked at for a flag, and for nothing else', () => {
    const relies = (state: Started) => nomination.relies(nominationCommands.AppraiseNomination, state);
    expect([relies(flag('CO_TINH')), relies(assigned)]).toEqual([[CAMPAIGN], []]);
  });
});

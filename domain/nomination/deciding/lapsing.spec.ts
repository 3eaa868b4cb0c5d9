import { describe, expect, test } from 'vitest';
import { CAMPAIGN, campaignStates } from '../../../test/samples/campaign.js';
import { officeWith, sampleOffice } from '../../../test/samples/context.js';
import { act, nominationStates, relating, withDossier } from '../../../test/samples/nomination.js';
import type { Started } from '../state.js';

const { archived, denied, returned, resubmitted, submitted } = nominationStates;
const at = '2025-09-12T16:59:59.999Z';

describe('X5: what a timer ends', () => {
  const passed = (state: Started, kind: string, lapseBy: 'timer' | 'person' = 'timer', key = 'x-1') =>
    act(
      withDossier(state, { deadlines: [{ key, kind, at }] }),
      'PassDeadline',
      { key },
      { office: officeWith({ lapseBy }) },
    ).events.map((e) => e.type);
  test('X5: a supplement that never came, where the issuer lets the timer end it', () => {
    expect(passed(returned, 'resubmission')).toEqual(['DeadlinePassed', 'NominationLapsed']);
    expect(passed(returned, 'resubmission', 'person')).toEqual(['DeadlinePassed']);
  });
  test.each([
    ['another time that runs out while it is with the unit', returned, 'filing', 'x-1', 'DeadlinePassed'],
    ['that time where the supplement is here', resubmitted, 'resubmission', 'x-1', 'DeadlinePassed'],
  ] as const)('X5: nothing is ended by %s', (_name, state, kind, key, event) =>
    expect(passed(state, kind, 'timer', key)).toEqual([event]),
  );
  test('X5: nothing is ended by the reminder of that day', () => {
    const deadlines = [
      { key: 'resubmission-2', kind: 'resubmission', at: '2025-09-29T16:59:59.999Z' },
      { key: 'resubmission-2/reminder', kind: 'reminder', at },
    ];
    const office = officeWith({ lapseBy: 'timer' });
    const tried = act(
      withDossier(returned, { deadlines }),
      'PassDeadline',
      { key: 'resubmission-2/reminder' },
      { office },
    );
    expect(tried.events.map((e) => e.type)).toEqual(['DeadlineReminded']);
  });
});

describe('X5: what a person ends for want of a channel', () => {
  const later = { at: '2025-10-10T01:30:00.000Z', arrivedAt: '2025-10-10T01:30:00.000Z', office: sampleOffice };
  const lapse = (channels: typeof submitted.dossier.channels, office = sampleOffice) =>
    act(
      withDossier(submitted, { channels }),
      'LapseNomination',
      {},
      {
        ...later,
        office,
        ...relating({ [CAMPAIGN]: campaignStates.closing }),
      },
    ).answer;
  test('X5: only where a required channel is missing, though all came late', () => {
    const paper = officeWith({ channelsRequired: 'paper' });
    expect(lapse({ electronic: '2025-09-15', paper: null }, paper)).toBe('accepted');
    expect(lapse({ electronic: '2025-09-15', paper: '2025-10-05' }, paper)).toBe('NotOverdue');
  });
});

describe('E4: what is owed before the archive', () => {
  const owing = <S extends Started>(state: S) =>
    withDossier(state, { awaited: [{ part: 'achievementReport', why: 'completeAfter' }] });
  test('E4: a granted award waits for its papers, a case that ended without one does not', () => {
    expect(act(owing(nominationStates.awarded), 'ArchiveNomination').refusal).toMatchObject({
      code: 'PartMissing',
      fields: ['/achievementReport'],
    });
    expect(act(owing(nominationStates.bestowed), 'ArchiveNomination').answer).toBe('PartMissing');
    expect(act(owing(denied), 'ArchiveNomination').answer).toBe('accepted');
  });
  test('E4: in the archive nothing is filed any more', () =>
    expect(act(owing(archived), 'AttachDocument').answer).toBe('WrongStatus'));
});

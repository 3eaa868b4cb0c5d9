import { expect, test } from 'vitest';
import { filingDates, neverPauses } from './filing-dates.js';

const year = { kind: 'calendar', to: '2025-12-31' } as const;
const school = { kind: 'schoolYear', to: '2025-05-31' } as const;
const onOf = (filed: Parameters<typeof filingDates>[0]) =>
  filingDates(filed).map(({ kind, on, clause }) => [kind, on, clause]);

test('F8: CSTDTQ is filed by 31/12 of the year after the CSTDT decision it rests on', () => {
  const filing = ['filing', '2026-12-31', 'ND_152_2025:35.1a'];
  expect(onOf({ award: 'CSTDTQ', period: year, restsOn: '2025-02-03' })).toContainEqual(filing);
  expect(onOf({ award: 'CSTDTQ', period: year, restsOn: null }).map(([kind]) => kind)).toEqual(['achievementCutoff']);
});
test('F8: CO_CP is filed by 30/6, in education by 31/12 after the school year', () => {
  expect(onOf({ award: 'CO_CP', period: year, restsOn: null })).toEqual([
    ['filing', '2026-06-30', 'ND_152_2025:35.1b'],
    ['achievementCutoff', '2026-06-30', 'ND_152_2025:33.9'],
  ]);
  expect(onOf({ award: 'CO_CP', period: school, restsOn: null })[0]).toEqual([
    'filing',
    '2025-12-31',
    'ND_152_2025:35.1b',
  ]);
});
test('F8: merit of state awards reaches to six months before submission; other awards have no date of the law', () => {
  const cutoff = ['achievementCutoff', '2025-11-30', 'ND_152_2025:33.9'];
  for (const award of ['BK_TTG', 'HC_LAO_DONG_3', 'ANH_HUNG_LAO_DONG'])
    expect(onOf({ award, period: school, restsOn: null })).toEqual([cutoff]);
  for (const award of ['GIAY_KHEN', 'BK_TINH', 'CSTDT', 'LDTT'])
    expect(onOf({ award, period: year, restsOn: '2025-01-01' })).toEqual([]);
});
test('F8: only these two never pause', () => {
  expect(['filing', 'achievementCutoff', 'appraisal', 'resubmission', 'reminder'].filter(neverPauses)).toEqual([
    'filing',
    'achievementCutoff',
  ]);
});

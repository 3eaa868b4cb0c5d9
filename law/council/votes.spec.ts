import { describe, expect, test } from 'vitest';
import { compulsoryVote } from './votes.js';

const heroic = ['TINH_ANH_HUNG', 'THANH_PHO_ANH_HUNG', 'ANH_HUNG_LLVTND', 'ANH_HUNG_LAO_DONG', 'CSTDTQ'];

describe('votes that the law itself asks for (facts 8.1–8.3)', () => {
  test.each(heroic)('C5: %s needs 90 %% of all members, by the decree', (award) =>
    expect(compulsoryVote(award, '2025-10-15')).toMatchObject({ percent: 90, clause: 'ND_152_2025:33.5', mark: 'S' }),
  );
  test('C5: CO_CP needs 80 % of all members, by the decree', () =>
    expect(compulsoryVote('CO_CP', '2025-10-15')).toMatchObject({ percent: 80, clause: 'ND_152_2025:33.5' }));
  test('Every other award is the issuer’s own', () => {
    for (const award of ['GIAY_KHEN', 'BK_TINH', 'CO_TINH', 'CSTDT', 'BK_TTG', 'HC_LAO_DONG_1'])
      expect(compulsoryVote(award, '2025-10-15')).toBeNull();
  });
  test('A decree speaks only on the days on which it is in force', () => {
    const known = (day: string) => compulsoryVote('CSTDTQ', day) !== null;
    expect(['2025-06-30', '2025-07-01', '2027-02-28', '2027-03-01'].map(known)).toEqual([false, true, true, false]);
  });
});

import { describe, expect, test } from 'vitest';
import { act, nominationStates } from '../../test/samples/nomination.js';

const { assigned } = nominationStates;

describe('runs of years', () => {
  const paper = { paper: '12/QĐ', on: '2024-12-31' };
  const years = (...from: number[]) =>
    from.map((y) => ({ period: { kind: 'calendar', from: `${y}-01-01`, to: `${y}-12-31` }, decision: paper }) as const);
  const school = (...from: number[]) =>
    from.map(
      (y) => ({ period: { kind: 'schoolYear', from: `${y}-09-05`, to: `${y + 1}-05-31` }, decision: paper }) as const,
    );
  const tried = (
    kind: 'consecutiveYears' | 'consecutiveTimes',
    periods:
      | ReturnType<typeof years>
      | ReturnType<typeof school>
      | (ReturnType<typeof years>[0] | ReturnType<typeof school>[0])[],
    finding: 'met' | 'needsPerson' = 'met',
    note?: string,
  ) =>
    act(assigned, 'RecordJudgement', {
      judgement: [{ standard: 'run', finding, run: { kind, periods: [...periods] }, ...(note ? { note } : {}) }],
    });

  test('A13: years are adjacent: a missing one breaks the run and must be explained', () => {
    expect(tried('consecutiveYears', years(2024, 2022, 2023)).answer).toBe('accepted');
    expect(tried('consecutiveYears', school(2022, 2023)).answer).toBe('accepted');
    for (const broken of [years(2022, 2024), school(2021, 2023), years(2022, 2022)])
      expect(tried('consecutiveYears', broken).refusal).toMatchObject({
        code: 'RunBroken',
        fields: ['/judgement/0/run'],
      });
    expect(tried('consecutiveYears', years(2022, 2024), 'met', 'Năm 2023 nghỉ thai sản').answer).toBe('accepted');
  });

  test('A13: times are successive awards, years apart; the same time twice is none', () => {
    expect(tried('consecutiveTimes', years(2023, 2026)).answer).toBe('accepted');
    expect(tried('consecutiveTimes', years(2023, 2023)).answer).toBe('RunBroken');
  });

  test('A13: who moved between calendar and school years is shown to a person, whatever the note', () => {
    const mixed = [...years(2022), ...school(2023)];
    expect(tried('consecutiveYears', mixed).refusal?.code).toBe('RunMixed');
    expect(tried('consecutiveYears', mixed, 'met', 'Đủ').refusal?.code).toBe('RunMixed');
    expect(tried('consecutiveYears', mixed, 'needsPerson', 'Chuyển ngành năm 2023').answer).toBe('accepted');
  });
});

import { describe, expect, test } from 'vitest';
import { act, nominationStates } from '../../test/samples/nomination.js';
import { defaultSettings } from '../office/settings.js';
import { type Judgement, plainlyMet, unsettledAmong } from './proof.js';
import { lookAtRun } from './runs.js';
import type { Dossier, Started } from './state.js';
import { isSudden, routeOf } from './sudden.js';

const { appraised, assigned } = nominationStates;
const judgement = (given: Partial<Judgement> = {}): Judgement => ({
  finding: 'met',
  by: 'officer-1',
  overriddenBy: [],
  overridden: false,
  ...given,
});
const having = (changes: Partial<Dossier>): Dossier => ({ ...appraised.dossier, findings: {}, ...changes });
const found = (...all: readonly Judgement[]) =>
  having({ findings: Object.fromEntries(all.map((j, i) => [`tc-${i + 1}`, j])) });

describe('D4: which names may go with a list', () => {
  test.each([
    ['nothing but plain "met"', found(judgement(), judgement()), true],
    ['"met" that nobody has judged', found(judgement(), judgement({ by: null })), false],
    ['"met" that was overridden once', found(judgement({ overriddenBy: ['officer-1'] })), false],
    ['"unmet", though overridden', found(judgement({ finding: 'unmet', overridden: true })), false],
    ['what a person must judge', found(judgement({ finding: 'needsPerson' })), false],
    ['a member whose case is held', having({ memberHolds: ['nomination:n-9'] }), false],
    ['a declared conflict', having({ conflicts: [{ person: 'officer-1', kind: 'kin' }] }), false],
  ])('D4: %s', (_name, dossier, plain) => expect(plainlyMet(dossier)).toBe(plain));
});

describe('A1: the names of a list that are not settled', () => {
  const names = (...dossiers: readonly Dossier[]) =>
    unsettledAmong(dossiers.map((d, i) => [`nomination:n-${i + 1}`, d] as const));
  const open = found(judgement({ by: null }));
  test('A1: none where all are', () => {
    expect(names()).toBeNull();
    expect(names(found(judgement()), found())).toBeNull();
  });
  test('A1: each is told, the settled ones are not, with the clause of the decree that governs the first', () => {
    expect(names(found(judgement()), open, open)).toEqual({
      clause: 'ND_152_2025:4.2',
      facts: { nominations: ['nomination:n-2', 'nomination:n-3'] },
    });
  });
  test('A1: a case that went before that decree is stopped in the name of no clause', () =>
    expect(names({ ...open, ruleSet: 'ND_98_2023.LUAT_06_2022' })).toEqual({
      facts: { nominations: ['nomination:n-1'] },
    }));
});

describe('A13: runs of years and times', () => {
  const spell = (from: string, to: string, kind: 'calendar' | 'schoolYear' = 'calendar') => ({
    period: { kind, from, to },
    decision: { paper: '12/QĐ', on: '2024-12-31' },
  });
  const year = (y: number) => spell(`${y}-01-01`, `${y}-12-31`);
  const school = (from: string, to: string) => spell(from, to, 'schoolYear');
  const run = (kind: 'consecutiveYears' | 'consecutiveTimes', ...periods: readonly ReturnType<typeof spell>[]) =>
    lookAtRun({ kind, periods: [...periods] });
  test('A13: one gap breaks the run, wherever it lies, in whatever order the years are named', () => {
    expect(run('consecutiveYears', year(2022), year(2023), year(2024))).toBe('whole');
    expect(run('consecutiveYears', year(2022), year(2023), year(2025))).toBe('broken');
    expect(run('consecutiveYears', year(2025), year(2024), year(2022))).toBe('broken');
    expect(run('consecutiveYears', year(2022))).toBe('whole');
  });
  test('A13: times do not touch: the one ends before the other begins', () => {
    const first = spell('2023-01-01', '2023-12-31');
    expect(run('consecutiveTimes', first, spell('2023-12-31', '2024-12-31'))).toBe('broken');
    expect(run('consecutiveTimes', first, spell('2024-01-01', '2024-12-31'))).toBe('whole');
  });
  test('A13: school years lie a summer apart, and never over each other', () => {
    const first = school('2022-09-05', '2023-05-31');
    expect(run('consecutiveYears', first, school('2023-09-05', '2024-05-31'))).toBe('whole');
    expect(run('consecutiveYears', first, school('2023-05-31', '2024-05-31'))).toBe('broken');
    expect(run('consecutiveYears', first, school('2023-03-01', '2024-05-31'))).toBe('broken');
    expect(run('consecutiveYears', first, school('2024-09-05', '2025-05-31'))).toBe('broken');
  });
});

describe('E1: what goes the short way', () => {
  const settings = { ...defaultSettings, councilRoute: { default: 'full' as const } };
  const cases = [
    ['exceptional', 'flood-1', true, true],
    ['exceptional', null, true, false],
    ['movement', 'flood-1', true, false],
    ['movement', null, true, false],
    ['exceptional', 'flood-1', false, false],
  ] as const;
  test.each(cases)('E1: category %s, occasion %s, path %s', (category, occasion, exceptionalPath, short) => {
    const now = { ...settings, exceptionalPath };
    expect(isSudden({ category, occasion }, now)).toBe(short);
    expect(routeOf({ award: 'BK_TINH', category, occasion }, now)).toBe(short ? 'none' : 'full');
  });
});

test('P9: a finding says who judged it: a person, a machine or the product by name', () => {
  const by = (actor: object) => {
    const judged = [{ standard: 'tc-1', finding: 'met' }] as const;
    const { state } = act(assigned, 'RecordJudgement', { judgement: [...judged] }, { actor: actor as never });
    return (state as Started).dossier.findings['tc-1']?.by;
  };
  expect(by({ kind: 'person', person: 'officer-1' })).toBe('officer-1');
  expect(by({ kind: 'machine', machine: 'm-1' })).toBe('m-1');
  expect(by({ kind: 'system', system: 'import' })).toBe('import');
});

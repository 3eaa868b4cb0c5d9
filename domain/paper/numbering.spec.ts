import { describe, expect, test } from 'vitest';
import { officeWith, sampleContext } from '../../test/samples/context.js';
import { claimsOf, numberFor, seriesWanted, takenOf } from './numbering.js';

const paper = { office: 'vp', series: 'QD', signedOn: '2025-09-12' };
const none = { number: null, on: null };
type Given = Parameters<typeof sampleContext>[0];
const own = (given: Given = {}, typed: Parameters<typeof numberFor>[0] = none) =>
  numberFor(typed, paper, sampleContext({ series: { last: 6, lastDate: '2025-09-12' }, ...given }));
const registry = (typed: Parameters<typeof numberFor>[0]) =>
  numberFor(typed, paper, sampleContext({ office: officeWith({ numberMode: 'registry' }) }));

describe('an own series (S2, S3)', () => {
  test('counts on without a gap, with the local day', () => {
    expect(own()).toEqual({ numbering: { mode: 'own', series: 'vp/2025/QD', number: 7, on: '2025-09-15' } });
    expect(own({ series: { last: 7, lastDate: '2025-09-15' } })).toMatchObject({ numbering: { number: 8 } });
    expect(own({ series: { last: 0, lastDate: null } })).toMatchObject({ numbering: { number: 1 } });
  });

  test('begins again with the local year: half past midnight on 01/01 is still 31/12 in UTC', () => {
    const first = { at: '2025-12-31T17:30:00.000Z', series: { last: 0, lastDate: null } };
    expect(own(first)).toEqual({ numbering: { mode: 'own', series: 'vp/2026/QD', number: 1, on: '2026-01-01' } });
    expect(own({ ...first, at: '2025-12-31T16:59:59.999Z' })).toMatchObject({ numbering: { series: 'vp/2025/QD' } });
  });

  test('never dates back', () => {
    expect(own({ series: { last: 6, lastDate: '2025-09-16' } })).toMatchObject({
      refused: { code: 'DateBeforeLast', fields: ['/on'], facts: { on: '2025-09-15', lastDate: '2025-09-16' } },
    });
  });

  test('takes no number and no date from outside', () => {
    expect(own({}, { number: 9, on: null })).toMatchObject({ refused: { code: 'NumberGiven', fields: ['/number'] } });
    expect(own({}, { number: null, on: '2025-09-15' })).toMatchObject({
      refused: { code: 'NumberGiven', fields: ['/on'] },
    });
    expect(own({}, { number: 9, on: '2025-09-15' })).toMatchObject({ refused: { fields: ['/number', '/on'] } });
  });

  test('is locked before it is counted: without its last number nothing is guessed', () => {
    expect(() => numberFor(none, paper, sampleContext())).toThrow('series');
    expect(seriesWanted(none, 'vp', 'QD', '2025-12-31T17:30:00.000Z')).toBe('vp/2026/QD');
    expect(seriesWanted({ number: 9, on: null }, 'vp', 'QD', '2025-09-15T01:30:00.000Z')).toBeNull();
  });
});

describe('a body’s register (S2)', () => {
  test('gives number and date; the year of the date names the series, and gaps are normal', () => {
    expect(registry({ number: 451, on: '2025-09-15' })).toEqual({
      numbering: { mode: 'registry', series: 'vp/2025/QD', number: 451, on: '2025-09-15' },
    });
    const old = numberFor(
      { number: 9, on: '2024-12-31' },
      { ...paper, signedOn: '2024-12-30' },
      sampleContext({ office: officeWith({ numberMode: 'registry' }) }),
    );
    expect(old).toMatchObject({ numbering: { series: 'vp/2024/QD' } });
  });

  test('gives both', () => {
    expect(registry(none)).toMatchObject({ refused: { code: 'NumberMissing', fields: ['/number', '/on'] } });
    expect(registry({ number: 4, on: null })).toMatchObject({ refused: { code: 'NumberMissing', fields: ['/on'] } });
    expect(registry({ number: null, on: '2025-09-15' })).toMatchObject({
      refused: { code: 'NumberMissing', fields: ['/number'] },
    });
  });

  test('dates no day to come, and none before the signature: a person signs, then văn thư dates (S1)', () => {
    expect(registry({ number: 4, on: '2025-09-16' })).toMatchObject({
      refused: { code: 'DateInFuture', fields: ['/on'], facts: { on: '2025-09-16', today: '2025-09-15' } },
    });
    expect(registry({ number: 4, on: '2025-09-11' })).toMatchObject({
      refused: { code: 'DateBeforeSigning', fields: ['/on'], facts: { on: '2025-09-11', signedOn: '2025-09-12' } },
    });
    expect(registry({ number: 4, on: '2025-09-12' })).toHaveProperty('numbering');
  });
});

test('An own number is taken from its counted series, a register’s number is kept apart by a claim', () => {
  const numbering = { series: 'vp/2025/QD', number: 7, on: '2025-09-15' };
  expect(takenOf({ mode: 'own', ...numbering })).toEqual([{ series: 'vp/2025/QD', number: 7, date: '2025-09-15' }]);
  expect(claimsOf({ mode: 'own', ...numbering })).toEqual([]);
  expect(takenOf({ mode: 'registry', ...numbering })).toEqual([]);
  expect(claimsOf({ mode: 'registry', ...numbering })).toEqual([{ kind: 'registry', key: 'vp/2025/QD/7' }]);
  expect([takenOf(null), claimsOf(null)]).toEqual([[], []]);
});

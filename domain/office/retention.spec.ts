import { expect, test } from 'vitest';
import { officeWith } from '../../test/samples/context.js';
import { retentionOf } from './retention.js';
import { settingsOf } from './state.js';

const on = (retention: Record<string, number>, award: string | null) =>
  retentionOf(settingsOf(officeWith({ retention })), award, '2025-12-20').kept;

test('G7: a file is kept by the issuer’s own years, from the end of the year in which the work ended', () => {
  const table = { default: 10, BK_TINH: 20, CSTDTQ: 0 };
  expect(on(table, 'GIAY_KHEN')).toEqual({ years: 10, until: '2035-12-31' });
  expect(on(table, 'BK_TINH')).toEqual({ years: 20, until: '2045-12-31' });
  expect(on(table, 'CSTDTQ')).toEqual({ years: 0, until: null });
  expect(on(table, null)).toEqual({ years: 10, until: '2035-12-31' });
});

test('G7: where the issuer has settled nothing, nothing is said', () => expect(on({}, 'GIAY_KHEN')).toBeNull());

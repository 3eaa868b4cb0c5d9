import { describe, expect, test } from 'vitest';
import { officeWith } from '../../test/samples/context.js';
import { routeOf } from './council-route.js';
import { defaultSettings, type Settings } from './settings.js';

const DAY = '2025-10-15';
const on = (councilRoute: Settings['councilRoute'], award: string, category = 'merit', day = DAY) =>
  routeOf(officeWith({ councilRoute }).settings, { award, category, sudden: false }, day);

describe('the route to the council', () => {
  test('C1: it is set by award in a category, by award, by category, else for all', () => {
    const table = {
      default: 'full',
      exceptional: 'none',
      BK_TINH: 'standing',
      'BK_TINH/exceptional': 'written',
    } as const;
    expect(on(table, 'BK_TINH', 'exceptional')).toBe('written');
    expect(on(table, 'BK_TINH')).toBe('standing');
    expect(on(table, 'GIAY_KHEN', 'exceptional')).toBe('none');
    expect(on(table, 'GIAY_KHEN')).toBe('full');
  });

  test('C1: an issuer that says nothing goes to the full council', () => {
    expect(routeOf(defaultSettings, { award: 'GIAY_KHEN', category: 'merit', sudden: false }, DAY)).toBe('full');
    expect(on({}, 'GIAY_KHEN')).toBe('full');
  });

  test.each(['TINH_ANH_HUNG', 'ANH_HUNG_LAO_DONG', 'CSTDTQ', 'CO_CP'])(
    'C2: %s is never without the council nor before its standing body alone, whatever is set',
    (award) => {
      for (const set of ['none', 'standing', 'full'] as const) expect(on({ [award]: set }, award)).toBe('full');
      expect(on({ [award]: 'written' }, award)).toBe('written');
      expect(on({ [award]: 'none' }, award, 'merit', '2025-06-30')).toBe('none');
    },
  );
});

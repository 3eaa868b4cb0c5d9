import { describe, expect, test } from 'vitest';
import { officeWith } from '../../test/samples/context.js';
import { routeOf } from './council-route.js';
import type { Settings } from './settings.js';

const DAY = '2025-10-15';
const route = (sudden: boolean, councilRoute: Settings['councilRoute'], award = 'GIAY_KHEN') =>
  routeOf(officeWith({ councilRoute }).settings, { award, category: 'exceptional', sudden }, DAY);

describe('E1: a sudden merit on its short way', () => {
  test.each([
    ['needs no council, whatever all awards take', { default: 'full' }],
    ['nor what the award takes otherwise', { default: 'full', GIAY_KHEN: 'standing' }],
    ['nor what its category takes otherwise', { default: 'full', exceptional: 'written' }],
  ] as const)('E1: it %s', (_name, table) => {
    expect(route(true, table)).toBe('none');
    expect(route(false, table)).not.toBe('none');
  });
  test('E1: the issuer’s own row for that award in that category goes before', () =>
    expect(route(true, { default: 'full', 'GIAY_KHEN/exceptional': 'written' })).toBe('written'));
  test('C2: an award whose vote the law asks for goes to the full council also then', () =>
    expect(route(true, { default: 'none' }, 'CSTDTQ')).toBe('full'));
});

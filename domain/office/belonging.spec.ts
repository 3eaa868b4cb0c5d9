import { expect, test } from 'vitest';
import { sampleOffice } from '../../test/samples/context.js';
import { belongsTo } from './belonging.js';
import { type Established, unstartedOffice } from './organisation.js';

const spell = (to: string | null) => ({ role: 'unitClerk', unit: null, from: '2024-01-01', to }) as const;
const held = (roles: readonly ReturnType<typeof spell>[]): Established => ({
  ...(sampleOffice as Established),
  people: { a: { unit: 'u1' } },
  roles: { a: roles },
  posts: {},
});

test.each([
  ['a role without end', held([spell(null)]), true],
  ['a role that ends today', held([spell('2025-06-01')]), true],
  ['a role that ended yesterday', held([spell('2025-05-31')]), false],
  ['one that ended and one that goes on', held([spell('2024-12-31'), spell(null)]), true],
  ['registered, and never anything more', held([]), true],
  ['somebody of elsewhere', { ...held([]), people: {} }, false],
  ['an office that was never established', unstartedOffice, false],
])('Belongs to the office: %s', (_what, office, yes) => {
  expect(belongsTo(office, 'a', '2025-06-01')).toBe(yes);
});

test('A post that goes on keeps a person whose roles have ended', () => {
  const office: Established = {
    ...held([spell('2024-12-31')]),
    posts: { a: [{ unit: 'u1', from: '2024-01-01', to: null }] },
  };
  expect(belongsTo(office, 'a', '2025-06-01')).toBe(true);
});

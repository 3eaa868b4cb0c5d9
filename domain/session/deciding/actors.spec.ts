import { expect, test } from 'vitest';
import { person, sampleContext, system } from '../../../test/samples/context.js';
import { actsAs } from './actors.js';

const acts = (capacity: 'chair' | 'secretary', who: string, onBehalfOf?: string) =>
  actsAs(capacity, sampleContext({ actor: person(who), ...(onBehalfOf ? { onBehalfOf } : {}) }), { presiding: null });

test('P9: who stands in for the secretary or the chair has their part in the sitting, and no other', () => {
  expect([acts('secretary', 'council-secretary'), acts('secretary', 'clerk-a')]).toEqual([true, false]);
  expect([acts('secretary', 'clerk-a', 'council-secretary'), acts('chair', 'clerk-a', 'council-secretary')]).toEqual([
    true,
    false,
  ]);
  expect(acts('chair', 'clerk-a', 'chair')).toBe(true);
  expect(actsAs('chair', sampleContext({ actor: system }), { presiding: null })).toBe(false);
});

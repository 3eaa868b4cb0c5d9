import { expect, test } from 'vitest';
import { z } from 'zod';
import { Id } from '../../domain/kernel/values.js';
import { derivedId, derivedKey } from './derived-id.js';

const origin = {
  installation: 'award-1',
  principal: 'u:an',
  kind: 'nomination',
  key: 'fa2cd9a6-3c61-4e63-8b5f-6f3a5a3f2f10',
};

test('One request names one stream for ever, in 26 signs that an address may hold', () => {
  expect(derivedId(origin)).toBe(derivedId({ ...origin }));
  expect(derivedId(origin)).toMatch(/^[a-z2-7]{26}$/);
  expect(Id.safeParse(derivedId(origin)).success).toBe(true);
});
test('The letters are the base32 of the hash, as any other program computes it', () => {
  // printf 'a|b|c|d' | sha256sum | xxd -r -p | base32 | tr A-Z a-z | cut -c1-26
  expect(derivedId({ installation: 'a', principal: 'b', kind: 'c', key: 'd' })).toBe('wvefnn5iobmvryjshcz5m7vmdt');
});
test.each([
  { installation: 'award-2' },
  { principal: 'u:binh' },
  { kind: 'paper' },
  { key: 'fa2cd9a6-3c61-4e63-8b5f-6f3a5a3f2f11' },
])('Another installation, person, kind or key names another stream: %o', (other) => {
  expect(derivedId({ ...origin, ...other })).not.toBe(derivedId(origin));
});
test('The key of one name of a list is a UUID, the same each time and another one for each name', () => {
  expect(z.uuid().safeParse(derivedKey(origin.key, 'b-1')).success).toBe(true);
  expect(derivedKey(origin.key, 'b-1')).toBe(derivedKey(origin.key, 'b-1'));
  expect(derivedKey(origin.key, 'b-1')).not.toBe(derivedKey(origin.key, 'b-2'));
});

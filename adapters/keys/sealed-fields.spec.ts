import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CannotOpen } from './cipher.js';
import { type MasterKey, newSubjectKey, OtherMasterKey, openMasterKey, unwrapKey, wrapKey } from './master-key.js';
import { openFields, type SealPlace, sealFields, subjectKeys } from './sealed-fields.js';

const seeded = process.env.FC_SEED ? { seed: Number(process.env.FC_SEED) } : {};
const place: SealPlace = { stream: 'nomination:nom-7', version: 12, subject: 'recipient:r-1' };
const fields = { salt: 'c2FsdA==', fullName: 'Nguyễn Thị Hoa', notes: ['một', null, 3] };

let home: string;
let master: MasterKey;
let other: MasterKey;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'award-seal-'));
  [master, other] = await Promise.all(
    ['one', 'two'].map((name) => openMasterKey(join(home, `${name}.key`), { create: true })) as [
      Promise<MasterKey>,
      Promise<MasterKey>,
    ],
  );
});
afterAll(() => rm(home, { recursive: true, force: true }));

describe('sealed fields', () => {
  test('They open with the subject’s key, at their place, as they were; twice sealed is never the same bytes', () => {
    const key = newSubjectKey();
    const sealed = sealFields(key, place, fields);
    expect(openFields(key, place, sealed)).toEqual(fields);
    expect(sealed.includes('Hoa')).toBe(false);
    expect(sealFields(key, place, fields).equals(sealed)).toBe(false);
  });

  test.each<[string, Partial<SealPlace>]>([
    ['stream', { stream: 'nomination:nom-8' }],
    ['version', { version: 13 }],
    ['subject', { subject: 'recipient:r-2' }],
  ])('Moved to another %s they do not open', (_what, elsewhere) => {
    const key = newSubjectKey();
    const sealed = sealFields(key, place, fields);
    expect(() => openFields(key, { ...place, ...elsewhere }, sealed)).toThrow(CannotOpen);
  });

  test('Whatever JSON holds comes back, and no single changed bit goes unseen', () => {
    const key = newSubjectKey();
    const law = (value: Record<string, fc.JsonValue>, at: number, bit: number) => {
      const sealed = sealFields(key, place, value);
      expect(JSON.stringify(openFields(key, place, sealed))).toBe(JSON.stringify(value));
      sealed[at % sealed.length]! ^= 1 << bit;
      expect(() => openFields(key, place, sealed)).toThrow(CannotOpen);
    };
    const anyFields = fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue());
    fc.assert(fc.property(anyFields, fc.nat(), fc.nat({ max: 7 }), law), { ...seeded, numRuns: 300 });
  });

  test('Cut bytes, no bytes and another key do not open, and the error names nobody', () => {
    const key = newSubjectKey();
    const sealed = sealFields(key, place, fields);
    for (const cut of [sealed.subarray(0, 28), sealed.subarray(0, -1), sealed.subarray(1), Buffer.alloc(0)])
      expect(() => openFields(key, place, cut)).toThrow(CannotOpen);
    expect(() => openFields(newSubjectKey(), place, sealed)).toThrow(/Check the key file/);
    expect(() => openFields(newSubjectKey(), place, sealed)).not.toThrow(/Hoa|r-1/);
  });
});

describe('wrapped keys', () => {
  test('A subject’s key comes back from its wrapping, and from no other subject’s or changed row', () => {
    const key = newSubjectKey();
    const wrapped = wrapKey(master, 'recipient:r-1', key);
    expect(unwrapKey(master, 'recipient:r-1', wrapped).equals(key)).toBe(true);
    expect(() => unwrapKey(master, 'recipient:r-2', wrapped)).toThrow(CannotOpen);
    wrapped[20]! ^= 1;
    expect(() => unwrapKey(master, 'recipient:r-1', wrapped)).toThrow(CannotOpen);
  });

  test('With another master key the error names both keys by id, and says which file to look for', () => {
    const wrapped = wrapKey(other, 'recipient:r-1', newSubjectKey());
    expect(() => unwrapKey(master, 'recipient:r-1', wrapped)).toThrow(OtherMasterKey);
    expect(() => unwrapKey(master, 'recipient:r-1', wrapped)).toThrow(new RegExp(`${other.id}.*${master.id}`));
  });
});

describe('keys in memory', () => {
  const row = (subject: string) => wrapKey(master, subject, newSubjectKey());

  test('A key is opened once, and again after it was forgotten', () => {
    const keys = subjectKeys(master);
    const wrapped = row('r-1');
    const key = keys.unwrap('r-1', wrapped);
    expect(keys.unwrap('r-1', wrapped)).toBe(key);
    keys.forget('r-1');
    expect(keys.size).toBe(0);
    expect(keys.unwrap('r-1', wrapped)).not.toBe(key);
  });

  test('A row that was re-keyed, or changed, is never answered from memory', () => {
    const keys = subjectKeys(master);
    const key = keys.unwrap('r-1', row('r-1'));
    expect(keys.unwrap('r-1', row('r-1')).equals(key)).toBe(false);
    expect(() => keys.unwrap('r-1', row('r-2'))).toThrow(CannotOpen);
  });

  test('No more than the limit are kept, and the one longest unused goes first', () => {
    const keys = subjectKeys(master, 2);
    const rows = new Map(['a', 'b', 'c'].map((subject) => [subject, row(subject)]));
    const [a, b] = [keys.unwrap('a', rows.get('a')!), keys.unwrap('b', rows.get('b')!)];
    keys.unwrap('a', rows.get('a')!);
    keys.unwrap('c', rows.get('c')!);
    expect(keys.size).toBe(2);
    expect(keys.unwrap('a', rows.get('a')!)).toBe(a);
    expect(keys.unwrap('b', rows.get('b')!)).not.toBe(b);
  });
});

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { streamId } from '../../domain/kernel/values.js';
import { groups } from './catalogue.js';
import { fieldFaults, pointer } from './fields.js';
import { problemsPage } from './page.js';
import { problemOf } from './problem.js';
import { bare, factsIn, fill } from './sentence.js';

const entries = Object.values(groups).flatMap((codes) => Object.entries(codes));

describe('The catalogue', () => {
  test('has each code once', () => {
    const codes = entries.map(([code]) => code);
    expect(codes.filter((code, i) => codes.indexOf(code) !== i)).toEqual([]);
  });
  test.each(entries)('%s has a status and four sentences', (_code, { status, vi, en, nextVi, nextEn }) => {
    expect(status).toBeGreaterThanOrEqual(400);
    for (const text of [vi, en, nextVi, nextEn]) expect(text).toMatch(/^[^a-z{[].*\.$/);
    expect(bare(vi)).not.toMatch(/[{}[\]]/);
    expect(new Set(factsIn(vi))).toEqual(new Set(factsIn(en)));
  });
  test.each(entries)('%s speaks only of facts that its refusals carry', (code, { vi }) => {
    const rooms = sources.filter(([, text]) => text.includes(`'${code}'`)).map(([folder]) => folder);
    const said = sources.filter(([folder]) => rooms.includes(folder)).map(([, text]) => text);
    for (const fact of factsIn(vi))
      expect([fact, said.some((text) => new RegExp(`\\b${fact}\\b`).test(text))]).toEqual([fact, true]);
  });
  test('docs/reference/problems.md says what the catalogue says', () => {
    const file = new URL('../../docs/reference/problems.md', import.meta.url);
    if (process.env.AWARD_WRITE_REFERENCE) writeFileSync(file, problemsPage());
    expect(readFileSync(file, 'utf8')).toBe(problemsPage());
  });
});

/** Sources that refuse, each with its folder. */
const root = fileURLToPath(new URL('../../', import.meta.url));
const sources = ['domain', 'store', 'api'].flatMap((room) =>
  readdirSync(`${root}${room}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts') && !name.startsWith('problems/'))
    .map((name) => [`${room}/${name.split('/')[0]}`, readFileSync(`${root}${room}/${name}`, 'utf8')] as const),
);

describe('A sentence', () => {
  const said = 'Hết hạn[ (hết ngày {lastDay})][: {units}].';
  test('leaves out what is not known and never shows a hole', () => {
    expect(fill(said, {}, 'vi')).toBe('Hết hạn.');
    expect(fill(said, { lastDay: null, units: [] }, 'vi')).toBe('Hết hạn.');
  });
  test('writes days, moments and codes as people do', () => {
    expect(fill(said, { lastDay: '2025-09-30' }, 'vi')).toBe('Hết hạn (hết ngày 30/09/2025).');
    expect(fill(said, { lastDay: '2025-09-30T17:30:00.000Z' }, 'vi')).toBe('Hết hạn (hết ngày 01/10/2025).');
    expect(fill(said, { units: ['unitHead', 'u-2'] }, 'vi')).toBe('Hết hạn: thủ trưởng đơn vị, u-2.');
    expect(fill(said, { units: ['unitHead', 'u-2'] }, 'en')).toBe('Hết hạn: unitHead, u-2.');
  });
  test('names a few of many', () => {
    expect(fill(said, { units: ['a', 'b', 'c', 'd', 'e', 'f', 'g'] }, 'en')).toBe('Hết hạn: a, b, c, d, e, … (+2).');
  });
});

describe('A problem', () => {
  test('keeps clause, fields and facts of the refusal', () => {
    expect(
      problemOf('WrongStatus', { clause: 'ND_152_2025:33.5', fields: ['/to'], facts: { status: 'held' } }),
    ).toMatchObject({
      type: '/problems/wrong-status',
      status: 409,
      clause: 'ND_152_2025:33.5',
      fields: ['/to'],
      facts: { status: 'held' },
      title: 'Chưa thực hiện được ở bước hiện tại.',
    });
  });
  test('of a code that nobody has written a sentence for still says no', () => {
    expect(problemOf('SomethingNew')).toMatchObject({ status: 422, code: 'SomethingNew' });
  });
});

describe('A field of the wrong shape', () => {
  const Body = z.strictObject({
    name: z.string().min(1).max(5),
    count: z.int().min(2).max(3),
    day: z.iso.date(),
    at: z.iso.datetime(),
    choice: z.enum(['yes', 'no']),
    list: z.array(z.string()).max(1),
    paper: streamId('paper'),
    yes: z.boolean(),
  });
  const good = {
    name: 'a',
    count: 2,
    day: '2025-01-01',
    at: '2025-01-01T00:00:00Z',
    choice: 'yes',
    list: [],
    paper: 'paper:p-1',
    yes: true,
  };
  test.each([
    ['name', '', 'Không được để trống.'],
    ['name', 'quá dài', 'Nhiều nhất 5 ký tự.'],
    ['name', undefined, 'Cần điền mục này.'],
    ['name', 7, 'Cần chữ.'],
    ['count', 1, 'Ít nhất 2.'],
    ['count', 2.5, 'Cần số nguyên.'],
    ['day', '2025-02-30', 'Cần một ngày có thật, dạng NNNN-TT-NN.'],
    ['at', 'now', 'Cần một thời điểm UTC, dạng 2025-09-15T01:30:00.000Z.'],
    ['choice', 'maybe', 'Chỉ nhận: yes, no.'],
    ['list', ['a', 'b'], 'Nhiều nhất 1 mục.'],
    ['paper', 'decision:d-1', 'Giá trị không nhận được.'],
    ['yes', 'có', 'Cần đúng hoặc sai.'],
    ['other', 1, 'Mục này không có ở đây.'],
  ])('%s = %o', (field, value, vi) => {
    const parsed = Body.safeParse({ ...good, [field]: value });
    expect(fieldFaults(parsed.error?.issues ?? [])).toEqual([
      { field: `/${field}`, vi, en: expect.stringMatching(/^[A-Z].*\.$/) },
    ]);
  });
  test('is named by a JSON pointer', () => {
    expect(pointer(['items', 0, 'a/b', 'c~d'])).toBe('/items/0/a~1b/c~0d');
  });
});

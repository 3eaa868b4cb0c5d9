import { expect, test } from 'vitest';
import { expectPage, textOf } from './page.js';
import { allNamingTests, namingTests, rulesOf, rulesPage } from './rules.js';

const rules = rulesOf(textOf('docs/reference/office.md'));
const tests = allNamingTests();

/** Rules that no test names yet. The list only shrinks; with the last one it goes. */
const notYet: readonly string[] = ['V1', 'V2', 'V3'];

test('Every rule of the office has a test that names it', () => {
  expect(rules.length).toBeGreaterThan(140);
  const named = new Set(tests.flatMap((t) => t.ids));
  expect(rules.map((r) => r.id).filter((id) => !named.has(id))).toEqual(notYet);
});

test('No test names a rule that the office does not have', () => {
  const known = new Set(rules.map((r) => r.id));
  expect(tests.filter((t) => t.ids.some((id) => !known.has(id)))).toEqual([]);
});

test('The page lists each rule with its tests', () => expectPage('docs/reference/rules.md', rulesPage(rules, tests)));

test('A title is found whatever stands before it, and only at its beginning', () => {
  const found = (text: string) => namingTests('x.spec.ts', text).map((t) => t.ids.join());
  expect(found(`test('C4: a', () => {})`)).toEqual(['C4']);
  expect(found(`test('C4, C7: a', () => {})`)).toEqual(['C4,C7']);
  expect(found(`test.each([\n  ['x', 1],\n])('C4: %s', () => {})`)).toEqual(['C4']);
  expect(found(`test.each(rows)('C4: %s', () => {})`)).toEqual(['C4']);
  expect(found('describe(`C4: a`, () => {})')).toEqual(['C4']);
  expect(found(`test('the rule C4: a', () => {})`)).toEqual([]);
  expect(found(`// test of C4: nothing`)).toEqual([]);
});

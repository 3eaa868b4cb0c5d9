import { expect, test } from 'vitest';
import { changes, changesShown } from './changes.js';

const items = Array.from({ length: 100 }, (_, i) => ({ id: i, at: { place: 1, day: { n: 1 } } }));
const closed = { events: [], texts: [], subjects: [], fields: [] };

test('Changed, added and taken-away parts are named, untouched ones are not; deeper than three steps only the part', () => {
  const before = { status: 'drafted', kept: { a: 1 }, gone: 1, items };
  const changed = items.map((item, i) => (i === 7 ? { ...item, at: { ...item.at, day: { n: 2 } } } : item));
  const after = { status: 'submitted', kept: { a: 1 }, items: changed, 'a/b': 2 };
  expect(changes(before, after)).toEqual(['/status', '/gone', '/items/7/at', '/a~1b']);
  expect(changes(before, before)).toEqual([]);
  expect(changes({ a: null }, { a: {} })).toEqual(['/a']);
});
test('A list that changes as a whole fills no page', () => {
  expect(changes({ items }, { items: items.map((i) => ({ ...i, id: -1 })) })).toHaveLength(50);
});
test('A reader learns nothing of a closed field, and of a list with a closed case only that it changed', () => {
  const pointers = ['/status', '/agenda/3/at', '/agenda/4/at', '/dossier/findings/0', '/findings'];
  expect(changesShown(pointers, { ...closed, fields: ['findings'] })).toEqual([
    '/status',
    '/agenda/3/at',
    '/agenda/4/at',
  ]);
  expect(changesShown(pointers, { ...closed, cases: ['nomination:x'], fields: ['findings'] })).toEqual([
    '/status',
    '/agenda',
  ]);
});

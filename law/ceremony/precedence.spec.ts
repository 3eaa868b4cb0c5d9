import { expect, test } from 'vitest';
import { type Honoured, inPrecedence, precedenceClause } from './precedence.js';

const of = (name: string, over: Partial<Honoured>): Honoured & { name: string } => ({
  ...{ name, level: 'unit', family: 'commendation', rank: 1, posthumous: false, kind: 'person' },
  ...over,
});
const names = (list: readonly { name: string }[]) => list.map((h) => h.name);

test('G5: from high to low; titles first in a level; living first; collectives, households, persons in a form', () => {
  const inOrder = [
    of('order', { level: 'statePresident' }),
    of('title of the province, 2', { level: 'province', family: 'title', rank: 2 }),
    of('commendation of the province', { level: 'province', rank: 1, kind: 'collective' }),
    of('title of the unit, collective', { family: 'title', kind: 'collective' }),
    of('title of the unit', { family: 'title' }),
    of('certificate, collective', { kind: 'collective' }),
    of('certificate, household', { kind: 'household' }),
    of('certificate', {}),
    of('certificate after death, collective', { posthumous: true, kind: 'collective' }),
    of('certificate after death', { posthumous: true }),
    of('lower form, collective', { rank: 2, kind: 'collective' }),
  ];
  expect(names(inPrecedence([...inOrder].reverse()))).toEqual(names(inOrder));
  expect(precedenceClause).toBe('ND_152_2025:29.3');
});

test('G5: equals keep the order in which they came', () => {
  expect(names(inPrecedence([of('b', {}), of('a', {})]))).toEqual(['b', 'a']);
});

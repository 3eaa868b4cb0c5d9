import { describe, expect, test } from 'vitest';
import { headAway } from '../../test/samples/access.js';
import { officeWith, person, sampleContext, system } from '../../test/samples/context.js';
import { type Office, unstartedOffice } from '../office/state.js';
import { isSecondPerson } from './second-person.js';

const DURING = '2025-09-15T01:30:00.000Z';
const second = (actor: Parameters<typeof person>[0] | object, first: string, office: Office = headAway, at = DURING) =>
  isSecondPerson(
    {
      ...sampleContext({ actor: typeof actor === 'string' ? person(actor) : (actor as typeof system), arrivedAt: at }),
      office,
    },
    first,
  );

describe('P13: the second of two persons', () => {
  test('P13: is another one than the first, known to the office', () => {
    expect(second('clerk-a', 'head-a')).toBe(true);
    expect(second('head-a', 'head-a')).toBe(false);
    expect(second('somebody-unknown', 'head-a')).toBe(false);
  });
  test('P13: is known by being registered, not by the name of what every object has', () =>
    expect(second('toString', 'head-a')).toBe(false));
  test('P13: is neither the first one’s substitute that day nor the one for whom the first stands in', () => {
    expect([second('head-b', 'head-a'), second('head-a', 'head-b')]).toEqual([false, false]);
    const lastMoment = '2025-09-20T16:59:59.999Z';
    const dayAfter = '2025-09-20T17:00:00.000Z';
    expect([second('head-b', 'head-a', headAway, lastMoment), second('head-b', 'head-a', headAway, dayAfter)]).toEqual([
      false,
      true,
    ]);
  });
  test.each([
    ['the product itself', system],
    ['a machine', { kind: 'machine', machine: 'm-1' }],
  ])('P13: is not %s', (_name, actor) => expect(second(actor, 'head-a')).toBe(false));
  test('P13: is nobody where no office was established', () =>
    expect([second('clerk-a', 'head-a', unstartedOffice), second('clerk-a', 'head-a', officeWith({}))]).toEqual([
      false,
      true,
    ]));
});

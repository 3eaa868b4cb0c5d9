import { describe, expect, test } from 'vitest';
import { dueDeadline, GRACE_MS } from './deadline.js';
import type { Deadline } from './effect.js';
import { nextDeadline } from './stream.js';

const deadline = (key: string, at = '2025-09-15T10:00:00.000Z'): Deadline => ({ key, kind: 'appraisal', at });

describe('a deadline that is asked to pass', () => {
  const open = [deadline('a', '2020-01-01T00:00:00.000Z'), deadline('b')];
  const asked = (ms: number, key = 'b') =>
    dueDeadline(open, key, new Date(Date.parse('2025-09-15T10:00:00.000Z') + GRACE_MS + ms).toISOString());

  test('It is due from the end of the grace on', () => {
    expect(asked(0)).toEqual({ due: deadline('b') });
    expect(asked(1)).toEqual({ due: deadline('b') });
  });
  test('A millisecond before, it says how long to wait', () => expect(asked(-1)).toEqual({ notYet: { dueInMs: 1 } }));
  test('At its very instant the grace is still to come', () =>
    expect(asked(-GRACE_MS)).toEqual({ notYet: { dueInMs: 15_000 } }));
  test('One that the state no longer holds is unknown, by name', () =>
    expect(asked(0, 'c')).toEqual({
      refused: { code: 'UnknownDeadline', clause: null, fields: ['/key'], facts: { key: 'c' } },
    }));
});

describe('the next deadline', () => {
  const [early, later] = ['2025-09-15T09:00:00.000Z', '2025-09-15T10:00:00.000Z'];
  test('None of none', () => expect(nextDeadline([])).toBeNull());
  test('The earliest one, wherever it stands', () => {
    const [first, second] = [deadline('z', early), deadline('a', later)];
    expect(nextDeadline([first, second])).toBe(first);
    expect(nextDeadline([second, first])).toBe(first);
  });
  test('Of two at one instant the first by key, wherever it stands', () => {
    const [a, b] = [deadline('a'), deadline('b')];
    expect(nextDeadline([a, b])).toBe(a);
    expect(nextDeadline([b, a])).toBe(a);
  });
  test('Of two alike the one that stands first', () => {
    const [a, same] = [deadline('a'), deadline('a')];
    expect(nextDeadline([a, same])).toBe(a);
  });
});

import { expect, test } from 'vitest';
import { closedItems } from './closing.js';
import type { Session } from './state.js';

const [a, b] = ['nomination:a', 'nomination:b'] as const;
const item = (nomination: typeof a | typeof b) => ({ nomination, award: 'GIAY_KHEN', rounds: 0, at: 'scheduled' });
const sitting = (over: object): Session =>
  ({ status: 'called', agenda: [item(a), item(b)], conflicts: [], ...over }) as never;
const declared = (nomination: typeof a | null, kind = 'kin', member = 'm-1') => ({
  conflicts: [{ member, nomination, kind }],
});
const pinned = (conflictPolicy: string) => ({ status: 'opened', rules: { conflictPolicy } });

test('P6: only where the council’s rule closes: the one that the sitting pinned, before that the office’s', () => {
  expect(closedItems(sitting(declared(a)), 'm-1', 'closed')).toEqual([a]);
  for (const policy of ['warnAndRecord', 'noVote'] as const)
    expect(closedItems(sitting(declared(a)), 'm-1', policy)).toEqual([]);
  expect(closedItems(sitting({ ...declared(a), ...pinned('closed') }), 'm-1', 'warnAndRecord')).toEqual([a]);
  expect(closedItems(sitting({ ...declared(a), ...pinned('noVote') }), 'm-1', 'closed')).toEqual([]);
});

test('P6: to who declared it and to nobody else; on the whole sitting, every item; an own case is another rule (P3)', () => {
  expect(closedItems(sitting(declared(a, 'kin', 'm-2')), 'm-1', 'closed')).toEqual([]);
  expect(closedItems(sitting(declared(null)), 'm-1', 'closed')).toEqual([a, b]);
  expect(closedItems(sitting(declared(a, 'ownCase')), 'm-1', 'closed')).toEqual([]);
  expect(closedItems({ status: 'unstarted' }, 'm-1', 'closed')).toEqual([]);
});

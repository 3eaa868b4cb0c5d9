import { describe, expect, test } from 'vitest';
import { sessionStates } from '../../test/samples/session.js';
import type { Rules } from './events.js';
import type { Sitting } from './state.js';
import { expectedVotes, rollOf, votelessOn } from './voters.js';

const [N1, N2] = ['nomination:n-1', 'nomination:n-2'] as const;
const opened = sessionStates.opened;
const members = ['chair', 'member-1', 'member-2', 'member-3', 'member-4'];
const sitting = (given: Partial<Sitting>): Sitting => ({
  ...opened,
  members,
  conflicts: [],
  recused: [],
  attendance: null,
  ...given,
});
const rules = (given: Partial<Rules> = {}): Rules => ({ ...opened.rules, ...given });
const item = (own: readonly string[] = []) => ({ nomination: N1, ...(own.length > 0 ? { own } : {}) });

describe('P3: the own case', () => {
  const declared = sitting({ conflicts: [{ member: 'member-2', nomination: N1, kind: 'ownCase' }] });
  test.each([
    ['noAppraiseNoVote', ['member-1', 'member-2']],
    ['warn', []],
  ] as const)('P3: takes the vote, said by the case or by the member, where the issuer sets %s', (ownCase, own) =>
    expect(votelessOn(declared, item(['member-1']), rules({ ownCase })).own).toEqual(own),
  );
  test('P3: is no other conflict, whatever policy there is for those', () =>
    expect(votelessOn(declared, item(), rules({ ownCase: 'warn', conflictPolicy: 'closed' }))).toEqual({
      own: [],
      recused: [],
      closedTo: [],
    }));
});

describe('P5, P6: another conflict', () => {
  const conflicts = [
    { member: 'member-3', nomination: N1, kind: 'kin' as const },
    { member: 'member-4', nomination: null, kind: 'ownUnit' as const },
    { member: 'member-2', nomination: N2, kind: 'kin' as const },
  ];
  test.each([
    ['warnAndRecord', [], []],
    ['noVote', ['member-3', 'member-4'], []],
    ['closed', ['member-3', 'member-4'], ['member-3', 'member-4']],
  ] as const)(
    'P5: by the policy %s, of this item and of all items, not of another',
    (conflictPolicy, recused, closedTo) =>
      expect(votelessOn(sitting({ conflicts }), item(), rules({ conflictPolicy }))).toEqual({
        own: [],
        recused,
        closedTo,
      }),
  );
  const recused = [
    { member: 'member-1', nomination: N1 },
    { member: 'member-2', nomination: N2 },
    { member: 'member-3', nomination: null },
  ];
  test('P5: who takes no part by their own word has no vote whatever the policy, and the item stays open to them', () => {
    for (const conflictPolicy of ['warnAndRecord', 'closed'] as const)
      expect(votelessOn(sitting({ recused }), item(), rules({ conflictPolicy }))).toEqual({
        own: [],
        recused: ['member-1', 'member-3'],
        closedTo: [],
      });
  });
  test('P3: who has lost the vote to the own case is not counted a second time, and who is no member not at all', () => {
    const given = sitting({ recused: [...recused, { member: 'stranger', nomination: N1 }] });
    expect(votelessOn(given, item(['member-1', 'stranger']), rules())).toMatchObject({
      own: ['member-1'],
      recused: ['member-3'],
    });
  });
});

describe('P7, C10: who votes, and who is expected to', () => {
  const given = (attendance: Sitting['attendance']) =>
    sitting({ attendance, recused: [{ member: 'member-3', nomination: N1 }] });
  test('P7: papers go to all members but those without a vote', () =>
    expect(rollOf(given(null), item(['member-1']), rules())).toEqual(['chair', 'member-2', 'member-4']));
  test('C10: before attendance is taken all of them, then those who sit in the room or write', () => {
    const expected = (attendance: Sitting['attendance']) =>
      expectedVotes(given(attendance), item(['member-1']), rules());
    expect(expected(null)).toBe(3);
    expect(expected({ present: [...members], written: [] })).toBe(3);
    expect(expected({ present: ['chair', 'member-1'], written: ['member-4', 'member-3'] })).toBe(2);
    expect(expected({ present: [], written: [] })).toBe(0);
  });
});

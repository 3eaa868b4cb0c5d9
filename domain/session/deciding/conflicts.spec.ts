import { describe, expect, test } from 'vitest';
import { person, sampleCouncil, system } from '../../../test/samples/context.js';
import { chair, openedWith, sessionBench, sessionCommands, sessionStates } from '../../../test/samples/session.js';
import { mayOpenBallot } from '../opening.js';
import type { Session } from '../state.js';

const { accepted, refused } = sessionBench;
const c = sessionCommands;

describe('conflicts (P3, P5, P7)', () => {
  const declare = (kind: 'ownCase' | 'kin', nomination: string | null, by = person('member-2')) => ({
    ...c.DeclareConflict,
    data: { member: null, kind, nomination: nomination as `nomination:${string}` | null },
    by,
  });
  const n1 = 'nomination:n-1';

  test('P5: a member declares kin and still votes; it is kept for the minutes', () => {
    const { state, events } = accepted(declare('kin', n1), sessionStates.opened);
    const conflict = { member: 'member-2', nomination: n1, kind: 'kin' };
    expect(events[0]?.data).toEqual({ ...conflict, unreachable: [] });
    expect(state).toMatchObject({ conflicts: [conflict] });
    expect(mayOpenBallot(state, n1, 1)).toMatchObject({ opening: { excluded: [], total: 9 } });
  });

  test('P3: an own case takes the vote and leaves the base', () => {
    const { state } = accepted(declare('ownCase', n1), sessionStates.opened);
    const twice = accepted(declare('ownCase', n1, person('member-3')), state).state;
    expect(mayOpenBallot(twice, n1, 1)).toMatchObject({
      opening: {
        excluded: ['member-2', 'member-3'],
        roll: sampleCouncil.members.filter((m) => m !== 'member-2' && m !== 'member-3'),
        total: 9,
        reachable: true,
      },
    });
  });

  test('P7: it warns at once when the ratio can no longer be reached', () => {
    const heroic = openedWith({
      agenda: [{ nomination: n1, award: 'ANH_HUNG_LAO_DONG', rounds: 0, at: 'scheduled' }],
      attendance: null,
    });
    const { events, effects, state } = accepted(declare('ownCase', n1), heroic);
    expect(events[0]?.data).toMatchObject({ unreachable: [n1] });
    expect(effects).toMatchObject([{ template: 'session-ratio-unreachable', facts: { nominations: [n1] } }]);
    const quorum = { ...heroic.rules, quorum: null };
    expect(mayOpenBallot({ ...state, rules: quorum } as never, n1, 1)).toMatchObject({ opening: { reachable: false } });
    expect(accepted(declare('kin', n1), heroic).effects).toEqual([]);
    const warned = openedWith({ ...heroic, rules: { ...heroic.rules, ownCase: 'warn' } });
    expect(accepted(declare('ownCase', n1), warned).events[0]?.data).toMatchObject({ unreachable: [] });
  });

  test('What was found on adding is not lost by a declaration, nor doubled', () => {
    const excluded = (state: Session) => mayOpenBallot(state, n1, 1);
    const found = openedWith({
      agenda: [{ nomination: n1, award: 'GIAY_KHEN', rounds: 0, at: 'scheduled', own: ['member-2'] }],
    });
    const once = { opening: { excluded: ['member-2'] } };
    expect(excluded(accepted(declare('ownCase', n1), found).state)).toMatchObject(once);
    const both = { opening: { excluded: ['chair', 'member-2'] } };
    expect(excluded(accepted(declare('ownCase', n1, chair), found).state)).toMatchObject(both);
  });

  test('It is declared about an item of this agenda, or about the whole sitting; an own case always names its item', () => {
    expect(accepted(declare('kin', null), sessionStates.opened).events).toHaveLength(1);
    expect(accepted(declare('kin', null), sessionStates.opened).effects).toEqual([]);
    expect(refused(declare('ownCase', null), sessionStates.opened)).toMatchObject({
      code: 'UnknownItem',
      fields: ['/nomination'],
    });
    expect(refused(declare('kin', 'nomination:n-7'), sessionStates.opened).code).toBe('UnknownItem');
  });

  test('The same declaration is made once; another one of the same member is another', () => {
    const { state } = accepted(declare('kin', n1), sessionStates.opened);
    expect(refused(declare('kin', n1), state)).toMatchObject({ code: 'AlreadyDeclared', fields: ['/kind'] });
    expect(accepted(declare('ownCase', n1), state).events).toHaveLength(1);
    expect(accepted(declare('kin', null), state).events).toHaveLength(1);
    expect(accepted(declare('kin', n1, chair), state).events).toHaveLength(1);
  });

  test('Only a member of this session declares', () => {
    expect(refused(declare('kin', n1, person('signer')), sessionStates.opened).code).toBe('NotAMember');
    expect(refused(declare('kin', n1, system), sessionStates.opened).code).toBe('NotAMember');
  });
});

import { describe, expect, test } from 'vitest';
import { officeWith, person, sampleCouncil } from '../../../test/samples/context.js';
import {
  MARKED,
  openedWith,
  secretary,
  sessionBench,
  sessionCommands,
  sessionStates,
} from '../../../test/samples/session.js';
import type { Rules } from '../events.js';
import { mayOpenBallot } from '../opening.js';

const { accepted, refused } = sessionBench;
const c = sessionCommands;
const n1 = 'nomination:n-1' as const;
const under = (conflictPolicy: Rules['conflictPolicy'], given: object = {}) =>
  openedWith({ ...given, rules: { ...sessionStates.opened.rules, conflictPolicy } });
const kin = (nomination: typeof n1 | null = n1) => ({
  ...c.DeclareConflict,
  data: { member: null, nomination, kind: 'kin' as const },
});
const openingAfter = (policy: Rules['conflictPolicy'], nomination: typeof n1 | null = n1) =>
  mayOpenBallot(accepted(kin(nomination), under(policy)).state, n1, 1);
const others = sampleCouncil.members.filter((m) => m !== 'member-2');

describe('what a declared conflict does, by the council’s own rule', () => {
  test('P5: by default it is warned of and recorded, and the member votes', () =>
    expect(openingAfter('warnAndRecord')).toMatchObject({
      opening: { roll: sampleCouncil.members, recused: [], closedTo: [] },
    }));

  test('P5: where the rule says so it takes the vote, on the item or on all of them; the item stays open to the member', () => {
    const without = { opening: { roll: others, excluded: [], recused: ['member-2'], closedTo: [], total: 9 } };
    expect(openingAfter('noVote')).toMatchObject(without);
    expect(openingAfter('noVote', null)).toMatchObject(without);
  });

  test('P6: where the rule closes the item, the member has no part in it at all', () =>
    expect(openingAfter('closed')).toMatchObject({
      opening: { roll: others, recused: ['member-2'], closedTo: ['member-2'], total: 9 },
    }));

  test('P5: the rule is that of the opening', () => {
    const office = officeWith({ conflictPolicy: 'closed' });
    const { state } = accepted({ ...kin(), context: { office } }, under('warnAndRecord'));
    expect(mayOpenBallot(state, n1, 1)).toMatchObject({ opening: { recused: [] } });
  });

  test('P7: a vote that is lost so is warned of at once where the ratio is now out of reach', () => {
    const agenda = [{ nomination: n1, award: 'CSTDTQ', rounds: 0, at: 'scheduled' }] as const;
    const { events, effects } = accepted(kin(), under('noVote', { agenda, attendance: null }));
    expect(events[0]?.data).toMatchObject({ unreachable: [n1] });
    expect(effects).toMatchObject([{ template: 'session-ratio-unreachable', facts: { nominations: [n1] } }]);
    const known = under('noVote', { agenda, attendance: { present: ['chair'], written: [] } });
    expect(accepted(kin(), known).events[0]?.data).toMatchObject({ unreachable: [] });
  });

  test('P5: the secretary writes it down for a member; nobody else speaks for another', () => {
    const forMember = (by = secretary) => ({ ...kin(), data: { ...kin().data, member: 'member-4' }, by });
    expect(accepted(forMember(), under('noVote')).state).toMatchObject({
      conflicts: [{ member: 'member-4', nomination: n1, kind: 'kin' }],
    });
    expect(refused(forMember(person('member-2')), under('noVote'))).toMatchObject({
      code: 'NotAllowed',
      fields: ['/member'],
    });
    expect(accepted(forMember(person('member-4')), under('noVote')).events).toHaveLength(1);
    const stranger = { ...kin(), data: { ...kin().data, member: 'signer' }, by: secretary };
    expect(refused(stranger, under('noVote'))).toMatchObject({ code: 'NotAMember', fields: ['/member'] });
  });

  test('P5: a conflict declared in error is lifted with a reason, and the vote is back', () => {
    const { state } = accepted(kin(), under('noVote'));
    const lift = { ...c.LiftConflict, data: { ...c.LiftConflict.data, member: 'member-2', nomination: n1 } };
    const after = accepted(lift, state);
    expect(after.events[0]).toMatchObject({
      data: { member: 'member-2', nomination: n1, kind: 'kin' },
      personal: { 'person:council-secretary': { reason: `Lý do ${MARKED}` } },
    });
    expect(mayOpenBallot(after.state, n1, 1)).toMatchObject({ opening: { recused: [] } });
    expect(refused(lift, after.state).code).toBe('UnknownConflict');
  });

  test('P5: a member takes no part by their own word, whatever the rule, and it stands in the minutes', () => {
    const recuse = (nomination: typeof n1 | null) => ({ ...c.RecuseMember, data: { member: null, nomination } });
    const { state } = accepted(recuse(n1), under('warnAndRecord'));
    expect(mayOpenBallot(state, n1, 1)).toMatchObject({ opening: { recused: ['member-2'], closedTo: [] } });
    expect(refused(recuse(n1), state).code).toBe('AlreadyDeclared');
    expect(refused({ ...recuse(n1), data: { member: null, nomination: 'nomination:x' } }, state).code).toBe(
      'UnknownItem',
    );
    expect(accepted(recuse(null), state).events).toHaveLength(1);
    const minuted = accepted(c.DrawUpMinutes, {
      ...sessionStates.minuted,
      recused: [{ member: 'member-2', nomination: n1 }],
    });
    expect(minuted.events[0]?.data).toMatchObject({
      facts: { conflicts: [{ member: 'member-2', nomination: n1, kind: 'recused' }] },
    });
  });
});

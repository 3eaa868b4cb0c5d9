import { refuse, wrongStatus } from '../../kernel/refusal.js';
import { accept, type Context, type Decided } from '../../kernel/stream.js';
import type { PersonId } from '../../kernel/values.js';
import type { SessionData } from '../commands.js';
import type { SessionEvent } from '../events.js';
import { itemOf, rulesInForce, unreachableIn } from '../reading.js';
import { isIn } from '../refusals.js';
import type { Sitting, Started } from '../state.js';
import type { NominationId } from '../values.js';
import { actingPerson, actsAs, reasonOfActor } from './actors.js';

type Answer = Decided<SessionEvent>;
const gathering = ['called', 'opened', 'adjourned'] as const;

/** The member who speaks, or whom the secretary writes down; the word of a member about another one counts for nothing. */
function memberOf(named: PersonId | null, state: Started, context: Context) {
  const actor = actingPerson(context);
  const member = named ?? actor;
  if (member !== actor && !actsAs('secretary', context, state)) return refuse('NotAllowed', { fields: ['/member'] });
  if (member === null || !state.members.includes(member))
    return refuse('NotAMember', { fields: named === null ? [] : ['/member'] });
  return { member };
}

/** Items that the new entry puts out of reach, and that were not so before (P7). */
function newlyOut(state: Started, given: Partial<Sitting>, context: Context): NominationId[] {
  const rules = rulesInForce(state, context.office);
  const before = new Set(unreachableIn(state, rules));
  return unreachableIn({ ...state, ...given }, rules).filter((n) => !before.has(n));
}

/**
 * Declared by the member or written down for them; it stands in the minutes. Whether it takes the vote, or closes the
 * item, is the council's own rule; the place in the base stays (office.md P3, P5, P6, P7).
 */
export function declareConflict(data: SessionData<'DeclareConflict'>, state: Started, context: Context): Answer {
  if (!isIn(state, gathering)) return wrongStatus(state.status, gathering);
  const who = memberOf(data.member, state, context);
  if ('refused' in who) return who;
  const { nomination, kind } = data;
  const item = nomination === null ? undefined : itemOf(state, nomination);
  if ((nomination !== null || kind === 'ownCase') && !item) return refuse('UnknownItem', { fields: ['/nomination'] });
  const conflict = { member: who.member, nomination, kind };
  if (state.conflicts.some((c) => isSame(c, conflict))) return refuse('AlreadyDeclared', { fields: ['/kind'] });
  const unreachable = newlyOut(state, { conflicts: [...state.conflicts, conflict] }, context);
  return accept<SessionEvent>({ type: 'ConflictDeclared', data: { ...conflict, unreachable } });
}

/** Declared or written down in error; both entries stay in the record. What the nomination itself says can't be lifted. */
export function liftConflict(data: SessionData<'LiftConflict'>, state: Started, context: Context): Answer {
  if (!isIn(state, gathering)) return wrongStatus(state.status, gathering);
  const { reason, ...conflict } = data;
  if (!state.conflicts.some((c) => isSame(c, conflict))) return refuse('UnknownConflict', { fields: ['/member'] });
  return accept<SessionEvent>({ type: 'ConflictLifted', data: conflict, ...reasonOfActor(reason, context) });
}

/** A member takes no part in the vote on an item, or in any vote of the sitting, whatever the council's rule is. */
export function recuseMember(data: SessionData<'RecuseMember'>, state: Started, context: Context): Answer {
  if (!isIn(state, gathering)) return wrongStatus(state.status, gathering);
  const who = memberOf(data.member, state, context);
  if ('refused' in who) return who;
  const { member } = who;
  const { nomination } = data;
  if (nomination !== null && !itemOf(state, nomination)) return refuse('UnknownItem', { fields: ['/nomination'] });
  if (state.recused.some((r) => r.member === member && r.nomination === nomination))
    return refuse('AlreadyDeclared', { fields: ['/nomination'] });
  const unreachable = newlyOut(state, { recused: [...state.recused, { member, nomination }] }, context);
  return accept<SessionEvent>({ type: 'MemberRecused', data: { member, nomination, unreachable } });
}

type Conflict = Sitting['conflicts'][number];
const isSame = (a: Conflict, b: Conflict): boolean =>
  a.member === b.member && a.nomination === b.nomination && a.kind === b.kind;

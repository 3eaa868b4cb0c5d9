import type { PersonId } from '../kernel/values.js';
import type { Rules } from './events.js';
import type { AgendaItem, Sitting } from './state.js';

/** Members who have no vote on an item, by why. They stay in the base of the ratio (office.md P7). */
export interface Voteless {
  /** It is their own case (P3). */
  readonly own: readonly PersonId[];
  /** They declared a conflict that takes the vote by the council's rule, or took no part by their own word (P5). */
  readonly recused: readonly PersonId[];
  /** Of the recused, those to whom the council's rule closes the item altogether (P6). */
  readonly closedTo: readonly PersonId[];
}
type Item = Pick<AgendaItem, 'nomination' | 'own'>;

export function votelessOn(sitting: Sitting, item: Item, rules: Rules): Voteless {
  const about = <T extends { nomination: string | null }>(list: readonly T[]) =>
    list.filter((c) => c.nomination === null || c.nomination === item.nomination);
  const declared = about(sitting.conflicts);
  const of = (ownCase: boolean) => declared.filter((c) => (c.kind === 'ownCase') === ownCase).map((c) => c.member);
  const own = rules.ownCase === 'noAppraiseNoVote' ? [...(item.own ?? []), ...of(true)] : [];
  const others = rules.conflictPolicy === 'warnAndRecord' ? [] : of(false);
  const recused = [...others, ...about(sitting.recused).map((r) => r.member)];
  const once = (people: readonly PersonId[]) => sitting.members.filter((m) => people.includes(m));
  return {
    own: once(own),
    recused: once(recused.filter((m) => !own.includes(m))),
    closedTo: rules.conflictPolicy === 'closed' ? once(others) : [],
  };
}

/** Members who may vote on it at all: papers are issued to them. */
export function rollOf(sitting: Sitting, item: Item, rules: Rules): readonly PersonId[] {
  const { own, recused } = votelessOn(sitting, item, rules);
  return sitting.members.filter((m) => !own.includes(m) && !recused.includes(m));
}

/** Of them, who is known to vote: once attendance is recorded, those who sit in the room or write (C10). */
export function expectedVotes(sitting: Sitting, item: Item, rules: Rules): number {
  const { attendance } = sitting;
  const roll = rollOf(sitting, item, rules);
  return attendance
    ? roll.filter((m) => attendance.present.includes(m) || attendance.written.includes(m)).length
    : roll.length;
}

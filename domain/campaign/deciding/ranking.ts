import { localDate } from '../../../law/calendar/days.js';
import { refuse } from '../../kernel/refusal.js';
import type { UnitId } from '../../kernel/values.js';
import { blocOf, pointsOf } from '../bloc.js';
import { tallyOf } from '../duty.js';
import { bySecretariat, type Decider, unknownUnit, yes } from './answer.js';

/**
 * A unit scores itself; only another member of its bloc checks it (office.md U4). Points by which the bloc has ranked are
 * closed to its members: the secretariat corrects them, and then the bloc ranks anew.
 */
export const scoreUnit: Decider<'ScoreUnit'> = (data, state, context) => {
  const unknown = unknownUnit(context, [data.unit]);
  if (unknown) return unknown;
  const bloc = blocOf(state, data.unit);
  const checks = data.by === null || (data.by !== data.unit && bloc?.[1].members.includes(data.by));
  if (!checks) return refuse('NotOfOneBloc', { fields: ['/by'] });
  if (bloc?.[1].ranking && !bySecretariat(context))
    return refuse('BlocHasRanked', { fields: ['/unit'], facts: { bloc: bloc[0] } });
  const duties = tallyOf(state, data.unit, localDate(context.arrivedAt));
  return yes({ type: 'UnitScored', data: { ...data, duties } });
};

/** All members in the order of their points; who are equal stand as the bloc's own regulation decides. */
export const rankBloc: Decider<'RankBloc'> = ({ bloc: id, ranking, tieOrder, minutes }, state, context) => {
  const bloc = Object.hasOwn(state.blocs, id) ? state.blocs[id] : undefined;
  if (!bloc) return refuse('UnknownReference', { fields: ['/bloc'] });
  if (minutes.on > localDate(context.arrivedAt)) return refuse('DateInFuture', { fields: ['/minutes/on'] });
  const units = bloc.members.filter((unit) => !ranking.includes(unit));
  if (units.length > 0 || ranking.length !== bloc.members.length)
    return refuse('RankingIncomplete', { fields: ['/ranking'], facts: { units } });
  const unscored = ranking.filter((unit) => pointsOf(state, unit) === null);
  if (unscored.length > 0) return refuse('ScoreMissing', { fields: ['/ranking'], facts: { units: unscored } });
  const rows = ranking.map((unit) => ({ unit, points: pointsOf(state, unit) ?? 0 }));
  return (
    outOfOrder(rows, tieOrder) ?? yes({ type: 'BlocRanked', data: { bloc: id, ranking: rows, tieOrder, minutes } })
  );
};

function outOfOrder(rows: readonly { unit: UnitId; points: number }[], tieOrder: readonly string[]) {
  const pairs = rows.slice(1).map((row, i) => [rows[i] ?? row, row] as const);
  const wrong = pairs.filter(([above, below]) => above.points < below.points);
  const equal = pairs.filter(([above, below]) => above.points === below.points);
  const named = (list: typeof pairs) => ({
    fields: ['/ranking'],
    facts: { units: [...new Set(list.flatMap(([a, b]) => [a.unit, b.unit]))] },
  });
  if (wrong.length > 0) return refuse('RankingAgainstScores', named(wrong));
  return equal.length > 0 && tieOrder.length === 0 ? refuse('TieUndecided', named(equal)) : null;
}

import { addDays } from '../../../law/calendar/days.js';
import { refuse } from '../../kernel/refusal.js';
import { accept } from '../../kernel/stream.js';
import type { UnitId } from '../../kernel/values.js';
import type { OfficeEvent } from '../events.js';
import type { Established } from '../organisation.js';
import { leadsTo } from '../units.js';
import type { Decider } from './answer.js';
import { kindEnded, notStanding } from './guards.js';

export const establishUnit: Decider<'EstablishUnit'> = (data, state) => {
  if (state.units[data.unit]) return refuse('UnitExists', { fields: ['/unit'] });
  return kindEnded(data.kind, data.from, '/kind') ?? accept<OfficeEvent>({ type: 'UnitEstablished', data });
};

/** The issuing level goes on under other words; what it issued before keeps the old ones (office.md O5). */
export const renameOffice: Decider<'RenameOffice'> = (data, state) => {
  const last = state.names.at(-1)?.from;
  return last !== undefined && data.from <= last
    ? refuse('DatesReversed', { fields: ['/from'], facts: { from: last } })
    : accept<OfficeEvent>({ type: 'OfficeRenamed', data });
};

/** A name counts from its day; papers of earlier days keep the one that they bore (office.md O5). */
export const renameUnit: Decider<'RenameUnit'> = (data, state) => {
  const refused = notStanding(state, data.unit, data.from, '/unit');
  if (refused) return refused;
  const last = state.units[data.unit]?.names.at(-1)?.from ?? data.from;
  return data.from <= last
    ? refuse('DatesReversed', { fields: ['/from'], facts: { from: last } })
    : accept<OfficeEvent>({ type: 'UnitRenamed', data });
};

export const mergeUnits: Decider<'MergeUnits'> = (data, state) => {
  const units = [...new Set(data.units)];
  const refused = units.reduce<ReturnType<typeof handedOver>>(
    (no, unit) => no ?? handedOver(state, { unit, to: data.to, field: '/units' }, { unit: data.into, field: '/into' }),
    null,
  );
  return refused ?? accept<OfficeEvent>({ type: 'UnitsMerged', data: { ...data, units } });
};

export const dissolveUnit: Decider<'DissolveUnit'> = (data, state) =>
  handedOver(state, { unit: data.unit, to: data.to, field: '/unit' }, { unit: data.successor, field: '/successor' }) ??
  accept<OfficeEvent>({ type: 'UnitDissolved', data });

/**
 * The one stands on its last day, the other on the day after; and what is handed over never comes back to where it came
 * from, in whatever order the decisions are recorded.
 */
function handedOver(
  state: Established,
  old: { unit: UnitId; to: string; field: string },
  next: { unit: UnitId; field: string },
) {
  if (state.units[old.unit] && state.units[old.unit]?.to !== null)
    return refuse('UnitEnded', { fields: [old.field], facts: { unit: old.unit } });
  return (
    notStanding(state, old.unit, old.to, old.field) ??
    notStanding(state, next.unit, addDays(old.to, 1), next.field) ??
    (leadsTo(state, next.unit, old.unit) ? refuse('SuccessorReturns', { fields: [next.field] }) : null)
  );
}

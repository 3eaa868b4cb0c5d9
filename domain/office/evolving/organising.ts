import type { UnitId } from '../../kernel/values.js';
import type { Established, Unit } from '../organisation.js';
import { type Folds, replaced } from './fold.js';

const handedOver = (state: Established, units: readonly UnitId[], successor: UnitId, to: string) => {
  const ended = units.flatMap((id): [UnitId, Unit][] => {
    const unit = state.units[id];
    return unit ? [[id, { ...unit, to, successor }]] : [];
  });
  return { units: { ...state.units, ...Object.fromEntries(ended) } };
};

export const unitFolds: Folds<'OfficeRenamed' | 'UnitEstablished' | 'UnitRenamed' | 'UnitsMerged' | 'UnitDissolved'> = {
  OfficeRenamed: ({ name, superior, place, symbol, from }, state) => ({
    names: [...state.names, { name, superior, place, symbol, from }],
  }),
  UnitEstablished: ({ unit, kind, name, from }, state) => ({
    units: { ...state.units, [unit]: { kind, names: [{ name, from }], from, to: null, successor: null } },
  }),
  UnitRenamed: ({ unit, name, from }, state) => {
    const before = state.units[unit];
    return before ? { units: { ...state.units, [unit]: { ...before, names: [...before.names, { name, from }] } } } : {};
  },
  UnitsMerged: ({ units, into, to }, state) => handedOver(state, units, into, to),
  UnitDissolved: ({ unit, successor, to }, state) => handedOver(state, [unit], successor, to),
};

export const peopleFolds: Folds<
  'PersonRegistered' | 'PersonAppointed' | 'AppointmentEnded' | 'RoleGranted' | 'RoleEnded'
> = {
  PersonRegistered: ({ person, unit }, state) => ({ people: { ...state.people, [person]: { unit } } }),
  PersonAppointed: ({ person, unit, from, to }, state) => ({
    posts: { ...state.posts, [person]: [...(state.posts[person] ?? []), { unit, from, to }] },
  }),
  AppointmentEnded: ({ person, unit, to }, state) => ({
    posts: {
      ...state.posts,
      [person]: (state.posts[person] ?? []).map((p) => (p.unit === unit && p.to === null ? { ...p, to } : p)),
    },
  }),
  RoleGranted: ({ person, role, unit, from, to }, state) => ({
    roles: { ...state.roles, [person]: [...(state.roles[person] ?? []), { role, unit, from, to }] },
  }),
  RoleEnded: ({ person, role, unit, to }, state) => ({
    roles: {
      ...state.roles,
      [person]: (state.roles[person] ?? []).map((r) =>
        r.role === role && r.unit === unit && r.to === null ? { ...r, to } : r,
      ),
    },
  }),
};

// The number that an event names is the place in the list, which only grows.
export const standingInFolds: Folds<'WorkAssigned' | 'AssignmentEnded' | 'SubstitutionGranted' | 'SubstitutionEnded'> =
  {
    WorkAssigned: ({ person, inPlaceOf, capacity, kinds, from, to }, state) => ({
      assignments: [...state.assignments, { person, inPlaceOf, capacity, kinds, from, to }],
    }),
    AssignmentEnded: ({ assignment, to }, state) => ({ assignments: replaced(state.assignments, assignment, { to }) }),
    SubstitutionGranted: ({ person, by, roles, kinds, from, to }, state) => ({
      substitutions: [...state.substitutions, { person, by, roles, kinds, from, to }],
    }),
    SubstitutionEnded: ({ substitution, to }, state) => ({
      substitutions: replaced(state.substitutions, substitution, { to }),
    }),
  };

import type { NominationId } from '../../paper/listing.js';
import { saysNew, startListing, withChange, withNames, withoutNames, withTold } from '../../paper/listing.js';
import { isTelling, startTelling } from '../../paper/telling.js';
import { heldAgain, nothingSettled, relistedExceptions, settledToo } from '../exceptions.js';
import type { Decision, StartedDecision } from '../state.js';
import { type Folds, type Happened, telling } from './fold.js';

export function drafted({ data, version }: Happened<'DecisionDrafted'>): Decision {
  const { decision, nominations, ...facts } = data;
  const begun = { denied: [], exceptions: nothingSettled, handing: null, handings: 0 };
  const body = { ...facts, ...startListing(decision, nominations), ...begun };
  return { status: 'drafted', ...body, telling: telling(body, version, 'PresentNomination') };
}

/** Without these names; what was said of the others stays with them. */
const without = (state: StartedDecision, names: readonly NominationId[]) => {
  const change = withoutNames(state, names);
  const exceptions = relistedExceptions(state.exceptions, state.nominations, change.nominations ?? state.nominations);
  return { ...change, exceptions };
};

export const listing: Folds<
  | 'GrantsAdded'
  | 'GrantsRemoved'
  | 'GrantsDenied'
  | 'DecisionHandedToDeputy'
  | 'ExceptionSettled'
  | 'ExceptionsAccepted'
  | 'GrantChangeRecorded'
  | 'FanOutCompleted'
  | 'EffectGivenUp'
> = {
  GrantsAdded: (state, { data: { nominations }, version }) => ({
    ...state,
    ...withNames(state, nominations),
    telling: telling(state, version, 'PresentNomination', nominations),
  }),
  GrantsRemoved: (state, { data: { nominations }, version }) => ({
    ...state,
    ...without(state, nominations),
    telling: telling(state, version, 'UnpresentNomination', nominations),
  }),
  GrantsDenied: (state, { data: { nominations }, version }) => ({
    ...state,
    ...without(state, nominations),
    denied: [...state.denied, ...nominations],
    telling: telling(state, version, 'DenyAward', nominations),
  }),
  DecisionHandedToDeputy: (state, { data: { nominations, into }, version }) => ({
    ...state,
    ...without(state, nominations),
    handing: { into, nominations },
    handings: state.handings + 1,
    telling: telling(state, version, 'UnpresentNomination', nominations),
  }),
  ExceptionSettled: (state, { data: { exceptions }, version }) => ({
    ...state,
    exceptions: settledToo(state.exceptions, state.nominations, exceptions, version),
  }),
  ExceptionsAccepted: (state) => ({ ...state, exceptions: { ...state.exceptions, accepted: true } }),
  GrantChangeRecorded: (state, { data }) => {
    const held = data.change === 'held' && !('signedOn' in state) && saysNew(state, data);
    return {
      ...state,
      ...withChange(state, data),
      ...(held ? { exceptions: heldAgain(state.exceptions, state.nominations, data.nomination) } : {}),
    };
  },
  FanOutCompleted: told,
  EffectGivenUp: (state, { data: { effect } }) => {
    // What is issued waits for everybody to be told, also when a person must see to it (architecture §3).
    if (!isTelling(state, effect) || state.status === 'issued') return state;
    return { ...state, telling: null, handing: null };
  },
};

/** Names that left this list for the deputy's decision, when the fan-out that ends was theirs (office.md P4). */
export const goesToDeputy = (
  { handing, telling }: StartedDecision,
  failed: readonly string[],
): readonly NominationId[] =>
  handing && telling?.command === 'UnpresentNomination' ? handing.nominations.filter((n) => !failed.includes(n)) : [];

/** Names that have left for the deputy's decision are drafted there next; that too ends before anything else begins. */
function told(state: StartedDecision, { data: { failed }, version }: Happened<'FanOutCompleted'>): Decision {
  const { handing, telling: under } = state;
  if (goesToDeputy(state, failed).length > 0 && handing)
    return { ...state, telling: startTelling(state.id, version, 'DraftDecision', [handing.into]) };
  const dropped = under?.command === 'PresentNomination' ? state.nominations.filter((n) => failed.includes(n)) : [];
  const exceptions =
    dropped.length === 0
      ? state.exceptions
      : relistedExceptions(
          state.exceptions,
          state.nominations,
          state.nominations.filter((n) => !failed.includes(n)),
        );
  return { ...state, ...withTold(state, failed), exceptions, handing: null };
}

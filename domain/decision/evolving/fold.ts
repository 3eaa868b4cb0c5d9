import type { Recorded } from '../../kernel/stream.js';
import type { NominationId } from '../../paper/listing.js';
import { startTelling } from '../../paper/telling.js';
import type { DecisionEvent } from '../events.js';
import type { Decision, DecisionBody, StartedDecision } from '../state.js';

export type EventType = DecisionEvent['type'];
export type Happened<T extends EventType> = Extract<Recorded<DecisionEvent>, { type: T }>;
/** What one event makes of a started decision. An event of a later stage changes nothing in an earlier one. */
export type Fold<T extends EventType> = (state: StartedDecision, event: Happened<T>) => Decision;
export type Folds<T extends EventType> = { readonly [K in T]: Fold<K> };

/** The fan-out that this event begins, to these names or to all. */
export const telling = (
  { id, nominations }: Pick<DecisionBody, 'id' | 'nominations'>,
  version: number,
  command: string,
  receivers: readonly NominationId[] = nominations,
) => startTelling(id, version, command, receivers);

/** What stays when a stage is entered anew: list, award and words, no signature. */
export const bodyOf = (state: StartedDecision): DecisionBody => ({
  id: state.id,
  office: state.office,
  award: state.award,
  campaign: state.campaign,
  merit: state.merit,
  period: state.period,
  nominations: state.nominations,
  denied: state.denied,
  handedFrom: state.handedFrom,
  exceptions: state.exceptions,
  handing: state.handing,
  handings: state.handings,
  contentVersion: state.contentVersion,
  rendition: state.rendition,
  telling: state.telling,
  changes: state.changes,
  heard: state.heard,
});

import { refuse, wrongStatus } from '../../kernel/refusal.js';
import { accept, type Context, type Decided } from '../../kernel/stream.js';
import { readyForAgenda, scheduledIn } from '../../nomination/reading.js';
import type { Started as Nomination } from '../../nomination/state.js';
import { forAward } from '../../office/settings.js';
import { settingsOf } from '../../office/state.js';
import { AGENDA_LIMIT, type SessionData } from '../commands.js';
import type { SessionEvent } from '../events.js';
import { reasonOfItem, relatedNominations } from '../nominations.js';
import { canReach, isFrozen, itemOf, rulesInForce } from '../reading.js';
import { isIn, refuseNames } from '../refusals.js';
import type { Started } from '../state.js';
import type { NominationId } from '../values.js';
import { actsAs, reasonOfActor } from './actors.js';

type Answer = Decided<SessionEvent>;
const preparing = ['called', 'opened', 'adjourned'] as const;

export function addAgendaItems(data: SessionData<'AddAgendaItems'>, state: Started, context: Context): Answer {
  if (!isIn(state, preparing)) return wrongStatus(state.status, preparing);
  if (isFrozen(state) && !actsAs('chair', context)) return refuse('AgendaFrozen');
  if (isFrozen(state) && data.reason === null) return refuse('ReasonMissing', { fields: ['/reason'] });
  const names = [...new Set(data.nominations)];
  const twice = names.filter((n) => itemOf(state, n));
  if (twice.length > 0) return refuseNames('AlreadyOnAgenda', twice);
  if (state.agenda.length + names.length > AGENDA_LIMIT)
    return refuse('AgendaFull', { fields: ['/nominations'], facts: { limit: AGENDA_LIMIT } });
  const found = relatedNominations(context, names);
  const unknown = names.filter((n) => !found.has(n));
  if (unknown.length > 0) return refuseNames('UnknownReference', unknown);
  const unready = names.filter((n) => !mayComeBefore(found.get(n), state, context));
  if (unready.length > 0) return refuseNames('NotReady', unready);
  const items = [...found].map(([nomination, n]) => ({ nomination, award: n.dossier.award, own: ownCaseOf(n, state) }));
  const rules = rulesInForce(state, context.office);
  const unreachable = items.filter((i) => !canReach(state, i, rules)).map((i) => i.nomination);
  return accept<SessionEvent>({
    type: 'AgendaItemsAdded',
    data: { items, unreachable },
    ...reasonOfActor(data.reason, context),
  });
}

/** Ready, of this issuing level, and its award takes the route to this body (office.md C1). */
const mayComeBefore = (nomination: Nomination | undefined, { office, body }: Started, context: Context): boolean =>
  nomination !== undefined &&
  nomination.dossier.office === office &&
  readyForAgenda(nomination) &&
  forAward(settingsOf(context.office).councilRoute, nomination.dossier.award) === body;

/** A recipient of kind person has the id of the person where the office knows them (office.md P3). */
const ownCaseOf = ({ dossier: { recipient } }: Nomination, { members }: Started) =>
  recipient.kind === 'person' ? members.filter((m) => m === recipient.id) : [];

export function removeAgendaItem(data: SessionData<'RemoveAgendaItem'>, state: Started, context: Context): Answer {
  if (!isIn(state, preparing)) return wrongStatus(state.status, preparing);
  if (isFrozen(state) && !actsAs('chair', context)) return refuse('AgendaFrozen');
  const { nomination, reason } = data;
  const item = itemOf(state, nomination);
  if (!item) return refuse('UnknownItem', { fields: ['/nomination'] });
  // What was voted on, left over or withdrawn after the freezing stays on the agenda and in the minutes.
  if (item.rounds > 0) return refuse('VoteTaken', { fields: ['/nomination'] });
  if (item.at === 'deferred' || item.change === 'withdrawn')
    return refuse('AlreadySettled', { fields: ['/nomination'] });
  const known = relatedNominations(context, [nomination]).get(nomination);
  if (!known) return refuse('UnknownReference', { fields: ['/nomination'] });
  return accept<SessionEvent>({ type: 'AgendaItemRemoved', data: { nomination }, ...reasonOfItem(reason, known) });
}

/** Every name must stand where the agenda says it stands, seen in the nominations themselves and not in what they reported. */
export function freezeAgenda(state: Started, context: Context): Answer {
  if (state.status !== 'called') return wrongStatus(state.status, ['called']);
  if (state.frozen) return refuse('AgendaFrozen');
  const names: readonly NominationId[] = state.agenda.map((i) => i.nomination);
  const found = relatedNominations(context, names);
  const changed = names.filter((n) => !isScheduled(found.get(n), state));
  if (changed.length > 0) return refuse('ListChanged', { facts: { nominations: changed } });
  return accept<SessionEvent>({ type: 'AgendaFrozen', data: { items: names.length } });
}

const isScheduled = (nomination: Nomination | undefined, { id }: Started) =>
  nomination !== undefined && scheduledIn(nomination, id);

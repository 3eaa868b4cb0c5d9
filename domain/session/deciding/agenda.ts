import { localDate } from '../../../law/calendar/days.js';
import { compulsoryVote } from '../../../law/council/votes.js';
import { refuse, wrongStatus } from '../../kernel/refusal.js';
import { accept, type Context, type Decided } from '../../kernel/stream.js';
import { unsettledAmong } from '../../nomination/proof.js';
import { readyForAgenda, scheduledIn } from '../../nomination/reading.js';
import type { Started as Nomination } from '../../nomination/state.js';
import { routeOf } from '../../nomination/sudden.js';
import type { Route } from '../../office/council-route.js';
import { settingsOf } from '../../office/state.js';
import { AGENDA_LIMIT, type SessionData } from '../commands.js';
import type { SessionEvent } from '../events.js';
import { reasonOfItem, relatedNominations } from '../nominations.js';
import { canReach, isFrozen, itemOf, rulesInForce } from '../reading.js';
import { isIn, refuseNames } from '../refusals.js';
import type { Started } from '../state.js';
import type { NominationId } from '../values.js';
import { actsAs, ownCaseOf, reasonOfActor } from './actors.js';
import { notPostedInTime } from './posted.js';

type Answer = Decided<SessionEvent>;
const preparing = ['called', 'opened', 'adjourned'] as const;

export function addAgendaItems(data: SessionData<'AddAgendaItems'>, state: Started, context: Context): Answer {
  if (!isIn(state, preparing)) return wrongStatus(state.status, preparing);
  if (isFrozen(state) && !actsAs('chair', context, state)) return refuse('AgendaFrozen');
  if (isFrozen(state) && data.reason === null) return refuse('ReasonMissing', { fields: ['/reason'] });
  const names = [...new Set(data.nominations)];
  const twice = names.filter((n) => itemOf(state, n));
  if (twice.length > 0) return refuseNames('AlreadyOnAgenda', twice);
  if (state.agenda.length + names.length > AGENDA_LIMIT)
    return refuse('AgendaFull', { fields: ['/nominations'], facts: { limit: AGENDA_LIMIT } });
  const found = relatedNominations(context, names);
  const unknown = names.filter((n) => !found.has(n));
  if (unknown.length > 0) return refuseNames('UnknownReference', unknown);
  const unready = names.filter((n) => !isReady(found.get(n), state));
  if (unready.length > 0) return refuseNames('NotReady', unready);
  const astray = strayFrom(state, [...found], data.reason, context);
  const refused = astray ?? notPostedInTime(found, state, context, ['/nominations']);
  if (refused) return refused;
  const items = [...found].map(([nomination, n]) => ({
    nomination,
    award: n.dossier.award,
    own: ownCaseOf(n, state.members),
  }));
  const rules = rulesInForce(state, context.office);
  const unreachable = items.filter((i) => !canReach(state, i, rules)).map((i) => i.nomination);
  return accept<SessionEvent>({
    type: 'AgendaItemsAdded',
    data: { items, unreachable },
    ...reasonOfActor(data.reason, context),
  });
}

const isReady = (nomination: Nomination | undefined, { office }: Started): boolean =>
  nomination !== undefined && nomination.dossier.office === office && readyForAgenda(nomination);

/** Which routes lead to which session. A written polling may stand in for another full sitting, with a reason (X2). */
const routes: Readonly<Record<`${Started['body']}/${Started['mode']}`, readonly Route[]>> = {
  'full/meeting': ['full'],
  'full/written': ['written', 'full'],
  'standing/meeting': ['standing'],
  'standing/written': ['standing'],
};

/** Names whose award goes another way (office.md C1), first those whom the law itself keeps from the standing body (C2). */
function strayFrom(
  state: Started,
  found: readonly [NominationId, Nomination][],
  reason: string | null,
  context: Context,
) {
  const [day, settings] = [localDate(state.startsAt), settingsOf(context.office)];
  const named = found.map(([name, { dossier }]) => ({
    name,
    route: routeOf(dossier, settings, day),
    law: compulsoryVote(dossier.award, day),
  }));
  const astray = named.filter(({ route }) => !routes[`${state.body}/${state.mode}`].includes(route));
  const byLaw = astray.filter(({ law }) => law !== null);
  const [first] = byLaw;
  if (first?.law)
    return refuseNames(
      'VoteByFullCouncil',
      byLaw.map((n) => n.name),
      first.law.clause,
    );
  if (astray.length > 0)
    return refuseNames(
      'WrongRoute',
      astray.map((n) => n.name),
    );
  const replaced = state.mode === 'written' && named.some(({ route }) => route === 'full');
  return replaced && reason === null ? refuse('ReasonMissing', { fields: ['/reason'] }) : null;
}

export function removeAgendaItem(data: SessionData<'RemoveAgendaItem'>, state: Started, context: Context): Answer {
  if (!isIn(state, preparing)) return wrongStatus(state.status, preparing);
  if (isFrozen(state) && !actsAs('chair', context, state)) return refuse('AgendaFrozen');
  const { nomination, reason } = data;
  const item = itemOf(state, nomination);
  if (!item) return refuse('UnknownItem', { fields: ['/nomination'] });
  // What was voted on, left over or withdrawn after the freezing stays on the agenda and in the minutes.
  if (item.rounds > 0) return refuse('VoteTaken', { fields: ['/nomination'] });
  if (item.at === 'scheduled' && item.ballot) return refuse('BallotOpen', { fields: ['/nomination'] });
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
  return (
    notPostedInTime(found, state, context) ??
    notSettled(found) ??
    accept<SessionEvent>({ type: 'AgendaFrozen', data: { items: names.length } })
  );
}

/** No agenda over a finding or a comment that nobody has settled (office.md A1). */
function notSettled(found: ReadonlyMap<NominationId, Nomination>) {
  const names = unsettledAmong([...found].map(([name, { dossier }]) => [name, dossier]));
  return names && refuse('NamesUnsettled', names);
}

const isScheduled = (nomination: Nomination | undefined, { id }: Started) =>
  nomination !== undefined && scheduledIn(nomination, id);

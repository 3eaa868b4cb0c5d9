import { localDate } from '../../../law/calendar/days.js';
import type { Deadline } from '../../kernel/effect.js';
import { refuse, wrongStatus } from '../../kernel/refusal.js';
import { accept, type Context, type Decided } from '../../kernel/stream.js';
import { settingsOf } from '../../office/state.js';
import { bodyOn } from '../body.js';
import type { SessionData } from '../commands.js';
import type { SessionEvent } from '../events.js';
import { relatedNominations } from '../nominations.js';
import { quorumShortage, rulesOf } from '../reading.js';
import { isIn } from '../refusals.js';
import type { SessionIn, Started } from '../state.js';
import { actsAs, ownCaseOf, reasonOfActor } from './actors.js';

type Answer = Decided<SessionEvent>;
const gathering = ['called', 'opened', 'adjourned'] as const;

/** A vice chairs this sitting by the chair's word, or by the paper that the secretary enters (office.md C18). */
export function delegateChair({ to, paper }: SessionData<'DelegateChair'>, state: Started, context: Context): Answer {
  if (!isIn(state, gathering)) return wrongStatus(state.status, gathering);
  if (to !== state.chair && !state.vices.includes(to)) return refuse('NotAVice', { fields: ['/to'] });
  if (paper === null && !actsAs('chair', context, { presiding: null }))
    return refuse('PaperMissing', { fields: ['/paper'] });
  return accept<SessionEvent>({ type: 'ChairDelegated', data: { to, paper } });
}

/** From here on members and rules are those of this moment (office.md O7, O9). */
export function openSession(state: Started, context: Context): Answer {
  if (state.status !== 'called') return wrongStatus(state.status, ['called']);
  if (!state.frozen) return refuse('AgendaNotFrozen');
  const { closesAt } = state;
  if (closesAt !== null && closesAt <= context.at) return refuse('PollingOver', { facts: { until: closesAt } });
  const rules = rulesOf(settingsOf(context.office));
  const renewed = renewedSince(state, context);
  const shortage = quorumShortage(
    renewed ? { ...state, ...renewed, attendance: seenBy(state, renewed.members) } : state,
    rules,
  );
  if (shortage) return refuse('QuorumNotMet', { facts: { ...shortage } });
  return accept<SessionEvent>({ type: 'SessionOpened', data: { rules, renewed, deadlines: pollingEnd(closesAt) } });
}

const pollingEnd = (closesAt: string | null): Deadline[] =>
  closesAt === null ? [] : [{ key: 'pollingEnd-1', kind: 'pollingEnd', at: closesAt }];

/** What the founding decision of the day says, where it is another one than at the call; null where nothing changed. */
function renewedSince(state: SessionIn<'called'>, context: Context) {
  const body = bodyOn(context.office, state.council, localDate(state.startsAt), state.body);
  const { founded, chair, vices, secretary, members, total } = body ?? state;
  const same = { founded, chair, vices: [...vices], secretary, members: [...members], total };
  const before = [state.founded, state.chair, state.vices, state.secretary, state.members, state.total];
  if (JSON.stringify(Object.values(same)) === JSON.stringify(before)) return null;
  const found = relatedNominations(
    context,
    state.agenda.map((i) => i.nomination),
  );
  const own = [...found].map(([nomination, n]) => ({ nomination, own: ownCaseOf(n, members) }));
  return { ...same, own: own.filter((o) => o.own.length > 0) };
}

const seenBy = ({ attendance }: Started, members: readonly string[]) =>
  attendance && {
    present: attendance.present.filter((m) => members.includes(m)),
    written: attendance.written.filter((m) => members.includes(m)),
  };

export function adjournSession({ reason }: SessionData<'AdjournSession'>, state: Started, context: Context): Answer {
  if (state.status !== 'opened') return wrongStatus(state.status, ['opened']);
  return accept<SessionEvent>({ type: 'SessionAdjourned', data: {}, ...reasonOfActor(reason, context) });
}

export function resumeSession(state: Started): Answer {
  if (state.status !== 'adjourned') return wrongStatus(state.status, ['adjourned']);
  const shortage = quorumShortage(state, state.rules);
  if (shortage) return refuse('QuorumNotMet', { facts: { ...shortage } });
  return accept<SessionEvent>({ type: 'SessionResumed', data: {} });
}

/** Only before the opening: what sat, and can sit no more, leaves its items over and closes with minutes. */
export function cancelSession({ reason }: SessionData<'CancelSession'>, state: Started, context: Context): Answer {
  if (state.status !== 'called') return wrongStatus(state.status, ['called']);
  return accept<SessionEvent>({ type: 'SessionCancelled', data: {}, ...reasonOfActor(reason, context) });
}

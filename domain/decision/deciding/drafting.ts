import { refuse } from '../../kernel/refusal.js';
import type { Context } from '../../kernel/stream.js';
import type { StreamId } from '../../kernel/values.js';
import { readyToPresent } from '../../nomination/reading.js';
import { settingsOf } from '../../office/state.js';
import type { NominationId } from '../../paper/listing.js';
import { checkAdded, checkListed, namesKnown, namesWhere, once } from '../../paper/names.js';
import { refuseNames } from '../../paper/refusals.js';
import { stillTelling } from '../../paper/telling.js';
import { writerOf } from '../../paper/writer.js';
import { inStatus, type StartedDecision, unsigned } from '../state.js';
import { type Answer, type Data, yes } from './answer.js';

const FIELD = '/nominations';
const drafting = ['drafted', 'sentBack'] as const;

export function draftDecision(data: Data<'DraftDecision'>, context: Context): Answer {
  if (context.office.status === 'unstarted') return refuse('OfficeUnknown', { fields: ['/office'] });
  const { decides } = context.office.settings;
  // What the head here may not decide goes up with a signed paper (office.md F2).
  if (!decides.includes(data.award)) return refuse('NotDecidedHere', { fields: ['/award'], facts: { decides } });
  const nominations = once(data.nominations);
  const decision = context.stream as StreamId<'decision'>;
  return (
    checkNames(data, nominations, context) ?? yes({ type: 'DecisionDrafted', data: { ...data, decision, nominations } })
  );
}

export function addGrants(data: Data<'AddGrants'>, state: StartedDecision, context: Context): Answer {
  const nominations = once(data.nominations);
  return (
    inStatus(state, drafting) ??
    stillTelling(state) ??
    checkAdded(FIELD, state, nominations) ??
    checkNames(state, nominations, context) ??
    yes({ type: 'GrantsAdded', data: { nominations } })
  );
}

/**
 * One decision for one award, unless the issuer groups by list (office.md S12), and only names that the council, where
 * one is due, has endorsed: who was never before it, or whose result was withdrawn, goes there first (X2).
 */
function checkNames(
  { office, award }: { readonly office: string; readonly award: string },
  nominations: readonly NominationId[],
  context: Context,
): Extract<Answer, { refused: unknown }> | null {
  const looked = namesKnown(FIELD, nominations, office, context);
  if ('refused' in looked) return looked;
  const settings = settingsOf(context.office);
  const perAward = settings.decisionGrouping === 'perAward';
  const otherAward = namesWhere(looked.known, (n) =>
    perAward ? n.dossier.award !== award : !settings.decides.includes(n.dossier.award),
  );
  const notReady = namesWhere(looked.known, (n) => !readyToPresent(n, settings));
  return refuseNames('OtherAward', otherAward, [FIELD]) ?? refuseNames('NotReady', notReady, [FIELD]);
}

export function removeGrants(data: Data<'RemoveGrants'>, state: StartedDecision, { actor }: Context): Answer {
  const nominations = once(data.nominations);
  const personal = { [writerOf(actor)]: { reason: data.reason } };
  return (
    inStatus(state, drafting) ??
    stillTelling(state) ??
    checkListed(FIELD, state, nominations) ??
    yes({ type: 'GrantsRemoved', data: { nominations }, personal })
  );
}

export const cancelDecision = (state: StartedDecision): Answer =>
  inStatus(state, unsigned) ?? stillTelling(state) ?? yes({ type: 'DecisionCancelled', data: {} });

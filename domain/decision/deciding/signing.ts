import { localDate } from '../../../law/calendar/days.js';
import { dueAfter } from '../../campaign/due.js';
import type { Context } from '../../kernel/stream.js';
import { beforeSignerIn } from '../../nomination/reading.js';
import { settingsOf } from '../../office/state.js';
import { checkDocument } from '../../paper/document.js';
import { checkListed, namesNot, once, unitsOf } from '../../paper/names.js';
import { refuseNames } from '../../paper/refusals.js';
import { stillTelling } from '../../paper/telling.js';
import { writerOf } from '../../paper/writer.js';
import { inStatus, type StartedDecision } from '../state.js';
import { type Answer, type Data, yes } from './answer.js';

/** The signer takes names out and signs the rest, once a document shows the rest (office.md S10). */
export function denyGrants(data: Data<'DenyGrants'>, state: StartedDecision, { actor }: Context): Answer {
  const nominations = once(data.nominations);
  const personal = { [writerOf(actor)]: { reason: data.reason } };
  return (
    inStatus(state, ['checked']) ??
    stillTelling(state) ??
    checkListed('/nominations', state, nominations) ??
    yes({ type: 'GrantsDenied', data: { nominations }, personal })
  );
}

/** Refuses with the names held or withdrawn meanwhile (office.md S11). */
export function signDecision(data: Data<'SignDecision'>, state: StartedDecision, context: Context): Answer {
  const { id, nominations } = state;
  const refused =
    inStatus(state, ['checked']) ??
    stillTelling(state) ??
    checkDocument(state, data.documentHash) ??
    refuseNames(
      'ListChanged',
      namesNot((n) => beforeSignerIn(n, id), nominations, context),
    );
  if (refused) return refused;
  const { at, office } = context;
  const on = localDate(at);
  const due = dueAfter(office, { kind: 'issue', n: 1 }, settingsOf(office).issueDays, on, at);
  const { contentVersion } = state;
  return yes({
    type: 'DecisionSigned',
    data: { ...data, contentVersion, on, units: unitsOf(nominations, context), due },
  });
}

import type { Addressee, Effect } from '../kernel/effect.js';
import type { Recorded } from '../kernel/stream.js';
import { saysNew } from '../paper/listing.js';
import { failures, givenUp, irregular, notice, secretariat, secretariatHead } from '../paper/notices.js';
import type { DecisionEvent } from './events.js';
import type { StartedDecision } from './state.js';

type Event = Recorded<DecisionEvent>;
const signer: Addressee = { role: 'signer' };
const chancery: Addressee = { role: 'chancery' };
const registryClerk: Addressee = { role: 'registryClerk' };

export function noticesOfDecision(before: StartedDecision, event: Event, after: StartedDecision): readonly Effect[] {
  const facts = { award: after.award, count: after.nominations.length };
  switch (event.type) {
    case 'DecisionPresented':
      return [notice('decision-presented', [event.data.to === 'signer' ? signer : chancery], facts)];
    case 'DecisionChecked':
      return [notice('decision-presented', [signer], facts)];
    case 'DecisionSentBack':
      return [notice('decision-sent-back', secretariat, facts)];
    case 'GrantsDenied':
      return [notice('grants-denied', secretariat, { ...facts, denied: event.data.nominations.length })];
    case 'DecisionHandedToDeputy': {
      const { deputy, into, nominations } = event.data;
      return [notice('decision-handed', [...secretariat, { person: deputy }], { into, count: nominations.length })];
    }
    case 'DecisionSigned':
      return [notice('decision-signed', [registryClerk], { ...facts, dueAt: event.data.due?.at ?? null })];
    case 'DecisionIssued':
      return [issuedNotice(after, event.data.on)];
    case 'GrantChangeRecorded':
      if (!saysNew(before, event.data)) return [];
      return [event.irregular ? irregular(event) : changeNotice(after, event.data)];
    case 'FanOutCompleted':
      return failures(before, event.data.failed);
    case 'EffectGivenUp':
      return givenUp(event.data);
    default:
      return afterIssue(event, after);
  }
}

function afterIssue(event: Event, after: StartedDecision): readonly Effect[] {
  switch (event.type) {
    case 'PaymentListDrawnUp':
      return [notice('payment-list', [{ role: 'accountant' }], { total: event.data.total, payer: event.data.payer })];
    case 'RevocationProposed':
      return [
        notice('revocation-proposed', [signer], { count: event.data.nominations?.length ?? after.nominations.length }),
      ];
    case 'GrantsRevoked':
    case 'DecisionRevoked': {
      const { nominations, by, due } = event.data;
      // What leaned on these awards is found by a person in the register: nothing is taken back by a machine (G6).
      return [notice('awards-revoked', secretariat, { count: nominations.length, number: by.number, dueAt: due.at })];
    }
    case 'DeadlineCorrected':
      return [notice('deadline-corrected', [whoseDay(event)], { kind: event.data.kind, dueAt: event.data.to })];
    case 'DeadlineReminded':
      return [notice('deadline-reminder', [whoseDay(event)], event.data)];
    case 'DeadlinePassed':
      return [notice('deadline-passed', [whoseDay(event), secretariatHead], event.data)];
    default:
      return [];
  }
}

/** The registry issues; the secretariat's officers see to what comes back; the keeper of records to what is handed over. */
const keepers: Readonly<Record<string, Addressee>> = {
  itemReturn: { role: 'secretariatOfficer' },
  deposit: { role: 'recordsOfficer' },
};
const whoseDay = ({ data }: { readonly data: { readonly kind: string } }): Addressee =>
  keepers[data.kind] ?? registryClerk;

function issuedNotice(decision: StartedDecision, on: string): Effect {
  const units = 'units' in decision ? decision.units : [];
  const people = units.flatMap((unit): Addressee[] => [
    { role: 'unitClerk', unit },
    { role: 'unitHead', unit },
  ]);
  const number = 'numbering' in decision ? decision.numbering.number : null;
  return notice('decision-issued', [...people, ...secretariat], { award: decision.award, number, on });
}

/** Who has the paper before them must know which name to look at (office.md S11). */
const changeNotice = (
  decision: StartedDecision,
  { nomination, change }: { nomination: string; change: string },
): Effect =>
  notice('name-changed', decision.status === 'checked' ? [secretariatHead, signer] : [secretariatHead], {
    nomination,
    change,
  });

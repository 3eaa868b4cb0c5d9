import type { Effect } from '../kernel/effect.js';
import type { Recorded } from '../kernel/stream.js';
import type { Json } from '../kernel/values.js';
import type { NominationId } from '../paper/listing.js';
import { effectName, tell } from '../paper/telling.js';
import type { DecisionEvent } from './events.js';
import { nothingDueIn } from './evolving/handing.js';
import { goesToDeputy } from './evolving/listing.js';
import type { StartedDecision } from './state.js';

type Event = Recorded<DecisionEvent>;

/** What the nominations must learn; `evolve` remembers each as the telling that is under way. */
export function tellingsOfDecision(before: StartedDecision, event: Event, after: StartedDecision): readonly Effect[] {
  const { id, nominations } = after;
  const into = { into: id };
  const decision = { decision: id };
  switch (event.type) {
    case 'DecisionDrafted':
    case 'GrantsAdded':
      return tell('PresentNomination', event.data.nominations, into);
    case 'GrantsRemoved':
    case 'DecisionHandedToDeputy':
      return tell('UnpresentNomination', event.data.nominations, into);
    case 'DecisionCancelled':
      return tell('UnpresentNomination', nominations, into);
    case 'DecisionPresented':
      return event.data.to === 'signer' ? tell('BringBeforeSigner', nominations, decision) : [];
    case 'DecisionChecked':
      return tell('BringBeforeSigner', nominations, decision);
    case 'DecisionSentBack':
      return before.status === 'checked' ? tell('SendBackNomination', nominations, decision) : [];
    case 'GrantsDenied':
      return tell('DenyAward', event.data.nominations, decision);
    case 'DecisionSigned':
      return tell('RecordSigning', nominations, decision);
    case 'DecisionIssued': {
      const number = 'numbering' in before ? before.numbering.number : null;
      return tell('RecordAward', nominations, { ...decision, number, issuedOn: event.data.on });
    }
    case 'FanOutCompleted':
      return draftForDeputy(before, event.data.failed);
    default:
      return afterIssue(event, nominations, decision);
  }
}

function afterIssue(
  event: Event,
  all: readonly NominationId[],
  decision: Readonly<Record<string, Json>>,
): readonly Effect[] {
  const corrected = (names: readonly NominationId[], kind: string, number: string | null, on: string) =>
    tell('RecordAwardCorrection', names, { ...decision, kind, number, on });
  switch (event.type) {
    case 'PaymentListDrawnUp':
      return tell('RecordPayment', nothingDueIn(event.data), { ...decision, on: null });
    case 'PaymentsRecorded':
      return tell('RecordPayment', event.data.nominations, { ...decision, on: event.data.on });
    case 'HandOverRecorded':
      return tell('BestowAward', event.data.nominations, { ...decision, on: event.data.on });
    case 'DecisionCorrected':
      return corrected(all, 'letter', event.data.letter.number, event.data.letter.on);
    case 'DecisionAmended':
      return corrected(event.data.nominations, 'decision', event.data.by.number, event.data.by.on);
    case 'CertificatesReissued':
      return corrected(event.data.nominations, 'reissued', null, event.data.on);
    case 'GrantsRevoked':
    case 'DecisionRevoked': {
      const { nominations, ground, by } = event.data;
      return tell('RevokeAward', nominations, { ...decision, ground, number: by.number, on: by.on });
    }
    default:
      return [];
  }
}

/** Once the head's own name has left this decision, the one that the deputy signs is drafted with it (office.md P4). */
function draftForDeputy(before: StartedDecision, failed: readonly string[]): readonly Effect[] {
  const { handing, id, office, award, campaign, merit, period } = before;
  const nominations = goesToDeputy(before, failed);
  if (!handing || nominations.length === 0) return [];
  const data = { office, award, campaign, nominations, merit, period, handedFrom: id };
  const tellings = [{ receiver: handing.into, data }];
  return [{ name: effectName('DraftDecision'), kind: 'tell', command: 'DraftDecision', tellings, complete: true }];
}

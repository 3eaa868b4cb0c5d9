import type { Addressee, Claim, Effect, NumberTaken } from '../kernel/effect.js';
import type { ListRow, Recorded } from '../kernel/stream.js';
import { renderDue } from '../paper/document.js';
import { failures, givenUp, irregular, notice, secretariat, secretariatHead } from '../paper/notices.js';
import { claimsOf, type Numbering, takenOf } from '../paper/numbering.js';
import { tell } from '../paper/telling.js';
import type { DecisionEvent } from './events.js';
import { type Decision, documents, isUnsigned, type StartedDecision } from './state.js';

type Event = Recorded<DecisionEvent>;
const signer: Addressee = { role: 'signer' };
const registryClerk: Addressee = { role: 'registryClerk' };

export function effectsOfDecision(before: Decision, event: Event, after: Decision): readonly Effect[] {
  if (after.status === 'unstarted') return [];
  const was = before.status === 'unstarted' ? null : before;
  return [
    ...tellings(was ?? after, event, after),
    ...notices(was ?? after, event, after),
    ...papers(was, event, after),
  ];
}

/** What the nominations must learn; `evolve` remembers each as the telling that is under way. */
function tellings(before: StartedDecision, event: Event, { id, nominations }: StartedDecision): readonly Effect[] {
  const into = { into: id };
  const decision = { decision: id };
  switch (event.type) {
    case 'DecisionDrafted':
    case 'GrantsAdded':
      return tell('PresentNomination', event.data.nominations, into);
    case 'GrantsRemoved':
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
      const number = numberingOf(before)?.number ?? null;
      return tell('RecordAward', nominations, { ...decision, number, issuedOn: event.data.on });
    }
    default:
      return [];
  }
}

function notices(before: StartedDecision, event: Event, after: StartedDecision): readonly Effect[] {
  const facts = { award: after.award, count: after.nominations.length };
  switch (event.type) {
    case 'DecisionPresented':
      return event.data.to === 'signer' ? [notice('decision-presented', [signer], facts)] : [];
    case 'DecisionChecked':
      return [notice('decision-presented', [signer], facts)];
    case 'DecisionSentBack':
      return [notice('decision-sent-back', secretariat, facts)];
    case 'GrantsDenied':
      return [notice('grants-denied', secretariat, { ...facts, denied: event.data.nominations.length })];
    case 'DecisionSigned':
      return [notice('decision-signed', [registryClerk], { ...facts, dueAt: event.data.due?.at ?? null })];
    case 'DecisionIssued':
      return [issuedNotice(after, event.data.on)];
    case 'DeadlineReminded':
      return [notice('deadline-reminder', [registryClerk], event.data)];
    case 'DeadlinePassed':
      return [notice('deadline-passed', [registryClerk, secretariatHead], event.data)];
    case 'GrantChangeRecorded':
      return [event.irregular ? irregular(event) : changeNotice(after, event.data)];
    case 'FanOutCompleted':
      return failures(before, event.data.failed);
    case 'EffectGivenUp':
      return givenUp(event.data);
    default:
      return [];
  }
}

function issuedNotice(decision: StartedDecision, on: string): Effect {
  const units = 'units' in decision ? decision.units : [];
  const people = units.flatMap((unit): Addressee[] => [
    { role: 'unitClerk', unit },
    { role: 'unitHead', unit },
  ]);
  const number = numberingOf(decision)?.number ?? null;
  return notice('decision-issued', [...people, ...secretariat], { award: decision.award, number, on });
}

/** Who has the paper before them must know which name to look at (office.md S11). */
const changeNotice = (decision: StartedDecision, change: { nomination: string; change: string }): Effect =>
  notice('name-changed', decision.status === 'checked' ? [secretariatHead, signer] : [secretariatHead], change);

function papers(before: StartedDecision | null, event: Event, after: StartedDecision): readonly Effect[] {
  switch (event.type) {
    case 'DecisionNumbered':
      return [{ name: 'render', kind: 'render', document: documents.final, contentVersion: after.contentVersion }];
    case 'DecisionArchived':
      return [{ name: 'archive', kind: 'archive' }];
    default:
      return isUnsigned(after) ? renderDue(documents.draft, before, after) : [];
  }
}

const numberingOf = (state: Decision): Numbering | null => ('numbering' in state ? state.numbering : null);

export const claimsOfDecision = (state: Decision): readonly Claim[] => claimsOf(numberingOf(state));
export const takenByDecision = (state: Decision): NumberTaken | null => takenOf(numberingOf(state));

export const isDecisionClosed = (state: Decision): boolean =>
  (state.status === 'archived' && state.package !== null) || (state.status === 'cancelled' && state.telling === null);

export const rowOfDecision = (state: Decision): ListRow => ({
  unit: null,
  campaign: state.status === 'unstarted' ? null : state.campaign,
  award: state.status === 'unstarted' ? null : state.award,
  assignee: null,
  subject: null,
  parent: null,
});

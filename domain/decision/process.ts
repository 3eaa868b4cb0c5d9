import type { Claim, Effect, NumberTaken } from '../kernel/effect.js';
import type { ListRow, Recorded } from '../kernel/stream.js';
import { renderDue } from '../paper/document.js';
import { claimsOf, type Numbering, takenOf } from '../paper/numbering.js';
import type { DecisionEvent } from './events.js';
import { claimsOfBook, takenByBook } from './golden-book.js';
import { noticesOfDecision } from './notices.js';
import { papersDue, stillRendering } from './papers.js';
import { type Decision, documents, isUnsigned, type StartedDecision } from './state.js';
import { tellingsOfDecision } from './tellings.js';

type Event = Recorded<DecisionEvent>;

export function effectsOfDecision(before: Decision, event: Event, after: Decision): readonly Effect[] {
  if (after.status === 'unstarted') return [];
  const was = before.status === 'unstarted' ? null : before;
  return [
    ...tellingsOfDecision(was ?? after, event, after),
    ...noticesOfDecision(was ?? after, event, after),
    ...papers(was, event, after),
  ];
}

function papers(before: StartedDecision | null, event: Event, after: StartedDecision): readonly Effect[] {
  switch (event.type) {
    case 'DecisionNumbered':
      return [{ name: 'render', kind: 'render', document: documents.final, contentVersion: after.contentVersion }];
    case 'DecisionArchived':
      return [{ name: 'archive', kind: 'archive' }];
    default:
      return isUnsigned(after) ? renderDue(documents.draft, before, after) : papersDue(event, after);
  }
}

export const numberingOf = (state: Decision): Numbering | null => ('numbering' in state ? state.numbering : null);

export const claimsOfDecision = (state: Decision): readonly Claim[] => [
  ...claimsOf(numberingOf(state)),
  ...claimsOfBook(state),
];
export const takenByDecision = (state: Decision): readonly NumberTaken[] => [
  ...takenOf(numberingOf(state)),
  ...takenByBook(state),
];

/** In the archive with its package, nobody left to tell, nothing to come back and no paper to make. */
export function isDecisionClosed(state: Decision): boolean {
  if (state.status === 'cancelled') return state.telling === null;
  return (
    state.status === 'archived' &&
    state.package !== null &&
    state.telling === null &&
    state.deadlines.length === 0 &&
    stillRendering(state) === null
  );
}

export const rowOfDecision = (state: Decision): ListRow => ({
  unit: null,
  campaign: state.status === 'unstarted' ? null : state.campaign,
  award: state.status === 'unstarted' ? null : state.award,
  assignee: null,
  subject: null,
  parent: state.status === 'unstarted' ? null : state.handedFrom,
});

import type { Effect } from '../kernel/effect.js';
import { type Refusal, refuse } from '../kernel/refusal.js';
import type { Recorded } from '../kernel/stream.js';
import type { DecisionEvent } from './events.js';
import { type Decision, type IssuedDecision, isIssued } from './state.js';

/** Papers that follow an issued decision, each made once for all its names (office.md G2, G3, G5). */
export const afterIssue = {
  certificates: 'certificates',
  paymentList: 'payment-list',
  ceremonyList: 'ceremony-list',
} as const;
type Document = (typeof afterIssue)[keyof typeof afterIssue];

/** What an event asks for. `contentVersion`: that event's own version, since what the paper says stands in the event. */
export interface AskedPaper {
  readonly document: Document;
  readonly contentVersion: number;
  /** SHA-256 of the paper; null until it is made. */
  readonly rendition: string | null;
}

/** Certificates that were printed elsewhere and come in as a scan, and a list with nothing to pay, need no paper of ours. */
function documentAsked(event: Recorded<DecisionEvent>): Document | null {
  switch (event.type) {
    case 'CertificatesIssued':
      return event.data.file === null ? afterIssue.certificates : null;
    case 'CertificatesReissued':
      return afterIssue.certificates;
    case 'PaymentListDrawnUp':
      return event.data.total > 0 ? afterIssue.paymentList : null;
    case 'CeremonyPlanned':
      return afterIssue.ceremonyList;
    default:
      return null;
  }
}

/** One rendering for the whole list, however long it is. */
export function papersDue(event: Recorded<DecisionEvent>, after: Decision): readonly Effect[] {
  const document = isIssued(after) ? documentAsked(event) : null;
  return document === null ? [] : [{ name: 'render', kind: 'render', document, contentVersion: event.version }];
}

/** The state with what this event asks for, what was made, and what a person must see to since it was given up. */
export function withPapers(state: IssuedDecision, event: Recorded<DecisionEvent>): IssuedDecision {
  const { papers } = state;
  const document = documentAsked(event);
  if (document !== null)
    return { ...state, papers: [...papers, { document, contentVersion: event.version, rendition: null }] };
  if (event.type === 'RenditionRecorded') {
    const { data } = event;
    return { ...state, papers: papers.map((p) => (isOf(p, data) ? { ...p, rendition: data.sha256 } : p)) };
  }
  if (event.type !== 'EffectGivenUp') return state;
  return { ...state, papers: papers.filter((p) => event.data.effect !== `${state.id}/${p.contentVersion}/render`) };
}

const isOf = (paper: AskedPaper, of: { readonly document: string; readonly contentVersion: number }) =>
  paper.document === of.document && paper.contentVersion === of.contentVersion;

/** The paper that a rendition answers; refusal `RenditionOutdated` where nobody asked for it. */
export const askedFor = (
  { papers }: IssuedDecision,
  of: { readonly document: string; readonly contentVersion: number },
): AskedPaper | { readonly refused: Refusal } =>
  papers.find((p) => isOf(p, of)) ?? refuse('RenditionOutdated', { fields: ['/contentVersion'] });

/** A package is written once, so what was asked for before is made first. */
export const stillRendering = (state: Decision): { readonly refused: Refusal } | null => {
  const due = isIssued(state) ? state.papers.find((p) => p.rendition === null) : undefined;
  return due ? refuse('DocumentNotReady', { facts: { contentVersion: due.contentVersion } }) : null;
};

export const isAfterIssue = (document: string): document is Document =>
  Object.values<string>(afterIssue).includes(document);

import type { PaperData, PaperKind } from '../../adapters/documents/papers.js';
import type { Rendered } from '../../adapters/documents/render.js';
import { afterIssue } from '../../domain/decision/papers.js';
import { documents } from '../../domain/decision/state.js';
import type { StreamId } from '../../domain/kernel/values.js';
import { letters } from '../../domain/nomination/letters.js';
import { beside, PAPER } from '../../domain/paper/state.js';
import { documents as minutesDocuments, OPINION_SHEET } from '../../domain/session/documents.js';
import type { Store } from '../../store/store.js';
import { ceremonyList } from './ceremony.js';
import { certificates } from './certificates.js';
import { decisionDraft, decisionFinal } from './decision.js';
import { councilMinutes } from './minutes.js';
import { paymentList } from './payments.js';
import { opinionSheet } from './sheet.js';
import { submission, submissionFinal } from './submission.js';
import { summaryDraft, summaryFinal } from './summary.js';
import { refusalLetter, returnLetter } from './unit-letters.js';
import { voteCountMinutes } from './vote-count.js';

export interface Rendering {
  readonly store: Store;
  readonly demo: boolean;
  readonly stream: StreamId;
  readonly document: string;
  /** The content that is asked for; another one in the state means that this rendering is no longer wanted. */
  readonly contentVersion: number;
  /**
   * Sets the paper by the templates that its office has released by now, else the product's.
   * @param like hash of the set that made an earlier text of this paper: what was shown to the signer keeps its look
   */
  render<K extends PaperKind>(kind: K, data: PaperData<K>, like?: string): Promise<Rendered>;
}
export type Renderer = (r: Rendering, found: { state: unknown; at: Date }) => Promise<Rendered | undefined>;

/** Document, before a `/` that says whose it is → how it is made from the record. */
export const renderers: Readonly<Record<string, Renderer>> = {
  [documents.draft]: decisionDraft,
  [documents.final]: decisionFinal,
  [afterIssue.certificates]: certificates,
  [afterIssue.paymentList]: paymentList,
  [afterIssue.ceremonyList]: ceremonyList,
  [PAPER]: submission,
  [beside.final]: submissionFinal,
  [beside.list]: summaryDraft,
  [beside.listFinal]: summaryFinal,
  [minutesDocuments.councilMinutes]: councilMinutes,
  [minutesDocuments.voteCountMinutes]: voteCountMinutes,
  [OPINION_SHEET]: opinionSheet,
  [letters.returned]: returnLetter,
  [letters.refused]: refusalLetter,
};

/** Documents kept as Word files too, because offices go on writing them: submissions and their lists. */
export const alsoWord: ReadonlySet<string> = new Set([PAPER, ...Object.values(beside)]);

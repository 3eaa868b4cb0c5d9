import type { Rendered } from '../../adapters/documents/render.js';
import { documents } from '../../domain/decision/state.js';
import type { StreamId } from '../../domain/kernel/values.js';
import { letters } from '../../domain/nomination/letters.js';
import { PAPER } from '../../domain/paper/state.js';
import { documents as minutesDocuments, OPINION_SHEET } from '../../domain/session/documents.js';
import type { Store } from '../../store/store.js';
import { decisionDraft, decisionFinal } from './decision.js';
import { councilMinutes } from './minutes.js';
import { opinionSheet } from './sheet.js';
import { submission } from './submission.js';
import { refusalLetter, returnLetter } from './unit-letters.js';
import { voteCountMinutes } from './vote-count.js';

export interface Rendering {
  readonly store: Store;
  readonly demo: boolean;
  readonly stream: StreamId;
  readonly document: string;
  /** The content that is asked for; another one in the state means that this rendering is no longer wanted. */
  readonly contentVersion: number;
}
export type Renderer = (r: Rendering, found: { state: unknown; at: Date }) => Promise<Rendered | undefined>;

/** Document, before a `/` that says whose it is → how it is made from the record. */
export const renderers: Readonly<Record<string, Renderer>> = {
  [documents.draft]: decisionDraft,
  [documents.final]: decisionFinal,
  [PAPER]: submission,
  [minutesDocuments.councilMinutes]: councilMinutes,
  [minutesDocuments.voteCountMinutes]: voteCountMinutes,
  [OPINION_SHEET]: opinionSheet,
  [letters.returned]: returnLetter,
  [letters.refused]: refusalLetter,
};

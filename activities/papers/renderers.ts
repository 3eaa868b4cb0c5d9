import type { Rendered } from '../../adapters/documents/render.js';
import { documents } from '../../domain/decision/state.js';
import type { StreamId } from '../../domain/kernel/values.js';
import { PAPER } from '../../domain/paper/state.js';
import type { Store } from '../../store/store.js';
import { decisionDraft, decisionFinal } from './decision.js';
import { submission } from './submission.js';

export interface Rendering {
  readonly store: Store;
  readonly demo: boolean;
  readonly stream: StreamId;
  /** The content that is asked for; another one in the state means that this rendering is no longer wanted. */
  readonly contentVersion: number;
}
export type Renderer = (r: Rendering, found: { state: unknown; at: Date }) => Promise<Rendered | undefined>;

/** Document → how it is made from the record. */
export const renderers: Readonly<Record<string, Renderer>> = {
  [documents.draft]: decisionDraft,
  [documents.final]: decisionFinal,
  [PAPER]: submission,
};

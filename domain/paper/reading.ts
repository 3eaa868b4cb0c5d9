import type { StreamId, UnitId } from '../kernel/values.js';
import type { Paper, PaperIn } from './state.js';

// What nominations ask of the paper that they rely on. These imports are types, so that the two streams can ask each
// other without a circle.

type SentPaper = PaperIn<'sent' | 'received' | 'answered' | 'closed'>;

const isSent = (paper: Paper): paper is SentPaper =>
  paper.status === 'sent' || paper.status === 'received' || paper.status === 'answered' || paper.status === 'closed';

/** Signed, numbered and sent by this unit: what a submission names. */
export const sentByUnit = (paper: Paper, unit: UnitId): paper is SentPaper =>
  isSent(paper) && paper.kind === 'unitSubmission' && paper.unit === unit;

/** Signed, numbered and sent to the level above. */
export const sentUpward = (paper: Paper): paper is SentPaper => isSent(paper) && paper.kind === 'upwardSubmission';

export const listsName = (paper: Paper, nomination: StreamId): boolean =>
  paper.status !== 'unstarted' && paper.nominations.some((name) => name === nomination);

import type { z } from 'zod';
import { CouncilMinutes, minutesSheet } from './council-minutes.js';
import { DecisionPaper, decisionSheet } from './decision-paper.js';
import { InvalidPaper } from './failures.js';
import { letterSheet, OpinionLetter } from './opinion-letter.js';
import { checkPrintable } from './printable.js';
import type { Sheet } from './sheet.js';
import { SubmissionPaper, submissionSheet } from './submission-paper.js';
import { createTypesetter, type Typesetter } from './typesetter.js';

let shared: Typesetter | undefined;
const sharedTypesetter = () => {
  shared ??= createTypesetter();
  return shared;
};

const parsed = <T>(schema: z.ZodType<T>, data: T): T => {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  throw new InvalidPaper(
    result.error.issues.map(({ path, message }) => ({ field: `/${path.map(String).join('/')}`, problem: message })),
  );
};

const render = <T extends { renderedAt: string }>(
  schema: z.ZodType<T>,
  toSheet: (paper: T) => Sheet,
  data: T,
  typesetter: Typesetter,
): Buffer => {
  const paper = parsed(schema, data);
  checkPrintable(paper, typesetter.covered, ['qrSvg']);
  return typesetter.typeset(toSheet(paper), paper.renderedAt);
};

/**
 * An award decision as PDF/A-2b, in the layout of ND_30_2020.
 * Throws `InvalidPaper`, `UnprintableCharacter` or `TypesettingFailed`. Blocks the thread for a few ms, over 1 s for 5,000 names.
 */
export const renderDecision = (data: DecisionPaper, typesetter: Typesetter = sharedTypesetter()): Buffer =>
  render(DecisionPaper, decisionSheet, data, typesetter);

/** A submission of a unit, or of the office to the level above. Throws as `renderDecision`. */
export const renderUpwardSubmission = (data: SubmissionPaper, typesetter: Typesetter = sharedTypesetter()): Buffer =>
  render(SubmissionPaper, submissionSheet, data, typesetter);

/** A letter that asks a body about a list. Throws as `renderDecision`. */
export const renderOpinionLetter = (data: OpinionLetter, typesetter: Typesetter = sharedTypesetter()): Buffer =>
  render(OpinionLetter, letterSheet, data, typesetter);

/** Minutes of a council meeting. Throws as `renderDecision`. */
export const renderMinutes = (data: CouncilMinutes, typesetter: Typesetter = sharedTypesetter()): Buffer =>
  render(CouncilMinutes, minutesSheet, data, typesetter);

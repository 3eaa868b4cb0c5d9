import { appraisalLimit } from '../../../law/catalogue/dossier-rules.js';
import * as extending from '../../campaign/extending.js';
import * as correcting from '../../intervention/correcting.js';
import { fits } from '../lifecycle.js';
import { misplaced } from '../refusals.js';
import type { Dossier } from '../state.js';
import { type Decider, sealed } from './answer.js';

/**
 * Times that this office gave: for the supplement, for papers that a sudden merit owes, and for the appraisal where the
 * law states none (office.md R10). A filing date is the law's, and a posting was told to the public.
 */
const ours = ({ award, category }: Dossier): readonly string[] => [
  'resubmission',
  'completeAfter',
  ...(appraisalLimit(award, category) ? [] : ['appraisal']),
];

export const extendDeadline: Decider<'ExtendDeadline'> = (data, state, context) => {
  if (!fits(state, 'ExtendDeadline')) return misplaced(state, 'ExtendDeadline');
  const { dossier } = state;
  const held = { open: dossier.deadlines, ours: ours(dossier), n: dossier.deadlineCount + 1 };
  return extending.extendDeadline({ ...held, ...sealed(state, { reason: data.reason }) }, data, context);
};

export const correctDeadline: Decider<'CorrectDeadline'> = (data, state, context) =>
  fits(state, 'CorrectDeadline')
    ? correcting.correctDeadline(state.dossier.deadlines, ours(state.dossier), data, context)
    : misplaced(state, 'CorrectDeadline');

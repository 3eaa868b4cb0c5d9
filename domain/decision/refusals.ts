import { listingCodes } from '../paper/refusals.js';

/** Refusals of the decision stream. */
export const decisionCodes = [...listingCodes, 'NotDecidedHere', 'NotSealed', 'OtherAward', 'PackageKnown'] as const;

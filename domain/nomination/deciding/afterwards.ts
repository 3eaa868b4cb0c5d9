import type { Decider } from './answer.js';
import { recordFact } from './counselling.js';

// What a decision tells of an award that it granted: never refused, irregular where it is another decision's award.

export const recordAwardCorrection: Decider<'RecordAwardCorrection'> = (data, state) =>
  recordFact(state, { type: 'AwardCorrected', data });
export const bestowAward: Decider<'BestowAward'> = (data, state) => recordFact(state, { type: 'AwardBestowed', data });
export const recordPayment: Decider<'RecordPayment'> = (data, state) =>
  recordFact(state, { type: 'PaymentRecorded', data });
export const revokeAward: Decider<'RevokeAward'> = (data, state) => recordFact(state, { type: 'AwardRevoked', data });

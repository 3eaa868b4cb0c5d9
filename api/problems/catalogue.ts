import type { ballotCodes } from '../../domain/ballot/refusals.js';
import type { campaignCodes } from '../../domain/campaign/refusals.js';
import type { decisionCodes } from '../../domain/decision/refusals.js';
import type { interventionCodes } from '../../domain/intervention/decide.js';
import type { kernelCodes } from '../../domain/kernel/refusal.js';
import type { nominationCodes } from '../../domain/nomination/refusals.js';
import type { officeCodes } from '../../domain/office/refusals.js';
import type { paperCodes } from '../../domain/paper/refusals.js';
import type { recipientCodes } from '../../domain/recipient/refusals.js';
import type { sessionCodes } from '../../domain/session/refusals.js';
import { ballotProblems } from './ballot.js';
import { campaignProblems } from './campaign.js';
import { commonProblems } from './common.js';
import { decisionProblems } from './decision.js';
import type { Entry } from './entry.js';
import { interventionProblems } from './intervention.js';
import { kernelProblems, recordProblems } from './kernel.js';
import { nominationProblems } from './nomination.js';
import { officeProblems } from './office.js';
import { paperProblems } from './paper.js';
import { recipientProblems } from './recipient.js';
import { sessionProblems } from './session.js';
import { signInProblems } from './sign-in.js';
import { transportProblems } from './transport.js';

/** Every code that a stream can refuse with; one without a sentence does not compile. */
export type RefusalCode = (
  | typeof kernelCodes
  | typeof officeCodes
  | typeof campaignCodes
  | typeof nominationCodes
  | typeof paperCodes
  | typeof sessionCodes
  | typeof ballotCodes
  | typeof decisionCodes
  | typeof recipientCodes
  | typeof interventionCodes
)[number];

/** The catalogue by where its codes come from: one code stands in one group. */
export const groups = {
  'Hợp lệ của yêu cầu · the request': transportProblems,
  'Đăng nhập · signing in': signInProblems,
  'Mọi loại · every kind': { ...kernelProblems, ...recordProblems },
  'Nhiều loại · several kinds': commonProblems,
  'Cấp ban hành · office': officeProblems,
  'Đợt xét khen thưởng · campaign': campaignProblems,
  'Hồ sơ đề nghị · nomination': nominationProblems,
  'Tờ trình · paper': paperProblems,
  'Phiên họp · session': sessionProblems,
  'Biểu quyết · ballot': ballotProblems,
  'Quyết định · decision': decisionProblems,
  'Sổ người, tập thể · recipient': recipientProblems,
  'Can thiệp · intervention': interventionProblems,
} as const;

const refusals: Readonly<Record<RefusalCode, Entry>> = {
  ...kernelProblems,
  ...commonProblems,
  ...officeProblems,
  ...campaignProblems,
  ...nominationProblems,
  ...paperProblems,
  ...sessionProblems,
  ...ballotProblems,
  ...decisionProblems,
  ...recipientProblems,
  ...interventionProblems,
};
const all: Readonly<Record<string, Entry>> = {
  ...transportProblems,
  ...signInProblems,
  ...recordProblems,
  ...refusals,
};

/** Status and sentences of a code; a general answer for one that is not known here. */
export const entryOf = (code: string): Entry => all[code] ?? transportProblems.Refused;

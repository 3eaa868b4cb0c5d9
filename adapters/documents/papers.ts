import type { z } from 'zod';
import { CampaignReport } from './campaign-report.js';
import { CouncilMinutes } from './council-minutes.js';
import { SummaryList, UnitReviewMinutes, VoteCountMinutes, WrittenOpinionSheet } from './council-papers.js';
import { DecisionPaper } from './decision-paper.js';
import { DepositList } from './deposit-list.js';
import { CeremonyList, Certificates, PaymentList } from './handing-papers.js';
import { RefusalLetter, ReturnLetter } from './letters.js';
import { OpinionLetter } from './opinion-letter.js';
import { SubmissionPaper } from './submission-paper.js';

/** Every paper that the product makes: its data, and the template that words and draws it. */
export const papers = {
  decisionPaper: { data: DecisionPaper, template: 'decision-paper.typ' },
  submissionPaper: { data: SubmissionPaper, template: 'submission-paper.typ' },
  summaryList: { data: SummaryList, template: 'summary-list.typ' },
  unitReviewMinutes: { data: UnitReviewMinutes, template: 'unit-review-minutes.typ' },
  councilMinutes: { data: CouncilMinutes, template: 'council-minutes.typ' },
  voteCountMinutes: { data: VoteCountMinutes, template: 'vote-count-minutes.typ' },
  writtenOpinionSheet: { data: WrittenOpinionSheet, template: 'written-opinion-sheet.typ' },
  returnLetter: { data: ReturnLetter, template: 'return-letter.typ' },
  refusalLetter: { data: RefusalLetter, template: 'refusal-letter.typ' },
  opinionLetter: { data: OpinionLetter, template: 'opinion-letter.typ' },
  certificate: { data: Certificates, template: 'certificate.typ' },
  paymentList: { data: PaymentList, template: 'payment-list.typ' },
  ceremonyList: { data: CeremonyList, template: 'ceremony-list.typ' },
  campaignReport: { data: CampaignReport, template: 'campaign-report.typ' },
  depositList: { data: DepositList, template: 'deposit-list.typ' },
} as const;
export type PaperKind = keyof typeof papers;
export type PaperData<K extends PaperKind> = z.infer<(typeof papers)[K]['data']>;

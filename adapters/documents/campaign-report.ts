/** Báo cáo sơ kết, tổng kết of a campaign with its figures filled in; the words between them are the writer's (office.md U5). */
import { z } from 'zod';
import { Line, PaperHead, PaperSignature, PaperTail } from './paper-parts.js';

const lines = z.array(z.object({ label: Line, count: z.int().nonnegative() })).max(500);
export const CampaignReport = z.object({
  ...PaperHead.shape,
  ...PaperTail.shape,
  subject: Line,
  /** Counted from awards that stand. */
  awarded: lines,
  /** The units' reports, added together. */
  reported: lines,
  /** Units that have sent none yet. */
  missing: z.array(Line).max(5000),
  signature: PaperSignature,
});

/** The list by which closed files go to the records office, signed by both sides (danh mục hồ sơ nộp lưu; facts 11.15). */
import { z } from 'zod';
import { Line, PaperHead, PaperSignature, PaperTail, Period } from './paper-parts.js';

/**
 * One file a row, as it lies in its package. The columns are those of every such list; where a layout of the law is to
 * be followed to the letter (facts 11.16), an office changes the template and not this data.
 */
export const DepositList = z.object({
  ...PaperHead.shape,
  ...PaperTail.shape,
  year: z.int().min(1945).max(2200),
  receiver: Line,
  rows: z
    .array(
      z.object({
        /** Number of the file: the id of its case. */
        code: Line,
        title: Line,
        period: Period,
        files: z.int().nonnegative(),
        /** "20 năm", "vĩnh viễn"; as the issuer settled it. */
        kept: Line,
        /** SHA-256 of the package's manifest. */
        package: z.string().regex(/^[0-9a-f]{64}$/),
      }),
    )
    .min(1)
    .max(1000),
  signature: PaperSignature,
  /** Who signs for the records office; a place to fill where nobody holds the post. */
  takenBy: z.object({ post: Line, name: Line }),
});

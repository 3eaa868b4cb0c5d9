import { z } from 'zod';
import { LocalDate } from '../../../law/calendar/values.js';
import { PaperRef } from '../../campaign/values.js';
import { command } from '../../kernel/stream.js';
import { Sha256, text } from '../../kernel/values.js';
import { CommentId, PostingChannel, PostingProof } from '../values.js';

/** Each is a list act too: one posting for many names has one channel, first and last day, proof (office.md N4). */
export const postingCommands = {
  OpenPosting: command(
    z
      .strictObject({ channel: PostingChannel, from: LocalDate, to: LocalDate, proof: PostingProof })
      .refine((d) => d.from <= d.to, { path: ['to'], message: 'ends before it begins' }),
    { says: 'Công khai lấy ý kiến' },
  ),
  RecordComment: command(
    z.strictObject({
      via: z.enum(['page', 'paper']),
      on: LocalDate,
      text: text(4000),
      /** Null: who wrote gave no name. */
      writer: z.strictObject({ name: text(300), contact: text(300).nullable() }).nullable(),
      file: Sha256.nullable(),
    }),
    { says: 'Ghi ý kiến góp ý' },
  ),
  AnswerComment: command(z.strictObject({ comment: CommentId, answer: text(4000), check: z.boolean() }), {
    says: 'Trả lời ý kiến góp ý; có thể chuyển thành việc phải kiểm tra',
  }),
  ClosePosting: command(z.strictObject({ report: PaperRef }), { says: 'Tổng hợp, báo cáo ý kiến góp ý' }),
};

import { z } from 'zod';
import { AwardCode, Period } from '../campaign/values.js';
import { archiveCommands, documentCommands, processCommands } from '../kernel/common.js';
import { type CommandOf, command } from '../kernel/stream.js';
import { OfficeId, Sha256, streamId, text } from '../kernel/values.js';
import { grantChange, nominationIds } from '../paper/listing.js';
import { numberGiven } from '../paper/numbering.js';
import { capacities } from './state.js';

const nothing = z.strictObject({});
const ofTheShown = z.strictObject({ documentHash: Sha256 });
const taken = z.strictObject({ nominations: nominationIds, reason: text(2000) });

export const decisionCommands = {
  DraftDecision: command(
    z.strictObject({
      office: OfficeId,
      award: AwardCode,
      campaign: streamId('campaign').nullable(),
      nominations: nominationIds,
      /** Words of the decision for all its names, so it stands in `data`. */
      merit: text(2000),
      period: Period,
    }),
    { creates: true, says: 'Dự thảo quyết định' },
  ),
  AddGrants: command(z.strictObject({ nominations: nominationIds }), { says: 'Thêm tên vào danh sách khen thưởng' }),
  RemoveGrants: command(taken, { says: 'Đưa tên ra khỏi danh sách khen thưởng' }),
  /** `documentHash`: SHA-256 of the document that the sender's page showed; so in the two signing commands. */
  PresentDecision: command(ofTheShown, { says: 'Trình quyết định' }),
  CheckDecision: command(nothing, { engineSafe: true, says: 'Văn phòng rà soát xong' }),
  SendBackDecision: command(z.strictObject({ question: text(2000) }), { says: 'Trả lại, yêu cầu làm rõ' }),
  CancelDecision: command(nothing, { says: 'Bỏ dự thảo' }),
  DenyGrants: command(taken, { says: 'Không khen thưởng một số tên' }),
  SignDecision: command(ofTheShown.extend({ signedAs: z.enum(capacities) }), { says: 'Ký quyết định' }),
  NumberDecision: command(z.strictObject(numberGiven), { says: 'Vào số, ghi ngày' }),
  SealDecision: command(nothing, { says: 'Đóng dấu' }),
  IssueDecision: command(nothing, { says: 'Ban hành' }),
  PublishDecision: command(nothing, { engineSafe: true, says: 'Công bố' }),
  ArchiveDecision: command(nothing, { engineSafe: true, says: 'Nộp lưu' }),
  RecordGrantChange: command(grantChange, { system: true, report: true, says: 'Có thay đổi ở một tên' }),
  ...documentCommands,
  ...archiveCommands,
  ...processCommands,
};
export type DecisionCommand = CommandOf<typeof decisionCommands>;

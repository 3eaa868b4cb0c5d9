import type { campaignCodes } from '../../domain/campaign/refusals.js';
import type { commonProblems } from './common.js';
import { type Entry, entry } from './entry.js';

export const campaignProblems = {
  CutoffNotPassed: entry(
    409,
    ['Chưa hết hạn nhận hồ sơ[ (đến hết ngày {lastDay})].', 'Intake still runs[ (to the end of {lastDay})].'],
    ['Chờ hết hạn rồi khóa.', 'Close it after that day.'],
  ),
  LateEntryOpen: entry(
    409,
    ['Còn đơn vị được nộp muộn[: {units}].', 'Units may still send late[: {units}].'],
    ['Chờ hết ngày cho nộp muộn.', 'Wait until their day is over.'],
  ),
  IntakeDayMissing: entry(
    422,
    ['Kế hoạch có khen thưởng thì phải có ngày nhận hồ sơ.', 'A plan with awards needs its last day of intake.'],
    ['Ghi ngày nhận hồ sơ.', 'Say until when dossiers are taken.'],
  ),
  IntakeRuns: entry(
    409,
    ['Đang nhận hồ sơ, không đổi được mục này ở kế hoạch.', 'Intake runs; the plan can’t change this now.'],
    ['Gia hạn nhận hồ sơ, hoặc chờ khóa.', 'Extend the intake, or wait until it is closed.'],
  ),
  NothingAmended: entry(
    422,
    ['Chưa có mục nào được điều chỉnh.', 'Nothing is amended.'],
    ['Ghi ít nhất một mục.', 'Name at least one thing.'],
  ),
  NothingToCollect: entry(
    409,
    ['Đợt này không có khen thưởng nên không nhận hồ sơ.', 'This campaign has no award, so it takes no dossiers.'],
    ['Tổng kết khi xong nhiệm vụ.', 'Close it when its duties are done.'],
  ),
  QuotaAmbiguous: entry(
    422,
    [
      'Chưa rõ số lượng[ {award}] tính theo từng đơn vị hay toàn cơ quan[ (giai đoạn {stage})].',
      'It is not clear whether the number[ of {award}] counts by unit or for the whole office[ (stage {stage})].',
    ],
    [
      'Hỏi cơ quan ban hành kế hoạch; ghi rõ số chung chỉ cho đơn vị chưa có số riêng.',
      'Ask the plan’s issuer; say that the common number is for units without their own.',
    ],
  ),
  QuotaOverLaw: entry(
    422,
    ['Vượt tỷ lệ tối đa[ của {award}: {most}].', 'More than the law’s share[ of {award}: {most}].'],
    ['Giảm tỷ lệ hoặc làm tròn xuống.', 'Lower the share, or round it down.'],
  ),
  ShareNeeded: entry(
    422,
    [
      'Hình thức này có tỷ lệ tối đa[ ({award}: {most})], cần ghi tỷ lệ và số làm gốc.',
      'This award is bounded by a share[ ({award}: {most})]; its base has to be given.',
    ],
    ['Ghi tỷ lệ, số làm gốc và ngày đếm.', 'Give the share, its base and the day of counting.'],
  ),
  QuotaMissing: entry(
    409,
    ['Đơn vị này chưa có số lượng riêng[ của {award}].', 'This unit has no number of its own[ for {award}].'],
    ['Đặt số lượng cho cả hai đơn vị trước.', 'Set a number for both units first.'],
  ),
  TooFewPlaces: entry(
    409,
    [
      'Đơn vị không có đủ chỗ để chuyển[ {award} (có {limit})].',
      'The unit has not so many places[ of {award} ({limit})].',
    ],
    ['Chuyển ít hơn.', 'Move fewer.'],
  ),
  DutyExists: entry(
    409,
    ['Việc này đã được giao.', 'This duty was set already.'],
    ['Dùng mã khác.', 'Use another code.'],
  ),
  UnknownDuty: entry(
    404,
    ['Đợt này không có việc ấy.', 'This campaign has no such duty.'],
    ['Kiểm tra mã việc.', 'Check its code.'],
  ),
  NotYourDuty: entry(
    409,
    ['Việc này không giao cho đơn vị[ {unit}].', 'This duty is not the unit’s[ ({unit})].'],
    ['Kiểm tra danh sách đơn vị.', 'Check which units it names.'],
  ),
  DutyIsAccepted: entry(
    409,
    ['Việc này đã được xác nhận.', 'It was accepted already.'],
    ['Không cần gửi lại.', 'No need to send it again.'],
  ),
  DutyNotFiled: entry(
    409,
    ['Đơn vị[ {unit}] chưa gửi.', 'The unit[ {unit}] has sent nothing yet.'],
    ['Chờ đơn vị gửi.', 'Wait until it has.'],
  ),
  DutyIsFiled: entry(
    409,
    ['Đơn vị[ {unit}] đã gửi hoặc đã được miễn.', 'The unit[ {unit}] has sent it, or is excused already.'],
    ['Không cần miễn.', 'No need to excuse it.'],
  ),
  AlreadyEnrolled: entry(
    409,
    ['Đơn vị đã có trong đợt[, thuộc {bloc}].', 'The unit takes part already[, in {bloc}].'],
    ['Không cần ghi lại.', 'No need to enrol it again.'],
  ),
  NotOfOneBloc: entry(
    409,
    ['Chỉ thành viên khác cùng cụm, khối mới kiểm tra chéo.', 'Only another member of the bloc checks a score.'],
    ['Chọn đơn vị cùng cụm, khối.', 'Choose a unit of the same bloc.'],
  ),
  BlocHasRanked: entry(
    409,
    ['Cụm, khối đã suy tôn theo số điểm này[ ({bloc})].', 'The bloc has ranked by these points[ ({bloc})].'],
    [
      'Gửi căn cứ cho cơ quan thường trực: nơi đó sửa điểm, sau đó cụm, khối suy tôn lại.',
      'Send the ground to the secretariat: it corrects the points, then the bloc ranks again.',
    ],
  ),
  ScoreMissing: entry(
    409,
    ['Chưa có điểm[ của {units}].', 'No score yet[ for {units}].'],
    ['Chấm điểm trước khi suy tôn.', 'Score them before ranking.'],
  ),
  RankingIncomplete: entry(
    422,
    [
      'Suy tôn phải có đủ thành viên, mỗi đơn vị một lần[; thiếu {units}].',
      'The ranking names each member once[; missing {units}].',
    ],
    ['Ghi đủ danh sách.', 'List them all.'],
  ),
  RankingAgainstScores: entry(
    422,
    ['Thứ tự trái với điểm[ của {units}].', 'The order contradicts the points[ of {units}].'],
    ['Xếp theo điểm, hoặc sửa điểm.', 'Order them by points, or score anew.'],
  ),
  TieUndecided: entry(
    422,
    ['Bằng điểm[ giữa {units}], chưa ghi tiêu chí phân định.', 'Equal points[ of {units}] and no rule that decides.'],
    ['Ghi tiêu chí theo quy chế của cụm, khối.', 'Name the criteria of the bloc’s regulation.'],
  ),
} satisfies Record<Exclude<(typeof campaignCodes)[number], keyof typeof commonProblems>, Entry>;

import { kindOf, type StreamId } from '../../domain/kernel/values.js';

const kinds: Readonly<Record<string, string>> = {
  nomination: 'Hồ sơ đề nghị khen thưởng',
  paper: 'Tờ trình',
  session: 'Phiên họp Hội đồng',
  ballot: 'Lượt biểu quyết',
  decision: 'Quyết định khen thưởng',
  campaign: 'Đợt xét khen thưởng',
  office: 'Cấp ban hành',
  recipient: 'Người, tập thể',
  intervention: 'Can thiệp của người vận hành',
};
export const kindWords = (stream: StreamId): string => kinds[kindOf(stream)] ?? kindOf(stream);

/** Events in the words of the glossary (§4). */
const events: Readonly<Record<string, string>> = {};
export const eventWords = (type: string): string => events[type] ?? type;

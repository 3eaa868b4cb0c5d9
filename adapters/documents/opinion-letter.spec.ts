import { describe, expect, test } from 'vitest';
import { InvalidPaper } from './failures.js';
import { AskedName, type OpinionLetter } from './opinion-letter.js';
import { renderPaper } from './render.js';
import { letter, submission } from './samples/samples.js';
import { readPages } from './testing/read-pdf.js';

const renderOpinionLetter = async (data: OpinionLetter) => (await renderPaper('opinionLetter', data)).pdf;
const textOf = async (pdf: Promise<Buffer>) => (await readPages(await pdf)).join(' ').replaceAll('\u00a0', ' ');
const expectInOrder = (text: string, phrases: readonly string[]) => {
  let from = 0;
  for (const phrase of phrases) {
    const at = text.indexOf(phrase, from);
    expect(at, `“${phrase}” after position ${from} in: ${text}`).toBeGreaterThanOrEqual(from);
    from = at + phrase.length;
  }
};

describe('a letter that asks a body', () => {
  test('T8: lists name, unit, award and period, and nothing else of a dossier', async () => {
    const text = await textOf(renderOpinionLetter(letter()));
    expectInOrder(text, [
      'Số: 41/CV-VP',
      'V/v lấy ý kiến',
      'Kính gửi: Thuế tỉnh Bắc Kạn.',
      'chậm nhất ngày 20 tháng 11 năm 2025./.',
      'DANH SÁCH LẤY Ý KIẾN',
      '(Kèm theo Công văn số 41/CV-VP ngày 03 tháng 11 năm 2025',
      'TT Họ và tên, tên tập thể Đơn vị Hình thức đề nghị Thời gian lập thành tích',
      '1 Phòng Kinh tế',
      '2 Triệu Văn Khương',
    ]);
    expect(Object.keys(AskedName.shape)).toEqual(['name', 'unit', 'award', 'period']);
    const more = [{ ...letter().names[0], merit: 'có thành tích' }] as never;
    await expect(renderOpinionLetter(letter({ names: more }))).rejects.toThrow(InvalidPaper);
  });

  test('T10: says of silence what it stands for, or names no day at all', async () => {
    expect(await textOf(renderOpinionLetter(letter({ goesOn: true })))).toContain('coi là không có ý kiến khác./.');
    const open = await textOf(renderOpinionLetter(letter({ replyBy: null })));
    expect(open).not.toContain('chậm nhất');
    expect(open).not.toContain('coi là');
  });
});

test('T12: a submission has the parts of the law: grounds; content, form, merit; opinions; conclusion of the appraisal', async () => {
  const { pdf } = await renderPaper('submissionPaper', submission({ opinions: 'Bộ Công an: không có ý kiến khác.' }));
  const text = (await readPages(pdf)).join(' ');
  expectInOrder(text, [
    'Căn cứ',
    'Nội dung, hình thức, thành tích đề nghị khen thưởng',
    'Ý kiến của cơ quan, đơn vị liên quan',
    'Kết luận thẩm định',
  ]);
});

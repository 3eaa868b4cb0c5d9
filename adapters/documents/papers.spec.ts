/** Each further paper is read back from its PDF; what it must say stands here. */
import { describe, expect, test } from 'vitest';
import { InvalidPaper } from './failures.js';
import { type PaperData, type PaperKind, papers } from './papers.js';
import { renderPaper } from './render.js';
import { samples } from './samples/further.js';
import { readPages, readPlaces } from './testing/read-pdf.js';

const textOf = async <K extends PaperKind>(kind: K, more: Partial<PaperData<K>> = {}) => {
  const { pdf } = await renderPaper(kind, { ...samples[kind], ...more } as PaperData<K>);
  return (await readPages(pdf)).join(' ').replaceAll('\u00a0', ' ');
};
const says: Readonly<Partial<Record<PaperKind, readonly string[]>>> = {
  summaryList: [
    'DANH SÁCH',
    'Mức độ hoàn thành nhiệm vụ',
    'HTXSNV',
    'GK 12/QĐ-VP (2023)',
    '01 tập thể và 01 cá nhân./.',
  ],
  unitReviewMinutes: [
    'BIÊN BẢN',
    '14 giờ 00 phút, ngày 12 tháng 9 năm 2025.',
    'có mặt 11 trên tổng số 12 người.',
    'CÁC TRƯỜNG HỢP ĐƯỢC ĐỀ NGHỊ',
    '10/11',
    'CÁC TRƯỜNG HỢP KHÔNG ĐƯỢC CHỌN',
    'Ông Vi Văn Ất',
    '3/11',
    '01 trường hợp được đề nghị, 01 trường hợp không được chọn./.',
  ],
  voteCountMinutes: [
    'lấy ý kiến các thành viên bằng văn bản.',
    'Tỷ lệ tính trên tổng số thành viên, không làm tròn lên.',
    'Ông Mạc Ngữ',
    '8/9 (88,8%)',
    'Đạt',
    '4/9 (44,4%)',
    'Không đạt',
  ],
  writtenOpinionSheet: ['PHIẾU LẤY Ý KIẾN', 'Ông Lộc Văn Ỷ', 'Ý kiến khác', 'chậm nhất ngày 12 tháng 11 năm 2025./.'],
  returnLetter: [
    'Số: 07/VP',
    'V/v bổ sung hồ sơ đề nghị khen thưởng',
    'Kính gửi: Phòng Kinh tế.',
    'Báo cáo thành tích',
    'Chưa nêu kết quả năm 2024.',
    'chậm nhất ngày 20 tháng 10 năm 2025./.',
  ],
  refusalLetter: [
    'chưa đủ điều kiện xét khen thưởng đối với 01 trường hợp',
    'Lý do: Đang trong thời gian xem xét kỷ luật.',
    'Căn cứ: Điều 4 Nghị định số 152/2025/NĐ-CP.',
    'khi có kết luận./.',
  ],
  depositList: [
    'DANH MỤC',
    'Hồ sơ nộp lưu năm 2025',
    '10/9/2025 - 20/12/2025',
    '10 năm',
    '0123456789abcdef 0123456789abcdef',
    'Danh mục gồm 02 hồ sơ, 06 tệp./.',
    'BÊN NHẬN',
    'Lò Thị Ỷ',
    'BÊN GIAO',
  ],
  certificate: [
    'CHÁNH VĂN PHÒNG',
    'GIẤY KHEN',
    'Tặng',
    'BÀ NÔNG THỊ ÁNH TUYẾT',
    'Số sổ vàng: 31',
    'PHÒNG KINH TẾ',
    'Số sổ vàng: 32',
  ],
  paymentList: [
    '1.410.000',
    '710.000',
    '2.120.000 đồng (Hai triệu một trăm hai mươi nghìn đồng).',
    'Nguồn chi: Quỹ',
    'KẾ TOÁN',
  ],
  campaignReport: [
    'BÁO CÁO',
    'Tổng kết năm: Phong trào thi đua năm 2025',
    'Giấy khen của Chánh Văn phòng',
    '21',
    'mo-hinh',
    '02 đơn vị chưa gửi báo cáo: Phòng Kinh tế; Phòng Nội chính.',
    'IV. Đánh giá, phương hướng, kiến nghị',
  ],
  ceremonyList: ['BẰNG KHEN', 'Phòng Kinh tế', 'GIẤY KHEN', 'Ông Vi Văn Ất', 'theo thứ tự trao tặng./.'],
};

test.each(Object.entries(says) as [PaperKind, string[]][])(
  '%s says in this order what it must',
  async (kind, phrases) => {
    const text = await textOf(kind);
    let from = 0;
    for (const phrase of phrases) {
      const at = text.indexOf(phrase, from);
      expect(at, `“${phrase}” after position ${from} in: ${text}`).toBeGreaterThanOrEqual(from);
      from = at + phrase.length;
    }
  },
);

test('Every paper carries the mark of a demo database on each page', async () => {
  for (const kind of Object.keys(papers) as PaperKind[]) {
    const { pdf } = await renderPaper(kind, { ...samples[kind], demo: true } as never);
    for (const page of await readPages(pdf)) expect([kind, page]).toEqual([kind, expect.stringContaining('BẢN THỬ')]);
  }
});

describe('certificates', () => {
  test('G3: on the issuer’s blanks only the words are printed, and the offsets move them', async () => {
    const text = await textOf('certificate', { preprinted: true });
    expect(text).not.toContain('CỘNG HÒA');
    expect(text).not.toContain('GIẤY KHEN');
    expect(text).toContain('BÀ NÔNG THỊ ÁNH TUYẾT');
  });

  test('G3: every word of every page moves by the printer’s offsets, to a twentieth of a millimetre, on blanks and on blank paper', async () => {
    for (const preprinted of [true, false]) {
      const at = async (xMm: number, yMm: number) => {
        const { pdf } = await renderPaper('certificate', { ...samples.certificate, preprinted, offset: { xMm, yMm } });
        return (await readPlaces(pdf)).flat();
      };
      const [straight, moved] = [await at(0, 0), await at(1.5, -2)];
      expect(moved.map((p) => p.text)).toEqual(straight.map((p) => p.text));
      for (const [i, { x, y }] of straight.entries()) {
        expect(moved[i]?.x).toBeCloseTo(x + 1.5, 1);
        expect(moved[i]?.y).toBeCloseTo(y + 2, 1);
      }
    }
  });

  test('One page for each name', async () => {
    const items = Array.from({ length: 40 }, (_, i) => ({
      ...(samples.certificate.items[0] as PaperData<'certificate'>['items'][number]),
      name: `Đỗ Thị Hường ${i}`,
    }));
    const { pdf } = await renderPaper('certificate', { ...samples.certificate, items });
    expect(await readPages(pdf)).toHaveLength(40);
  });
});

test('G2: a payment list whose total is not the sum of its rows is refused', async () =>
  expect(renderPaper('paymentList', { ...samples.paymentList, total: 2_120_001 })).rejects.toThrow(InvalidPaper));

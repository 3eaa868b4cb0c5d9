/** Every paper is read back from its PDF, as an archive or a citizen would read it. */
import { describe, expect, test } from 'vitest';
import type { CouncilMinutes } from './council-minutes.js';
import type { DecisionPaper } from './decision-paper.js';
import { InvalidPaper } from './failures.js';
import { renderPaper } from './render.js';
import { collective, decision, minutes, minutesCase, person, submission } from './samples/samples.js';
import type { SubmissionPaper } from './submission-paper.js';
import { readPages } from './testing/read-pdf.js';
import { vietnameseLetters } from './testing/vietnamese-letters.js';
import { createTypesetter, type Typesetter } from './typesetting/typesetter.js';

const renderDecision = async (data: DecisionPaper, typesetter?: Typesetter) =>
  (await renderPaper('decisionPaper', data, typesetter && { typesetter })).pdf;
const renderUpwardSubmission = async (data: SubmissionPaper) => (await renderPaper('submissionPaper', data)).pdf;
const renderMinutes = async (data: CouncilMinutes, typesetter?: Typesetter) =>
  (await renderPaper('councilMinutes', data, typesetter && { typesetter })).pdf;

const MARK = 'BẢN THỬ – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ';
const pagesOf = async (pdf: Promise<Buffer>) =>
  (await readPages(await pdf)).map((page) => page.replaceAll('\u00a0', ' '));
const textOf = async (pdf: Promise<Buffer>) => (await pagesOf(pdf)).join(' ');

/** Where each phrase stands must be after the one before it. */
const expectInOrder = (text: string, phrases: readonly string[]) => {
  let from = 0;
  for (const phrase of phrases) {
    const at = text.indexOf(phrase, from);
    expect(at, `“${phrase}” after position ${from} in: ${text}`).toBeGreaterThanOrEqual(from);
    from = at + phrase.length;
  }
};

describe('a decision for one person', () => {
  test('has its parts in the order of the form and ends with ./.', async () => {
    const pages = await pagesOf(renderDecision(decision()));
    expect(pages).toHaveLength(1);
    expectInOrder(pages[0] ?? '', [
      'ỦY BAN NHÂN DÂN TỈNH BẮC KẠN VĂN PHÒNG',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: 05/QĐ-VP',
      'Bắc Kạn, ngày 03 tháng 12 năm 2025',
      'QUYẾT ĐỊNH',
      'Về việc tặng Giấy khen',
      'CHÁNH VĂN PHÒNG ỦY BAN NHÂN DÂN TỈNH BẮC KẠN',
      'Căn cứ Luật Thi đua, khen thưởng;',
      'Theo đề nghị của Hội đồng Thi đua - Khen thưởng Văn phòng.',
      'QUYẾT ĐỊNH:',
      'Điều 1. Tặng Giấy khen của Chánh Văn phòng Ủy ban nhân dân tỉnh Bắc Kạn cho bà Nông Thị Ánh Tuyết, Chuyên viên, Phòng Tổng hợp, đã có thành tích',
      '(thời gian lập thành tích: từ ngày 01/10/2024 đến ngày 30/9/2025).',
      'Điều 2. Tiền thưởng',
      'Điều 3. Trưởng phòng',
      'thi hành Quyết định này./.',
      'Nơi nhận: - Như Điều 3;',
      '- Lưu: VT, HCTC.',
      'CHÁNH VĂN PHÒNG',
      'Hoàng Đức Ước',
    ]);
    expect(pages[0]).not.toContain('Phụ lục');
  });

  test('leaves room for number and date while there are none', async () => {
    const text = await textOf(renderDecision(decision({ number: null, date: null })));
    expect(text).toMatch(/Số:\s+\/QĐ-VP/);
    expect(text).toMatch(/Bắc Kạn, ngày\s+tháng\s+năm\s/);
    expect(text).not.toContain('null');
  });

  test('without money has two articles', async () => {
    const text = await textOf(renderDecision(decision({ money: null })));
    expect(text).toContain('Điều 2. Trưởng phòng');
    expect(text).not.toContain('Điều 3. ');
  });

  test('shows the capacity of a deputy', async () =>
    expect(await textOf(renderDecision(decision({ signature: { ...submission().signature } })))).toContain(
      'KT. CHÁNH VĂN PHÒNG PHÓ CHÁNH VĂN PHÒNG',
    ));
});

describe('a decision with a list', () => {
  test('of 1,000 names holds each name in composed letters, a table header and a page number on every page of it', async () => {
    const spelled = vietnameseLetters.map((letter, index) => `Trần ${letter}${letter} ${index}`);
    const recipients = Array.from({ length: 1000 }, (_, index) =>
      person((spelled[index] ?? `Đỗ Thị Hường ${index}`).normalize('NFD')),
    );
    const pages = await readPages(await renderDecision(decision({ recipients })));
    const text = pages.join(' ');
    expect(text).toBe(text.normalize('NFC'));
    const missing = recipients
      .map((one, index) => `${index + 1} ${one.name.normalize('NFC')} `)
      .filter((row) => !text.includes(row));
    expect(missing).toEqual([]);
    expect(text).toContain('cho 1000 cá nhân (có danh sách tại Phụ lục kèm theo)');
    expect(pages[0]).not.toMatch(/^1 /);
    pages.slice(1).forEach((page, index) => {
      expect(page).toMatch(new RegExp(`^\\s*${index + 2} `));
      expect(page).toContain('TT Họ và tên Chức vụ, đơn vị công tác');
    });
  });

  test('groups collectives, households and persons, numbers each group from 1, and repeats the reference of the decision', async () => {
    const recipients = [
      person('Vi Văn Ất', { honorific: 'ông', prize: 710_000 }),
      collective('Phòng Kinh tế', { prize: 1_410_000 }),
      person('Lò Thị Én', { kind: 'household', honorific: 'bà' }),
    ];
    const text = await textOf(renderDecision(decision({ recipients })));
    expect(text).toContain('cho 01 tập thể, 01 hộ gia đình và 01 cá nhân (có danh sách');
    expectInOrder(text, [
      'Phụ lục DANH SÁCH TẬP THỂ, CÁ NHÂN ĐƯỢC TẶNG GIẤY KHEN',
      'Kèm theo Quyết định số 05/QĐ-VP ngày 03 tháng 12 năm 2025 của Chánh Văn phòng',
      'I. TẬP THỂ (01) 1 Phòng Kinh tế',
      '1.410.000',
      'II. HỘ GIA ĐÌNH (01) 1 Bà Lò Thị Én',
      'III. CÁ NHÂN (01) 1 Ông Vi Văn Ất',
      '710.000',
    ]);
  });
});

test('Names that look like commands of the typesetter stay plain text', async () => {
  const names = [
    '#read("/etc/passwd")',
    '*Đậm* _nghiêng_ $x^2$',
    '<nhãn> @trích `mã`',
    '#{sys.inputs}',
    '"nháy" \\ // chú thích',
    '= Đề mục',
  ];
  const text = await textOf(renderDecision(decision({ recipients: names.map((name) => person(name)) })));
  for (const name of names) expect(text).toContain(name);
});

describe('the demo mark', () => {
  const recipients = Array.from({ length: 60 }, (_, index) => person(`Đỗ Thị Hường ${index}`));
  test('stands on every page of every kind of paper of a demo database', async () => {
    const papers = [
      renderDecision(decision({ demo: true, recipients })),
      renderUpwardSubmission(submission({ demo: true, recipients })),
      renderMinutes(minutes({ demo: true })),
    ];
    for (const pdf of papers) for (const page of await pagesOf(pdf)) expect(page).toContain(MARK);
  });

  test('stands on no page of a production database', async () =>
    expect(await textOf(renderDecision(decision({ recipients })))).not.toContain('BẢN THỬ'));
});

describe('the file', () => {
  test('is the same byte for byte from two compilers, and another at another instant', async () => {
    const [one, other] = [createTypesetter(), createTypesetter()];
    for (const demo of [true, false]) {
      const first = await renderDecision(decision({ demo }), one);
      await renderMinutes(minutes(), one);
      expect((await renderDecision(decision({ demo }), one)).equals(first)).toBe(true);
      expect((await renderDecision(decision({ demo }), other)).equals(first)).toBe(true);
      expect((await renderDecision(decision({ demo, renderedAt: '2025-12-04T02:30:00Z' }), one)).equals(first)).toBe(
        false,
      );
    }
  });

  test('says that it is PDF/A-2b, with colour profile, language, title and date', async () => {
    const pdf = (await renderDecision(decision())).toString('latin1');
    expect(pdf.startsWith('%PDF-1.7')).toBe(true);
    expect(pdf).toContain('<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>');
    expect(pdf).toMatch(/\/Type \/OutputIntent\s/);
    expect(pdf).toContain('/GTS_PDFA1');
    expect(pdf).toContain('<xmp:CreateDate>2025-12-03T02:30:00+00:00</xmp:CreateDate>');
    expect(pdf).toContain('<rdf:li>vi</rdf:li>');
    // Only our own font: a machine's fonts would change bytes and letters.
    const fonts = new Set([...pdf.matchAll(/\/FontName \/[A-Z]{6}\+(\w+)/g)].map((found) => found[1]));
    expect([...fonts].sort()).toEqual(['Tinos']);
  });

  test('takes a QR picture that the caller made', async () => {
    const qrSvg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h3v3h-3z"/></svg>';
    expect((await renderDecision(decision({ qrSvg }))).equals(await renderDecision(decision()))).toBe(false);
  });
});

describe('data without the shape of the paper', () => {
  test.each([
    ['no recipient', { recipients: [] }, '/recipients'],
    ['a day that does not exist', { date: '2025-02-30' }, '/date'],
    [
      'a deputy for nobody',
      { signature: { ...decision().signature, signedAs: 'KT' as const } },
      '/signature/principalPost',
    ],
    [
      'a merit that ends before it starts',
      { grant: { ...decision().grant, period: { from: '2025-09-30', to: '2024-10-01' } } },
      '/grant/period/to',
    ],
    ['a blank name', { recipients: [person(' \n ')] }, '/recipients/0/name'],
  ])('is refused by field: %s', async (_, wrong, field) => {
    const refused = renderDecision(decision(wrong));
    await expect(refused).rejects.toThrow(InvalidPaper);
    await expect(refused).rejects.toThrow(field);
  });
});

describe('a submission', () => {
  test('tells whom it goes to, the parts of the law, and the names in its text', async () => {
    const text = await textOf(renderUpwardSubmission(submission({ opinions: 'Sở Nội vụ nhất trí.' })));
    expectInOrder(text, [
      'Số: 12/TTr-VP',
      'TỜ TRÌNH Về việc đề nghị tặng Bằng khen',
      'Kính gửi: Chủ tịch Ủy ban nhân dân tỉnh Bắc Kạn.',
      'Căn cứ Luật Thi đua, khen thưởng;',
      '1. Nội dung, hình thức, thành tích đề nghị khen thưởng',
      'cho 01 tập thể và 01 cá nhân (có danh sách dưới đây)',
      '1 Phòng Kinh tế',
      '1 Ông Triệu Văn Khương',
      '2. Ý kiến của cơ quan, đơn vị liên quan Sở Nội vụ nhất trí.',
      '3. Kết quả xét của Hội đồng',
      '4. Kết luận thẩm định',
      '5. Hồ sơ kèm theo - Biên bản họp Hội đồng;',
      'xem xét, quyết định./.',
      'KT. CHÁNH VĂN PHÒNG',
    ]);
    expect(text).not.toContain('Phụ lục');
  });

  test('of a unit, for one person, leaves out the parts it has not and needs no table', async () => {
    const bare = {
      councilResult: null,
      appraisal: null,
      attachments: [],
      recipients: [person('Bàn Thị Ngà', { honorific: 'bà' as const })],
    };
    const text = await textOf(renderUpwardSubmission(submission(bare)));
    expect(text).toContain('cho bà Bàn Thị Ngà, Chuyên viên, Phòng Tổng hợp, đã có thành tích');
    for (const absent of ['2. ', 'Họ và tên', 'danh sách']) expect(text).not.toContain(absent);
  });

  test('with a long list has an annex, with several addressees a line for each', async () => {
    const recipients = Array.from({ length: 11 }, (_, index) => person(`Đỗ Thị Hường ${index}`));
    const text = await textOf(
      renderUpwardSubmission(submission({ recipients, addressees: ['Chủ tịch tỉnh', 'Sở Nội vụ'] })),
    );
    expectInOrder(text, [
      'Kính gửi:',
      '- Chủ tịch tỉnh;',
      '- Sở Nội vụ.',
      'Phụ lục DANH SÁCH ĐỀ NGHỊ',
      'Kèm theo Tờ trình số 12/TTr-VP',
      '11 Đỗ Thị Hường 10',
    ]);
  });
});

describe('minutes of a council', () => {
  test('tell time, place, who was there, each case with its votes, and end with two signatures', async () => {
    const text = await textOf(renderMinutes(minutes()));
    expectInOrder(text, [
      'Số: 03/BB-HĐTĐKT',
      'BIÊN BẢN Họp Hội đồng',
      'Thời gian bắt đầu: 08 giờ 00 phút, ngày 14 tháng 11 năm 2025.',
      'Địa điểm: Phòng họp tầng 2',
      'Quyết định thành lập Hội đồng: Quyết định số 08/QĐ-VP',
      'Tổng số thành viên Hội đồng: 09; có mặt: 08; vắng mặt: 01.',
      '1. Ông Nguyễn Hữu Quỳnh, Ủy viên Hội đồng (lý do: đi công tác; có ý kiến bằng văn bản).',
      'Chủ trì (chủ tọa): Ông Hoàng Đức Ước',
      'Thư ký (người ghi biên bản): Ông Mạc Ngữ',
      '1. Bà Nông Thị Ánh Tuyết, Chuyên viên, Phòng Tổng hợp: đề nghị tặng Giấy khen',
      'phát ra 09 phiếu, thu về 09 phiếu (trong đó 01 ý kiến bằng văn bản); hợp lệ 08, không hợp lệ 01; đồng ý 08, không đồng ý 00.',
      'Tỷ lệ đồng ý trên tổng số thành viên Hội đồng: 8/9 (88,8%).',
      'Kết luận: Đề nghị tặng Giấy khen.',
      '2. Tập thể Phòng Kinh tế',
      'TỔNG HỢP KẾT QUẢ',
      'Cuộc họp kết thúc vào 10 giờ 45 phút, ngày 14 tháng 11 năm 2025./.',
      'THƯ KÝ',
      'Mạc Ngữ',
      'CHỦ TỌA',
      'Hoàng Đức Ước',
      'Lưu: VT, hồ sơ.',
    ]);
    expect(text).not.toContain('Bắc Kạn, ngày');
  });

  test('count each round of a repeated vote', async () => {
    const round = { issued: 9, returned: 9, valid: 9, invalid: 0, yes: 4, no: 5, written: 0 };
    const text = await textOf(
      renderMinutes(minutes({ cases: [minutesCase({ ballots: [round, { ...round, yes: 6, no: 3 }] })] })),
    );
    expectInOrder(text, [
      'Biểu quyết lần 1',
      '4/9 (44,4%)',
      'Biểu quyết lần 2',
      '6/9 (66,6%)',
      'TỔNG HỢP',
      '6/9 (66,6%)',
    ]);
  });

  test.each([
    ['more returned than issued', { returned: 10, valid: 10, invalid: 0 }, '/cases/0/ballots/0/returned'],
    ['valid and invalid not the returned ones', { valid: 7 }, '/cases/0/ballots/0/valid'],
    ['more votes than valid ballots', { yes: 9 }, '/cases/0/ballots/0/yes'],
    ['more written than returned', { written: 10 }, '/cases/0/ballots/0/written'],
  ])('with a count that cannot be are refused: %s', async (_, wrong, field) => {
    const ballot = { issued: 9, returned: 9, valid: 8, invalid: 1, yes: 8, no: 0, written: 1, ...wrong };
    await expect(renderMinutes(minutes({ cases: [minutesCase({ ballots: [ballot] })] }))).rejects.toThrow(field);
  });

  test('with members missing from the roll are refused', async () =>
    expect(renderMinutes(minutes({ members: minutes().members.slice(1) }))).rejects.toThrow('/members'));
});

/** One target of the plan in its own words; `parts` where one number of the plan holds several targets. */
interface Target {
  readonly id: string;
  readonly title: string;
  readonly target: string;
  readonly lead: string;
  /** What the lead wrote at the end of the year; the plan knows no result, so values are invented. */
  readonly value: string;
  readonly met: boolean;
  readonly parts?: readonly Omit<Target, 'parts'>[];
}

export const title =
  'Phong trào thi đua yêu nước năm 2024 với chủ đề “Đoàn kết, kỷ cương, đổi mới, sáng tạo thi đua thực hiện thắng lợi các mục tiêu, nhiệm vụ chính trị năm 2024, xây dựng quê hương Bắc Giang ngày càng phát triển giàu đẹp, văn minh”';
/** Number and day stand blank in the plan. */
export const plan = {
  paper: 'Kế hoạch phát động các phong trào thi đua năm 2024 (số để trống trong bản gốc)',
  on: '2024-01-10',
};

/** What units must send, in the plan's words; where the words name no day, none is made up. */
export const duties = [
  {
    duty: 'van-ban-phat-dong',
    what: 'Văn bản phát động thi đua năm 2024',
    to: 'Hội đồng Thi đua - Khen thưởng tỉnh (qua Sở Nội vụ)',
    words:
      'Văn bản phát động thi đua của các cơ quan, tổ chức, đơn vị, địa phương gửi về Hội đồng Thi đua - Khen thưởng tỉnh (qua Sở Nội vụ) chậm nhất ngày 31/01/2024 để làm căn cứ chấm điểm thi đua năm 2024',
    by: { day: '2024-01-31', counts: 'through' },
  },
  {
    duty: 'bao-cao-6-thang',
    what: 'Báo cáo kết quả thực hiện 6 tháng đầu năm 2024',
    to: 'Ủy ban nhân dân tỉnh (qua Sở Nội vụ)',
    words: 'Định kỳ báo cáo kết quả thực hiện 6 tháng đầu năm và tổng kết năm 2024 (qua Sở Nội vụ)',
    by: null,
  },
  {
    duty: 'bao-cao-nam',
    what: 'Báo cáo tổng kết năm 2024',
    to: 'Ủy ban nhân dân tỉnh (qua Sở Nội vụ)',
    words: 'Định kỳ báo cáo kết quả thực hiện 6 tháng đầu năm và tổng kết năm 2024 (qua Sở Nội vụ)',
    by: null,
  },
  {
    duty: 'dien-hinh',
    what: 'Đề xuất tập thể, cá nhân điển hình tiên tiến',
    to: 'Ủy ban nhân dân tỉnh (qua Sở Nội vụ)',
    words:
      'Lựa chọn, đề xuất tập thể, cá nhân điển hình tiến tiến trong các phong trào thi đua để tuyên truyền nhân rộng và khen thưởng',
    by: null,
  },
] as const;

const t = (
  [id, lead]: readonly [string, string],
  title: string,
  target: string,
  [value, met]: readonly [string, boolean],
  parts?: readonly Target[],
): Target => ({ id: `chi-tieu-${id}`, title, target, lead, value, met, ...(parts ? { parts } : {}) });

/** The plan's twenty numbered targets. It names no lead: each goes to the sở or body whose field it is. */
export const targets: readonly Target[] = [
  t(['1', 'so-khdt'], 'Tốc độ tăng GRDP', '14,5%', ['13,9%', false]),
  t(['2', 'so-khdt'], 'GRDP bình quân đầu người', '4.500 USD', ['4.560 USD', true]),
  t(['3', 'so-khdt'], 'Tốc độ tăng năng suất lao động', '13,5%', ['13,6%', true]),
  t(['4', 'so-tai-chinh'], 'Thu ngân sách nhà nước', '16.068 tỷ đồng', ['17.100 tỷ đồng', true]),
  t(['5', 'so-khdt'], 'Huy động vốn đầu tư phát triển toàn xã hội', '103.580 tỷ đồng', ['104.000 tỷ đồng', true]),
  t(['6', 'so-nnptnt'], 'Giá trị sản xuất/01ha đất sản xuất nông nghiệp', '138-140 triệu đồng', [
    '139 triệu đồng',
    true,
  ]),
  t(['7', 'so-vhttdl'], 'Khách du lịch', '2,3 triệu lượt', ['2,5 triệu lượt', true]),
  t(['8', 'so-xay-dung'], 'Tỷ lệ dân số đô thị', '33,3%', ['33,3%', true]),
  t(['9', 'so-nnptnt'], 'Tỷ lệ xã đạt chuẩn nông thôn mới', '87,36%', ['87,4%', true]),
  t(
    ['10', 'so-gddt'],
    'Tỷ lệ trường chuẩn quốc gia',
    'mức độ 1 đạt 95,2%, mức độ 2 đạt 26,6%',
    ['đạt cả hai mức', true],
    [
      t(['10a', 'so-gddt'], 'Trường chuẩn quốc gia mức độ 1', '95,2%', ['95,4%', true]),
      t(['10b', 'so-gddt'], 'Trường chuẩn quốc gia mức độ 2', '26,6%', ['26,6%', true]),
    ],
  ),
  t(
    ['11', 'so-y-te'],
    'Y tế, bảo hiểm',
    '34,4 giường bệnh/10.000 dân; 99,32% dân số có thẻ BHYT; 42,5% lao động tham gia BHXH',
    ['đạt 2/3', false],
    [
      t(['11a', 'so-y-te'], 'Số giường bệnh/10.000 dân', '34,4 giường', ['34,4 giường', true]),
      t(['11b', 'bhxh-tinh'], 'Tỷ lệ người dân có thẻ BHYT', '99,32%', ['99,35%', true]),
      t(['11c', 'bhxh-tinh'], 'Lao động trong độ tuổi tham gia BHXH', '42,5%', ['41,8%', false]),
    ],
  ),
  t(
    ['12', 'so-vhttdl'],
    'Danh hiệu văn hóa, văn minh đô thị, thiết chế',
    'thôn, bản, tổ dân phố văn hoá 82%; phường, thị trấn văn minh đô thị 92,6%; xã có đầy đủ thiết chế 88%',
    ['đạt cả ba', true],
    [
      t(['12a', 'so-vhttdl'], 'Thôn, bản, tổ dân phố đạt danh hiệu văn hoá', '82%', ['83%', true]),
      t(['12b', 'so-vhttdl'], 'Phường, thị trấn đạt chuẩn văn minh đô thị', '92,6%', ['92,6%', true]),
      t(['12c', 'so-vhttdl'], 'Xã có đầy đủ các thiết chế văn hóa, thể thao cấp thôn, cấp xã', '88%', ['88,4%', true]),
    ],
  ),
  t(['13', 'so-ldtbxh'], 'Tỷ lệ hộ nghèo (theo chuẩn giai đoạn 2021-2026)', 'còn 1,82%', ['1,8%', true]),
  t(
    ['14', 'so-ldtbxh'],
    'Lao động qua đào tạo, thất nghiệp thành thị',
    'qua đào tạo 78%; có văn bằng, chứng chỉ 34%; thất nghiệp thành thị 2,5%',
    ['đạt cả ba', true],
    [
      t(['14a', 'so-ldtbxh'], 'Tỷ lệ lao động qua đào tạo', '78%', ['78%', true]),
      t(['14b', 'so-ldtbxh'], 'Lao động qua đào tạo có văn bằng, chứng chỉ', '34%', ['34,2%', true]),
      t(['14c', 'so-ldtbxh'], 'Tỷ lệ lao động thất nghiệp thành thị', '2,5%', ['2,5%', true]),
    ],
  ),
  t(
    ['15', 'so-nnptnt'],
    'Tỷ lệ dân số được dùng nước sạch (đạt quy chuẩn 01 trở lên)',
    '63,8% (trong đó thành thị 94%; nông thôn đạt 57,5%)',
    ['64%', true],
    [
      t(['15a', 'so-xay-dung'], 'Dân số thành thị dùng nước sạch', '94%', ['94,1%', true]),
      t(['15b', 'so-nnptnt'], 'Dân số nông thôn dùng nước sạch', '57,5%', ['57,6%', true]),
    ],
  ),
  t(
    ['16', 'so-tnmt'],
    'Tỷ lệ chất thải rắn được thu gom xử lý hợp vệ sinh',
    '86,7% (thành thị 97,5%, nông thôn 80,6%)',
    ['86,9%', true],
    [
      t(['16a', 'so-tnmt'], 'Chất thải rắn thành thị', '97,5%', ['97,5%', true]),
      t(['16b', 'so-tnmt'], 'Chất thải rắn nông thôn', '80,6%', ['81%', true]),
    ],
  ),
  t(['17', 'bql-kcn'], 'KCN có hệ thống xử lý nước thải tập trung đạt tiêu chuẩn môi trường', '100%', ['100%', true]),
  t(['18', 'so-nnptnt'], 'Tỷ lệ che phủ rừng', '37,7%', ['37,7%', true]),
  t(['19', 'so-noi-vu'], 'Sắp xếp đơn vị hành chính cấp huyện, cấp xã giai đoạn đến năm 2025', 'hoàn thành', [
    'hoàn thành',
    true,
  ]),
  t(
    ['20', 'thanh-tra-tinh'],
    'Khiếu nại, tố cáo phức tạp được đối thoại, giải quyết; trụ sở công an xã',
    '100%; hoàn thành 100% trụ sở công an xã',
    ['đạt 1/2', false],
    [
      t(['20a', 'thanh-tra-tinh'], 'Vụ việc khiếu nại, tố cáo phức tạp được người đứng đầu đối thoại', '100%', [
        '100%',
        true,
      ]),
      t(['20b', 'cong-an-tinh'], 'Triển khai xây dựng trụ sở công an xã', '100%', ['96%', false]),
    ],
  ),
];

/** A target and its parts, the whole one first. */
export const lines = targets.flatMap(({ parts = [], ...whole }) => [
  { ...whole, of: null },
  ...parts.map((part) => ({ ...part, of: whole.id })),
]);

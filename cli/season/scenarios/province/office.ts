import type { OfficeCommand } from '../../../../domain/office/commands.js';
import type { Role, Settings } from '../../../../domain/office/settings.js';
import type { BodyKind } from '../../../../law/catalogue/bodies.js';
import { inventedNames } from '../../../example/names.js';
import { seeded } from '../../../example/random.js';

export const OFFICE = 'tinh-thai-nguyen';
export const COUNCIL = 'hd-tdkt-tinh';
const FOUNDED = '2024-01-01';

export interface Member {
  readonly id: string;
  readonly kind: BodyKind;
  readonly name: string;
  readonly bloc: string;
}
const of = (bloc: string, kind: BodyKind, rows: readonly (readonly [string, string])[]): readonly Member[] =>
  rows.map(([id, name]) => ({ id, kind, name, bloc }));

/** Members of the province's cụm and khối as the year begins; the first of each leads it. */
export const members: readonly Member[] = [
  ...of('khoi-so', 'department', [
    ['so-gddt', 'Sở Giáo dục và Đào tạo'],
    ['so-noi-vu', 'Sở Nội vụ'],
    ['so-y-te', 'Sở Y tế'],
    ['so-cong-thuong', 'Sở Công Thương'],
    ['so-ldtbxh', 'Sở Lao động - Thương binh và Xã hội'],
  ]),
  ...of('cum-huyen', 'district', [
    ['huyen-dinh-hoa', 'Ủy ban nhân dân huyện Định Hóa'],
    ['huyen-phu-binh', 'Ủy ban nhân dân huyện Phú Bình'],
  ]),
  ...of('cum-huyen', 'provincialCity', [['tp-pho-yen', 'Ủy ban nhân dân thành phố Phổ Yên']]),
];
/** From 01/7/2025: which xã, phường goes on with which district's matters here; the last one comes from Bắc Kạn. */
export const communes: readonly (Member & { readonly from: string | null })[] = [
  { id: 'xa-dinh-hoa', kind: 'commune', name: 'Ủy ban nhân dân xã Định Hóa', bloc: 'cum-xa', from: 'huyen-dinh-hoa' },
  { id: 'xa-phu-binh', kind: 'commune', name: 'Ủy ban nhân dân xã Phú Bình', bloc: 'cum-xa', from: 'huyen-phu-binh' },
  { id: 'phuong-pho-yen', kind: 'ward', name: 'Ủy ban nhân dân phường Phổ Yên', bloc: 'cum-xa', from: 'tp-pho-yen' },
  { id: 'xa-cho-moi', kind: 'commune', name: 'Ủy ban nhân dân xã Chợ Mới', bloc: 'cum-xa', from: null },
];

const voices = Array.from({ length: 8 }, (_, i) => `uy-vien-${i + 1}`);
/** Thirteen members, five of them the standing body; two are heads whose units propose this year. */
export const council = {
  chair: 'chu-tich',
  vices: ['pho-chu-tich'],
  secretary: 'thu-ky',
  members: ['chu-tich', 'pho-chu-tich', 'thu-ky', 'truong-so-y-te', 'truong-so-gddt', ...voices],
  standing: ['chu-tich', 'pho-chu-tich', 'thu-ky', 'uy-vien-1', 'uy-vien-2'],
};

/** The council's regulation and the province's rules, invented where no paper was seen; bodies asked as in the plan's law. */
const settings: Partial<Settings> = {
  decides: ['BK_TINH', 'TTLDXS', 'CO_TINH', 'CSTDT'],
  councilRoute: { default: 'full', BK_TINH: 'standing', TTLDXS: 'standing', HUY_CHUONG_TNXP_VE_VANG: 'none' },
  quorum: { numerator: 2, denominator: 3 },
  threshold: { ratio: { numerator: 1, denominator: 2 }, over: true },
  checkBodies: [
    { body: 'cong-an-tinh', name: 'Công an tỉnh' },
    { body: 'thanh-tra-tinh', name: 'Thanh tra tỉnh' },
    { body: 'thue-tinh', name: 'Thuế tỉnh' },
  ],
  silence: 'proceedsWithNote',
  authority: 'Chủ tịch Ủy ban nhân dân tỉnh Thái Nguyên',
};

type Held = readonly { readonly role: Role; readonly unit: string | null }[];
const all = (...roles: Role[]): Held => roles.map((role) => ({ role, unit: null }));
export const ofUnit = (unit: string) =>
  [
    [`can-bo-${unit}`, 'Chuyên viên', [{ role: 'unitClerk', unit }]],
    [`truong-${unit}`, 'Thủ trưởng', [{ role: 'unitHead', unit }]],
  ] as const;

const staff: readonly (readonly [string, string, Held])[] = [
  ['chu-tich', 'Chủ tịch Ủy ban nhân dân tỉnh', all('signer', 'councilChair', 'councilMember')],
  ['pho-chu-tich', 'Phó Chủ tịch Ủy ban nhân dân tỉnh', all('signer', 'councilMember')],
  ['van-phong', 'Phó Chánh Văn phòng', all('chancery')],
  ['thu-ky', 'Thư ký Hội đồng', all('councilSecretary', 'councilMember')],
  ['truong-ban-tdkt', 'Trưởng Ban Thi đua - Khen thưởng', all('secretariatHead')],
  ['chuyen-vien-1', 'Chuyên viên', all('secretariatOfficer')],
  ['chuyen-vien-2', 'Chuyên viên', all('secretariatOfficer')],
  ['van-thu', 'Văn thư', all('registryClerk')],
  ['ke-toan', 'Kế toán', all('accountant')],
  ['luu-tru', 'Lưu trữ', all('recordsOfficer')],
  ['quan-tri', 'Quản trị hệ thống', all('administrator')],
  ...voices.map((id) => [id, 'Ủy viên Hội đồng', all('councilMember')] as const),
];

/** People by id with invented names; whoever comes later in the year has a name from the same list. */
export function namesOf(seed: number): (id: string) => string {
  const [next, known] = [inventedNames(seeded(seed)), new Map<string, string>()];
  return (id) => {
    const name = known.get(id) ?? next();
    known.set(id, name);
    return name;
  };
}

export function* personCommands(
  name: (id: string) => string,
  [id, post, held]: readonly [string, string, Held],
  unit: string,
  from = FOUNDED,
): Generator<OfficeCommand> {
  yield {
    type: 'RegisterPerson',
    data: { person: id, unit, name: name(id), post, email: `${id}@thai-nguyen.example` },
  };
  for (const h of held) yield { type: 'GrantRole', data: { person: id, ...h, from, to: null } };
}

/** The province on 01/01/2025. */
export function* provinceCommands(name: (id: string) => string): Generator<OfficeCommand> {
  yield {
    type: 'EstablishOffice',
    data: {
      office: OFFICE,
      name: 'Ủy ban nhân dân tỉnh',
      superior: 'Ủy ban nhân dân tỉnh Thái Nguyên',
      place: 'Thái Nguyên',
      symbol: 'UBND',
      head: 'provincialChair',
      upper: null,
      calendar: 'vn-civil-service',
    },
  };
  for (const { id, kind, name: called } of members)
    yield { type: 'EstablishUnit', data: { unit: id, kind, name: called, from: FOUNDED } };
  for (const person of staff) yield* personCommands(name, person, 'so-noi-vu');
  for (const { id } of members) for (const person of ofUnit(id)) yield* personCommands(name, person, id);
  for (const head of ['truong-so-y-te', 'truong-so-gddt'])
    yield { type: 'GrantRole', data: { person: head, role: 'councilMember', unit: null, from: FOUNDED, to: null } };
  yield {
    type: 'FoundCouncil',
    data: {
      council: COUNCIL,
      foundedBy: { paper: 'Quyết định thành lập Hội đồng Thi đua - Khen thưởng tỉnh (ví dụ)', on: FOUNDED },
      from: FOUNDED,
      ...council,
    },
  };
  yield {
    type: 'ChangeSetting',
    data: { settings: structuredClone(settings) as never, source: { paper: 'Quy chế của tỉnh (ví dụ)', on: null } },
  };
}

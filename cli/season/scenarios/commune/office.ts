import type { OfficeCommand } from '../../../../domain/office/commands.js';
import { defaultSettings, type Role } from '../../../../domain/office/settings.js';
import type { BodyKind } from '../../../../law/catalogue/bodies.js';
import { inventedNames } from '../../../example/names.js';
import { seeded } from '../../../example/random.js';

export const OFFICE = 'xa-dong-lien';
/** The three people who work in the product; everybody else signs and votes on paper (office.md P11). */
export const CHAIR = 'chu-tich';
export const CLERK = 'van-phong';
export const CULTURE = 'van-hoa';
export const COUNCIL = 'hd-tdkt';
const FOUNDED = '2025-07-01';

interface Unit {
  readonly id: string;
  readonly kind: BodyKind;
  readonly name: string;
  /** What a share of the plan is counted from: households of a village, teachers of a school. */
  readonly base: number;
}
const village = (n: number, name: string, base: number): Unit => ({ id: `xom-${n}`, kind: 'village', name, base });
const school = (id: string, name: string, base: number): Unit => ({ id, kind: 'legalUnit', name, base });
const association = (id: string, name: string, base: number): Unit => ({ id, kind: 'association', name, base });

export const villages = [
  village(1, 'Xóm Đồng Cả', 62),
  village(2, 'Xóm Bờ Suối', 71),
  village(3, 'Xóm Núi Ngang', 65),
  village(4, 'Xóm Trung', 78),
  village(5, 'Xóm Cầu Gạch', 60),
  village(6, 'Xóm Bến Đò', 74),
] as const;
export const schools = [
  school('truong-mam-non', 'Trường Mầm non Đồng Liên', 21),
  school('truong-tieu-hoc', 'Trường Tiểu học Đồng Liên', 23),
  school('truong-thcs', 'Trường Trung học cơ sở Đồng Liên', 22),
] as const;
const own: Unit = { id: 'van-phong-xa', kind: 'room', name: 'Văn phòng HĐND và UBND xã', base: 14 };
export const units: readonly Unit[] = [
  ...villages,
  ...schools,
  association('hoi-nong-dan', 'Hội Nông dân xã', 340),
  association('hoi-phu-nu', 'Hội Liên hiệp Phụ nữ xã', 410),
  own,
];

const all = (...roles: Role[]) => roles.map((role) => ({ role, unit: null }));
/** P1, M1: many roles of few people. The clerk of culture writes for every unit, and appraises what is the other's own case. */
const staff = [
  { id: CHAIR, post: 'Chủ tịch Ủy ban nhân dân xã', roles: all('signer', 'councilChair', 'councilMember') },
  {
    id: CLERK,
    post: 'Công chức Văn phòng - thống kê',
    roles: all('secretariatHead', 'secretariatOfficer', 'councilSecretary', 'councilMember', 'registryClerk'),
  },
  {
    id: CULTURE,
    post: 'Công chức Văn hóa và Thông tin',
    roles: [
      ...all('secretariatOfficer', 'councilMember', 'accountant', 'recordsOfficer'),
      ...units.map((u) => ({ role: 'unitClerk' as const, unit: u.id })),
    ],
  },
];
/** Members of the council who never sign in. */
const others = [
  ['mttq', 'Chủ tịch Ủy ban Mặt trận Tổ quốc xã'],
  ['nong-dan', 'Chủ tịch Hội Nông dân xã'],
  ['phu-nu', 'Chủ tịch Hội Liên hiệp Phụ nữ xã'],
  ['hieu-truong', 'Hiệu trưởng Trường Trung học cơ sở'],
] as const;
export const members: readonly string[] = [CHAIR, CLERK, CULTURE, ...others.map(([id]) => `uy-vien-${id}`)];

/** Settings of this issuer; the plan names appraisal, council, "tỷ lệ" and who decides, the numbers are such an office's own. */
const settings = {
  profile: 'small',
  dossierForm: { ...defaultSettings.dossierForm, THON_VAN_HOA: 'list', GIAY_KHEN: 'short' },
  dossierParts: { default: [], GIAY_KHEN: ['shortReport'], BK_TINH: ['achievementReport'] },
  councilRoute: { default: 'full' },
  quorum: { numerator: 2, denominator: 3 },
  threshold: { ratio: { numerator: 1, denominator: 2 }, over: true },
  decides: ['LDTT', 'TTLDTT', 'GIAY_KHEN', 'GIA_DINH_VAN_HOA', 'THON_VAN_HOA'],
  authority: 'Chủ tịch Ủy ban nhân dân xã Đồng Liên',
  numberMode: 'registry',
  chanceryStep: false,
} as const;

/** The commune of plan `002_…`, with invented people. */
export function* communeCommands(seed: number): Generator<OfficeCommand> {
  const name = inventedNames(seeded(seed));
  yield {
    type: 'EstablishOffice',
    data: {
      office: OFFICE,
      name: 'Ủy ban nhân dân xã Đồng Liên',
      superior: 'Tỉnh Thái Nguyên',
      place: 'Đồng Liên',
      symbol: 'UBND',
      head: 'communeChair',
      // The province is not on this system: what goes up and comes back is recorded by hand (office.md F7).
      upper: null,
      calendar: 'vn-civil-service',
    },
  };
  for (const { id, kind, name: called } of units)
    yield { type: 'EstablishUnit', data: { unit: id, kind, name: called, from: FOUNDED } };
  for (const p of [...staff, ...others.map(([id, post]) => ({ id: `uy-vien-${id}`, post, roles: [] }))]) {
    const person = p.id;
    yield {
      type: 'RegisterPerson',
      data: { person, unit: own.id, name: name(), post: p.post, email: `${person}@dong-lien.example` },
    };
    for (const r of p.roles) yield { type: 'GrantRole', data: { person, ...r, from: FOUNDED, to: null } };
  }
  yield {
    type: 'FoundCouncil',
    data: {
      council: COUNCIL,
      foundedBy: { paper: 'Quyết định thành lập Hội đồng Thi đua - Khen thưởng xã (ví dụ)', on: FOUNDED },
      from: FOUNDED,
      chair: CHAIR,
      secretary: CLERK,
      members: [...members],
      vices: [],
      standing: null,
    },
  };
  const source = { paper: 'Quy chế Hội đồng Thi đua - Khen thưởng xã (ví dụ)', on: null };
  yield { type: 'ChangeSetting', data: { settings: structuredClone(settings) as never, source } };
}

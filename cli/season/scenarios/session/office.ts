import type { OfficeCommand } from '../../../../domain/office/commands.js';
import type { Role } from '../../../../domain/office/settings.js';
import { inventedNames } from '../../../example/names.js';
import { seeded } from '../../../example/random.js';

export interface Unit {
  readonly id: string;
  readonly name: string;
  readonly kind: 'department' | 'commune';
}
interface Person {
  readonly id: string;
  readonly unit: string;
  readonly name: string;
  readonly post: string;
  readonly roles: readonly { readonly role: Role; readonly unit: string | null }[];
}
export interface Province {
  readonly units: readonly Unit[];
  readonly people: readonly Person[];
  readonly members: readonly string[];
}
export const OFFICE = 'ubnd-tinh';
export const COUNCIL = 'hd-tdkt-tinh';
const FOUNDED = '2025-07-01';
const MEMBERS = 33;

const departments = [
  'Sở Nội vụ',
  'Sở Tài chính',
  'Sở Xây dựng',
  'Sở Nông nghiệp và Môi trường',
  'Sở Công Thương',
  'Sở Giáo dục và Đào tạo',
  'Sở Y tế',
  'Sở Khoa học và Công nghệ',
  'Sở Văn hóa, Thể thao và Du lịch',
  'Sở Tư pháp',
  'Thanh tra tỉnh',
  'Văn phòng Ủy ban nhân dân tỉnh',
] as const;
const unitAt = (i: number): Unit => {
  const [name, commune] = [departments[i], i - departments.length + 1];
  return name
    ? { id: `so-${String(i + 1).padStart(2, '0')}`, name, kind: 'department' }
    : { id: `xa-${String(commune).padStart(2, '0')}`, name: `Ủy ban nhân dân xã số ${commune}`, kind: 'commune' };
};

/** A province with its departments and communes; the secretariat is in Sở Nội vụ, Văn phòng stands before the signer. */
export function provinceOf({ seed, size }: { seed: number; size: number }): Province {
  const units = Array.from({ length: Math.max(6, Math.round(size / 35)) }, (_, i) => unitAt(i));
  const name = inventedNames(seeded(seed));
  const unit = (i: number) => units[i % units.length]?.id ?? '';
  const person = (id: string, of: string, post: string, ...roles: Person['roles']): Person => ({
    id,
    unit: of,
    name: name(),
    post,
    roles,
  });
  const all = (...roles: Role[]) => roles.map((role) => ({ role, unit: null }));
  const centre = [
    person('chu-tich', unit(0), 'Chủ tịch Ủy ban nhân dân tỉnh', ...all('signer', 'councilChair', 'councilMember')),
    person('pho-chu-tich', unit(0), 'Phó Chủ tịch Ủy ban nhân dân tỉnh', ...all('signer', 'councilMember')),
    person('thu-ky', unit(0), 'Thư ký Hội đồng', ...all('councilSecretary', 'councilMember')),
    person('truong-tdkt', unit(0), 'Trưởng phòng Thi đua - Khen thưởng', ...all('secretariatHead')),
    ...[1, 2, 3].map((n) => person(`chuyen-vien-${n}`, unit(0), 'Chuyên viên', ...all('secretariatOfficer'))),
    person('van-phong', unit(1), 'Phó Chánh Văn phòng', ...all('chancery')),
    person('van-thu', unit(1), 'Văn thư', ...all('registryClerk')),
    person('luu-tru', unit(1), 'Lưu trữ', ...all('recordsOfficer')),
  ];
  const others = Array.from({ length: MEMBERS - 3 }, (_, i) =>
    person(`uy-vien-${i + 1}`, unit(i), 'Ủy viên Hội đồng', ...all('councilMember')),
  );
  const staff = units.flatMap((u) => [
    person(`can-bo-${u.id}`, u.id, 'Chuyên viên', { role: 'unitClerk', unit: u.id }),
    person(`truong-${u.id}`, u.id, 'Thủ trưởng', { role: 'unitHead', unit: u.id }),
  ]);
  const members = ['chu-tich', 'pho-chu-tich', 'thu-ky', ...others.map((p) => p.id)];
  return { units, people: [...centre, ...others, ...staff], members };
}

/**
 * What this issuer has set: four fifths of the council sit before it votes on awards (as Bắc Ninh has it, facts 8.10), a
 * form of its own passes with more than half of all members; the law's own ratios stand above that (facts 8.2, 8.3).
 */
const settings = {
  dossierParts: { default: ['achievementReport'], CSTDTQ: ['achievementReport', 'initiativeConfirmation'] },
  councilRoute: { default: 'full' },
  quorum: { numerator: 4, denominator: 5 },
  threshold: { ratio: { numerator: 1, denominator: 2 }, over: true },
  decides: ['CO_TINH', 'TTLDXS', 'CSTDT', 'BK_TINH'],
  authority: 'Chủ tịch Ủy ban nhân dân tỉnh Thái Nguyên',
} as const;

const source = { paper: 'Quy chế của Hội đồng Thi đua - Khen thưởng tỉnh (ví dụ)', on: FOUNDED };

export function* provinceCommands(p: Province): Generator<OfficeCommand> {
  yield {
    type: 'EstablishOffice',
    data: {
      office: OFFICE,
      // Two lines on every paper: ỦY BAN NHÂN DÂN / TỈNH THÁI NGUYÊN.
      name: 'Tỉnh Thái Nguyên',
      superior: 'Ủy ban nhân dân',
      place: 'Thái Nguyên',
      symbol: 'UBND',
      head: 'provincialChair',
      upper: null,
      calendar: 'vn-civil-service',
    },
  };
  for (const { id, kind, name } of p.units)
    yield { type: 'EstablishUnit', data: { unit: id, kind, name, from: FOUNDED } };
  for (const { id, unit, name, post, roles } of p.people) {
    const email = `${id}@tinh.example`;
    yield { type: 'RegisterPerson', data: { person: id, unit, name, post, email } };
    for (const held of roles) yield { type: 'GrantRole', data: { person: id, ...held, from: FOUNDED, to: null } };
  }
  yield {
    type: 'FoundCouncil',
    data: {
      council: COUNCIL,
      foundedBy: source,
      from: FOUNDED,
      chair: 'chu-tich',
      vices: ['pho-chu-tich'],
      secretary: 'thu-ky',
      members: [...p.members],
      standing: null,
    },
  };
  yield { type: 'ChangeSetting', data: { settings: structuredClone(settings) as never, source } };
}

import type { OfficeCommand } from '../../domain/office/commands.js';
import type { Role } from '../../domain/office/settings.js';
import { inventedNames } from './names.js';
import { seeded } from './random.js';

export interface Person {
  readonly id: string;
  readonly unit: string;
  readonly name: string;
  readonly post: string;
  readonly email: string;
  readonly roles: readonly { readonly role: Role; readonly unit: string | null }[];
}
export interface Unit {
  readonly id: string;
  readonly name: string;
}
export interface Example {
  readonly office: string;
  readonly units: readonly Unit[];
  readonly people: readonly Person[];
  readonly council: { readonly chair: string; readonly secretary: string; readonly members: readonly string[] };
}

/** Rooms of a provincial office, as such offices name them; the plan itself names one (the first). */
const rooms = [
  'Phòng Hành chính tổ chức - Quản trị tài vụ',
  'Phòng Tổng hợp',
  'Phòng Kinh tế',
  'Phòng Khoa giáo - Văn xã',
  'Phòng Nội chính',
  'Phòng Nông nghiệp - Tài nguyên',
  'Phòng Xây dựng - Công thương',
  'Phòng Kiểm soát thủ tục hành chính',
  'Ban Tiếp công dân',
  'Trung tâm Công báo - Tin học',
  'Trung tâm Phục vụ hành chính công',
  'Nhà khách',
];
export const OFFICE = 'vp-ubnd';
export const FOUNDED = '2024-01-15';

/**
 * The example office: the Office of a provincial People's Committee with its rooms, a clerk and a head in each, the
 * secretariat in the first room, and the office's council. `units` and `members` make a larger one; same seed, same people.
 */
export function exampleOffice(o: { seed: number; units?: number; members?: number }): Example {
  const name = inventedNames(seeded(o.seed));
  const units = Array.from({ length: o.units ?? rooms.length }, (_, i) => ({
    id: `phong-${String(i + 1).padStart(3, '0')}`,
    name: rooms[i] ?? `Đơn vị trực thuộc số ${i + 1}`,
  }));
  const first = units[0] as Unit;
  const person = (id: string, unit: Unit, post: string, ...roles: Person['roles']): Person => ({
    id,
    unit: unit.id,
    name: name(),
    post,
    email: `${id}@vp-ubnd.example`,
    roles,
  });
  const all = (...roles: Role[]) => roles.map((role) => ({ role, unit: null }));
  const staff = units.flatMap((u) => [
    person(`can-bo-${u.id}`, u, 'Chuyên viên', { role: 'unitClerk', unit: u.id }),
    person(`truong-${u.id}`, u, 'Trưởng phòng', { role: 'unitHead', unit: u.id }),
  ]);
  const centre = [
    person('chanh-van-phong', first, 'Chánh Văn phòng', ...all('signer', 'councilChair', 'councilMember')),
    person('thu-ky', first, 'Thư ký Hội đồng', ...all('councilSecretary', 'councilMember')),
    person('truong-tdkt', first, 'Phụ trách thi đua, khen thưởng', ...all('secretariatHead')),
    person('chuyen-vien-1', first, 'Chuyên viên', ...all('secretariatOfficer')),
    person('chuyen-vien-2', first, 'Chuyên viên', ...all('secretariatOfficer')),
    person('van-thu', first, 'Văn thư', ...all('registryClerk')),
    person('luu-tru', first, 'Lưu trữ', ...all('recordsOfficer')),
    person('quan-tri', first, 'Quản trị hệ thống', ...all('administrator')),
    person('thanh-tra', first, 'Thanh tra', ...all('auditor')),
  ];
  const others = Array.from({ length: (o.members ?? 9) - 2 }, (_, i) =>
    person(`uy-vien-${i + 1}`, units[(i + 1) % units.length] as Unit, 'Ủy viên Hội đồng', ...all('councilMember')),
  );
  const members = ['chanh-van-phong', 'thu-ky', ...others.map((p) => p.id)];
  return {
    office: OFFICE,
    units,
    people: [...centre, ...others, ...staff],
    council: { chair: 'chanh-van-phong', secretary: 'thu-ky', members },
  };
}

/**
 * Settings of this issuer, as the plan and the example's own regulation have them: the council votes on both forms,
 * quorum 2/3 and threshold over half, each of total members; the head decides the Giấy khen, the Bằng khen goes up.
 */
const settings = {
  dossierParts: { default: ['achievementReport'] },
  councilRoute: { default: 'full' },
  quorum: { numerator: 2, denominator: 3 },
  threshold: { ratio: { numerator: 1, denominator: 2 }, over: true },
  decides: ['GIAY_KHEN'],
  authority: 'Chánh Văn phòng Ủy ban nhân dân tỉnh Bắc Kạn',
  numberMode: 'own',
  chanceryStep: false,
} as const;

/** The commands that build the example, in order. */
export function* exampleCommands(e: Example): Generator<OfficeCommand> {
  yield {
    type: 'EstablishOffice',
    data: {
      office: e.office,
      name: 'Văn phòng',
      superior: 'Ủy ban nhân dân tỉnh Bắc Kạn',
      place: 'Bắc Kạn',
      symbol: 'VP',
      head: 'officeChief',
      upper: null,
      calendar: 'vn-civil-service',
    },
  };
  for (const u of e.units)
    yield { type: 'EstablishUnit', data: { unit: u.id, kind: 'room', name: u.name, from: FOUNDED } };
  for (const p of e.people) {
    const { id, unit, name, post, email } = p;
    yield { type: 'RegisterPerson', data: { person: id, unit, name, post, email } };
    for (const r of p.roles) yield { type: 'GrantRole', data: { person: id, ...r, from: FOUNDED, to: null } };
  }
  const foundedBy = { paper: 'Quyết định thành lập Hội đồng (ví dụ)', on: FOUNDED };
  yield {
    type: 'FoundCouncil',
    data: {
      council: 'hd-tdkt',
      foundedBy,
      from: FOUNDED,
      ...e.council,
      members: [...e.council.members],
      vices: [],
      standing: null,
    },
  };
  yield {
    type: 'ChangeSetting',
    data: { settings: structuredClone(settings) as never, source: { paper: 'Quy chế của đơn vị (ví dụ)', on: null } },
  };
  for (const series of ['qd', 'ttr']) yield { type: 'OpenNumberSeries', data: { series, from: FOUNDED } };
}

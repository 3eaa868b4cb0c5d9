import type { OfficeCommand } from '../../../../domain/office/commands.js';
import type { Role } from '../../../../domain/office/settings.js';
import type { BodyKind } from '../../../../law/catalogue/bodies.js';
import { inventedNames } from '../../../example/names.js';
import { seeded } from '../../../example/random.js';

export const OFFICE = 'tinh-bac-giang';
const FOUNDED = '2023-01-01';
/** How a unit answered the duty that has a date. */
export type Sends = 'onTime' | 'lastEvening' | 'byPost' | 'late' | 'never' | 'excused';

export interface Member {
  readonly id: string;
  readonly kind: BodyKind;
  readonly name: string;
  readonly bloc: string;
  readonly sends: Sends;
}
const of = (bloc: string, kind: BodyKind, rows: readonly (readonly [string, string, Sends?])[]): readonly Member[] =>
  rows.map(([id, name, sends = 'onTime']) => ({ id, kind, name, bloc, sends }));

/** Sở, districts of 2024 and bodies of the province's khối; the first of each bloc leads it that year. Firms are invented. */
export const members: readonly Member[] = [
  ...of('khoi-tong-hop', 'department', [
    ['so-khdt', 'Sở Kế hoạch và Đầu tư'],
    ['so-tai-chinh', 'Sở Tài chính', 'lastEvening'],
    ['so-noi-vu', 'Sở Nội vụ'],
    ['thanh-tra-tinh', 'Thanh tra tỉnh', 'late'],
    ['cong-an-tinh', 'Công an tỉnh'],
  ]),
  ...of('khoi-kinh-te', 'department', [
    ['so-nnptnt', 'Sở Nông nghiệp và Phát triển nông thôn'],
    ['so-xay-dung', 'Sở Xây dựng', 'byPost'],
    ['so-tnmt', 'Sở Tài nguyên và Môi trường'],
    ['so-cong-thuong', 'Sở Công Thương', 'never'],
    ['bql-kcn', 'Ban Quản lý các khu công nghiệp tỉnh'],
  ]),
  ...of('khoi-van-xa', 'department', [
    ['so-gddt', 'Sở Giáo dục và Đào tạo'],
    ['so-y-te', 'Sở Y tế'],
    ['so-vhttdl', 'Sở Văn hóa, Thể thao và Du lịch', 'lastEvening'],
    ['so-ldtbxh', 'Sở Lao động - Thương binh và Xã hội'],
    ['bhxh-tinh', 'Bảo hiểm xã hội tỉnh', 'late'],
  ]),
  ...of('cum-huyen', 'district', [
    ['huyen-lang-giang', 'Ủy ban nhân dân huyện Lạng Giang'],
    ['huyen-hiep-hoa', 'Ủy ban nhân dân huyện Hiệp Hòa'],
    ['huyen-luc-nam', 'Ủy ban nhân dân huyện Lục Nam', 'byPost'],
    ['huyen-luc-ngan', 'Ủy ban nhân dân huyện Lục Ngạn'],
    ['huyen-son-dong', 'Ủy ban nhân dân huyện Sơn Động', 'late'],
    ['huyen-tan-yen', 'Ủy ban nhân dân huyện Tân Yên'],
    ['huyen-yen-the', 'Ủy ban nhân dân huyện Yên Thế'],
  ]),
  ...of('khoi-doanh-nghiep', 'enterprise', [
    ['cong-ty-a', 'Công ty cổ phần Sông Cầu (ví dụ)'],
    ['cong-ty-b', 'Công ty trách nhiệm hữu hạn Núi Dành (ví dụ)', 'never'],
    ['cong-ty-c', 'Công ty cổ phần Suối Mỡ (ví dụ)', 'excused'],
  ]),
];
export const blocs = [...new Set(members.map((m) => m.bloc))].map((id) => {
  const own = members.filter((m) => m.bloc === id);
  return {
    id,
    kind: id.startsWith('cum-') ? ('cum' as const) : ('khoi' as const),
    lead: own[0] as Member,
    members: own,
  };
});

interface Held {
  readonly role: Role;
  readonly unit: string | null;
}
/** The province as plan `003_…` had it: Ban Thi đua - Khen thưởng in Sở Nội vụ is the secretariat. */
export function* provinceCommands(seed: number): Generator<OfficeCommand> {
  const name = inventedNames(seeded(seed));
  const person = function* (id: string, unit: string, post: string, roles: readonly Held[]): Generator<OfficeCommand> {
    const email = `${id}@bac-giang.example`;
    yield { type: 'RegisterPerson', data: { person: id, unit, name: name(), post, email } };
    for (const held of roles) yield { type: 'GrantRole', data: { person: id, ...held, from: FOUNDED, to: null } };
  };
  const all = (role: Role): Held[] => [{ role, unit: null }];
  yield {
    type: 'EstablishOffice',
    data: {
      office: OFFICE,
      name: 'Ủy ban nhân dân tỉnh',
      superior: 'Ủy ban nhân dân tỉnh Bắc Giang',
      place: 'Bắc Giang',
      symbol: 'UBND',
      head: 'provincialChair',
      upper: null,
      calendar: 'vn-civil-service',
    },
  };
  for (const { id, kind, name: called } of members)
    yield { type: 'EstablishUnit', data: { unit: id, kind, name: called, from: FOUNDED } };
  yield* person('chu-tich', 'so-noi-vu', 'Chủ tịch Ủy ban nhân dân tỉnh', all('signer'));
  yield* person('truong-ban-tdkt', 'so-noi-vu', 'Trưởng Ban Thi đua - Khen thưởng', all('secretariatHead'));
  yield* person('chuyen-vien-1', 'so-noi-vu', 'Chuyên viên', all('secretariatOfficer'));
  yield* person('van-thu', 'so-noi-vu', 'Văn thư', all('registryClerk'));
  yield* person('quan-tri', 'so-noi-vu', 'Quản trị hệ thống', all('administrator'));
  for (const { id } of members) {
    yield* person(`can-bo-${id}`, id, 'Chuyên viên', [{ role: 'unitClerk', unit: id }]);
    yield* person(`truong-${id}`, id, 'Thủ trưởng', [{ role: 'unitHead', unit: id }]);
  }
}

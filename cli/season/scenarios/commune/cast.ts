import type { StreamId } from '../../../../domain/kernel/values.js';
import { inventedNames } from '../../../example/names.js';
import { seeded } from '../../../example/random.js';
import { CLERK, CULTURE, schools, units, villages } from './office.js';

export type Award = 'LDTT' | 'GIAY_KHEN' | 'GIA_DINH_VAN_HOA' | 'THON_VAN_HOA' | 'BK_TINH';
/** What happens to a name that does not go straight through. */
export type Turn =
  | 'overShare'
  | 'returned'
  | 'held'
  | 'ineligible'
  | 'withdrawn'
  | 'failedVote'
  | 'leftOver'
  | 'tooLate'
  | 'ownCase'
  | 'refusedAbove';
export interface Named {
  readonly unit: string;
  readonly award: Award;
  readonly category: 'merit' | 'movement';
  readonly kind: 'person' | 'collective' | 'household';
  readonly id: string;
  readonly name: string;
  readonly post: string | null;
  readonly postGroup: string;
  readonly turn: Turn | null;
  stream: StreamId<'nomination'>;
}
type Row = Omit<Named, 'stream' | 'name'> & { readonly title?: string };

const household = (unit: string, n: number, award: Award, turn: Turn | null): Row => ({
  ...{ unit, award, turn, category: 'movement', kind: 'household', id: `ho-${unit}-${n}` },
  ...{ post: null, postGroup: 'ho-gia-dinh', title: 'Hộ gia đình' },
});
const person = (unit: string, id: string, award: Award, post: string, postGroup: string, turn?: Turn): Row => ({
  ...{ unit, id, award, post, postGroup, category: 'merit', kind: 'person', turn: turn ?? null },
});
const collective = (unit: string, award: Award, turn: Turn | null): Row => ({
  ...{ unit, award, turn, category: 'movement', kind: 'collective', id: unit },
  ...{ post: null, postGroup: 'tap-the', title: units.find((u) => u.id === unit)?.name ?? unit },
});

const households = villages.flatMap(({ id }, i) => [
  ...[1, 2, 3].map((n) => household(id, n, 'GIA_DINH_VAN_HOA', null)),
  ...(i === 0 ? [household(id, 4, 'GIA_DINH_VAN_HOA', 'overShare')] : []),
]);
const turnOfVillage: readonly (Turn | null)[] = [null, 'returned', 'held', 'ineligible', 'withdrawn', null];
const producing = villages.map(({ id }, i) => household(id, 9, 'GIAY_KHEN', turnOfVillage[i] ?? null));
const teachers = schools.flatMap(({ id }) =>
  [1, 2, 3].map((n) => person(id, `giao-vien-${id}-${n}`, 'LDTT', 'Giáo viên', 'giao-vien')),
);
const farmer = (n: number, award: Award, turn?: Turn) =>
  person('hoi-nong-dan', `nong-dan-${n}`, award, 'Nông dân', 'nong-dan', turn);

/** Everybody whom the units of the commune propose; names are invented, households and farmers have no rating (facts 4.2). */
export function castOf(seed: number): Named[] {
  const name = inventedNames(seeded(seed + 1));
  const rows: Row[] = [
    ...households,
    ...producing,
    collective('xom-1', 'THON_VAN_HOA', null),
    collective('xom-6', 'THON_VAN_HOA', 'leftOver'),
    ...teachers,
    ...[1, 2, 3, 4].map((n) => farmer(n, 'LDTT')),
    farmer(5, 'GIAY_KHEN'),
    farmer(6, 'GIAY_KHEN', 'failedVote'),
    farmer(7, 'BK_TINH'),
    collective('truong-tieu-hoc', 'BK_TINH', 'refusedAbove'),
    collective('hoi-phu-nu', 'GIAY_KHEN', 'tooLate'),
    person('van-phong-xa', CLERK, 'LDTT', 'Công chức Văn phòng - thống kê', 'cong-chuc', 'ownCase'),
    person('van-phong-xa', CULTURE, 'LDTT', 'Công chức Văn hóa và Thông tin', 'cong-chuc'),
  ];
  return rows.map(({ title, ...row }) => ({
    ...row,
    name: row.kind === 'collective' ? (title ?? row.unit) : title ? `${title} ${name()}` : name(),
    stream: 'nomination:none',
  }));
}

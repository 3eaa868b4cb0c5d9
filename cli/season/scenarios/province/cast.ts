import { inventedNames } from '../../../example/names.js';
import { seeded } from '../../../example/random.js';
import { communes } from './office.js';

/** What becomes of a name; the plan says nothing of names, so the turns are those that such a year brings. */
export type Turn =
  | 'straight'
  | 'returnedOverTheMerger'
  | 'foundByInspection'
  | 'votedDown'
  | 'late'
  | 'tooLate'
  | 'waitsForRating'
  | 'refusedAbove';

export interface Candidate {
  readonly unit: string;
  readonly award: 'BK_TINH' | 'TTLDXS' | 'CO_TINH' | 'CSTDTQ' | 'HUY_CHUONG_TNXP_VE_VANG';
  readonly category: 'merit' | 'movement' | 'longService';
  readonly recipient: { readonly kind: 'person' | 'collective' | 'household'; readonly id: string };
  readonly name: string;
  readonly post: string | null;
  readonly postGroup: string;
  readonly directWorker: boolean;
  /** Sent by the district before 01/7/2025. */
  readonly early: boolean;
  readonly turn: Turn;
}

const departments = ['so-gddt', 'so-noi-vu', 'so-y-te', 'so-cong-thuong'] as const;
type Bare = Omit<Candidate, 'name' | 'early' | 'turn' | 'post'> & Partial<Candidate>;

const person = (unit: string, n: number, o: Partial<Candidate> = {}): Bare => ({
  unit,
  award: 'BK_TINH',
  category: 'merit',
  recipient: { kind: 'person', id: `nhan-su-${unit}-${n}` },
  post: 'Chuyên viên',
  postGroup: 'chuyen-vien',
  directWorker: n > 1,
  ...o,
});
const collective = (unit: string, o: Partial<Candidate>): Bare => ({
  unit,
  award: 'TTLDXS',
  category: 'merit',
  recipient: { kind: 'collective', id: `phong-${unit}` },
  post: null,
  postGroup: 'tap-the',
  directWorker: false,
  ...o,
});
/** Farmers' households and direct workers, as the plan asks for more of them. */
const household = (unit: string, n: number, o: Partial<Candidate> = {}): Bare =>
  person(unit, n, {
    category: 'movement',
    recipient: { kind: 'household', id: `ho-${unit}-${n}` },
    post: null,
    postGroup: 'nong-dan',
    directWorker: true,
    ...o,
  });
const veteran = (unit: string, n: number, o: Partial<Candidate> = {}): Bare =>
  person(unit, n, {
    award: 'HUY_CHUONG_TNXP_VE_VANG',
    category: 'longService',
    recipient: { kind: 'person', id: `tnxp-${unit}-${n}` },
    post: null,
    postGroup: 'thanh-nien-xung-phong',
    directWorker: false,
    ...o,
  });

const all: readonly Bare[] = [
  person('huyen-dinh-hoa', 1, { early: true, turn: 'returnedOverTheMerger' }),
  person('huyen-dinh-hoa', 2, { early: true }),
  ...departments.flatMap((unit) => [person(unit, 1), person(unit, 2)]),
  ...departments.map((unit) => collective(unit, unit === 'so-cong-thuong' ? { turn: 'waitsForRating' } : {})),
  collective('so-gddt', { award: 'CO_TINH', category: 'movement', recipient: { kind: 'collective', id: 'so-gddt' } }),
  // The head of Sở Y tế sits in the council: no vote in the own case.
  person('so-y-te', 9, { award: 'CSTDTQ', recipient: { kind: 'person', id: 'truong-so-y-te' }, post: 'Giám đốc' }),
  ...communes.flatMap(({ id: unit }) => [household(unit, 1), household(unit, 2)]),
  ...['xa-dinh-hoa', 'xa-phu-binh'].flatMap((unit) => [veteran(unit, 1), veteran(unit, 2), veteran(unit, 3)]),
];
const turns: Readonly<Record<string, Turn>> = {
  'nhan-su-so-noi-vu-2': 'foundByInspection',
  'nhan-su-so-cong-thuong-2': 'votedDown',
  'ho-phuong-pho-yen-1': 'late',
  'ho-phuong-pho-yen-2': 'late',
  'ho-xa-cho-moi-2': 'tooLate',
  'tnxp-xa-phu-binh-3': 'refusedAbove',
};

/** Thirty names of the year. */
export function candidatesOf(seed: number): Candidate[] {
  const name = inventedNames(seeded(seed + 1));
  return all.map((c) => ({
    early: false,
    post: null,
    turn: turns[c.recipient.id] ?? 'straight',
    ...c,
    name: c.recipient.kind === 'collective' ? `Tập thể ${c.recipient.id}` : name(),
  }));
}

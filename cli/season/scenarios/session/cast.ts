import { inventedNames } from '../../../example/names.js';
import { seeded } from '../../../example/random.js';
import type { Province, Unit } from './office.js';

/** What happens to one name beside the rest of its list. */
export type Turn =
  | 'straight'
  | 'returned'
  | 'withdrawnFromAgenda'
  | 'heldInSession'
  | 'ownCase'
  | 'voteShort'
  | 'againstCouncil'
  | 'heldOnDesk'
  | 'deniedBySigner'
  | 'refusedAbove';
export type Award = 'CO_CP' | 'CO_TINH' | 'TTLDXS' | 'CSTDT' | 'BK_TINH' | 'CSTDTQ';

export interface Candidate {
  readonly unit: Unit;
  readonly award: Award;
  readonly turn: Turn;
  readonly recipient: { readonly kind: 'person' | 'collective'; readonly id: string };
  readonly name: string;
  readonly post: string | null;
}
interface Row {
  readonly award: Award;
  readonly kind: 'person' | 'collective';
  /** Of a season of 1,050. */
  readonly count: number;
  /** The first names of the row, each with another course. */
  readonly turns: readonly Turn[];
}
const FULL = 1050;
const rows: readonly Row[] = [
  { award: 'CO_CP', kind: 'collective', count: 12, turns: ['voteShort', 'refusedAbove'] },
  { award: 'CO_TINH', kind: 'collective', count: 54, turns: [] },
  { award: 'TTLDXS', kind: 'collective', count: 280, turns: ['withdrawnFromAgenda', 'againstCouncil'] },
  { award: 'CSTDT', kind: 'person', count: 60, turns: ['heldInSession'] },
  { award: 'CSTDTQ', kind: 'person', count: 1, turns: [] },
  { award: 'BK_TINH', kind: 'collective', count: 202, turns: ['heldOnDesk'] },
  { award: 'BK_TINH', kind: 'person', count: 441, turns: ['ownCase', 'returned', 'deniedBySigner'] },
];

/** How many of each row a smaller season has: in proportion, never fewer than its courses need; the last row fills up. */
function countsOf(size: number): number[] {
  const counts = rows.map(({ count, turns }) => Math.max(Math.round((count * size) / FULL), turns.length + 1));
  const before = counts.slice(0, -1).reduce((sum, n) => sum + n, 0);
  return rows.map(({ award }, i) =>
    award === 'CSTDTQ' ? 1 : i === rows.length - 1 ? size - before : (counts[i] ?? 0),
  );
}

/** The council member whose own name is on the agenda. */
export const OWN = 'uy-vien-5';

export function candidatesOf(p: Province, { seed, size }: { seed: number; size: number }): Candidate[] {
  const name = inventedNames(seeded(seed + 1));
  const counts = countsOf(size);
  return rows.flatMap(({ award, kind, turns }, r) =>
    Array.from({ length: counts[r] ?? 0 }, (_, i): Candidate => {
      const turn = turns[i] ?? 'straight';
      const own = turn === 'ownCase' ? p.people.find((one) => one.id === OWN) : undefined;
      const unit = (own && p.units.find((u) => u.id === own.unit)) ?? (p.units[(i + r) % p.units.length] as Unit);
      const id = own?.id ?? `${award.toLowerCase().replace('_', '-')}-${kind === 'person' ? 'cn' : 'tt'}-${i + 1}`;
      const person = kind === 'person';
      return {
        unit,
        award,
        turn,
        recipient: { kind, id },
        name: own?.name ?? (person ? name() : `Tập thể số ${i + 1}, ${unit.name}`),
        post: person ? (own?.post ?? 'Chuyên viên') : null,
      };
    }),
  );
}

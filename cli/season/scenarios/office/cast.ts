import { inventedNames } from '../../../example/names.js';
import type { Example, Unit } from '../../../example/office.js';
import { seeded } from '../../../example/random.js';

export type Turn =
  | 'straight'
  | 'returned'
  | 'withdrawnForAnother'
  | 'heldAndReleased'
  | 'ineligible'
  | 'lateAdmitted'
  | 'tooLate'
  | 'failedVote'
  | 'heldToTheEnd'
  | 'lapsed'
  | 'withdrawnFromAgenda'
  | 'refusedAbove';

/** What happens to a unit's season; every unit of the example has another turn, a larger season repeats them. */
export const turns: readonly Turn[] = [
  'straight',
  'returned',
  'withdrawnForAnother',
  'heldAndReleased',
  'ineligible',
  'lateAdmitted',
  'tooLate',
  'failedVote',
  'heldToTheEnd',
  'lapsed',
  'withdrawnFromAgenda',
  'refusedAbove',
];

export interface Candidate {
  readonly unit: Unit;
  readonly turn: Turn;
  /** 0 Bằng khen, 1 Giấy khen: the unit's two places; 2 and 3 ask for the same places; 4 is dropped by the unit itself. */
  readonly place: 0 | 1 | 2 | 3 | 4;
  readonly award: 'BK_TINH' | 'GIAY_KHEN';
  readonly recipient: { readonly kind: 'person' | 'collective'; readonly id: string };
  readonly name: string;
  readonly post: string | null;
}

/** Five candidates of each unit, with invented names. */
export function candidatesOf(example: Example, seed: number): Candidate[] {
  const random = seeded(seed + 1);
  const name = inventedNames(random);
  const order = random.shuffled(turns);
  return example.units.flatMap((unit, i) => {
    const turn = order[i % order.length] as Turn;
    return ([0, 1, 2, 3, 4] as const).map((place): Candidate => {
      const collective = place === 1 && i % 2 === 0;
      return {
        unit,
        turn,
        place,
        award: place === 0 || place === 2 ? 'BK_TINH' : 'GIAY_KHEN',
        recipient: collective
          ? { kind: 'collective', id: unit.id }
          : { kind: 'person', id: `nhan-su-${unit.id}-${place}` },
        name: collective ? unit.name : name(),
        post: collective ? null : 'Chuyên viên',
      };
    });
  });
}

import { type Example, exampleOffice, type Unit } from '../../../example/office.js';
import type { Posts } from '../office/scene.js';

/** The first day of the merged province, and the last of the old one. */
export const FIRST = '2025-07-01';
export const LAST = '2025-06-30';
/** Two rooms that became one: the first had sent nothing by then, the second had sent its dossiers. */
export interface Merged {
  readonly silent: Unit;
  readonly sent: Unit;
  readonly into: Unit;
}
export interface Course {
  readonly example: Example;
  readonly merged: readonly Merged[];
  /** Rooms that send in September: those that stayed, and the new ones. */
  readonly later: readonly Unit[];
}

/** Sixteen rooms; of every four the last two become one on 01/7/2025. What became of the real rooms no plan says. */
export function courseOf(seed: number): Course {
  const example = exampleOffice({ seed, units: 16 });
  const room = (i: number) => example.units[i] as Unit;
  const merged = [2, 6, 10, 14].map((i, n) => ({
    silent: room(i),
    sent: room(i + 1),
    into: { id: `phong-moi-${n + 1}`, name: `Phòng hợp nhất số ${n + 1}` },
  }));
  const ended = new Set(merged.flatMap((m) => [m.silent, m.sent]));
  return { example, merged, later: [...example.units.filter((u) => !ended.has(u)), ...merged.map((m) => m.into)] };
}

/** Who takes over on that day; the registry and the archive stay. */
export const newPosts = ({ example }: Course): Posts => ({
  chief: 'chanh-van-phong-moi',
  secretary: 'thu-ky-moi',
  head: 'truong-tdkt-moi',
  officers: ['chuyen-vien-1', 'chuyen-vien-3'],
  registry: 'van-thu',
  records: 'luu-tru',
  members: ['chanh-van-phong-moi', 'thu-ky-moi', ...example.council.members.slice(2)],
  receiver: 'Phòng Tổ chức - Hành chính',
  above: 'Chủ tịch Ủy ban nhân dân tỉnh Thái Nguyên',
});

import type { StreamId } from '../../../../domain/kernel/values.js';
import type { Example, Unit } from '../../../example/office.js';
import type { Stage } from '../../scenario.js';
import type { Candidate } from './cast.js';

/** Who holds the posts of the office now, and how its papers name the bodies around it. */
export interface Posts {
  readonly chief: string;
  readonly secretary: string;
  /** Of the secretariat. */
  readonly head: string;
  readonly officers: readonly [string, string];
  readonly registry: string;
  readonly records: string;
  readonly members: readonly string[];
  /** Whom the rooms send their papers to. */
  readonly receiver: string;
  /** Who decides what the office may not. */
  readonly above: string;
}
export const firstPosts = ({ council }: Example): Posts => ({
  chief: council.chair,
  secretary: council.secretary,
  head: 'truong-tdkt',
  officers: ['chuyen-vien-1', 'chuyen-vien-2'],
  registry: 'van-thu',
  records: 'luu-tru',
  members: council.members,
  receiver: 'Phòng Hành chính tổ chức - Quản trị tài vụ',
  above: 'Chủ tịch Ủy ban nhân dân tỉnh',
});

/** Everything a phase of the season works with. */
export interface Scene extends Stage {
  readonly example: Example;
  readonly posts: Posts;
  readonly dossiers: Dossier[];
  campaign: StreamId<'campaign'>;
}
export interface Dossier extends Candidate {
  stream: StreamId<'nomination'>;
  /** Where the unit's own steps have brought it: in the office, or stopped at its door. */
  state: 'draft' | 'submitted' | 'appraised' | 'endorsed' | 'out';
  /** The unit in whose hands it is since its own has ended. */
  hands?: Unit;
}
interface Handled {
  readonly unit: { readonly id: string };
  readonly hands?: { readonly id: string };
}
export const clerk = (d: Handled) => `can-bo-${(d.hands ?? d.unit).id}`;
export const head = (d: Handled) => `truong-${(d.hands ?? d.unit).id}`;

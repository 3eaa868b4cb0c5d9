import type { StreamId } from '../../../../domain/kernel/values.js';
import type { Example } from '../../../example/office.js';
import type { Stage } from '../../scenario.js';
import type { Candidate } from './cast.js';

/** Everything a phase of the season works with. */
export interface Scene extends Stage {
  readonly example: Example;
  readonly dossiers: Dossier[];
  campaign: StreamId<'campaign'>;
}
export interface Dossier extends Candidate {
  stream: StreamId<'nomination'>;
  /** Where the unit's own steps have brought it: in the office, or stopped at its door. */
  state: 'draft' | 'submitted' | 'appraised' | 'endorsed' | 'out';
}
export const clerk = (d: { unit: { id: string } }) => `can-bo-${d.unit.id}`;
export const head = (d: { unit: { id: string } }) => `truong-${d.unit.id}`;

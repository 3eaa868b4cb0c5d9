import type { StreamId } from '../../../../domain/kernel/values.js';
import type { Sent } from '../../client.js';
import type { Stage } from '../../scenario.js';
import type { Candidate, Turn } from './cast.js';
import type { Province } from './office.js';

export interface Dossier extends Candidate {
  stream: StreamId<'nomination'>;
  /** How far it has come; `out`: nothing more is decided about it. */
  state: 'draft' | 'submitted' | 'appraised' | 'scheduled' | 'endorsed' | 'out';
}
/** Everything a phase of the season works with. */
export interface Scene extends Stage {
  readonly province: Province;
  readonly dossiers: readonly Dossier[];
  campaign: StreamId<'campaign'>;
}
export const clerk = (d: { unit: { id: string } }) => `can-bo-${d.unit.id}`;
export const head = (d: { unit: { id: string } }) => `truong-${d.unit.id}`;
export const streamsOf = (all: readonly Dossier[]) => all.map((d) => d.stream);

/** The one name with this course. */
export function the(s: Scene, turn: Turn): Dossier {
  const found = s.dossiers.find((d) => d.turn === turn);
  if (!found) throw new TypeError(`no name with the course ${turn}`);
  return found;
}
/** The same command on many names, with one body for all or one for each. */
export const onAll = (
  s: Scene,
  person: string,
  command: string,
  names: readonly Dossier[],
  data: object | ((d: Dossier) => object) = {},
): Promise<Sent[]> =>
  s.client.list(
    person,
    command,
    names.map((d) => ({ stream: d.stream, data: typeof data === 'function' ? data(d) : data })),
  );
/** The document that a person's page shows of a paper or decision. */
export const rendition = async (s: Scene, stream: StreamId, by: string): Promise<string> =>
  ((await s.client.view(by, stream)) as { state: { rendition: string } }).state.rendition;

/** Three officers share the names out among themselves. */
export const officers = ['chuyen-vien-1', 'chuyen-vien-2', 'chuyen-vien-3'] as const;
export const officerOf = (s: Scene, d: Dossier) => officers[s.dossiers.indexOf(d) % officers.length] ?? officers[0];

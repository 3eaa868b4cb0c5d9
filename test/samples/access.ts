import { judge } from '../../domain/access/judge.js';
import type { CommandSpec, Relations } from '../../domain/kernel/stream.js';
import type { Substitution } from '../../domain/office/organisation.js';
import type { Role } from '../../domain/office/settings.js';
import type { Established } from '../../domain/office/state.js';
import { streams } from '../../domain/streams.js';
import { NOW, person, sampleOffice } from './context.js';

export const specOf = (kind: string, command: string) => streams.get(kind)?.commands[command] as CommandSpec;
interface Given {
  readonly office?: Established;
  readonly upper?: Established;
  readonly at?: string;
}
export const asked = (kind: string, command: string, who: string, relations: Relations = {}, o: Given = {}) =>
  judge({ kind, command, spec: specOf(kind, command) }, person(who), {
    relations,
    office: o.office ?? sampleOffice,
    upper: o.upper,
    arrivedAt: o.at ?? NOW,
  });
/** `role`, `role for person`, or the refusal's code. */
export const said = (...given: Parameters<typeof asked>): string => {
  const verdict = asked(...given);
  if ('refused' in verdict) return verdict.refused.code;
  return verdict.onBehalfOf === null ? `${verdict.role}` : `${verdict.role} for ${verdict.onBehalfOf}`;
};
const [from, to] = ['2025-09-10', '2025-09-20'];
export const standIn = (
  absent: string,
  by: string,
  roles: Role[],
  kinds: Substitution['kinds'] = ['nomination', 'ballot', 'session', 'office'],
): Substitution => ({
  ...{ person: absent, by, roles, kinds, from, to },
});
export const away = (...substitutions: Substitution[]): Established => ({ ...sampleOffice, substitutions });
/** Its head is away, the head of unit-b stands in. */
export const headAway = away(standIn('head-a', 'head-b', ['unitHead']));
export const unitA = { unit: 'unit-a' };

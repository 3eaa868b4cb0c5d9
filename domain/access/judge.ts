import { localDate } from '../../law/calendar/days.js';
import { refuse } from '../kernel/refusal.js';
import type { Actor, CommandSpec, Decided, Relations } from '../kernel/stream.js';
import { type Office, rolesOn, settingsOf } from '../office/state.js';
import { type AccessTable, accessTable, type Grant } from './table.js';

/**
 * May this actor send this command now? Judged by the roles held when the act arrived.
 * @returns null, or refusal `NotAllowed` (no such role), `NotYourUnit` (the role in another unit, another's dossier),
 * `OwnCase` (office.md P3)
 */
export function judgeAccess(
  asked: { kind: string; command: string; spec: CommandSpec },
  actor: Actor,
  relations: Relations,
  office: Office,
  arrivedAt: string,
  table: AccessTable = accessTable,
): Extract<Decided, { refused: unknown }> | null {
  if (actor.kind === 'system') return null;
  if (asked.spec.system || asked.spec.report || actor.kind === 'machine') return refuse('NotAllowed');
  const grants = table[asked.kind]?.[asked.command] ?? [];
  const held = rolesOn(office, actor.person, localDate(arrivedAt));
  const isOwn = relations.own?.includes(actor.person) ?? false;
  const byRole = grants.filter((g) => (g.role === 'recipient' ? isOwn : held.some((h) => h.role === g.role)));
  if (byRole.length === 0) return refuse('NotAllowed', { facts: { roles: [...new Set(grants.map((g) => g.role))] } });
  const fits = byRole.filter((g) =>
    stands(
      g,
      actor.person,
      held.filter((h) => h.role === g.role).map((h) => h.unit),
      relations,
    ),
  );
  if (fits.length === 0) return refuse(relations.excluded?.includes(actor.person) ? 'OwnCase' : 'NotYourUnit');
  const own = isOwn && settingsOf(office).ownCase === 'noAppraiseNoVote';
  return own && fits.every((g) => g.refuseOwn) ? refuse('OwnCase') : null;
}

function stands(grant: Grant, person: string, units: readonly (string | null)[], relations: Relations): boolean {
  switch (grant.relation) {
    case 'any':
      return true;
    case 'ownUnit':
      return relations.unit !== undefined && units.includes(relations.unit);
    case 'assigned':
      return relations.assigned === person;
    case 'member':
      return relations.members?.includes(person) ?? false;
  }
}

import type { CommandSpec } from '../kernel/stream.js';
import { type AccessTable, accessTable, type Grant } from './table.js';

/**
 * Kinds of cases in which a machine may send commands at all. Meetings, votes, decisions, who may do what, and operators'
 * access are the business of people, whoever would like to hand them to a program.
 */
const kinds: ReadonlySet<string> = new Set(['nomination', 'paper', 'recipient', 'campaign']);
/** A signature is a person's own, and nobody is erased by a program. */
const ownHand: ReadonlySet<string> = new Set(['SignPaper', 'EraseRecipient']);

/** Grants that a machine can carry for the person who issued its token: no substitution, nothing to be done in person. */
export const carriedByMachine = (grants: readonly Grant[]): readonly Grant[] =>
  grants.filter((g) => !g.inPerson && g.role !== 'recipient' && g.relation !== 'upperOffice');

/** May a machine's token name this command in its scopes? */
export function machineMaySend(
  asked: { readonly kind: string; readonly command: string; readonly spec: CommandSpec },
  table: AccessTable = accessTable,
): boolean {
  const { kind, command, spec } = asked;
  if (spec.system || spec.report || !kinds.has(kind) || ownHand.has(command)) return false;
  return carriedByMachine(table[kind]?.[command] ?? []).length > 0;
}

/** Roles whose holders may issue a token, for rights that they have themselves. */
export const machineIssuers: readonly Grant['role'][] = ['unitHead', 'secretariatHead', 'administrator'];

import { randomUUID } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { type Concealed, concealedFrom, type Sight, sightByIntervention } from '../../domain/access/reading.js';
import type { AnyStream } from '../../domain/kernel/stream.js';
import type { StreamId } from '../../domain/kernel/values.js';
import { execute } from '../../store/execute/execute.js';
import type { Queryable } from '../../store/pool.js';
import { type ClosedCases, closedTo } from '../../store/reading/closed.js';
import { type Case, readCase } from '../../store/reading/history.js';
import { approvedFor } from '../../store/reading/interventions.js';
import type { Store } from '../../store/store.js';
import { caseOf } from '../commands/routes.js';
import type { ApiDeps } from '../deps.js';
import { reject } from '../problems/problem.js';
import { handles, sightIn } from './sight.js';

/** A case that this person may see, with what of it stays closed to them. */
export interface OpenCase extends Case {
  readonly sight: Sight;
  readonly concealed: Concealed;
}
/** @throws Rejected 404, the same for what is not there and for what is not theirs to see */
export async function openCase(
  deps: ApiDeps,
  k: Queryable,
  kind: AnyStream,
  request: FastifyRequest,
): Promise<OpenCase> {
  const found = await readCase(k, deps.store, caseOf(kind, request));
  const closed = await closedTo(k, deps.store, request.person);
  const byRoles = found ? sightIn(deps.store, found, request.person, closed.cases) : 'none';
  if (!found || byRoles === 'none') throw reject('NotFound');
  const sight = byRoles === 'facts' ? await sightOfOperator(deps, k, found, request.person) : byRoles;
  const mine = handles(deps.store, found, request.person);
  const concealed = concealedFrom(kind.kind, found.state.status, sight, mine);
  return { ...found, sight, concealed: alsoClosed(concealed, closed) };
}

/** What names a case that is closed to this reader, and what was written about its subject (office.md P6). */
const alsoClosed = (concealed: Concealed, { cases, subjects }: ClosedCases): Concealed =>
  cases.size === 0 ? concealed : { ...concealed, cases: [...cases], subjects: [...concealed.subjects, ...subjects] };

/** By an approved intervention the operator sees the case whole; that they looked is recorded before they see (office.md P14). */
async function sightOfOperator({ store }: ApiDeps, k: Queryable, found: Case, person: string): Promise<Sight> {
  const asked = {
    of: found.stream,
    office: found.office.status === 'established' ? found.office.id : null,
    actor: { kind: 'person', person } as const,
    at: found.now.toISOString(),
  };
  for (const { stream, state } of await approvedFor(k, store, found.stream, person)) {
    const sight = sightByIntervention('facts', state, asked);
    if (sight === 'whole' && (await recordAccess(store, stream, person))) return sight;
  }
  return 'facts';
}

/** False when it has ended or was taken back meanwhile. */
async function recordAccess(store: Store, stream: StreamId, person: string): Promise<boolean> {
  const access = { principal: `u:${person}`, key: randomUUID(), stream, type: 'RecordAccess', data: {} };
  const done = await execute(store, { ...access, via: 'api' });
  return 'accepted' in done && done.accepted;
}

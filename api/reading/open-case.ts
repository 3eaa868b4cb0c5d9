import type { FastifyRequest } from 'fastify';
import { type Concealed, concealedFrom, type Sight } from '../../domain/access/reading.js';
import type { AnyStream } from '../../domain/kernel/stream.js';
import type { Queryable } from '../../store/pool.js';
import { type Case, readCase } from '../../store/reading/history.js';
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
  const sight = found ? sightIn(deps.store, found, request.person) : 'none';
  if (!found || sight === 'none') throw reject('NotFound');
  const mine = handles(deps.store, found, request.person);
  const concealed = concealedFrom(kind.kind, found.state.status, sight, mine);
  return { ...found, sight, concealed };
}

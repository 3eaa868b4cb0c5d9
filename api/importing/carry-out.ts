import type { FastifyReply } from 'fastify';
import type { StreamId } from '../../domain/kernel/values.js';
import { derivedKey } from '../../store/execute/derived-id.js';
import { inTurns } from '../commands/rows.js';
import { run } from '../commands/run.js';
import type { ApiDeps } from '../deps.js';
import { idempotencyKey } from '../headers.js';
import { type Problem, problemOf } from '../problems/problem.js';
import { actingBy } from '../sign-in/acting.js';
import type { Ask } from './lists.js';

/** Entries that are written at one time, so that a long list leaves room for everybody else. */
const AT_ONCE = 4;
/** Lines that the register refused meanwhile, each with its answer. */
export type Refused = ReadonlyMap<number, Problem>;
type Planned = Exclude<Ask, { faults: unknown }>;
type Step = { readonly line: number; readonly stream: StreamId; readonly type: string; readonly data: object };

/**
 * Writes what the plan asks: who is new, then whoever may be one of them, then what is told of them. Each row's commands are
 * commands and events of their own, in the name of whoever sent the file; a fault of one row leaves the others.
 */
export async function carryOut(deps: ApiDeps, reply: FastifyReply, plans: readonly Ask[]): Promise<Refused> {
  const { request } = reply;
  const key = idempotencyKey(request.headers);
  const refused = new Map<number, Problem>();
  const one = async ({ line, ...step }: Step): Promise<void> => {
    const act = { ...step, key: derivedKey(key, `${line}/${step.type}`), expected: undefined };
    const answer = await run(deps, { ...act, ...actingBy(request) }).catch((e: Error) => {
      request.fault = e.name;
      return { problem: problemOf('Fault') };
    });
    if ('problem' in answer && !isThere(answer.problem)) refused.set(line, answer.problem);
  };
  const rows = plans.filter((plan): plan is Planned => 'outcome' in plan);
  const registering = rows.filter((row) => row.register !== null);
  await inTurns(registering.filter((row) => row.candidates.length === 0).map(registerStep), one, AT_ONCE);
  // One after the other: each may name the one before.
  await inTurns(registering.filter((row) => row.candidates.length > 0).map(registerStep), one, 1);
  for (const [line, problem] of withoutAll(rows, refused)) refused.set(line, problem);
  const telling = rows.filter((row) => row.fact !== null && !refused.has(row.line));
  const series = new Map<StreamId, Planned[]>();
  for (const row of telling) series.set(row.stream, [...(series.get(row.stream) ?? []), row]);
  await inTurns([...series.values()], async (same) => inTurns(same.map(tellingStep), one, 1), AT_ONCE);
  return refused;
}
// Somebody else recorded the same, or this very request did before it broke off.
const isThere = ({ code }: Problem): boolean => code === 'EntryDouble' || code === 'AlreadyStarted';

const registerStep = ({ line, stream, register }: Planned): Step => ({
  ...{ line, stream, type: 'RegisterRecipient' },
  data: register ?? {},
});
const tellingStep = ({ line, stream, fact }: Planned): Step => ({
  ...{ line, stream, type: fact?.type ?? '' },
  data: fact?.data ?? {},
});

/** An initiative whose author could not be registered is recorded with none of them: each would name somebody who isn't there. */
const withoutAll = (rows: readonly Planned[], refused: Refused): [number, Problem][] =>
  rows.flatMap(({ line, together }) => {
    const problem = together.map((other) => refused.get(other)).find((p) => p !== undefined);
    return problem && !refused.has(line) ? [[line, problem] as [number, Problem]] : [];
  });

import { z } from 'zod';
import { idOf, type StreamId } from '../../domain/kernel/values.js';
import { execute } from '../../store/execute/execute.js';
import { type Done, type Request, Status, type Wake } from '../../store/execute/request.js';
import type { Session } from '../../store/sign-in/sessions.js';
import type { ApiDeps } from '../deps.js';
import { etag } from '../headers.js';
import { fieldFaults } from '../problems/fields.js';
import { type Problem, problemOf, problemOfRefusal } from '../problems/problem.js';
import { sightOf } from '../reading/sight.js';
import { secondFactorProblem } from '../sign-in/second-factor.js';
import { templateProblem } from './template-check.js';

export const Accepted = z
  .object({
    stream: z.custom<StreamId>((v) => typeof v === 'string').describe('<kind>:<id>'),
    id: z.string(),
    version: z.int().describe('Count of the events of this case; the next If-Match'),
    status: z.string().describe('Where the case stood right after this'),
    repeated: z.boolean().describe('True when this Idempotency-Key was answered before'),
    irregular: z.boolean(),
  })
  .meta({ id: 'Accepted' });
export type Accepted = z.infer<typeof Accepted>;

/** Yes or no, with the headers that belong to it. */
export type Answer = { readonly headers: Readonly<Record<string, string>> } & (
  | { readonly accepted: Accepted; readonly wake: Wake | false }
  | { readonly problem: Problem }
);
export type Act = Pick<Request, 'stream' | 'type' | 'data' | 'expected'> & {
  readonly person: string;
  /** The machine that acts for the person; undefined: the person acts. */
  readonly machine: string | undefined;
  readonly session: Session | null;
  readonly key: string;
  readonly arrivedAt: number;
};
/** The one in whose name keys count. */
export const principalOf = ({ person, machine }: Pick<Act, 'person' | 'machine'>): string =>
  machine === undefined ? `u:${person}` : `m:${machine}`;

/** One command of one person. Faults are thrown on; everything that `execute` says is an answer. */
export async function run(deps: ApiDeps, { person, machine, session, ...act }: Act): Promise<Answer> {
  try {
    const problem =
      (await secondFactorProblem(deps, { ...act, person, session })) ??
      (await templateProblem(deps, { person, machine, session, ...act }));
    if (problem) return { problem, headers: {} };
    const done = await execute(deps.store, {
      ...act,
      principal: principalOf({ person, machine }),
      issuer: machine === undefined ? undefined : person,
      via: 'api',
    });
    return await answerOf(deps, done, person);
  } catch (e) {
    if (e instanceof Status) return statusAnswer(deps, e, act.stream, person);
    throw e;
  }
}

async function answerOf(deps: ApiDeps, done: Done, person: string): Promise<Answer> {
  if ('notYet' in done) throw new TypeError('only the product itself asks what is not due');
  if (!done.accepted)
    return { problem: await withoutHidden(deps, problemOfRefusal(done.refusal), person), headers: {} };
  const { stream, version, status, repeated, wake } = done;
  return {
    accepted: { stream, id: idOf(stream), version, status, repeated, irregular: done.irregular ?? false },
    wake,
    headers: { etag: etag(version) },
  };
}

/** The holder of a claim is named only to who may see it (architecture §4). */
async function withoutHidden(deps: ApiDeps, problem: Problem, person: string): Promise<Problem> {
  const { holder, key: _key, ...facts } = problem.facts;
  if (typeof holder !== 'string' || (await sightOf(deps.store, holder as StreamId, person)) !== 'none') return problem;
  return problemOf(problem.code, { ...problem, facts });
}

const RETRY = { 'retry-after': '2' };

async function statusAnswer(deps: ApiDeps, { code, facts }: Status, stream: StreamId, person: string): Promise<Answer> {
  switch (code) {
    case 'Malformed':
      return { problem: problemOf(code, { errors: fieldFaults(facts.issues as z.core.$ZodIssue[]) }), headers: {} };
    case 'StaleVersion': {
      // Who may not see a case does not learn from its version that it exists.
      const seen = facts.version === 0 ? 'none' : await sightOf(deps.store, stream, person);
      if (seen === 'none') return { problem: problemOf('NotFound'), headers: {} };
      return { problem: problemOf(code, { facts }), headers: { etag: etag(Number(facts.version)) } };
    }
    case 'UnknownStream':
      return { problem: problemOf('NotFound'), headers: {} };
    case 'KeyReused':
      return { problem: problemOf(code, { fields: [] }), headers: {} };
    case 'NewerVersion':
    case 'Busy':
      return { problem: problemOf(code), headers: RETRY };
  }
}

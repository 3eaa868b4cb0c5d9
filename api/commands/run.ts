import { z } from 'zod';
import { idOf, type StreamId } from '../../domain/kernel/values.js';
import { execute } from '../../store/execute/execute.js';
import { type Done, type Request, Status, type Wake } from '../../store/execute/request.js';
import { readCase } from '../../store/reading/history.js';
import type { Session } from '../../store/sign-in/sessions.js';
import type { ApiDeps } from '../deps.js';
import { type Expected, etag } from '../headers.js';
import { fieldFaults } from '../problems/fields.js';
import { type Problem, problemOf, problemOfRefusal } from '../problems/problem.js';
import { sightOf } from '../reading/sight.js';
import { versionFor } from '../reading/version-shown.js';
import { secondFactorProblem } from '../sign-in/second-factor.js';
import { templateProblem } from './template-check.js';

export const Accepted = z
  .object({
    stream: z.custom<StreamId>((v) => typeof v === 'string').describe('<kind>:<id>'),
    id: z.string(),
    version: z.int().describe('How many events of this case the sender sees'),
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
export type Act = Pick<Request, 'stream' | 'type' | 'data'> & {
  readonly expected?: Expected | undefined;
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
export async function run(deps: ApiDeps, act: Act): Promise<Answer> {
  const { person, machine, session, ...asked } = act;
  for (let turn = 1; ; turn++) {
    let stood = false;
    try {
      const problem = turn === 1 ? await problemBefore(deps, act) : null;
      if (problem) return { problem, headers: {} };
      const before = act.expected === undefined ? undefined : await versionFor(deps, act.stream, person);
      const expected = expectedOf(act.expected, before);
      stood = before !== undefined && expected !== NEVER;
      const by = { principal: principalOf(act), issuer: machine === undefined ? undefined : person };
      const done = await execute(deps.store, { ...asked, ...by, expected, via: 'api' });
      return await answerOf(deps, done, act);
    } catch (e) {
      if (!(e instanceof Status)) throw e;
      // Something came between. Where the sender does not see it, what they saw still stands.
      if (e.code !== 'StaleVersion' || !stood || turn === TURNS) return statusAnswer(deps, e, act.stream, person);
    }
  }
}
/** What is asked before the record is: a passkey, a template that can be rendered. */
const problemBefore = async (deps: ApiDeps, act: Act): Promise<Problem | null> =>
  (await secondFactorProblem(deps, act)) ?? (await templateProblem(deps, act));

const TURNS = 3;
/** A version that no case has: `execute` answers a repeated request all the same, and else that this is stale. */
const NEVER = -1;

/** What the sender saw as the record counts it; who sees nothing of the case is asked nothing about it. */
function expectedOf(sent: Expected | undefined, now: Awaited<ReturnType<typeof versionFor>>): number | undefined {
  if (sent === undefined) return undefined;
  if (!now) return typeof sent === 'number' ? sent : NEVER;
  return sent === now.tag || sent === now.version ? now.actual : NEVER;
}

async function answerOf(deps: ApiDeps, done: Done, act: Omit<Act, 'arrivedAt'>): Promise<Answer> {
  const { person } = act;
  if ('notYet' in done) throw new TypeError('only the product itself asks what is not due');
  if (!done.accepted) {
    const problem = problemOfRefusal(done.refusal);
    // As `execute` says it of a case that is not there: to who names a version, and to who names none.
    const missing = act.expected === undefined ? 'NotStarted' : 'NotFound';
    if (await isHidden(deps, problem, act.stream, person)) return { problem: problemOf(missing), headers: {} };
    return { problem: await withoutHidden(deps, problem, person), headers: {} };
  }
  const { stream, status, repeated, wake } = done;
  const shown = await versionFor(deps, stream, person, done.version);
  const version = shown?.version ?? done.version;
  return {
    accepted: { stream, id: idOf(stream), version, status, repeated, irregular: done.irregular ?? false },
    wake,
    headers: { etag: shown?.tag ?? etag(version) },
  };
}

/** A no to somebody who may not see the case is the no to a case that is not there. A case that would be new is neither. */
async function isHidden(deps: ApiDeps, { status, code }: Problem, asked: StreamId, person: string): Promise<boolean> {
  if (status !== 403 && code !== 'NotStarted') return false;
  const isNew = !(await readCase(deps.store.pool, deps.store, asked)) && code !== 'NotStarted';
  return !isNew && (await sightOf(deps.store, asked, person)) === 'none';
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
      const seen = await versionFor(deps, stream, person);
      if (!seen) return { problem: problemOf('NotFound'), headers: {} };
      return { problem: problemOf(code, { facts: { version: seen.version } }), headers: { etag: seen.tag } };
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

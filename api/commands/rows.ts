import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { StreamId } from '../../domain/kernel/values.js';
import { derivedKey } from '../../store/execute/derived-id.js';
import type { Wake } from '../../store/execute/request.js';
import type { ApiDeps } from '../deps.js';
import { idempotencyKey } from '../headers.js';
import { Problem, problemOf } from '../problems/problem.js';
import { afterReply } from '../reply.js';
import { actingBy } from '../sign-in/acting.js';
import { Accepted, type Act, run } from './run.js';

/** So many commands of one list act are at work at one time: a long list leaves room for everybody else. */
const AT_ONCE = 4;

const RowAnswer = z.object({
  stream: z.string(),
  accepted: Accepted.nullable(),
  problem: Problem.nullable(),
});
export const RowAnswers = z
  .object({
    accepted: z.int().describe('How many of the names'),
    refused: z.int(),
    answers: z.array(RowAnswer).describe('In the order of the request; each name is a command and event of its own'),
  })
  .meta({ id: 'RowAnswers' });
type RowAnswer = z.infer<typeof RowAnswer>;

/** One command of a list act; `unknown`: the name is not what the request says it is. */
export type Row = Pick<Act, 'stream' | 'type' | 'data' | 'expected'> & { readonly unknown?: boolean };
export type KeyedRow = Row & { readonly key: string };

/** A list act: each name gets its own command, under a key made from the request's key and the name, and its own answer. */
export async function runRows(
  deps: ApiDeps,
  reply: FastifyReply,
  rows: readonly Row[],
): Promise<z.infer<typeof RowAnswers>> {
  const key = idempotencyKey(reply.request.headers);
  return counted(
    await runEach(
      deps,
      reply,
      rows.map((row) => ({ ...row, key: derivedKey(key, row.stream) })),
    ),
  );
}

export function counted(answers: RowAnswer[]): z.infer<typeof RowAnswers> {
  const accepted = answers.filter((a) => a.accepted).length;
  return { accepted, refused: answers.length - accepted, answers };
}

/** Several commands, each with an answer of its own; their cases are woken after the reply. */
export async function runEach(deps: ApiDeps, reply: FastifyReply, rows: readonly KeyedRow[]): Promise<RowAnswer[]> {
  const { request } = reply;
  const by = actingBy(request);
  const woken: [StreamId, Wake][] = [];
  const one = async ({ unknown, ...row }: KeyedRow): Promise<RowAnswer> => {
    if (unknown) return { stream: row.stream, accepted: null, problem: problemOf('NotFound') };
    const answer = await run(deps, { ...row, ...by });
    if ('problem' in answer) return { stream: row.stream, accepted: null, problem: answer.problem };
    if (answer.wake) woken.push([row.stream, answer.wake]);
    return { stream: row.stream, accepted: answer.accepted, problem: null };
  };
  // A fault of one name leaves the others; the same request again finds what was done.
  const safe = (row: KeyedRow) =>
    one(row).catch((e: Error): RowAnswer => {
      request.fault = e.name;
      return { stream: row.stream, accepted: null, problem: problemOf('Fault') };
    });
  const answers = await inTurns(rows, safe);
  afterReply(reply, () => {
    for (const [stream, wake] of woken) deps.wake(stream, wake);
  });
  return answers;
}

/** Some at a time, answers in the order of the items. */
export async function inTurns<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
  atOnce = AT_ONCE,
): Promise<R[]> {
  const answers: R[] = [];
  const queue = items.entries();
  const turn = async () => {
    for (const [i, item] of queue) answers[i] = await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, turn));
  return answers;
}

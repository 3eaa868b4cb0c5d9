import { z } from 'zod';
import type { AnyStream } from '../../domain/kernel/stream.js';
import { kindOf, type StreamId, streamKinds } from '../../domain/kernel/values.js';
import { derivedId, derivedKey } from '../../store/execute/derived-id.js';
import type { ApiDeps } from '../deps.js';
import type { FieldFault } from '../problems/fields.js';
import { reject } from '../problems/problem.js';
import { commandsOf } from './routes.js';
import type { KeyedRow } from './rows.js';

/** Most steps of one request, and most commands that they make together. */
export const MOST_STEPS = 20;
const MOST_COMMANDS = 1100;

const Stream = z.custom<StreamId>(
  (v) => typeof v === 'string' && new RegExp(`^(${streamKinds.join('|')}):[a-z0-9][a-z0-9-]{0,63}$`).test(v),
  { message: '<kind>:<id>' },
);
/** The case, or the cases, that an earlier step of the same request began. */
const From = z.strictObject({ $from: z.int().min(0).max(MOST_STEPS) });
const command = z.string().max(64);
const one = { data: z.unknown(), expectedVersion: z.int().min(0).optional() };

const Step = z.union([
  z.strictObject({ kind: z.enum(streamKinds), command, data: z.unknown() }).describe('begins a case'),
  z
    .strictObject({ kind: z.enum(streamKinds), command, each: z.array(z.unknown()).min(1).max(500) })
    .describe('begins a case for each'),
  z.strictObject({ stream: z.union([Stream, From]), command, ...one }).describe('one step of one case'),
  z
    .strictObject({ streams: z.union([z.array(Stream).min(1).max(500), From]), command, data: z.unknown() })
    .describe('the same step of many cases'),
]);
type Step = z.infer<typeof Step>;
export const Steps = z.strictObject({ steps: z.array(Step).min(1).max(MOST_STEPS) });
export type Steps = z.infer<typeof Steps>['steps'];

/** What a request asks for, in order: the commands of each step, with every reference put in. */
export type Planned = readonly { readonly command: string; readonly rows: readonly KeyedRow[] }[];

/** Who asks, and under which key. */
export interface Asking {
  readonly person: string;
  readonly key: string;
}

/**
 * Ids of new cases come from the request's key, so that all of it is known before anything is done, and is the same
 * when the request is sent again.
 * @throws Rejected 400 for a command that no person sends there, or a reference to what no earlier step began
 */
export function plan(deps: ApiDeps, steps: Steps, asking: Asking): Planned {
  const begun: (Begun | null)[] = [];
  const planned = steps.map((step, i) => {
    const known = begun.slice();
    const streams = 'kind' in step ? newCases(deps, step, i, asking) : named(step, i, known);
    begun.push('kind' in step ? { streams, many: 'each' in step } : null);
    return { command: step.command, rows: rowsOf(deps, step, i, streams, known, asking.key) };
  });
  const commands = planned.reduce((sum, { rows }) => sum + rows.length, 0);
  return commands > MOST_COMMANDS
    ? fault('/steps', `Nhiều hơn ${MOST_COMMANDS} lệnh.`, `Over ${MOST_COMMANDS} commands.`)
    : planned;
}

/** `many`: begun from a list, so that a reference to it is a list too, also of one. */
interface Begun {
  readonly streams: readonly StreamId[];
  readonly many: boolean;
}
type Known = readonly (Begun | null)[];
const fault = (field: string, vi: string, en: string): never => {
  throw reject('Malformed', { errors: [{ field, vi, en } satisfies FieldFault] });
};
const noCase = (field: string): never =>
  fault(
    field,
    '$from phải chỉ một bước trước đó có lập mục mới.',
    '$from must name an earlier step that begins a case.',
  );

function newCases(deps: ApiDeps, step: Extract<Step, { kind: string }>, i: number, { person, key }: Asking) {
  const origin = { installation: deps.installation.id, principal: `u:${person}`, kind: step.kind };
  const count = 'each' in step ? step.each.length : 1;
  return Array.from(
    { length: count },
    (_, n): StreamId => `${step.kind}:${derivedId({ ...origin, key: derivedKey(key, `${i}/${n}`) })}`,
  );
}

function named(step: Exclude<Step, { kind: string }>, i: number, known: Known): readonly StreamId[] {
  if ('stream' in step) {
    if (typeof step.stream === 'string') return [step.stream];
    const [only, ...more] = known[step.stream.$from]?.streams ?? [];
    return only !== undefined && more.length === 0 ? [only] : noCase(`/steps/${i}/stream`);
  }
  if (!('$from' in step.streams)) return [...new Set(step.streams)];
  return known[step.streams.$from]?.streams ?? noCase(`/steps/${i}/streams`);
}

function rowsOf(deps: ApiDeps, step: Step, i: number, streams: readonly StreamId[], known: Known, key: string) {
  const expected = 'expectedVersion' in step ? step.expectedVersion : undefined;
  const data = 'each' in step ? step.each : [step.data];
  return streams.map((stream, n): KeyedRow => {
    const kind = deps.store.streams.get(kindOf(stream));
    if (!kind || !takes(kind, step)) fault(`/steps/${i}/command`, 'Không có lệnh này ở đây.', 'No such command here.');
    const own = withCases(data[n] ?? data[0] ?? {}, known, `/steps/${i}/data`);
    return { stream, type: step.command, data: own, expected, key: derivedKey(key, `${i}/${n}`) };
  });
}

// An office is named by its people and founded by an import.
function takes(kind: AnyStream, step: Step): boolean {
  const spec = commandsOf(kind).find(([name]) => name === step.command)?.[1];
  return spec !== undefined && ('kind' in step ? spec.creates === true && kind.kind !== 'office' : !spec.creates);
}

/** The data with each `{ "$from": n }` in it put in: the case that step began, or the list of them. */
function withCases(value: unknown, known: Known, at: string): unknown {
  if (Array.isArray(value)) return value.map((v, i) => withCases(v, known, `${at}/${i}`));
  if (typeof value !== 'object' || value === null) return value;
  const from = From.safeParse(value);
  if (!from.success)
    return Object.fromEntries(Object.entries(value).map(([name, v]) => [name, withCases(v, known, `${at}/${name}`)]));
  const cases = known[from.data.$from] ?? noCase(at);
  return cases.many ? cases.streams : cases.streams[0];
}

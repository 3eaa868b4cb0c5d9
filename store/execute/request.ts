import { createHmac } from 'node:crypto';
import type { Refusal } from '../../domain/kernel/refusal.js';
import type { Actor, CommandSpec } from '../../domain/kernel/stream.js';
import type { PersonId, StreamId } from '../../domain/kernel/values.js';
import { canonical } from '../canonical.js';
import type { Store } from '../store.js';

/** One command of a person (`u:`), a machine (`m:`) or the product itself (`s:`). Clients can't name `s:`; the API sees to it. */
export interface Request {
  readonly principal: string;
  /** A client's key is a UUID; the product's keys name their cause. */
  readonly key: string;
  readonly stream: StreamId;
  readonly type: string;
  readonly data: unknown;
  /** Version that the sender saw (`If-Match`). */
  readonly expected?: number | undefined;
  /** When the API received it, ms on the machine's clock; the frozen instant counts instead where the clock is frozen. */
  readonly arrivedAt?: number | undefined;
  /** Who issued the token of a machine (`m:`), and whose rights it carries. */
  readonly issuer?: PersonId | undefined;
  readonly via?: 'api' | 'engine' | 'paper' | 'import';
}

export type Outcome =
  | {
      readonly accepted: true;
      readonly stream: StreamId;
      readonly version: number;
      /** Where the stream stood right after it. */
      readonly status: string;
      readonly irregular?: true;
    }
  | { readonly accepted: false; readonly refusal: Refusal };
export type Answer = Outcome | { readonly notYet: { readonly dueInMs: number } };
/** Somebody has to look at the stream: `soon` where something is due, `late` where only a new stage is to be shown. */
export type Wake = 'soon' | 'late';
/** `repeated`: the stored answer of the first time. */
export type Done = Answer & { readonly repeated: boolean; readonly wake: Wake | false };

export type StatusCode = 'KeyReused' | 'StaleVersion' | 'NewerVersion' | 'Malformed' | 'UnknownStream' | 'Busy';
/** Answers that keep nothing and leave the key free: 422, 412, 503, 400, 404, 503. */
export class Status extends Error {
  constructor(
    readonly code: StatusCode,
    readonly facts: Readonly<Record<string, unknown>> = {},
  ) {
    super(code);
  }
}

export function actorOf({ principal, issuer }: Pick<Request, 'principal' | 'issuer'>): Actor {
  const id = principal.slice(2);
  if (principal.startsWith('u:')) return { kind: 'person', person: id };
  if (principal.startsWith('m:')) return { kind: 'machine', machine: id, person: issuer };
  if (principal.startsWith('s:')) return { kind: 'system', system: id };
  throw new TypeError('principal');
}

/** @throws Status `Malformed` with zod's issues when the data does not have the command's shape */
export function parseData(spec: CommandSpec | undefined, request: Request): Record<string, unknown> {
  if (!spec) throw new Status('Malformed', { issues: [{ path: [], message: `unknown command ${request.type}` }] });
  const parsed = spec.data.safeParse(request.data);
  if (!parsed.success) throw new Status('Malformed', { issues: parsed.error.issues });
  return parsed.data as Record<string, unknown>;
}

export const requestHash = (store: Store, r: Request, data: unknown): Buffer =>
  createHmac('sha256', store.vault.requestSecret)
    .update(canonical({ stream: r.stream, type: r.type, data }))
    .digest();

import type { Recorded } from '../../domain/kernel/stream.js';
import type { StreamId } from '../../domain/kernel/values.js';
import { chain, zeroHash } from '../canonical.js';
import type { Queryable } from '../pool.js';
import { upcast } from './upcast.js';

/** An event's canonical body, as hashed. */
export interface Body {
  readonly stream: StreamId;
  readonly version: number;
  readonly type: string;
  readonly schema: number;
  readonly at: string;
  /** Who did it. */
  readonly actor: string;
  /** The absent person for whom it was done (làm thay). */
  readonly onBehalfOf: string | null;
  /** The role that allowed it; null for the product itself. */
  readonly capacity: string | null;
  readonly command: string;
  readonly via: string;
  readonly office: number | null;
  readonly relied: Readonly<Record<string, number>>;
  readonly irregular?: true;
  readonly data: unknown;
  readonly sealed: Readonly<Record<string, string>>;
}
export interface StoredEvent {
  readonly body: Body;
  readonly bytes: Buffer;
  readonly hash: Buffer;
}

/** The chain does not hold: the record was changed outside `execute`, or a file is damaged. Nothing may be decided on it. */
export class ChainBroken extends Error {
  constructor(
    readonly stream: StreamId,
    readonly version: number,
  ) {
    super(`chain broken at ${stream}/${version}`);
  }
}

/** Events of one stream as stored, verified against the chain from the first one. @throws ChainBroken */
export async function readStored(k: Queryable, stream: StreamId, o: { upTo?: number } = {}): Promise<StoredEvent[]> {
  const { rows } = await k.query<{ version: number; body: Buffer; hash: Buffer }>(
    'select version, body, hash from events where stream = $1 and version <= $2 order by version',
    [stream, o.upTo ?? 2_147_483_647],
  );
  let head: Buffer = zeroHash;
  return rows.map((r, i) => {
    head = chain(head, r.body);
    const body = JSON.parse(r.body.toString()) as Body;
    if (!head.equals(r.hash) || r.version !== i + 1 || body.version !== r.version || body.stream !== stream)
      throw new ChainBroken(stream, r.version);
    return { body, bytes: r.body, hash: r.hash };
  });
}

/** One event's body as it is stored; the history verifies the chain. */
export async function readBody(k: Queryable, stream: StreamId, version: number): Promise<Body | undefined> {
  const { rows } = await k.query<{ body: Buffer }>('select body from events where stream = $1 and version = $2', [
    stream,
    version,
  ]);
  return rows[0] ? (JSON.parse(rows[0].body.toString()) as Body) : undefined;
}

/** Events as `evolve` folds them: verified, then upcast to today's shape. Upcasting never writes. */
export async function readEvents(
  k: Queryable,
  stream: StreamId,
  o: { upTo?: number } = {},
): Promise<Recorded<{ type: string; data: unknown }>[]> {
  return (await readStored(k, stream, o)).map((e) => recorded(e.body));
}
export function recorded(body: Body): Recorded<{ type: string; data: unknown }> {
  const { type, data } = upcast(body);
  const irregular = body.irregular ? { irregular: true as const } : {};
  return { type, data, at: body.at, version: body.version, actor: body.actor, ...irregular };
}

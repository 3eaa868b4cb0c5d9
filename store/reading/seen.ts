import type { Queryable } from '../pool.js';

/** A case as far as somebody sees it: how many of its events, and the last of these. */
export interface Seen {
  readonly version: number;
  /** Version of the last event that is seen, in the record's own count. */
  readonly last: number;
  readonly at: Date;
  readonly hash: Buffer;
}
/** What somebody does not see of a case: events by type, and those that name one of these cases (office.md P6). */
export interface Unseen {
  readonly types: readonly string[];
  readonly cases: readonly string[];
  /** As it stood at this version; left out: now. */
  readonly upTo?: number;
}

const SEEN = `select s.*, e.at, e.hash from (
    select stream, count(*)::int as version, max(version) as last from events e
    where stream = any($1) and not type = any($2) and version <= $4 and (cardinality($3::text[]) = 0 or not exists (
      select 1 from jsonb_each_text(convert_from(e.body, 'utf8')::jsonb->'data') d where d.value = any($3)))
    group by stream) s
  join events e on e.stream = s.stream and e.version = s.last`;

/** By stream; what somebody sees nothing of is not there. */
export async function readSeen(
  k: Queryable,
  streams: readonly string[],
  { types, cases, upTo = 2_147_483_647 }: Unseen,
): Promise<Map<string, Seen>> {
  if (streams.length === 0) return new Map();
  const { rows } = await k.query<Seen & { stream: string }>(SEEN, [streams, types, cases, upTo]);
  return new Map(rows.map(({ stream, ...seen }) => [stream, seen]));
}

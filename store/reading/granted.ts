import type { StreamId } from '../../domain/kernel/values.js';
import { current } from '../execute/load.js';
import type { Queryable } from '../pool.js';
import type { Store } from '../store.js';

// An archived case may also have ended without an award: then no event says that there was one.
const GRANTED = `select s.id, s.version, s.state, s.state_schema from listings l join streams s on s.id = l.stream
  where l.campaign = $1 and l.kind = 'nomination' and (l.status in ('awarded', 'bestowed') or l.status = 'archived' and exists (
    select 1 from events e where e.stream = l.stream and (e.type = 'AwardGranted'
      or e.type = 'UpperReplyRecorded' and convert_from(e.body, 'utf8')::jsonb->'data'->>'reply' = 'decided')))
  order by s.id`;

/** Nominations of a campaign whose award stands: granted here or above, and not revoked. */
export async function readGranted<S>(k: Queryable, store: Store, campaign: StreamId): Promise<S[]> {
  const { rows } = await k.query<{ id: StreamId; version: number; state: unknown; state_schema: number }>(GRANTED, [
    campaign,
  ]);
  return Promise.all(rows.map(async (r) => (await current(k, store, r.id, r.state, r.state_schema, r.version)) as S));
}

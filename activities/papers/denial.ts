import type { StreamId } from '../../domain/kernel/values.js';
import { readEvents } from '../../store/reading/events.js';
import { readPersonal } from '../../store/reading/personal.js';
import type { Store } from '../../store/store.js';

/** Why the signer took this name out; null where the words were erased with who wrote them. */
export async function reasonOfDenial(
  store: Store,
  decision: StreamId,
  nomination: StreamId,
): Promise<string | undefined> {
  const denied = (await readEvents(store.pool, decision)).findLast(
    (e) => e.type === 'GrantsDenied' && (e.data as { nominations: string[] }).nominations.includes(nomination),
  );
  const row = (await readPersonal(store.pool, store.vault, decision)).find((p) => p.version === denied?.version);
  return row && 'known' in row.fields ? row.fields.known.reason : undefined;
}

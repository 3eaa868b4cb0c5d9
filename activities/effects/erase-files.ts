import type { FileStore } from '../../adapters/files/file-store.js';
import type { Recorded } from '../../domain/kernel/stream.js';
import type { StreamId } from '../../domain/kernel/values.js';
import type { NominationEvent } from '../../domain/nomination/events.js';
import { erasedFiles, filesToErase } from '../../domain/nomination/own-files.js';
import type { Nomination } from '../../domain/nomination/state.js';
import { casesOf, erasedSubjects, namedElsewhere } from '../../store/erasing.js';
import { execute } from '../../store/execute/execute.js';
import { readState } from '../../store/reading/case.js';
import { readEvents } from '../../store/reading/events.js';
import type { Deps } from '../deps.js';

/** A letter that was being made when the key went comes within minutes; by then everybody is looked at once more. */
const AGAIN_MS = 3_600_000;

/**
 * Erases the files about whoever was erased: the case says first which, then the bytes go. A chore and no effect, since
 * each start looks at everybody again: a restored folder of files loses them once more.
 */
export function createFileErasing({ stores, wake }: Deps, files: FileStore, now: () => number = Date.now) {
  const store = stores.effects;
  const next = new Map<string, number>();
  /** @returns false where it must be tried again: the file is being packed at this moment, or somebody was faster */
  const eraseIn = async (stream: StreamId<'nomination'>): Promise<boolean> => {
    const state = (await readState(store.pool, store, stream))?.state as Nomination | undefined;
    if (state?.status === 'archived' && state.package === null) return false;
    const events = (await readEvents(store.pool, stream)) as Recorded<NominationEvent>[];
    const found = filesToErase(events);
    const elsewhere = await namedElsewhere(store.pool, found);
    const gone = found.filter((hash) => !elsewhere.has(hash));
    if (gone.length > 0) {
      const key = `${stream}/${events.length}/files`;
      const asked = { principal: 's:erasure', key, stream, type: 'EraseFiles', data: { files: gone } };
      const done = await execute(store, asked);
      if (!('accepted' in done && done.accepted)) return false;
      if (done.wake) wake(stream, done.wake);
    }
    await removeAll([...erasedFiles(events), ...gone]);
    return true;
  };
  const removeAll = async (hashes: readonly string[]) => {
    const there: string[] = [];
    for (const hash of hashes) if (await files.has(hash)) there.push(hash);
    // The same bytes may have come again since, for somebody else.
    const elsewhere = await namedElsewhere(store.pool, there);
    for (const hash of there) if (!elsewhere.has(hash)) await files.remove(hash);
  };
  const eraseAllOf = async (subject: string): Promise<boolean> => {
    let whole = true;
    for (const stream of await casesOf(store.pool, subject)) whole = (await eraseIn(stream)) && whole;
    return whole;
  };
  return async (): Promise<void> => {
    for (const subject of await erasedSubjects(store.pool)) {
      const due = next.get(subject) ?? 0;
      if (due > now() || !(await eraseAllOf(subject))) continue;
      next.set(subject, due === 0 ? now() + AGAIN_MS : Number.POSITIVE_INFINITY);
    }
  };
}

import type { FileStore } from '../../adapters/files/file-store.js';
import type { StreamId } from '../../domain/kernel/values.js';
import { execute } from '../../store/execute/execute.js';
import type { DueEffect, Lease } from '../../store/following/effects.js';
import { readState } from '../../store/reading/case.js';
import type { Deps } from '../deps.js';
import { renderers } from '../papers/renderers.js';
import { beating, leased, type Result } from './lease.js';

const LEASE_MS = 40_000;
const LIMIT_BYTES = 50_000_000;

class UnknownDocument extends Error {
  override readonly name = 'UnknownDocument';
}

/**
 * Renders a document of a stream, keeps it under its hash, and tells the stream which content it shows. A rendering of
 * an older content is skipped: a newer one is due.
 */
export const createPapers = (deps: Deps, files: FileStore) => {
  const store = deps.stores.effects;
  const make = async (effect: DueEffect, lease: Lease): Promise<Result> => {
    const { document, contentVersion } = effect.args as { document: string; contentVersion: number };
    const stream = effect.stream as StreamId;
    const render = renderers[document];
    if (!render) throw new UnknownDocument(document);
    const found = await readState(store.pool, store, stream);
    const asked = { store, demo: deps.demo, stream, contentVersion };
    const rendered = found && (await beating(lease, LEASE_MS, async () => render(asked, found)));
    if (!rendered) return { state: 'skipped' };
    const { sha256 } = await files.put(rendered.pdf, { limitBytes: LIMIT_BYTES });
    const done = await execute(store, {
      principal: 's:effect',
      key: effect.key,
      stream,
      type: 'RecordRendition',
      data: { document, sha256, contentVersion, template: rendered.template },
    });
    if (done.wake) deps.wake(stream, done.wake);
    return { state: 'done' };
  };
  return { makePaper: (key: string) => leased(store.pool, key, 'render', LEASE_MS, make) };
};

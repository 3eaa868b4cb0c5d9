import { officeTemplates, templatesLike } from '../../adapters/documents/office-templates.js';
import { renderPaper } from '../../adapters/documents/render.js';
import type { Sheet } from '../../adapters/documents/sheet.js';
import { wordFile } from '../../adapters/documents/word.js';
import type { FileStore } from '../../adapters/files/file-store.js';
import type { StreamId } from '../../domain/kernel/values.js';
import { execute } from '../../store/execute/execute.js';
import type { DueEffect, Lease } from '../../store/following/effects.js';
import { readState } from '../../store/reading/case.js';
import { officeOfStream } from '../../store/reading/people.js';
import type { Store } from '../../store/store.js';
import type { Deps } from '../deps.js';
import { alsoWord, type Rendering, renderers } from '../papers/renderers.js';
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
    const render = renderers[document.split('/', 1)[0] ?? ''];
    if (!render) throw new UnknownDocument(document);
    const found = await readState(store.pool, store, stream);
    const setting = settingFor(store, files, stream);
    const asked = { store, demo: deps.demo, stream, document, contentVersion, render: setting };
    const rendered = found && (await beating(lease, LEASE_MS, async () => render(asked, found)));
    if (!rendered) return { state: 'skipped' };
    const { sha256 } = await files.put(rendered.pdf, { limitBytes: LIMIT_BYTES });
    const word = await wordOf(document, rendered.sheet);
    const done = await execute(store, {
      principal: 's:effect',
      key: effect.key,
      stream,
      type: 'RecordRendition',
      data: { document, sha256, contentVersion, template: rendered.template, ...word },
    });
    if (done.wake) deps.wake(stream, done.wake);
    return { state: 'done' };
  };
  /** The paper's Word file beside it, with the same sentences. */
  const wordOf = async (document: string, sheet: Sheet | null): Promise<{ word?: string }> => {
    if (sheet === null || !alsoWord.has(document)) return {};
    return { word: (await files.put(await wordFile(sheet), { limitBytes: LIMIT_BYTES })).sha256 };
  };
  return { makePaper: (key: string) => leased(store.pool, key, 'render', LEASE_MS, make) };
};

/** Sets papers of this stream by the templates of its office, in force or as an earlier text had them (office.md P13). */
const settingFor =
  (store: Store, files: FileStore, stream: StreamId): Rendering['render'] =>
  async (kind, data, like) => {
    const office = await officeOfStream(store, stream);
    const released = office.status === 'established' ? office.templates : [];
    const shown = like ? await templatesLike(like, released, files.read) : undefined;
    return renderPaper(kind, data, { templates: shown ?? (await officeTemplates(released, files.read)) });
  };

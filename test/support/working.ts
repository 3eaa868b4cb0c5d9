import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MockActivityEnvironment } from '@temporalio/testing';
import { createPapers } from '../../activities/effects/papers.js';
import { createTelling } from '../../activities/effects/tell.js';
import { openFileStore } from '../../adapters/files/file-store.js';
import { accessTable } from '../../domain/access/table.js';
import type { Settings } from '../../domain/office/settings.js';
import { streams } from '../../domain/streams.js';
import { appoint, type Posts } from './posts.js';
import { openServed, type Sending } from './served.js';

/**
 * The API over one office with these people and settings, beside `an`, the clerk of `u1`: a procedure as its people see
 * it. What follows from a request is done by the product's own activities, called one after the other without the
 * engine: lists are told, papers rendered; letters stay due.
 */
export async function openWorking(people: Posts, settings: Partial<Settings>, council?: object) {
  const folder = await mkdtemp(join(tmpdir(), 'award-work-'));
  const files = await openFileStore(join(folder, 'files'));
  const w = await openServed({ kinds: { streams, access: accessTable }, deps: { files } });
  const stores = { follow: w.store, effects: w.store, fanOut: w.store };
  const deps = { stores, installation: 'award-test', demo: true, wake: () => {} };
  const { tellStreams } = createTelling(deps);
  const { makePaper } = createPapers(deps, files);
  const activity = new MockActivityEnvironment(); // a long list beats its heart between two chunks
  await appoint(w, people, settings, council);
  const follow = async () => {
    for (;;) {
      const due = await w.sql<{ key: string; kind: string }>(
        `select key, kind from effects where state = 'due' and kind in ('tell', 'render') order by key`,
      );
      if (due.length === 0) return;
      for (const { key, kind } of due) await activity.run(kind === 'tell' ? tellStreams : makePaper, key);
    }
  };
  let requests = 0;
  return {
    ...w,
    /** How many requests people sent that change something. */
    requests: () => requests,
    /** The document of a paper or decision as its page shows it. */
    shown: async (person: string, address: string) => (await w.get(person, address)).json.state.rendition as string,
    /** One request by a person, answered with a yes; then everything that follows from it is done. */
    async act(person: string, url: string, body: object, sending: Sending = { match: '*' }) {
      requests += 1;
      const { status, json } = await w.post(person, url, body, sending);
      const refused = json?.stopped ?? (json?.refused || null);
      if (status >= 300 || refused !== null) throw new Error(`${url} ${JSON.stringify(json).slice(0, 2000)}`);
      await follow();
      return json;
    },
    async close() {
      await w.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
export type Working = Awaited<ReturnType<typeof openWorking>>;

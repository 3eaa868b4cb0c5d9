import type { FileStore } from '../adapters/files/file-store.js';
import type { StreamId } from '../domain/kernel/values.js';
import type { Wake } from '../store/execute/request.js';
import type { Installation } from '../store/migrate.js';
import type { Store } from '../store/store.js';

/** What a served request leaves behind: never an address, a header, a body or a name. */
export interface RequestLine {
  readonly method: string;
  /** The route's pattern, e.g. `/nominations/:id`. */
  readonly route: string;
  readonly status: number;
  readonly ms: number;
  /** Name or code of the error behind a 500. */
  readonly fault?: string;
}

export interface ApiDeps {
  /** With the pool of the API, the kinds of cases and the access table. */
  readonly store: Store;
  /** After the answer, never awaited: somebody has to look at this case. */
  wake(stream: StreamId, how: Wake): void;
  readonly installation: Installation;
  /** `derivedSecret(master, 'development-token')`; used in demo databases only. */
  readonly developmentSecret: Uint8Array;
  readonly files: Pick<FileStore, 'put' | 'open' | 'has' | 'read'>;
  /** Whether the engine takes our signals; the API accepts without it. */
  readonly engine?: () => 'up' | 'down';
  /** Off when left out. */
  readonly log?: (line: RequestLine) => void;
  /** Requests at work at one time; more are answered 503 at once, so that none waits for long. */
  readonly maxInFlight?: number;
  /** How often a live stream shows that it is there, and when it ends so that the reader signs in anew. */
  readonly live?: { readonly beatMs?: number; readonly openForMs?: number };
}

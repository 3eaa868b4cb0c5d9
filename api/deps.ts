import type { EngineRun } from '../adapters/engine/inspect.js';
import type { FileStore } from '../adapters/files/file-store.js';
import type { StreamId } from '../domain/kernel/values.js';
import type { Wake } from '../store/execute/request.js';
import type { Installation } from '../store/migrate.js';
import type { Store } from '../store/store.js';
import type { Rate } from './limits/buckets.js';
import type { Pressure } from './limits/pressure.js';
import type { SignInDeps } from './sign-in/deps.js';

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
  /** False: a demo database that takes no development tokens either. */
  readonly developmentTokens?: boolean;
  /** Sessions of browsers; without it only tokens say who acts. */
  readonly signIn?: SignInDeps;
  readonly files: Pick<FileStore, 'put' | 'open' | 'has' | 'read'>;
  /** Folder of the letters that a demo database writes instead of sending; left out, there is no page of them. */
  readonly mailSink?: string;
  /** Whether the engine takes our signals; the API accepts without it. */
  readonly engine?: () => 'up' | 'down';
  /** What the engine did for a case; never throws for an engine that is away. */
  readonly engineRun?: (stream: StreamId) => Promise<EngineRun>;
  /** Off when left out. */
  readonly log?: (line: RequestLine) => void;
  /** Requests at work at one time; more are answered 503 at once, so that none waits for long. */
  readonly maxInFlight?: number;
  /** How fast one person and one address may ask; without a limit when left out. */
  readonly rates?: { readonly person?: Rate | undefined; readonly address?: Rate | undefined };
  /** Addresses whose word on whom they ask for counts. */
  readonly trustedProxies?: readonly string[] | undefined;
  /** Where the metrics read how many are at work; one of its own when left out. */
  readonly pressure?: Pressure;
  /** How long a body without a byte may take; for tests. */
  readonly bodyGraceMs?: number;
  /** How often a live stream shows that it is there, and when it ends so that the reader signs in anew. */
  readonly live?: { readonly beatMs?: number; readonly openForMs?: number };
}

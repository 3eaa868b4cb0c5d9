import type { Wake } from '../store/execute/request.js';
import type { Store } from '../store/store.js';

/** What every activity works with. Each kind of work has a pool of its own, so that a burst of one does not starve another. */
export interface Deps {
  readonly stores: {
    /** follow, deadlines and the second door */
    readonly follow: Store;
    readonly effects: Store;
    readonly fanOut: Store;
  };
  readonly installation: string;
  readonly demo: boolean;
  /** Somebody should look at this stream; never awaited, a lost call is repaired by the waker. */
  wake(stream: string, how: Wake): void;
}

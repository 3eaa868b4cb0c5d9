import { continueAsNew } from '@temporalio/workflow';
import { engineSafe } from './engine-safe.js';
import { type HostInput, host } from './host/host.js';

/** Follows one session; see `host`. */
export async function session(input: HostInput): Promise<number> {
  return host(input, { engineSafe: engineSafe.session }, (next) => continueAsNew<typeof session>(next));
}

import { continueAsNew } from '@temporalio/workflow';
import { engineSafe } from './engine-safe.js';
import { type HostInput, host } from './host/host.js';

/** Follows one paper; see `host`. */
export async function paper(input: HostInput): Promise<number> {
  return host(input, { engineSafe: engineSafe.paper }, (next) => continueAsNew<typeof paper>(next));
}

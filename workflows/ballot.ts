import { continueAsNew } from '@temporalio/workflow';
import { engineSafe } from './engine-safe.js';
import { type HostInput, host } from './host/host.js';

/** Follows one ballot; see `host`. */
export async function ballot(input: HostInput): Promise<number> {
  return host(input, { engineSafe: engineSafe.ballot }, (next) => continueAsNew<typeof ballot>(next));
}

import { continueAsNew } from '@temporalio/workflow';
import { engineSafe } from './engine-safe.js';
import { type HostInput, host } from './host/host.js';

/** Follows one nomination; see `host`. */
export async function nomination(input: HostInput): Promise<number> {
  return host(input, { engineSafe: engineSafe.nomination }, (next) => continueAsNew<typeof nomination>(next));
}

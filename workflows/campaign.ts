import { continueAsNew } from '@temporalio/workflow';
import { engineSafe } from './engine-safe.js';
import { type HostInput, host } from './host/host.js';

/** Follows one campaign; see `host`. */
export async function campaign(input: HostInput): Promise<number> {
  return host(input, { engineSafe: engineSafe.campaign }, (next) => continueAsNew<typeof campaign>(next));
}

import { continueAsNew } from '@temporalio/workflow';
import { engineSafe } from './engine-safe.js';
import { type HostInput, host } from './host/host.js';

/** Follows one decision; see `host`. */
export async function decision(input: HostInput): Promise<number> {
  return host(input, { engineSafe: engineSafe.decision }, (next) => continueAsNew<typeof decision>(next));
}

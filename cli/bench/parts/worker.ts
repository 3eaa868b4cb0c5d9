import { goBehind } from '../../../launch/priority.js';
import { quietRuntime } from '../../../worker/runtime.js';
import type { ContenderConfig } from '../contenders/contender.js';
import { startOurWorker } from '../contenders/ours.js';
import { startBareWorker } from '../contenders/temporal.js';
import { serve } from './serve.js';

let running: { stop(): Promise<void> } | undefined;

async function start(o: ContenderConfig): Promise<void> {
  goBehind();
  quietRuntime('ERROR'); // it warns of every slow task, and a burst is slow
  running = o.contender === 'temporal' ? await startBareWorker(o) : await startOurWorker(o);
}

serve({ start }, async () => running?.stop());

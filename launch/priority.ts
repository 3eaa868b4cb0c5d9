import { readdirSync, writeFileSync } from 'node:fs';
import { setPriority } from 'node:os';

/** As `nice -n`: of two that want the CPU at the same time, this one gets a tenth of it, and all that is left over. */
const BEHIND = 10;

/**
 * Following may lag, an answer may not: a worker that shares its machine with the API goes behind it.
 * Called before its threads start, because each takes over what its maker has.
 */
export const goBehind = (): void => setPriority(BEHIND);

/**
 * The same for a server that runs already, in a session of its own. Linux only, and never a reason not to start:
 * elsewhere it stays as it was.
 */
export const putBehind = (pid: number, proc = '/proc'): void => {
  try {
    for (const thread of readdirSync(`${proc}/${pid}/task`)) setPriority(Number(thread), BEHIND);
    writeFileSync(`${proc}/${pid}/autogroup`, `${BEHIND}`); // where whole sessions are weighed against each other
  } catch {}
};

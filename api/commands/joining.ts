import { mayJoinSteps } from '../../domain/access/joining.js';
import { kindOf, type StreamId } from '../../domain/kernel/values.js';
import type { Nomination } from '../../domain/nomination/state.js';
import { officeState } from '../../store/execute/load.js';
import { readState } from '../../store/reading/case.js';
import type { ApiDeps } from '../deps.js';
import { reject } from '../problems/problem.js';
import type { Planned } from './act-steps.js';

/** Longer lists are signed and issued step by step. */
const MOST_NAMES = 50;

/**
 * A case that was there before takes one step a request, unless its office or its path joins them (decision 0014). One
 * that this request begins takes as many as it likes: its sender has just made it.
 * @throws Rejected 409 `StepsNotJoined`, also for what is not there: nobody learns here what exists
 */
export async function checkJoined(deps: ApiDeps, planned: Planned): Promise<void> {
  const begun = new Set<string>();
  const steps = new Map<StreamId, number>();
  for (const { command, rows } of planned)
    for (const { stream } of rows) {
      if (deps.store.streams.get(kindOf(stream))?.commands[command]?.creates) begun.add(stream);
      else steps.set(stream, (steps.get(stream) ?? 0) + 1);
    }
  for (const [stream, count] of steps)
    if (count > 1 && !begun.has(stream) && !(await joins(deps, stream)))
      throw reject('StepsNotJoined', { facts: { stream } });
}

async function joins({ store }: ApiDeps, stream: StreamId): Promise<boolean> {
  const found = await readState(store.pool, store, stream);
  if (!found) return false;
  const office = found.office && (await readState(store.pool, store, `office:${found.office}`));
  if (!office) return false;
  const names = (found.state as { nominations?: readonly StreamId[] }).nominations ?? [];
  const about = names.length > MOST_NAMES ? [] : await Promise.all(names.map((n) => readState(store.pool, store, n)));
  const itself = kindOf(stream) === 'nomination' ? [found] : [];
  const states = [...itself, ...about].map((s) => s?.state as Nomination | undefined);
  return mayJoinSteps(await officeState(store.pool, store, found.office, office.version), states);
}

// The contender that most would write first: the case is a workflow, each command an Update that is judged by its
// validator and recorded by a local activity.
import {
  ApplicationFailure,
  allHandlersFinished,
  condition,
  defineUpdate,
  proxyActivities,
  proxyLocalActivities,
  setHandler,
} from '@temporalio/workflow';
import type { BareActivities } from './activities.js';

const steps = ['drafted', 'submitted', 'received', 'assigned', 'appraised', 'endorsed', 'signed', 'awarded'] as const;

export interface Move {
  readonly key: string;
  readonly to: string;
  readonly note: string;
}
export const move = defineUpdate<number, [Move]>('move');

const local = proxyLocalActivities<Pick<BareActivities, 'record'>>({ startToCloseTimeout: '5s' });
const act = proxyActivities<Pick<BareActivities, 'notify'>>({ startToCloseTimeout: '30s' });

export async function bareCase(id: string): Promise<number> {
  let version = 0;
  setHandler(
    move,
    async (m) => {
      const next = version + 1;
      await local.record(id, next, m);
      version = next;
      return next;
    },
    {
      validator: (m) => {
        if (m.to !== steps[version]) throw ApplicationFailure.nonRetryable(`not from here: ${m.to}`, 'WrongStatus');
      },
    },
  );
  await condition(() => version === steps.length);
  await act.notify(id);
  await condition(allHandlersFinished);
  return version;
}

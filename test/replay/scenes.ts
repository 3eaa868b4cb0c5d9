import { workflowId } from '../../adapters/engine/wake.js';
import { steps } from '../../cli/bench/lifecycle.js';
import type { StreamId } from '../../domain/kernel/values.js';
import { issueTicket } from '../../store/door.js';
import type { RunningWorker } from '../../worker/parts.js';
import type { LifecycleWorld } from '../support/lifecycle.js';
import type { EngineWorld } from '../support/worker.js';

/** What a scene is played with: one record, one worker, and a mail server that may be told to refuse. */
export interface Stage {
  readonly w: LifecycleWorld;
  readonly engine: EngineWorld;
  readonly worker: RunningWorker;
  refuseLetters(yes: boolean): void;
  until(query: string, ...values: unknown[]): Promise<void>;
}
const dueAt = () => new Date(Date.now() + 30 * 86_400_000).toISOString();
const handle = ({ engine }: Stage, stream: StreamId) =>
  engine.client.workflow.getHandle(workflowId(engine.installation, stream));
const followed = (s: Stage, stream: StreamId) =>
  s.until('select 1 from follow where stream = $1 and followed = version', stream);
async function go(s: Stage, stream: StreamId, from: number, to: number): Promise<void> {
  for (const step of steps.slice(from, to)) {
    await s.w.advance(stream, step);
    s.worker.waker.hint(stream);
    await followed(s, stream);
  }
}

/** A life of a case, up to the history that it leaves; each stays as a file, replayed by every build that comes. */
export const scenes: Readonly<Record<string, (s: Stage) => Promise<StreamId>>> = {
  async 'a-whole-life'(s) {
    const stream = await s.w.begun({ dueAt: dueAt() });
    await go(s, stream, 1, 8);
    await handle(s, stream).result();
    return stream;
  },
  async 'a-deadline-passed'(s) {
    const stream = await s.w.begun({ dueAt: dueAt() });
    await go(s, stream, 1, 3);
    await s.w.sql(`update clock set at = now() + interval '31 days'`);
    await s.worker.waker.sweepOnce('0 s');
    await s.until(`select 1 from effects where stream = $1 and state = 'done'`, stream);
    await s.w.sql('update clock set at = null');
    await go(s, stream, 3, 8);
    await handle(s, stream).result();
    return stream;
  },
  /** Four tries of the engine's in vain, then a later time on the record's clock. */
  async 'an-effect-put-off'(s) {
    const stream = await s.w.begun({ dueAt: dueAt() });
    await go(s, stream, 1, 3);
    s.refuseLetters(true);
    await s.w.sql(`update clock set at = now() + interval '31 days'`);
    await s.worker.waker.sweepOnce('0 s');
    await s.until(`select 1 from effects where stream = $1 and next_try_at > since + interval '4 min'`, stream);
    s.refuseLetters(false);
    await s.w.sql(`update clock set at = now() + interval '32 days'`);
    await s.worker.waker.sweepOnce('0 s');
    await s.until(`select 1 from effects where stream = $1 and state = 'done'`, stream);
    await s.w.sql('update clock set at = null');
    await go(s, stream, 3, 8); // the run is still the one that put it off: a closed case's would have ended
    await handle(s, stream).result();
    return stream;
  },
  /** The run before the last one: it ends by continuing as new. */
  async 'continued-as-new'(s) {
    const stream = await s.w.begun({ dueAt: dueAt() });
    await s.w.advance(stream, 'submitted');
    const id = workflowId(s.engine.installation, stream);
    await s.engine.client.workflow.start('nomination', {
      taskQueue: s.engine.installation,
      workflowId: id,
      args: [{ stream, renewAt: 20 }],
    });
    await go(s, stream, 2, 8);
    return stream;
  },
  async 'by-the-second-door'(s) {
    const stream = await s.w.begun();
    await go(s, stream, 1, 2);
    const { token } = await issueTicket(s.w.store.pool, {
      person: 'an',
      stream,
      version: 2,
      command: 'ReceiveNomination',
      data: {},
    });
    const h = handle(s, stream);
    await h.executeUpdate('command', { args: [{ token, type: 'ReceiveNomination' }] });
    await h.executeUpdate('command', { args: [{ token: 'A'.repeat(32), type: 'ReceiveNomination' }] });
    await go(s, stream, 3, 8);
    await h.result();
    return stream;
  },
};

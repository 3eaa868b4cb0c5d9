import type { StreamId } from '../../domain/kernel/values.js';
import { execute, executeChunk } from '../../store/execute/execute.js';
import type { Done, Request } from '../../store/execute/request.js';
import type { DueEffect, Lease } from '../../store/following/effects.js';
import type { Deps } from '../deps.js';
import { leased, type Result, stillAt } from './lease.js';

const CHUNK = 100;
const LEASE_MS = 40_000; // as long as a chunk may take at most; what a killed worker left is taken up after it
interface Telling {
  readonly receiver: StreamId;
  readonly data: unknown;
}

/** Fan-out: one command to each receiver, in chunks, each receiver's answer kept by its command id, so that it may run twice. */
export const createTelling = ({ stores, wake }: Deps) => {
  const tell = async (effect: DueEffect, lease: Lease): Promise<Result> => {
    const { command, tellings, complete } = effect.args as {
      command: string;
      tellings: readonly Telling[];
      complete: boolean;
    };
    const count = { done: 0, irregular: 0, failed: [] as string[] };
    for (let from = 0; from < tellings.length; from += CHUNK) {
      if (from > 0) await stillAt(lease, LEASE_MS);
      const requests = tellings.slice(from, from + CHUNK).map((t) => request(effect, command, t));
      const answers = await executeChunk(stores.fanOut, requests);
      answers.forEach((answer, i) => {
        const { stream } = requests[i] as Request;
        if (answer instanceof Error) throw answer; // a fault, not a "no": the whole effect is tried again
        tally(count, stream, answer);
        if (answer.wake) wake(stream, answer.wake);
      });
    }
    if (complete) await close(effect, count);
    return { state: 'done' };
  };

  const close = async (effect: DueEffect, count: { done: number; irregular: number; failed: string[] }) => {
    const done = await execute(stores.fanOut, {
      principal: 's:effect',
      key: effect.key,
      stream: effect.stream as StreamId,
      type: 'CompleteFanOut',
      data: { effect: effect.key, ...count },
    });
    if (done.wake) wake(effect.stream, done.wake);
  };
  return { tellStreams: (key: string) => leased(stores.effects.pool, key, 'tell', LEASE_MS, tell) };
};

const request = (effect: DueEffect, command: string, t: Telling): Request => ({
  principal: `s:${effect.stream}`,
  key: `${effect.version}/${command}/${t.receiver}`,
  stream: t.receiver,
  type: command,
  data: t.data,
});

function tally(count: { done: number; irregular: number; failed: string[] }, stream: string, answer: Done): void {
  if ('accepted' in answer && answer.accepted) {
    if (answer.irregular) count.irregular++;
    else count.done++;
  } else count.failed.push(stream);
}

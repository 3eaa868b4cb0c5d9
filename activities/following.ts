import { createHash } from 'node:crypto';
import type { StreamId } from '../domain/kernel/values.js';
import { takeTicket } from '../store/door.js';
import { execute } from '../store/execute/execute.js';
import { Status } from '../store/execute/request.js';
import { givenUp, markGivenUp, retryLater } from '../store/following/effects.js';
import { type Follow, follow, holdsDeadline } from '../store/following/follow.js';
import type { DoorAnswer, DoorCommand } from '../workflows/messages.js';
import type { Deps } from './deps.js';

/** The record knows no such stream: a hostile client started this workflow. It ends at once and changes nothing. */
const nothing: Follow = {
  version: 0,
  closed: true,
  stage: 'unknown',
  unit: null,
  campaign: null,
  effects: [],
  deadline: null,
};

/** Following proper. Arguments are keys; what they mean is read from the record, so the engine has no authority. */
export const createFollowing = ({ stores: { follow: store }, wake }: Deps) => ({
  follow: async (stream: string): Promise<Follow> => (await follow(store.pool, String(stream))) ?? nothing,

  async passDeadline(stream: string, key: string): Promise<string> {
    // Asked for what no row holds: from a hostile client, or met meanwhile. No command, so no attempt either.
    if (!(await holdsDeadline(store.pool, String(stream), String(key)))) return 'UnknownDeadline';
    const done = await execute(store, {
      principal: 's:deadline',
      key: `${stream}/${key}`,
      stream: stream as StreamId,
      type: 'PassDeadline',
      data: { key },
    });
    return 'notYet' in done ? 'notYet' : done.accepted ? 'accepted' : done.refusal.code;
  },

  /** After the engine's minutes of retries: later on the record's clock, and given up after 48 hours of it, by a command. */
  async effectLater(key: string): Promise<void> {
    const late = await givenUp(store.pool, key);
    if (!late) return retryLater(store.pool, key);
    const done = await execute(store, {
      principal: 's:effect',
      key: `${key}/given-up`,
      stream: late.stream as StreamId,
      type: 'GiveUpEffect',
      data: { effect: key, kind: late.kind },
    });
    if ('accepted' in done && done.accepted) {
      await markGivenUp(store.pool, key);
      if (done.wake) wake(late.stream, done.wake);
    } else await retryLater(store.pool, key);
  },

  /** `use` is the update's id: a task that the server makes run again repeats the answer, a second update is refused. */
  async door(stream: string, asked: DoorCommand, use: string): Promise<DoorAnswer> {
    const hash = createHash('sha256').update(String(asked.token)).digest();
    const ticket = await takeTicket(store.pool, hash, { stream, command: asked.type, use });
    if ('refused' in ticket) return { code: ticket.refused };
    try {
      const done = await execute(store, {
        principal: `u:${ticket.person}`,
        key: ticket.id,
        stream: stream as StreamId,
        type: ticket.command,
        data: ticket.data,
        expected: ticket.version,
        via: 'engine',
      });
      if ('notYet' in done) return { code: 'NotYet' };
      return done.accepted ? { code: 'accepted', version: done.version } : { code: done.refusal.code };
    } catch (e) {
      if (e instanceof Status) return { code: e.code };
      throw e;
    }
  },
});

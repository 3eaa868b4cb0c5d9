import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { setClock } from '../../store/clock.js';
import { backlog, nextDue } from '../../store/following/follow.js';
import type { Waker } from '../../store/following/waker.js';
import { recordNow } from '../../store/reading/case.js';
import type { Watch } from './progress.js';

/**
 * When nothing has moved for so long, everything due is woken, however short a time it has been due: on a clock that
 * stands nothing gets older, and a wake that met its effect still in flight would be the last one.
 */
const STILL_MS = 2000;
/** So few are looked after one by one: a wake was lost, nobody waits for one that comes late. A crowd only needs time: a wake more for each is what it would have to wait for too. */
const FEW = 16;
/** Longer than the five minutes for which the engine retries by itself, on a machine that has other work too. */
const NEVER_MS = 360_000;

class NeverQuiet extends Error {
  override readonly name = 'NeverQuiet';
}

/** The season's days: the record's clock stands still until everything due has happened, then goes to the next instant. */
export class Days {
  constructor(
    private readonly owner: pg.Pool,
    private readonly wakes: { readonly waker: Pick<Waker, 'sweepOnce'>; hurry(): void },
    private readonly watch: Watch,
  ) {}

  /**
   * Waits until nothing is due or leased. What the engine only shows (a case's new stage) comes later by itself and
   * changes nothing in the record: `shown` waits for that too.
   * @param limitMs without anything getting less: a long list takes longer
   */
  async settle({ shown = false, limitMs = NEVER_MS } = {}): Promise<void> {
    let [least, since, swept] = [Number.POSITIVE_INFINITY, Date.now(), 0];
    for (let turn = 1; ; turn++) {
      this.wakes.hurry();
      const left = await backlog(this.owner);
      const sum = (shown ? left.behind : 0) + left.dueEffects + left.pastDeadlines;
      if (sum === 0) return;
      const now = Date.now();
      if (sum < least) [least, since] = [sum, now];
      if (now - Math.max(since, swept) > STILL_MS) {
        swept = now;
        await this.wakes.waker.sweepOnce('0 s');
      } else if (turn % 8 === 0 && sum <= FEW) await this.wakes.waker.sweepOnce('150 ms');
      this.watch.waiting(left);
      if (now - since > limitMs) throw new NeverQuiet(JSON.stringify(left));
      await pause(sum <= FEW ? 20 : 100);
    }
  }
  /** To this local day and time, by way of every instant at which something falls due. */
  async to(day: string, time = '08:00'): Promise<void> {
    const target = new Date(`${day}T${time}:00.000+07:00`);
    await this.settle();
    for (let next = await nextDue(this.owner); next && next < target; next = await nextDue(this.owner)) {
      await setClock(this.owner, next);
      await this.wakes.waker.sweepOnce('0 s');
      await this.settle();
    }
    if (target > (await recordNow(this.owner))) await setClock(this.owner, target);
    await this.watch.arrived(day, time);
    await this.settle();
  }
}

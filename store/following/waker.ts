import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import type { Wake } from '../execute/request.js';
import { dueStreams, notWoken } from './follow.js';

const LOCK = 7_300_002;
const LIMITS = {
  inFlight: 8,
  /** More taken connections than this are a rush: people are being answered. */
  rushFrom: 4,
  /** Time between two wakes in a rush. */
  rushPauseMs: 1000,
  /** A hint waits so long for more steps of its case, so that one look finds them all; `late`: when only a new stage is to be shown. */
  gatherMs: { soon: 100, late: 3000 },
  tickMs: 50,
  room: 10_000,
};
/** After this many fruitless wakes, about four minutes, whatever runs under the stream's id is replaced. */
const FRUITLESS = 3;

/** `afresh`: end what runs under this stream's id, and start again. */
export type SendWake = (stream: string, o: { afresh: boolean }) => Promise<unknown>;

/**
 * Wakes streams: hints from commits first (bounded, one per stream, dropped when full), then what its rows say is
 * behind. A repair loop, not a scheduler: what was not woken is found again, so errors are only counted.
 *
 * Following may lag, an answer may not: in a rush of commands hints are collected, and one case is woken now and then.
 * Nobody is forgotten: what is behind for long is swept, in a rush too.
 */
export class Waker {
  /** By stream, oldest first; `from`: when it may be sent. */
  #hints = new Map<string, { afresh: boolean; from: number }>();
  #unsent = new Set<string>();
  #timer: NodeJS.Timeout | undefined;
  #busy = 0;
  #nextInRush = 0;
  #failed = 0;
  #lastFailed = false;

  constructor(
    private readonly pool: pg.Pool,
    private readonly send: SendWake,
    private readonly limits = LIMITS,
    /** Work of the one process that sweeps, once a round. */
    private readonly chores: () => Promise<unknown> = async () => {},
  ) {}

  /** Signals that the engine did not take since the start. */
  get failed(): number {
    return this.#failed;
  }

  /** Whether the newest answer of the engine was a failure. */
  get lastFailed(): boolean {
    return this.#lastFailed;
  }

  /** After the answer, never awaited. */
  hint(stream: string, wake: Wake = 'soon'): void {
    const from = performance.now() + this.limits.gatherMs[wake];
    const known = this.#hints.get(stream);
    if (known) known.from = Math.min(known.from, from);
    else if (this.#hints.size < this.limits.room) this.#hints.set(stream, { afresh: false, from });
    this.#later();
  }

  /** Sends what is due without gathering longer, because nobody is coming with more; a mere new stage waits as it did. */
  hurry(): void {
    const soon = performance.now() + this.limits.gatherMs.soon;
    for (const hint of this.#hints.values()) if (hint.from <= soon) hint.from = 0;
    this.#pump();
  }

  #later(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#pump();
    }, this.limits.tickMs).unref(); // what a process forgets at its end, the sweep finds
  }

  #pump(): void {
    const now = performance.now();
    let room = this.#room(now);
    for (const [stream, { afresh, from }] of this.#hints) {
      if (room <= 0) break;
      if (from > now) continue;
      room--;
      this.#hints.delete(stream);
      this.#nextInRush = now + this.limits.rushPauseMs;
      this.#send(stream, afresh);
    }
    if (this.#hints.size > 0) this.#later();
  }

  #room(now: number): number {
    const rush = this.pool.totalCount - this.pool.idleCount > this.limits.rushFrom;
    if (!rush) return this.limits.inFlight - this.#busy;
    return this.#busy === 0 && now >= this.#nextInRush ? 1 : 0;
  }

  #send(stream: string, afresh: boolean): void {
    this.#busy++;
    void this.send(stream, { afresh })
      .then(
        () => {
          this.#lastFailed = false;
        },
        () => {
          this.#failed++;
          this.#lastFailed = true;
          this.#unsent.add(stream);
        },
      )
      .finally(() => {
        this.#busy--;
        this.#pump();
      });
  }

  /** Resolves when no signal is waiting or under way. */
  async idle(): Promise<void> {
    while (this.#busy > 0 || this.#hints.size > 0) await sleep(20);
  }

  /**
   * Wakes what is behind, past its deadline or has an effect unleased for longer than `age`.
   * @param fruitless wakes after which a stream starts afresh: all that the engine holds can be rebuilt, and what a
   *   hostile client started under its id would swallow every wake. Never, unless given: who sweeps again and again
   *   with a small `age` meets streams that are being followed
   * @returns how many
   */
  async sweepOnce(age = '15 s', fruitless = Number.POSITIVE_INFINITY): Promise<number> {
    if (this.#unsent.size > 0) await notWoken(this.pool, [...this.#unsent]);
    this.#unsent.clear();
    const due = await dueStreams(this.pool, age);
    const waiting = [...this.#hints].filter(([stream]) => !due.some((d) => d.stream === stream));
    const first = due.map(({ stream, fails }) => [stream, { afresh: fails > fruitless, from: 0 }] as const);
    this.#hints = new Map([...first, ...waiting]); // who waits for long goes first, and gathers no more
    this.#pump();
    return due.length;
  }

  /** Sweeps every 5 s until stopped; the advisory lock lets one process of many do it. */
  async run(stop: AbortSignal): Promise<void> {
    while (!stop.aborted) {
      await this.#sweepWhileMine(stop).catch(() => {});
      await sleep(1000, undefined, { signal: stop }).catch(() => {});
    }
  }

  async #sweepWhileMine(stop: AbortSignal): Promise<void> {
    const k = await this.pool.connect();
    try {
      while (!stop.aborted) {
        const { rows } = await k.query(`select pg_try_advisory_lock($1) as mine`, [LOCK]);
        if (rows[0].mine) {
          await this.sweepOnce('15 s', FRUITLESS);
          await this.chores();
        }
        await sleep(5000, undefined, { signal: stop }).catch(() => {});
      }
    } finally {
      k.release(true); // the lock goes with its session
    }
  }
}

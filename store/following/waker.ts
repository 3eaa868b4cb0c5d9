import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { dueStreams, notWoken } from './follow.js';

const LOCK = 7_300_002;
/** After this many fruitless wakes, about four minutes, whatever runs under the stream's id is replaced. */
const FRUITLESS = 3;

/** `afresh`: end what runs under this stream's id, and start again. */
export type SendWake = (stream: string, o: { afresh: boolean }) => Promise<unknown>;

/**
 * Wakes streams: hints from commits first (bounded, one per stream, dropped when full), then what its rows say is
 * behind. A repair loop, not a scheduler: what was not woken is found again, so errors are only counted.
 */
export class Waker {
  #hints = new Map<string, boolean>();
  #unsent = new Set<string>();
  #busy = 0;
  #failed = 0;
  #lastFailed = false;

  constructor(
    private readonly pool: pg.Pool,
    private readonly send: SendWake,
    private readonly limits = { inFlight: 8, room: 10_000 },
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
  hint(stream: string, afresh = false): void {
    if (this.#hints.size < this.limits.room) this.#hints.set(stream, afresh || this.#hints.get(stream) === true);
    this.#pump();
  }

  #pump(): void {
    for (const [s, afresh] of this.#hints) {
      if (this.#busy >= this.limits.inFlight) return;
      this.#hints.delete(s);
      this.#busy++;
      void this.send(s, { afresh })
        .then(
          () => {
            this.#lastFailed = false;
          },
          () => {
            this.#failed++;
            this.#lastFailed = true;
            this.#unsent.add(s);
          },
        )
        .finally(() => {
          this.#busy--;
          this.#pump();
        });
    }
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
    for (const { stream, fails } of due) this.hint(stream, fails > fruitless);
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

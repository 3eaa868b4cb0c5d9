import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Does one kind of work in rounds: when told that there is some, and every `everyMs` for what others left. Each kind has
 * rounds of its own, so that one that fails or hangs never delays another.
 */
export class Rounds {
  #wake: () => void = () => {};
  #again = false;

  constructor(
    /** @returns how many it took on; it is asked again until nothing is left */
    private readonly round: () => Promise<number>,
    private readonly everyMs = 1000,
  ) {}

  /** There is something to do; never awaited. */
  hint(): void {
    this.#again = true;
    this.#wake();
  }

  async run(stop: AbortSignal): Promise<void> {
    stop.addEventListener('abort', () => this.#wake(), { once: true });
    while (!stop.aborted) {
      this.#again = false;
      // A round that fails has left its rows as they are: the next one finds them.
      const taken = await this.round().catch(() => 0);
      if (taken === 0 && !this.#again && !stop.aborted) await this.#pause();
    }
  }

  async #pause(): Promise<void> {
    const woken = new AbortController();
    this.#wake = () => woken.abort();
    await sleep(this.everyMs, undefined, { signal: woken.signal }).catch(() => {});
    this.#wake = () => {};
  }
}

/** So many requests a second for long, so many at once after a pause. */
export interface Rate {
  readonly perSecond: number;
  readonly burst: number;
}
interface Bucket {
  left: number;
  at: number;
}

/** Names that a process remembers; one that was forgotten begins with a full bucket. */
const MOST_NAMES = 20_000;

/**
 * A token bucket per name (a person, an address), in this process's memory: it keeps one sender from taking the room of
 * all others, and is no right that could be counted over several processes.
 */
export class Buckets {
  #of = new Map<string, Bucket>();

  constructor(
    private readonly rate: Rate,
    private readonly most = MOST_NAMES,
  ) {}

  /** Takes one token. @returns 0, or the seconds after which there will be one */
  take(name: string, now: number): number {
    const { perSecond, burst } = this.rate;
    const known = this.#of.get(name);
    const left = known ? Math.min(burst, known.left + ((now - known.at) / 1000) * perSecond) : burst;
    const taken = left >= 1;
    // Set anew, so that the map is in the order of last use and the one longest unused goes first.
    this.#of.delete(name);
    this.#of.set(name, { left: taken ? left - 1 : left, at: now });
    if (this.#of.size > this.most) this.#forgetOldest();
    return taken ? 0 : Math.max(1, Math.ceil((1 - left) / perSecond));
  }

  get size(): number {
    return this.#of.size;
  }

  #forgetOldest(): void {
    const [oldest] = this.#of.keys();
    if (oldest !== undefined) this.#of.delete(oldest);
  }
}

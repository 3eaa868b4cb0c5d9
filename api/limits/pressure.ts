export interface PressureOptions {
  /** Never more at work than this. */
  readonly most: number;
  /** So many are always let in, however slow the answers are: one slow request is no overload. */
  readonly floor: number;
  /** Nobody is let in who would wait for longer. */
  readonly waitMs: number;
  /** How late this process's own timers ran lately. */
  readonly lagMs: () => number;
}
const WINDOW_MS = 250;
const LATE_MS = 500;
/** Room in the first moment, as a multiple of the floor: what this machine can do is not measured yet. */
const UNMEASURED = 1.5;

/**
 * Who would wait too long is sent away at once. How long one would wait follows from how many are at work and how many
 * were finished a second while the process was busy (Little's law), so the limit moves with the machine and with what
 * people ask for, and nobody has to set it.
 */
export class Pressure {
  #atWork = 0;
  /** Finished a second while busy. */
  #rate: number;
  /** Since when so many are at work that finishing shows what the machine can do. */
  #busySince: number | null = null;
  #finished = 0;

  constructor(private readonly o: PressureOptions) {
    this.#rate = (UNMEASURED * o.floor * 1000) / o.waitMs;
  }

  get atWork(): number {
    return this.#atWork;
  }

  /** False: send away. Else `leave` must follow, once. */
  enter(now: number): boolean {
    if (this.#atWork >= this.room(now)) return false;
    this.#atWork += 1;
    if (this.#busySince === null && this.#atWork >= this.o.floor) this.#measureFrom(now);
    return true;
  }

  leave(now: number): void {
    this.#atWork -= 1;
    if (this.#busySince === null) return;
    this.#finished += 1;
    this.#measure(now);
    if (this.#atWork < this.o.floor / 2) this.#busySince = null;
  }

  /** How many may be at work now. */
  room(now: number): number {
    this.#measure(now); // where nothing finishes nobody leaves, and the rate must fall all the same
    const { most, floor, waitMs, lagMs } = this.o;
    const byRate = lagMs() > LATE_MS ? floor : Math.max(floor, (this.#rate * waitMs) / 1000);
    return Math.min(most, Math.floor(byRate));
  }

  #measure(now: number): void {
    if (this.#busySince === null || now - this.#busySince < WINDOW_MS) return;
    const measured = (this.#finished * 1000) / (now - this.#busySince);
    // Down at once, up by halves: a place too few costs one a repeated try, one too many makes all wait.
    this.#rate = measured < this.#rate ? measured : (this.#rate + measured) / 2;
    this.#measureFrom(now);
  }

  #measureFrom(now: number): void {
    this.#busySince = now;
    this.#finished = 0;
  }
}

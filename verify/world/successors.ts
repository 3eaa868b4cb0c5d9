import type { Event } from '../bytes/streams.js';

interface End {
  readonly unit: string;
  readonly into: string;
  /** Last day. */
  readonly to: string;
  /** Version of the office from which on this is known. */
  readonly since: number;
}

/** Units that were merged or dissolved, and who acts for them after their last day (office.md O4, O6). */
export class Successors {
  readonly #ends: End[] = [];

  take({ type, version: since, data }: Event): void {
    if (type === 'UnitsMerged')
      for (const unit of data.units as string[]) this.#ends.push({ unit, into: data.into, to: data.to, since });
    if (type === 'UnitDissolved') this.#ends.push({ unit: data.unit, into: data.successor, to: data.to, since });
  }

  /** Units for which a unit acts on that day: itself while it stands, and those that came to it, also by way of another. */
  actsFor(unit: string, day: string, version: number): readonly string[] {
    const over = this.#ends.filter((e) => e.since <= version && e.to < day);
    const now = (of: string): string => {
      const end = over.find((e) => e.unit === of);
      return end ? now(end.into) : of;
    };
    return [...new Set([unit, ...over.map((e) => e.unit)])].filter((of) => now(of) === unit);
  }
}

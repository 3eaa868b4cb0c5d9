import type { Store } from '../../store/store.js';
import type { Days } from './calendar.js';
import type { SeasonClient } from './client.js';

/** What every scenario acts through: people over HTTP, and the record's clock. */
export interface Stage {
  readonly client: SeasonClient;
  readonly days: Days;
}
export interface Asked {
  readonly seed: number;
  readonly size: number;
}
/** A year, a season or a day of some offices, played by its people. */
export interface Scenario {
  /** One line of help, Vietnamese and English. */
  readonly says: string;
  /** How many nominations; a scenario of one size has equal bounds. */
  readonly size: { readonly least: number; readonly usual: number; readonly most: number };
  /** The record's clock at the beginning. Instant (UTC, ISO). */
  readonly startsAt: string;
  /** The local day of its last act, for who watches how far it is. */
  readonly lastDay: string;
  /** Loads the offices before anybody signs in. */
  load(store: Store, asked: Asked): Promise<void>;
  /** Addresses whose letters cannot be delivered. */
  undelivered?(asked: Asked): readonly string[];
  play(stage: Stage, asked: Asked): Promise<void>;
}

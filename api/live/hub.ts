import { setTimeout as pause } from 'node:timers/promises';
import { beginning, type Cursor, isBehind, readGlobal } from '../../store/reading/global.js';
import type { Store } from '../../store/store.js';
import { type Happened, look, shownTo } from './look.js';
import type { Reader } from './reader.js';

const POLL_MS = 200;
const BEAT_MS = 15_000;
const AT_ONCE = 500;

/** Asks the record what is new, once for all readers of this process, while there is any reader. */
export class LiveHub {
  readonly #readers = new Set<Reader>();
  /** Readers that the loop has not met yet. */
  readonly #fresh = new Set<Reader>();
  #at: Cursor = beginning;
  #running = false;
  #closed = false;

  constructor(
    readonly store: Store,
    readonly beatMs = BEAT_MS,
  ) {}

  get size(): number {
    return this.#readers.size;
  }
  countOf(person: string): number {
    return [...this.#readers].filter((r) => r.person === person).length;
  }

  /** Tells the reader what it missed, then all that comes: no event twice, none left out in between. */
  async join(reader: Reader): Promise<void> {
    for (let more = true; more && !reader.gone; ) {
      const page = await readGlobal(this.store.pool, reader.at, AT_ONCE);
      await this.#tell([reader], page);
      await reader.taken();
      more = page.length > 0;
    }
    if (reader.gone) return;
    if (this.#closed) return reader.end();
    this.#readers.add(reader);
    this.#fresh.add(reader);
    const beating = setInterval(() => reader.beat(), this.beatMs).unref();
    reader.onGone(() => {
      clearInterval(beating);
      this.#readers.delete(reader);
      this.#fresh.delete(reader);
    });
    void this.#run();
  }

  /** Ends every stream; readers come back to another process, or to this one when it is up again. */
  close(): void {
    this.#closed = true;
    for (const reader of this.#readers) reader.end();
  }

  async #run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    while (this.#readers.size > 0 && !this.#closed) {
      // A database that is away for a moment is asked again; readers wait and miss nothing.
      const read = await this.#next().catch(() => 0);
      if (read < AT_ONCE) await pause(POLL_MS, undefined, { ref: false });
    }
    this.#running = false;
  }

  /** One page for all who are here now; who comes while it is read is met by the next one. */
  async #next(): Promise<number> {
    const readers = [...this.#readers];
    this.#meet(readers);
    const page = await readGlobal(this.store.pool, this.#at, AT_ONCE);
    await this.#tell(readers, page);
    this.#at = page.at(-1)?.cursor ?? this.#at;
    return page.length;
  }

  /** Back to the one who has seen least: the others pass over what they have. */
  #meet(readers: readonly Reader[]): void {
    if (this.#fresh.size === 0) return;
    const [first = beginning, ...others] = [...this.#fresh].map((r) => r.at);
    const old = readers.length > this.#fresh.size ? [this.#at] : [];
    this.#at = [...others, ...old].reduce((least, at) => (isBehind(least, at) ? at : least), first);
    this.#fresh.clear();
  }

  async #tell(readers: readonly Reader[], page: readonly Happened[]): Promise<void> {
    const upTo = page.at(-1)?.cursor;
    if (!upTo) return;
    const people = new Set(readers.map((r) => r.person));
    const looked = await look(this.store, page, people);
    const shown = new Map([...people].map((p) => [p, shownTo(this.store, p, looked)]));
    for (const reader of readers) reader.take(shown.get(reader.person) ?? [], upTo);
  }
}

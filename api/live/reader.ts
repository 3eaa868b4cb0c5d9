import { once } from 'node:events';
import { PassThrough, type Readable } from 'node:stream';
import { type Cursor, isBehind } from '../../store/reading/global.js';
import type { Seals } from './cursor.js';
import type { Happened } from './look.js';

/** So much may lie unread in memory for one reader; who takes less is cut off and comes back with the last place. */
const UNREAD = 256 * 1024;
/** After a break the browser comes back by itself, after so long. */
const RETRY_MS = 2_000;

/** One open stream of server-sent events: https://html.spec.whatwg.org/multipage/server-sent-events.html */
export class Reader {
  readonly #out = new PassThrough({ highWaterMark: 16 * 1024 });
  #at: Cursor;

  constructor(
    readonly person: string,
    from: Cursor,
    readonly seals: Seals,
  ) {
    this.#at = from;
    this.#out.on('error', () => {}); // who goes away is no fault
    this.#write(`retry: ${RETRY_MS}\nid: ${seals.seal(from)}\n\n`);
  }
  get at(): Cursor {
    return this.#at;
  }
  get stream(): Readable {
    return this.#out;
  }
  get gone(): boolean {
    return this.#out.destroyed || this.#out.writableEnded;
  }
  onGone(then: () => void): void {
    this.#out.once('close', then);
  }

  /** Tells what is new to this reader of these events, and stands behind all of them, hidden ones too. */
  take(shown: readonly Happened[], upTo: Cursor): void {
    for (const { stream, cursor } of shown) {
      if (!isBehind(cursor, this.#at)) continue;
      const data = JSON.stringify({ stream });
      this.#write(`event: changed\nid: ${this.seals.seal(cursor)}\ndata: ${data}\n\n`);
    }
    if (isBehind(upTo, this.#at)) this.#at = upTo;
  }
  /** Keeps the line open, and moves the place on without telling whether anything happened. */
  beat(): void {
    this.#write(`id: ${this.seals.seal(this.#at)}\n\n`);
  }
  end(): void {
    this.#out.end();
  }
  /** For a reader who catches up: what is written faster than taken would count as slowness. */
  async taken(): Promise<void> {
    while (!this.gone && this.#out.writableNeedDrain)
      await Promise.race([once(this.#out, 'drain'), once(this.#out, 'close')]);
  }

  #write(text: string): void {
    if (this.gone) return;
    this.#out.write(text);
    if (this.#out.writableLength + this.#out.readableLength > UNREAD) this.#out.destroy();
  }
}

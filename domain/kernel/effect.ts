import type { Json, PersonId, StreamId, UnitId } from './values.js';

/** Who gets a notice; resolved to people when it is sent, so that a new head gets it and not the old one. */
export type Addressee = { person: PersonId } | { role: string; unit?: UnitId };

/**
 * What the world must see because of one event: a row keyed `stream/version/name`, written by `execute`.
 * Arguments are ids, codes, dates and numbers only; names and texts are read from the record when the effect runs.
 */
export type Effect =
  /** A mail to each addressee. `template` names the text in `activities/notices`. */
  | { name: string; kind: 'notice'; template: string; to: readonly Addressee[]; facts?: Readonly<Record<string, Json>> }
  /**
   * Commands to other streams, chunk by chunk. A request may be refused; a report is not refused for its status.
   * With `complete` the sender gets `CompleteFanOut` when all receivers have answered.
   */
  | { name: string; kind: 'tell'; command: string; tellings: readonly Telling[]; complete: boolean }
  /** Renders a document of this stream and answers with `RecordRendition { document, sha256, contentVersion, template }`. */
  | { name: string; kind: 'render'; document: string; contentVersion: number }
  /** Writes and verifies the archive package of this stream, then answers with `RecordPackage { sha256 }`. */
  | { name: string; kind: 'archive' };

/** `kinds`: only effects of these kinds may be let go. */
export type EffectTouched =
  | { readonly how: 'retry'; readonly effect: string }
  | { readonly how: 'skip'; readonly effect: string; readonly kinds: readonly Effect['kind'][] };

export interface Telling {
  readonly receiver: StreamId;
  readonly data: Readonly<Record<string, Json>>;
}

/** A moment that the record answers by itself; stored with the state, so the instant never moves by re-reading rules. */
export interface Deadline {
  /** Unique within the stream for ever: a new deadline of the same kind gets a new key. */
  readonly key: string;
  /** A `DeadlineKind` of the glossary, or `reminder` for the notice before it. */
  readonly kind: string;
  /** Instant (UTC, ISO). */
  readonly at: string;
}

/** Unique row (kind, key) taken in the same transaction. */
export interface Claim {
  readonly kind: string;
  readonly key: string;
}
/** One place of a quota counter (`campaign:<id>/<stage>/<unit>/<award>`). */
export interface Place {
  readonly counter: string;
}
/** How many places a counter has. */
export interface Limit {
  readonly counter: string;
  readonly limit: number;
  /** Paper and clause in whose name a place beyond it is refused. */
  readonly source?: string | undefined;
  /** Refused when more places are taken than it leaves. */
  readonly keepsTaken?: boolean | undefined;
}
/** A number taken from a series without gaps, or the last of `count` in a row; `series` is `<office>/<year>/<series>`. */
export interface NumberTaken {
  readonly series: string;
  readonly number: number;
  readonly count?: number;
  readonly date: string;
}

import type { KeyObject } from 'node:crypto';
import type pg from 'pg';
import type { AccessTable } from '../domain/access/table.js';
import type { AnyStream } from '../domain/kernel/stream.js';
import type { OfficeCache } from './execute/office-cache.js';

/** Which event's fields, and whose: sealed bytes open nowhere else. */
export interface Place {
  readonly stream: string;
  readonly version: number;
  readonly subject: string;
}
/** Keys of subjects and the installation's secrets; `adapters/keys` is the implementation. */
export interface Vault {
  newSubjectKey(subject: string): { key: KeyObject; wrapped: Buffer };
  unwrap(subject: string, wrapped: Buffer): KeyObject;
  seal(key: KeyObject, place: Place, fields: Readonly<Record<string, unknown>>): Buffer;
  /** @throws when key, bytes or place do not belong together */
  open(key: KeyObject, place: Place, sealed: Buffer): Readonly<Record<string, unknown>>;
  /** Keys the hash of a request, so that the stored hash tells nothing about what was typed. */
  readonly requestSecret: Buffer;
  /** Keys what the index of names keeps. */
  readonly searchSecret: Buffer;
  /** What readers hold of the record (live cursors, ETags) is sealed with keys made from this, one a reader. */
  readonly readerSecret: Buffer;
}

/** What `execute` works with: one per pool. */
export interface Store {
  readonly pool: pg.Pool;
  /** The kinds of streams that this store decides, and who may send what. */
  readonly streams: ReadonlyMap<string, AnyStream>;
  readonly access: AccessTable;
  readonly vault: Vault;
  readonly offices: OfficeCache;
  readonly subjectKeys: Map<string, KeyObject>;
}

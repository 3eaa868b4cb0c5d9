import type pg from 'pg';
import type { AccessTable } from '../domain/access/table.js';
import type { AnyStream } from '../domain/kernel/stream.js';
import type { OfficeCache } from './execute/office-cache.js';

/** Keys of subjects and the installation's secrets; `adapters/keys` is the implementation. */
export interface Vault {
  newSubjectKey(): { key: Buffer; wrapped: Buffer };
  unwrap(wrapped: Buffer): Buffer;
  seal(key: Buffer, aad: string, plain: Buffer): Buffer;
  /** @throws when key, bytes or `aad` do not belong together */
  open(key: Buffer, aad: string, sealed: Buffer): Buffer;
  /** Keys the hash of a request, so that the stored hash tells nothing about what was typed. */
  readonly requestSecret: Buffer;
}

/** What `execute` works with: one per pool. */
export interface Store {
  readonly pool: pg.Pool;
  /** The kinds of streams that this store decides, and who may send what. */
  readonly streams: ReadonlyMap<string, AnyStream>;
  readonly access: AccessTable;
  readonly vault: Vault;
  readonly offices: OfficeCache;
  readonly subjectKeys: Map<string, Buffer>;
}

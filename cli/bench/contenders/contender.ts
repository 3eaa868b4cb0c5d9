import type { Step } from '../lifecycle.js';

export interface CaseCommand {
  readonly id: string;
  /** Idempotency-Key. */
  readonly key: string;
  readonly to: Step;
  readonly note: string;
}
/** What stands behind the HTTP server: takes a command durably and answers with the case's version. */
export interface Contender {
  /** @throws Refused */
  accept(c: CaseCommand): Promise<number>;
  close(): Promise<void>;
}
export class Refused extends Error {
  override readonly name = 'Refused';
}

/** The same for all: connections of the API's pool, and of the pool that records or follows. */
export const POOL = 20;

export interface ContenderConfig {
  readonly contender: 'ours' | 'alone' | 'temporal' | 'plain';
  readonly databaseUrl: string;
  readonly address: string;
  readonly namespace: string;
  /** Also the task queue. */
  readonly installation: string;
  readonly codePath: string;
  /** Folder of the master key, mails and files. */
  readonly folder: string;
}

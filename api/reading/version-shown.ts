import { createHmac } from 'node:crypto';
import { type Concealed, concealedFrom } from '../../domain/access/reading.js';
import { kindOf } from '../../domain/kernel/values.js';
import type { Queryable } from '../../store/pool.js';
import { closedTo } from '../../store/reading/closed.js';
import { type Case, readCase } from '../../store/reading/history.js';
import { readSeen } from '../../store/reading/seen.js';
import type { ApiDeps } from '../deps.js';
import { etag } from '../headers.js';
import { handles, sightIn } from './sight.js';

/** A version as one reader knows it: their own count of events, and the tag that they send back. */
export interface VersionShown {
  readonly version: number;
  readonly tag: string;
  /** Instant and version of the last event that they see. */
  readonly at: Date;
  readonly last: number;
}
type Upon = Pick<Case, 'stream' | 'version' | 'at'>;

/**
 * Who sees all of a case gets its version. Who doesn't would learn from it that something hidden happened, so they get
 * the count of what they see, and a tag that is a keyed hash of it: the same as long as they see the same.
 */
export async function versionShown(
  { store }: ApiDeps,
  k: Queryable,
  { stream, version, at }: Upon,
  { person, concealed }: { person: string; concealed: Concealed },
): Promise<VersionShown> {
  const whole = { version, tag: etag(version), at, last: version };
  const cases = concealed.cases ?? [];
  if (concealed.events.length === 0 && cases.length === 0) return whole;
  const seen = (await readSeen(k, [stream], { types: concealed.events, cases, upTo: version })).get(stream);
  if (!seen) return whole; // no case has none that is seen: how it began is hidden from nobody who sees it
  const told = JSON.stringify(['award/tag/1', person, stream, seen.version, seen.hash.toString('hex')]);
  const hash = createHmac('sha256', store.vault.readerSecret).update(told).digest('base64url').slice(0, 22);
  return { version: seen.version, tag: `"k.${hash}"`, at: seen.at, last: seen.last };
}

/** The same for a command's sender; undefined: not there, or not theirs to see. */
export async function versionFor(
  deps: ApiDeps,
  stream: Case['stream'],
  person: string,
  upTo?: number,
): Promise<(VersionShown & { readonly actual: number }) | undefined> {
  const { pool } = deps.store;
  const [found, closed] = [await readCase(pool, deps.store, stream), await closedTo(pool, deps.store, person)];
  const sight = found ? sightIn(deps.store, found, person, closed.cases) : 'none';
  if (!found || sight === 'none') return undefined;
  const mine = handles(deps.store, found, person);
  const concealed = { ...concealedFrom(kindOf(stream), found.state.status, sight, mine), cases: [...closed.cases] };
  const actual = upTo ?? found.version;
  return { ...(await versionShown(deps, pool, { ...found, version: actual }, { person, concealed })), actual };
}

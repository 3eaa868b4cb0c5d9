import { checkCheckpoints, pemOf, readAttempts } from './bytes/checkpoints.js';
import { readPositions } from './bytes/order.js';
import { checkPackage } from './bytes/package.js';
import { readStream, readStreams, type Stream } from './bytes/streams.js';
import { checkManifest, type Tree } from './bytes/tree.js';
import { type Finding, guarded } from './finding.js';
import { checkActs } from './rules/acts.js';
import { checkClaims } from './rules/claims.js';
import { checkDeposits } from './rules/deposits.js';
import { checkFiles } from './rules/files.js';
import { checkNumbers } from './rules/numbers.js';
import { checkPackages } from './rules/packages.js';
import { checkQuotas } from './rules/places.js';
import { Record } from './world/record.js';
import { World } from './world/world.js';

export interface Verdict {
  readonly findings: readonly Finding[];
  /** What vouches for the whole: a key from outside, or nothing but the chains themselves. */
  readonly vouched: 'checkpoint' | 'chain only';
  /** What this check can't know, in words. */
  readonly unknown: readonly string[];
}

/** An export: every rule, over every file. Needs no secret; `checkpointKey` is the public key from outside, as PEM. */
export function verifyExport(tree: Tree, o: { checkpointKey?: string } = {}): Verdict {
  const { findings, tell } = collector();
  const trusted = o.checkpointKey ?? null;
  checkManifest(tree, tell);
  const streams = readStreams(tree, tell);
  const all = (check: () => void) => guarded(tell, { file: '.' }, check, undefined);
  const attempts = readAttempts(tree, tell);
  const positions = readPositions(tree, streams, tell);
  all(() => checkCheckpoints(tree, { streams, attempts, positions }, trusted, tell));
  const record = new Record(tree, { streams, positions }, tell);
  const world = new World(record);
  all(() => checkActs(world));
  all(() => checkNumbers(world));
  all(() => checkClaims(world));
  all(() => checkQuotas(world));
  all(() => checkFiles(record));
  all(() => checkPackages(record));
  all(() => checkDeposits(record));
  return {
    findings,
    ...vouching(trusted !== null && pemOf(trusted) !== undefined),
    ...unseen(streams, trusted !== null),
  };
}

const collector = () => {
  const findings: Finding[] = [];
  return { findings, tell: (finding: Finding) => void findings.push(finding) };
};
const vouching = (trusted: boolean) => ({ vouched: trusted ? ('checkpoint' as const) : ('chain only' as const) });

/** Said with every answer, so that nobody takes it for more than it is. */
function unseen(streams: ReadonlyMap<string, Stream>, trusted: boolean): Pick<Verdict, 'unknown'> {
  const sealed = [...streams.values()].reduce((n, s) => n + s.events.reduce((m, e) => m + e.unseen.length, 0), 0);
  const chainOnly = [
    'whether the last events of a case, a whole case or a refused attempt were taken out',
    'whether everything was written anew with every hash recomputed',
  ];
  return {
    unknown: [
      ...(trusted ? [] : chainOnly),
      ...(sealed > 0 ? [`what ${sealed} sealed parts say: erased, or exported without the data keys`] : []),
    ],
  };
}

/** One exported case by its lines: form, chain, order, seals. */
export function verifyCase(tree: Tree, file: string): readonly Finding[] {
  const { findings, tell } = collector();
  readStream(tree, file, tell);
  return findings;
}

/** One archive package by itself, and the case in it. */
export function verifyPackage(tree: Tree): readonly Finding[] {
  const { findings, tell } = collector();
  checkPackage(tree, '', tell);
  readStream(tree, 'events.jsonl', tell);
  return findings;
}

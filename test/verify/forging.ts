import type { Finding } from '../../verify/finding.js';
import { verifyExport } from '../../verify/verify.js';
import { readFixture } from './fixture.js';
import { Forger } from './forge.js';

// Every case that begins here: somebody changed the record and computed every hash, package, manifest and checkpoint
// anew, under a key of their own. Nobody holds the true key against it, so only what the acts themselves say can show it.

/** The season as it was played. */
export const season = await readFixture();
export const forge = () => new Forger(season.tree);
export const findings = (forger: Forger): readonly Finding[] => verifyExport(forger.tree()).findings;
/** The rules that are broken, each once. */
export const rules = (forger: Forger): string[] => [...new Set(findings(forger).map((f) => f.rule))].sort();
// biome-ignore lint/suspicious/noExplicitAny: a forger writes whatever there is
export type Any = any;

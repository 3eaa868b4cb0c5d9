import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inject } from 'vitest';
import { repositoryRoot } from '../../../launch/root.js';
import { readTree } from '../../../verify/bytes/tree.js';
import { verifyExport } from '../../../verify/verify.js';

const run = promisify(execFile);

export interface Told {
  readonly type: string;
  readonly at: string;
  readonly actor: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into the data of any event
  readonly data: any;
}
/** What one run of a scenario left behind. */
export interface Played {
  /** Its folder, as `--out` names it. */
  readonly out: string;
  // biome-ignore lint/suspicious/noExplicitAny: the summary as scripts read it
  readonly summary: any;
  /** What whoever looked on was told while it was played. */
  readonly progress: string;
  /** What the verifier, which shares no code with the product, finds wrong in the season's folder. */
  findings(): Promise<readonly unknown[]>;
  /** Events of every case whose file name begins so, case by case. */
  events(prefix: string): Promise<readonly (readonly Told[])[]>;
  gone(): Promise<void>;
}

/** Plays a scenario as `npm run season` does; a season that is not as its plan asks ends here with its own words. */
export async function played(
  scenario: string,
  { seed = 7, size }: { readonly seed?: number; readonly size?: number } = {},
): Promise<Played> {
  const folder = await mkdtemp(join(tmpdir(), `award-${scenario}-`));
  const out = join(folder, 'out');
  const args = ['season', '--scenario', scenario, '--out', out, '--seed', String(seed), '--json'];
  if (size !== undefined) args.push('--size', String(size));
  const { stderr: progress } = await run(process.execPath, [join(repositoryRoot, 'launch/start.mjs'), ...args], {
    env: { ...process.env, TEMPORAL_CLI: inject('cli') },
    cwd: repositoryRoot,
    maxBuffer: 100_000_000,
  });
  const lines = async (file: string): Promise<Told[]> =>
    (await readFile(join(out, 'streams', file), 'utf8'))
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(JSON.parse(line).body));
  return {
    out,
    progress,
    summary: JSON.parse(await readFile(join(out, 'summary.json'), 'utf8')),
    findings: async () => {
      const checkpointKey = await readFile(`${out}.checkpoint.pub`, 'utf8');
      return verifyExport(await readTree(out), { checkpointKey }).findings;
    },
    events: async (prefix) => {
      const files = (await readdir(join(out, 'streams'))).filter((name) => name.startsWith(prefix)).sort();
      return Promise.all(files.map(lines));
    },
    gone: () => rm(folder, { recursive: true, force: true }),
  };
}

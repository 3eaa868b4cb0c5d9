import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { TypesettingFailed } from '../failures.js';
import { coverageOf, faceFiles, readFaces } from '../font.js';
import type { Sheet } from '../sheet.js';
import { type Answer, startChild } from './child-process.js';
import type { TemplateSet } from './template-set.js';

export interface Typeset {
  readonly pdf: Buffer;
  /** What the paper says, as data: Word files are written from it. Null where the template draws freely. */
  readonly sheet: Sheet | null;
}
export interface Job {
  readonly templates: TemplateSet;
  /** File of the set that is compiled, `decision-paper.typ`. */
  readonly main: string;
  readonly data: unknown;
  /** A finished QR picture, or null. */
  readonly qrSvg: string | null;
  /** Instant written into the file; the same one gives the same bytes. */
  readonly renderedAt: string;
}
export interface Typesetter {
  /** Code points that every face of the font can print. */
  readonly covered: ReadonlySet<number>;
  /** PDF/A-2b. Same job, same bytes. @throws TypesettingFailed, also past the limits of time and memory */
  typeset(job: Job): Promise<Typeset>;
  close(): void;
}
export interface Limits {
  readonly seconds: number;
  readonly memoryMb: number;
}
// 5,000 names take about two seconds and 300 MB.
const LIMITS: Limits = { seconds: 60, memoryMb: 1_500 };
/** A process that has set this many papers is replaced, so that nothing a template left in it lasts. */
const PAPERS_PER_CHILD = 100;

const inCommon = ([first = new Set<number>(), ...others]: readonly Set<number>[]): Set<number> =>
  new Set([...first].filter((code) => others.every((other) => other.has(code))));

/**
 * Sets papers one after another in a process of its own: no settings or secrets in its environment, a fresh folder for
 * each paper that holds the templates only, no way to the network (its proxy is a closed port), time and memory bounded.
 */
export function createTypesetter(limits: Limits = LIMITS): Typesetter {
  let child: ReturnType<typeof startChild> | undefined;
  let papers = 0;
  let last: Promise<unknown> = Promise.resolve();

  const ask = async (folder: string, job: Job): Promise<Answer> => {
    if (papers++ % PAPERS_PER_CHILD === 0) child?.end();
    if (!child?.alive()) child = startChild({ fonts: faceFiles(), memoryMb: limits.memoryMb });
    return child.ask(
      {
        folder,
        main: job.main,
        inputs: { data: JSON.stringify(job.data), qr: job.qrSvg ?? '' },
        instant: Math.floor(Date.parse(job.renderedAt) / 1000),
      },
      limits.seconds,
    );
  };
  const inFolder = async (job: Job): Promise<Typeset> => {
    const folder = await mkdtemp(join(tmpdir(), 'paper-'));
    try {
      for (const [name, text] of Object.entries(job.templates.files)) {
        await mkdir(dirname(join(folder, name)), { recursive: true });
        await writeFile(join(folder, name), text);
      }
      const answer = await ask(folder, job);
      if ('failed' in answer) throw new TypesettingFailed(answer.failed);
      const sheet = JSON.parse(await readFile(join(folder, 'sheet.json'), 'utf8')) as Sheet | null;
      return { pdf: await readFile(join(folder, 'paper.pdf')), sheet };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };
  return {
    covered: inCommon(readFaces().map(coverageOf)),
    typeset(job) {
      const mine = last.then(() => inFolder(job));
      last = mine.catch(() => {});
      return mine;
    },
    close: () => child?.end(),
  };
}

import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { TypesettingFailed } from './failures.js';
import { coverageOf, readFaces } from './font.js';
import { layout } from './layout.js';
import type { Sheet } from './sheet.js';

export type Typesetter = {
  /** Code points that every face of the font can print. */
  covered: ReadonlySet<number>;
  /** Sheet to PDF/A-2b. Same sheet and instant, same bytes. */
  typeset(sheet: Sheet, renderedAt: string): Buffer;
};

// A result untouched for three papers is forgotten: without it memory grows with every paper ever set.
const PAPERS_REMEMBERED = 3;

const inCommon = ([first = new Set<number>(), ...others]: readonly Set<number>[]): Set<number> =>
  new Set([...first].filter((code) => others.every((other) => other.has(code))));

/**
 * Loads font and compiler (tens of ms); keep one for the life of the process.
 * A loop over many papers must let the event loop turn between them: only there does Node free the finished bytes
 * (measured over 1,600 papers: flat at 130 MB with a turn, 0.25 MB more for each paper without).
 */
export const createTypesetter = (): Typesetter => {
  const faces = readFaces();
  const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: faces }] });
  const typeset = (sheet: Sheet, renderedAt: string): Buffer => {
    try {
      // The data goes in as data: the layout reads JSON, so no name can become markup.
      const run = compiler.compile({ mainFileContent: layout, inputs: { sheet: JSON.stringify(sheet) } });
      if (run.result === null) throw new TypesettingFailed(messagesOf(run.takeError()?.shortDiagnostics ?? []));
      const creationTimestamp = Math.floor(Date.parse(renderedAt) / 1000);
      return compiler.pdf(run.result, { pdfStandard: 'a-2b', creationTimestamp });
    } catch (error) {
      if (error instanceof TypesettingFailed) throw error;
      throw new TypesettingFailed([error instanceof Error ? error.message : String(error)]);
    } finally {
      compiler.evictCache(PAPERS_REMEMBERED);
    }
  };
  return { covered: inCommon(faces.map(coverageOf)), typeset };
};

const messagesOf = (diagnostics: readonly unknown[]): string[] =>
  diagnostics.map((one) =>
    typeof one === 'object' && one !== null && 'message' in one ? String(one.message) : JSON.stringify(one),
  );

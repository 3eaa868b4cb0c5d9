import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { InvalidPaper, TypesettingFailed, UnprintableCharacter } from '../adapters/documents/failures.js';
import { type PaperKind, papers } from '../adapters/documents/papers.js';
import { renderPaper } from '../adapters/documents/render.js';
import { samples } from '../adapters/documents/samples/further.js';
import { ownTemplates, withFile } from '../adapters/documents/typesetting/template-set.js';
import { createTypesetter } from '../adapters/documents/typesetting/typesetter.js';
import { wordFile } from '../adapters/documents/word.js';

const usage = `npm run paper -- --kind KIND --out FILE.pdf [--template FILE.typ] [--data FILE.json] [--word FILE.docx]
Dựng thử một văn bản với dữ liệu mẫu (hoặc dữ liệu của bạn), bằng mẫu của bạn nếu có --template.
Sets one paper with sample data, or yours; with your template in the place of the product's.
KIND: ${Object.keys(papers).join(', ')}\n`;

interface Asked {
  readonly kind: PaperKind;
  readonly out: string;
  readonly template: string | undefined;
  readonly data: string | undefined;
  readonly word: string | undefined;
}
function read(args: readonly string[]): Asked | undefined {
  const text = { type: 'string' as const };
  try {
    const options = { kind: text, out: text, template: text, data: text, word: text };
    const { values } = parseArgs({ args: [...args], options });
    const { kind, out, template, data, word } = values;
    if (!kind || !out || !Object.hasOwn(papers, kind)) return undefined;
    return { kind: kind as PaperKind, out, template, data, word };
  } catch {
    return undefined;
  }
}

/** Exit code 0: the paper is written; 1: template or data are wrong, and where; 2: wrong use. */
export async function main(args: readonly string[]): Promise<number> {
  const asked = read(args);
  if (!asked) {
    process.stderr.write(usage);
    return 2;
  }
  const typesetter = createTypesetter();
  try {
    const own = ownTemplates();
    const templates = asked.template
      ? withFile(own, papers[asked.kind].template, await readFile(asked.template, 'utf8'))
      : own;
    const data = asked.data ? JSON.parse(await readFile(asked.data, 'utf8')) : samples[asked.kind];
    const { pdf, sheet } = await renderPaper(asked.kind, data, { templates, typesetter });
    await writeFile(asked.out, pdf);
    if (asked.word && sheet) await writeFile(asked.word, await wordFile(sheet));
    process.stdout.write(`${basename(asked.out)}: ${pdf.length} byte, mẫu / templates ${templates.hash}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof InvalidPaper || error instanceof UnprintableCharacter || error instanceof TypesettingFailed))
      throw error;
    const told =
      error instanceof TypesettingFailed ? error.diagnostics.map((d) => `${d.where ?? ''} ${d.message}\n`) : [];
    process.stderr.write(`${error.message}\n${told.join('')}`);
    return 1;
  } finally {
    typesetter.close();
  }
}

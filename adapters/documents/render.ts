import type { z } from 'zod';
import { DEMO_MARK } from './demo-mark.js';
import { InvalidPaper } from './failures.js';
import { type PaperData, type PaperKind, papers } from './papers.js';
import { checkPrintable } from './printable.js';
import { ownTemplates, type TemplateSet } from './typesetting/template-set.js';
import { createTypesetter, type Typeset, type Typesetter } from './typesetting/typesetter.js';
import { momentOf } from './wording.js';

let shared: Typesetter | undefined;
const sharedTypesetter = () => {
  shared ??= createTypesetter();
  return shared;
};

const parsed = <T>(schema: z.ZodType<T>, data: unknown): T => {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  throw new InvalidPaper(
    result.error.issues.map(({ path, message }) => ({ field: `/${path.map(String).join('/')}`, problem: message })),
  );
};

/** As the templates take it: the demo mark in words, instants on the clock of Việt Nam, no picture among the texts. */
function prepared({ demo, qrSvg: _, renderedAt: __, ...data }: Record<string, unknown>): Record<string, unknown> {
  const moments = Object.entries(data).filter(([key, value]) => key.endsWith('At') && typeof value === 'string');
  return {
    ...data,
    ...Object.fromEntries(
      moments.filter(([key]) => key !== 'filedAt').map(([key, at]) => [key, momentOf(at as string)]),
    ),
    demoMark: demo ? DEMO_MARK : null,
  };
}

export interface RenderOptions {
  /** The office's own set; else the product's. */
  readonly templates?: TemplateSet;
  readonly typesetter?: Typesetter;
}
export interface Rendered extends Typeset {
  /** Hash of the templates that made it. */
  readonly template: string;
}

/**
 * One paper as PDF/A-2b, in the layout of ND_30_2020, and as data for Word.
 * @throws InvalidPaper by field, UnprintableCharacter by field and row, TypesettingFailed
 */
export async function renderPaper<K extends PaperKind>(
  kind: K,
  data: PaperData<K>,
  { templates = ownTemplates(), typesetter = sharedTypesetter() }: RenderOptions = {},
): Promise<Rendered> {
  const schema: z.ZodType<PaperData<PaperKind>> = papers[kind].data;
  const paper = parsed(schema, data);
  checkPrintable(paper, typesetter.covered, ['qrSvg']);
  const { qrSvg, renderedAt } = paper;
  const job = { templates, main: papers[kind].template, data: prepared(paper), qrSvg, renderedAt };
  return { ...(await typesetter.typeset(job)), template: templates.hash };
}

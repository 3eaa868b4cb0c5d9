import { InvalidPaper, TypesettingFailed, UnprintableCharacter } from './failures.js';
import { type PaperKind, papers } from './papers.js';
import { renderPaper } from './render.js';
import { samples } from './samples/further.js';
import { ownTemplates, type TemplateSet, withFile } from './typesetting/template-set.js';
import type { Typesetter } from './typesetting/typesetter.js';

/** A file of the office's own in the place of the product's `<template>.typ`, named by its hash. */
export interface Released {
  readonly template: string;
  readonly sha256: string;
}
type Read = (sha256: string) => Promise<Buffer>;

/** Is there a file of that name in the product's set? What is not, is a form that the office keeps and nobody sets here. */
export const isSet = (template: string): boolean => Object.hasOwn(ownTemplates().files, `${template}.typ`);

/** The product's templates with those that the office released in their places, the last one of a name counting. */
export async function officeTemplates(released: readonly Released[], read: Read): Promise<TemplateSet> {
  let set = ownTemplates();
  for (const [template, sha256] of new Map(released.map((t) => [t.template, t.sha256])))
    if (isSet(template)) set = withFile(set, `${template}.typ`, (await read(sha256)).toString('utf8'));
  return set;
}

/** The office's set that has this hash, as it was after one of its releases; undefined where a newer product replaced it. */
export async function templatesLike(
  hash: string,
  released: readonly Released[],
  read: Read,
): Promise<TemplateSet | undefined> {
  for (let count = released.length; count >= 0; count--) {
    const set = await officeTemplates(released.slice(0, count), read);
    if (set.hash === hash) return set;
  }
  return undefined;
}

/** Where a template is wrong: the file of the set, its line counted from 1, and what the typesetter says. */
export interface TemplateFault {
  readonly paper: PaperKind;
  readonly file: string;
  readonly line: number | null;
  readonly message: string;
}

/**
 * Tries a set out with the product's sample papers: all of them where a shared part was changed, else the one that the
 * template makes.
 * @returns the first fault, or null
 */
export async function faultIn(
  set: TemplateSet,
  template: string,
  typesetter?: Typesetter,
): Promise<TemplateFault | null> {
  const kinds = (Object.keys(papers) as PaperKind[]).filter((kind) => papers[kind].template === `${template}.typ`);
  for (const kind of kinds.length > 0 ? kinds : (Object.keys(papers) as PaperKind[])) {
    const fault = await renderPaper(kind, samples[kind] as never, {
      templates: set,
      ...(typesetter ? { typesetter } : {}),
    }).then(
      () => null,
      (error: unknown) => told(error, kind, `${template}.typ`),
    );
    if (fault) return fault;
  }
  return null;
}

function told(error: unknown, paper: PaperKind, file: string): TemplateFault {
  if (error instanceof InvalidPaper || error instanceof UnprintableCharacter)
    return { paper, file, line: null, message: error.message };
  if (!(error instanceof TypesettingFailed)) throw error;
  const [first] = error.diagnostics;
  // `…/decision-paper.typ:12:4-12:11`: the folder is the typesetter's own and nobody else's.
  const where = /([^/\\]+\.typ):(\d+)?/.exec(first?.where ?? '');
  return { paper, file: where?.[1] ?? file, line: where?.[2] ? Number(where[2]) : null, message: first?.message ?? '' };
}

import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import { type PaperKind, papers } from './papers.js';
import { renderPaper } from './render.js';
import { samples } from './samples/further.js';
import { person } from './samples/samples.js';
import { readPages } from './testing/read-pdf.js';
import { wordFile } from './word.js';

const kinds = Object.keys(papers) as PaperKind[];
const texts = ['w:t', 'w:instrText'];
/** Every text of the file's main part, in order. */
async function textOf(word: Buffer): Promise<string> {
  const zip = await JSZip.loadAsync(word);
  const xml = (await zip.file('word/document.xml')?.async('string')) ?? '';
  return [...xml.matchAll(new RegExp(`<(?:${texts.join('|')})(?: [^>]*)?>([^<]*)<`, 'g'))]
    .map((m) =>
      (m[1] ?? '')
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&apos;', "'")
        .replaceAll('&amp;', '&'),
    )
    .join(' ');
}
const words = (text: string) => text.replaceAll('\u00a0', ' ').split(/\s+/).filter(Boolean);
const both = async <K extends PaperKind>(kind: K, data: unknown = samples[kind]) => {
  const { pdf, sheet } = await renderPaper(kind, data as never);
  if (!sheet) throw new TypeError('this paper has no words');
  return { pdf: (await readPages(pdf)).join(' '), word: await wordFile(sheet), sheet };
};

describe('a Word file', () => {
  // A certificate is printed and nothing else: a page of set words, no text to go on with.
  test.each(kinds.filter((kind) => kind !== 'certificate'))(
    'D16: %s can be taken out with every word of its PDF, the page numbers aside',
    async (kind) => {
      const { pdf, word } = await both(kind);
      const there = new Set(words(await textOf(word)));
      expect(words(pdf).filter((w) => !there.has(w) && !/^\d$/.test(w))).toEqual([]);
    },
  );

  test('D16: a text of several paragraphs, as it was pasted from Word, has them on the sheet and in the Word file', async () => {
    const course = 'Năm 2024:\r\n\r\nHoàn thành 12 việc;\r\nkhông việc nào chậm.';
    const { word, pdf } = await both('unitReviewMinutes', { ...samples.unitReviewMinutes, course });
    const xml = (await (await JSZip.loadAsync(word)).file('word/document.xml')?.async('string')) ?? '';
    const paragraphs = [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([p]) =>
      [...p.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map((m) => m[1]).join(''),
    );
    const from = paragraphs.findIndex((p) => p.endsWith('Năm 2024:'));
    expect(paragraphs.slice(from + 1, from + 3)).toEqual(['Hoàn thành 12 việc;', 'không việc nào chậm.']);
    expect(pdf).toContain('Năm 2024: Hoàn thành 12 việc; không việc nào chậm.');
  });

  test('takes names that look like markup or fields as plain text', async () => {
    const names = ['<w:t>Đậm</w:t>', '{ DOCVARIABLE x }', '=HYPERLINK("x")', '& "nháy" \''];
    const { word } = await both('submissionPaper', {
      ...samples.submissionPaper,
      recipients: names.map((name) => person(name)),
    });
    const text = await textOf(word);
    for (const name of names) expect(text).toContain(name);
    const zip = await JSZip.loadAsync(word);
    const main = (await zip.file('word/document.xml')?.async('string')) ?? '';
    expect(main).not.toMatch(/w:instrText|w:hyperlink|w:fldSimple/);
    expect(Object.keys(zip.files).filter((f) => /vba|embed|activeX/i.test(f))).toEqual([]);
  });

  test('carries the mark of a demo database', async () => {
    const { word } = await both('submissionPaper', { ...samples.submissionPaper, demo: true });
    const zip = await JSZip.loadAsync(word);
    const footers = await Promise.all(
      Object.values(zip.files)
        .filter((f) => /^word\/footer\d+\.xml$/.test(f.name))
        .map((f) => f.async('string')),
    );
    expect(footers.length).toBeGreaterThan(0);
    for (const footer of footers) expect(footer).toContain('BẢN THỬ');
  });
});

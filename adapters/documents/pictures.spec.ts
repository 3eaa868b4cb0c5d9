/** Keeps each paper as a file that a person can look at: `.cache/papers/<kind>.pdf`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { type PaperKind, papers } from './papers.js';
import { renderPaper } from './render.js';
import { samples } from './samples/further.js';
import { decision, person } from './samples/samples.js';
import { vietnameseLetters } from './testing/vietnamese-letters.js';

const folder = fileURLToPath(new URL('../../.cache/papers/', import.meta.url));

test('Every paper of the sample office is kept to be looked at', async () => {
  mkdirSync(folder, { recursive: true });
  for (const kind of Object.keys(papers) as PaperKind[]) {
    const { pdf } = await renderPaper(kind, samples[kind] as never);
    writeFileSync(`${folder}${kind}.pdf`, pdf);
    expect(pdf.length).toBeGreaterThan(5_000);
  }
  const recipients = Array.from({ length: 1000 }, (_, i) => {
    const letter = vietnameseLetters[i % vietnameseLetters.length];
    return person(`Trần ${letter}${letter} ${i}`);
  });
  const { pdf } = await renderPaper('decisionPaper', decision({ recipients }));
  writeFileSync(`${folder}decisionPaper-1000.pdf`, pdf);
});

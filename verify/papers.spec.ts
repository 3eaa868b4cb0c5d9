import { beforeAll, expect, test } from 'vitest';
import { type Fixture, readFixture } from '../test/verify/fixture.js';
import { Forger } from '../test/verify/forge.js';
import { verifyExport } from './verify.js';

// As in tampering.spec: somebody changed the record and computed every hash anew.

let season: Fixture;
beforeAll(async () => {
  season = await readFixture();
});
const rules = (f: Forger): string[] => [...new Set(verifyExport(f.tree()).findings.map((x) => x.rule))].sort();
/** The final text of a decision, said to be another document. */
const called = (document: string) => {
  const f = new Forger(season.tree);
  return f.edit(
    f.find('RenditionRecorded', (b) => b.data.document === 'decision'),
    (b) => {
      b.data.document = document;
    },
  );
};

test('G2, G3: certificates and lists that no act asked for are found', () => {
  for (const document of ['certificates', 'payment-list', 'ceremony-list'])
    expect(rules(called(document))).toContain('rendition');
});
test('S5: a draft that was set after the signature, and a text set twice, are found', () => {
  expect(rules(called('decision-draft'))).toContain('rendition');
});
test('The season as it is has neither', () => {
  expect(rules(new Forger(season.tree))).toEqual([]);
});

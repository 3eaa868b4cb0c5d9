import { expect, test } from 'vitest';
import { forge, rules } from '../test/verify/forging.js';

/** The final text of a decision, said to be another document. */
const called = (document: string) => {
  const f = forge();
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
  expect(rules(forge())).toEqual([]);
});

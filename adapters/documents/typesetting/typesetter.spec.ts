import { afterAll, describe, expect, test } from 'vitest';
import { TypesettingFailed } from '../failures.js';
import { ownTemplates, templateSet, withFile } from './template-set.js';
import { createTypesetter, type Job } from './typesetter.js';

const typesetter = createTypesetter({ seconds: 5, memoryMb: 400 });
afterAll(() => typesetter.close());

const job = (main: string, data: unknown = null): Job => ({
  templates: templateSet({ 'main.typ': `#set document(date: auto)\n${main}` }),
  main: 'main.typ',
  data,
  qrSvg: null,
  renderedAt: '2025-01-01T00:00:00Z',
});
const failure = async (main: string, data?: unknown): Promise<TypesettingFailed> => {
  const error = await typesetter.typeset(job(main, data)).catch((e: unknown) => e);
  expect(error).toBeInstanceOf(TypesettingFailed);
  return error as TypesettingFailed;
};
const works = async () => expect((await typesetter.typeset(job('Xong.'))).pdf.subarray(0, 5).toString()).toBe('%PDF-');

describe('a template that an office changed', () => {
  test('which never ends is ended, and the next paper is set', async () => {
    const { diagnostics } = await failure(
      '#let f(n) = { let x = 0; while x >= 0 { x += 1; if x > 100000000000 { x = 0 } } }\n#f(1)',
    );
    expect(diagnostics[0]?.message).toMatch(/longer than 5 s|infinite/);
    await works();
  });

  test('which takes all memory is ended, and the next paper is set', async () => {
    const { diagnostics } = await failure('#let a = range(3000000).map(i => str(i) * 40)\n#a.len()');
    expect(diagnostics[0]?.message).toContain('400 MB');
    await works();
  });

  test('reads nothing outside its folder', async () => {
    for (const path of ['/etc/passwd', '../../../../etc/passwd', '/../etc/passwd'])
      expect((await failure(`#read("${path}")`)).diagnostics[0]?.message).not.toContain('root:');
  });

  test('fetches nothing from the network, whatever it calls the package', async () => {
    await failure('#import "@preview/cetz:0.2.2": canvas');
    await failure('#import ("@pre" + "view/cetz:0.2.2"): canvas');
  });

  test('tells where it is wrong; what it says of its data stays out of the message', async () => {
    const error = await failure('#panic(data().name)\n', { name: 'Nông Thị Ánh Tuyết' });
    expect(error.message).not.toContain('Nông');
    const named = await failure('#panic("Nông Thị Ánh Tuyết")');
    expect(named.diagnostics[0]?.message).toContain('Nông');
    expect(named.message).not.toContain('Nông');
  });

  test('leaves nothing to the next paper', async () => {
    await typesetter.typeset({
      ...job('Một.'),
      templates: templateSet({ 'main.typ': '#set document(date: auto)\nMột.', 'part.typ': 'x' }),
    });
    await failure('#include "part.typ"');
  });
});

describe('a set of templates', () => {
  test('has another hash when a name or a text changes, and the same for the same files', () => {
    const one = templateSet({ 'a.typ': 'x', 'b.typ': 'y' });
    expect(templateSet({ 'b.typ': 'y', 'a.typ': 'x' }).hash).toBe(one.hash);
    expect(withFile(one, 'b.typ', 'z').hash).not.toBe(one.hash);
    expect(templateSet({ 'a.typ': 'x', 'c.typ': 'y' }).hash).not.toBe(one.hash);
  });

  test('An office’s own file stands in the place of the product’s, the parts stay', () => {
    const changed = withFile(ownTemplates(), 'decision-paper.typ', '#import "page.typ": *');
    expect(Object.keys(changed.files)).toEqual(Object.keys(ownTemplates().files));
  });
});

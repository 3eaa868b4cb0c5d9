import { ownTemplates, withFile } from '../typesetting/template-set.js';
import { createTypesetter } from '../typesetting/typesetter.js';

const typesetter = createTypesetter();
/** What an expression of the templates says of this data. */
export async function said(expression: string, data: unknown = null): Promise<unknown> {
  const main = `#import "blocks.typ": *\n#set document(date: auto)\n#let d = data()\n#metadata((it: ${expression},)) <sheet>`;
  const templates = withFile(ownTemplates(), 'asked.typ', main);
  const { sheet } = await typesetter.typeset({
    templates,
    main: 'asked.typ',
    data,
    qrSvg: null,
    renderedAt: '2025-01-01T00:00:00Z',
  });
  return (sheet as unknown as { it: unknown }).it;
}

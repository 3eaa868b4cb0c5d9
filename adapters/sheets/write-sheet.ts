import { writeXlsx } from 'hucre/xlsx';

export interface SheetText {
  readonly name: string;
  /** The first line is the heading. All cells are text: nothing in it is ever counted. */
  readonly lines: readonly (readonly string[])[];
  readonly widths: readonly number[];
}
/** A workbook of texts, the headings in bold and kept in sight. */
export async function writeSheets(sheets: readonly SheetText[]): Promise<Buffer> {
  const written = await writeXlsx({
    sheets: sheets.map(({ name, lines, widths }) => ({
      name,
      rows: lines.map((line) => [...line]),
      columns: widths.map((width) => ({ width })),
      freezePane: { rows: 1 },
      cells: new Map(
        (lines[0] ?? []).map((value, col) => [
          `0,${col}`,
          { value, type: 'string' as const, style: { font: { bold: true } } },
        ]),
      ),
    })),
  });
  return Buffer.from(written);
}

import type { SheetText } from '../../adapters/sheets/write-sheet.js';
import type { List } from './lists.js';

const needs = { row: 'bắt buộc', award: 'khi có khen thưởng', no: '' } as const;
const WIDTH = 22;

/** The sheet to fill in, and beside it what belongs into each column. The example stands there, so that nobody imports it. */
export function templateSheets({ columns, sheet }: List): SheetText[] {
  const all = Object.values(columns);
  return [
    { name: sheet, lines: [all.map((c) => c.heading)], widths: all.map(() => WIDTH) },
    {
      name: 'Hướng dẫn',
      lines: [
        ['Cột', 'Bắt buộc', 'Ghi gì', 'Ví dụ', 'Tên cột khác cũng nhận', 'Tên mục trong JSON'],
        ...Object.entries(columns).map(([key, { heading, needed, says, example, also }]) => {
          return [heading, needs[needed], says, example, also.join('; '), key];
        }),
      ],
      widths: [24, 20, 70, 28, 50, 18],
    },
  ];
}

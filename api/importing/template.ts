import type { SheetText } from '../../adapters/sheets/write-sheet.js';
import { columnKeys, columns } from '../../domain/recipient/importing/columns.js';

const needs = { who: 'bắt buộc', award: 'khi có khen thưởng', no: '' } as const;
const WIDTH = 22;

/** The sheet to fill in, and beside it what belongs into each column. The example stands there, so that nobody imports it. */
export function templateSheets(): SheetText[] {
  const all = columnKeys.map((key) => columns[key]);
  return [
    { name: 'Sổ khen thưởng', lines: [all.map((c) => c.heading)], widths: all.map(() => WIDTH) },
    {
      name: 'Hướng dẫn',
      lines: [
        ['Cột', 'Bắt buộc', 'Ghi gì', 'Ví dụ', 'Tên cột khác cũng nhận', 'Tên mục trong JSON'],
        ...columnKeys.map((key) => {
          const { heading, needed, says, example, also } = columns[key];
          return [heading, needs[needed], says, example, also.join('; '), key];
        }),
      ],
      widths: [24, 20, 70, 28, 50, 18],
    },
  ];
}

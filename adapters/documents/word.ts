import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  Table as WordTable,
} from 'docx';
import type { Block, Sheet, Table } from './sheet.js';

// Half points and twentieths of a point, as the file format counts.
const BODY = 28;
const mm = (n: number) => Math.round((n * 1440) / 25.4);
/** Margins and sizes of facts 10.1, 10.2. */
const page = { margin: { top: mm(22), bottom: mm(20), left: mm(30), right: mm(17) } };
const sides = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT };

type Style = {
  bold?: boolean;
  italics?: boolean;
  size?: number;
  align?: (typeof AlignmentType)[keyof typeof AlignmentType];
};
const run = (text: string, { bold, italics, size = BODY }: Style = {}) =>
  new TextRun({ text, size, ...(bold ? { bold } : {}), ...(italics ? { italics } : {}) });
const line = (text: string, style: Style = {}) =>
  new Paragraph({ children: [run(text, style)], alignment: style.align ?? AlignmentType.CENTER });
const bodyText = (children: TextRun[]) =>
  new Paragraph({ children, alignment: AlignmentType.BOTH, indent: { firstLine: mm(12.7) }, spacing: { before: 120 } });

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const noBorders = { top: none, bottom: none, left: none, right: none };
/** Columns side by side without lines: heads and signatures. */
const sideBySide = (columns: readonly Paragraph[][], shares: readonly number[]) =>
  new WordTable({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: { ...noBorders, insideHorizontal: none, insideVertical: none },
    rows: [
      new TableRow({
        children: columns.map(
          (children, i) =>
            new TableCell({
              children,
              borders: noBorders,
              width: { size: shares[i] ?? 50, type: WidthType.PERCENTAGE },
            }),
        ),
      }),
    ],
  });

function nameTable({ columns, groups }: Table): WordTable {
  const cell = (text: string, style: Style, columnSpan?: number) =>
    new TableCell({ children: [line(text, { size: 24, ...style })], ...(columnSpan ? { columnSpan } : {}) });
  const header = new TableRow({ tableHeader: true, children: columns.map((c) => cell(c.label, { bold: true })) });
  const rows = groups.flatMap(({ label, rows }) => [
    ...(label === null
      ? []
      : [new TableRow({ children: [cell(label, { bold: true, align: AlignmentType.LEFT }, columns.length)] })]),
    ...rows.map(
      (row) =>
        new TableRow({
          cantSplit: true,
          children: row.map((text, i) => cell(text, { align: sides[columns[i]?.align ?? 'left'] })),
        }),
    ),
  ]);
  return new WordTable({ width: { size: 100, type: WidthType.PERCENTAGE }, rows: [header, ...rows] });
}

function blockOf(b: Block): Paragraph | WordTable {
  if (b.kind === 'table') return nameTable(b.table);
  if (b.kind === 'heading') return bodyText([run(b.text, { bold: true })]);
  return bodyText([...(b.lead === null ? [] : [run(`${b.lead} `, { bold: true })]), run(b.text)]);
}

function headOf(s: Sheet): (Paragraph | WordTable)[] {
  const left = [
    ...(s.superiorBody ? [line(s.superiorBody, { size: 26 })] : []),
    line(s.issuingBody, { size: 26, bold: true }),
    line(s.number, { size: 26 }),
    ...(s.letter ? [line(`V/v ${s.subject}`, { size: 24 })] : []),
  ];
  const right = [
    line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: 26, bold: true }),
    line('Độc lập - Tự do - Hạnh phúc', { bold: true }),
    ...(s.placeAndDate ? [line(s.placeAndDate, { size: 26, italics: true })] : []),
  ];
  const title = s.letter ? [] : [line(''), line(s.typeName, { bold: true }), line(s.subject, { bold: true })];
  return [sideBySide([left, right], [40, 60]), ...title, line('')];
}

const addressed = (to: readonly string[]): Paragraph[] =>
  to.length === 1
    ? [line(`Kính gửi: ${to[0]}.`)]
    : to.flatMap((one, i) => [
        ...(i === 0 ? [line('Kính gửi:', { align: AlignmentType.LEFT })] : []),
        line(`- ${one}${i === to.length - 1 ? '.' : ';'}`, { align: AlignmentType.LEFT }),
      ]);

function footOf(s: Sheet): (Paragraph | WordTable)[] {
  if (s.signatures.length === 0) return [];
  const blocks = s.signatures.map(({ lines, name }) => [
    ...lines.map((l) => line(l, { bold: true })),
    ...Array.from({ length: 4 }, () => line('')),
    line(name, { bold: true }),
  ]);
  const sent =
    s.sentTo.length === 0
      ? []
      : [line('Nơi nhận:', { size: 24, bold: true, italics: true, align: AlignmentType.LEFT })];
  const sentTo = [...sent, ...s.sentTo.map((l) => line(l, { size: 22, align: AlignmentType.LEFT }))];
  const [only] = blocks;
  return only && blocks.length === 1
    ? [sideBySide([sentTo, only], [46, 54])]
    : [
        sideBySide(
          blocks,
          blocks.map(() => 100 / blocks.length),
        ),
        ...sentTo,
      ];
}

const annexOf = (annex: NonNullable<Sheet['annex']>) => [
  new Paragraph({ children: [run('Phụ lục', { bold: true })], alignment: AlignmentType.CENTER, pageBreakBefore: true }),
  line(annex.title, { bold: true }),
  line(annex.reference, { italics: true }),
  nameTable(annex.table),
];

/**
 * The paper as a Word file with the same text as its PDF, made of text runs only: no field, macro or link that a name
 * could become. For drafts that an office goes on writing; the paper that is signed is the PDF.
 */
export function wordFile(s: Sheet): Promise<Buffer> {
  const children = [
    ...headOf(s),
    ...addressed(s.addressees),
    ...(s.authority ? [line(s.authority, { bold: true })] : []),
    ...s.grounds.map((g) => bodyText([run(g, { italics: true })])),
    ...(s.order ? [line(s.order, { bold: true })] : []),
    ...s.body.map(blockOf),
    line(''),
    ...footOf(s),
    ...(s.annex ? annexOf(s.annex) : []),
  ];
  const mark = () => (s.demoMark ? [line(s.demoMark, { size: 22, bold: true })] : []);
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT] })],
  });
  const orientation = s.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  const document = new Document({
    title: s.file.title,
    creator: s.file.author,
    styles: { default: { document: { run: { font: 'Times New Roman', size: BODY } } } },
    sections: [
      {
        properties: { titlePage: true, page: { ...page, size: { width: mm(210), height: mm(297), orientation } } },
        headers: { default: new Header({ children: [number] }), first: new Header({ children: [] }) },
        footers: { default: new Footer({ children: mark() }), first: new Footer({ children: mark() }) },
        children,
      },
    ],
  });
  return Packer.toBuffer(document);
}

/** A paper as the layout takes it: finished sentences in their places, nothing left to decide. */
import { DEMO_MARK } from './demo-mark.js';
import type { PaperHead, PaperTail } from './paper-parts.js';
import { longDate, numberAndSymbol, sentToLines, unended, upper } from './wording.js';

export type Column = { label: string; size: { mm: number } | { fr: number }; align: 'left' | 'center' | 'right' };
export type Table = { columns: Column[]; groups: { label: string | null; rows: string[][] }[] };

export type Block =
  | { kind: 'paragraph'; lead: string | null; text: string }
  | { kind: 'heading'; text: string }
  | { kind: 'table'; table: Table };

export type SignatureBlock = { lines: string[]; name: string };

export type Sheet = {
  file: { title: string; author: string };
  superiorBody: string | null;
  issuingBody: string;
  number: string;
  placeAndDate: string | null;
  /** Null for a letter (công văn), which has no name of its kind. */
  typeName: string | null;
  subject: string;
  addressees: string[];
  authority: string | null;
  grounds: string[];
  order: string | null;
  body: Block[];
  /** One block stands at the right beside "Nơi nhận"; two stand side by side above it. */
  signatures: SignatureBlock[];
  sentTo: string[];
  annex: { title: string; reference: string; table: Table } | null;
  demoMark: string | null;
  qrSvg: string | null;
};

export const paragraph = (text: string, lead: string | null = null): Block => ({ kind: 'paragraph', lead, text });

/** A passage may hold several paragraphs; only the first carries the lead. */
export const paragraphs = (passage: string, lead: string | null = null): Block[] =>
  passage.split('\n').map((text, index) => paragraph(text, index === 0 ? lead : null));

/** The text of a paper ends with "./." */
export const ended = (blocks: readonly Block[]): Block[] => {
  const last = blocks.at(-1);
  if (last?.kind !== 'paragraph')
    throw new Error('A paper ends with a paragraph, because "./." stands after a sentence');
  return [...blocks.slice(0, -1), { ...last, text: `${unended(last.text)}./.` }];
};

/** Căn cứ and Theo đề nghị: each line ends with a semicolon, the last with a full stop. */
export const groundLines = (grounds: readonly string[]): string[] =>
  grounds.map((line, index) => unended(line) + (index === grounds.length - 1 ? '.' : ';'));

/** The parts of a sheet that all papers fill in the same way. */
export const frame = (paper: PaperHead & PaperTail, typeName: string | null, subject: string) => ({
  file: { title: `${typeName ?? 'Công văn'} ${subject}`, author: paper.issuingBody },
  superiorBody: paper.superiorBody === null ? null : upper(paper.superiorBody),
  issuingBody: upper(paper.issuingBody),
  number: `Số: ${numberAndSymbol(paper)}`,
  placeAndDate: `${paper.place}, ${longDate(paper.date)}`,
  typeName,
  subject,
  sentTo: sentToLines(paper.sentTo, paper.filedAt),
  demoMark: paper.demo ? DEMO_MARK : null,
  qrSvg: paper.qrSvg,
});

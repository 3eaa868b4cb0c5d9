import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

type Pieces = Awaited<ReturnType<Awaited<ReturnType<PDFDocumentProxy['getPage']>>['getTextContent']>>['items'];

async function eachPage<T>(pdf: Uint8Array, read: (pieces: Pieces) => T): Promise<T[]> {
  const document = await getDocument({ data: Uint8Array.from(pdf), verbosity: 0 }).promise;
  try {
    const pages: T[] = [];
    for (let number = 1; number <= document.numPages; number++)
      pages.push(read((await (await document.getPage(number)).getTextContent()).items));
    return pages;
  } finally {
    await document.destroy();
  }
}

/** The text of each page, its white space joined, exactly in the normal form it has in the file. */
export const readPages = (pdf: Uint8Array): Promise<string[]> =>
  eachPage(pdf, (pieces) =>
    pieces
      .map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''))
      .join('')
      .replace(/[ \n]+/g, ' '),
  );

const MM = 25.4 / 72;
/** Where each piece of text stands on its page, in mm from the left and from the bottom. */
export const readPlaces = (pdf: Uint8Array) =>
  eachPage(pdf, (pieces) =>
    pieces.flatMap((item) =>
      'str' in item && item.str.trim() !== ''
        ? [{ text: item.str, x: Number(item.transform[4]) * MM, y: Number(item.transform[5]) * MM }]
        : [],
    ),
  );

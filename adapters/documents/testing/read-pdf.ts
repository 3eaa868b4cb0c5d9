import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The text of each page, its white space joined, exactly in the normal form it has in the file. */
export const readPages = async (pdf: Uint8Array): Promise<string[]> => {
  const document = await getDocument({ data: Uint8Array.from(pdf), verbosity: 0 }).promise;
  try {
    const pages: string[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const { items } = await (await document.getPage(number)).getTextContent();
      pages.push(
        items
          .map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''))
          .join('')
          .replace(/[ \n]+/g, ' '),
      );
    }
    return pages;
  } finally {
    await document.destroy();
  }
};

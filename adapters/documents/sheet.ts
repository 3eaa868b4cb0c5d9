/** A paper as its template says it: finished sentences in their places. The same data makes the PDF and the Word file. */
export interface Column {
  readonly label: string;
  readonly size: { readonly mm: number } | { readonly fr: number };
  readonly align: 'left' | 'center' | 'right';
}
export interface Table {
  readonly columns: readonly Column[];
  readonly groups: readonly { readonly label: string | null; readonly rows: readonly (readonly string[])[] }[];
}
export type Block =
  | { readonly kind: 'paragraph'; readonly lead: string | null; readonly text: string }
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'table'; readonly table: Table };

/** Keys that a template leaves out are missing here too. */
export interface Sheet {
  readonly file: { readonly title: string; readonly author: string };
  readonly superiorBody: string | null;
  readonly issuingBody: string;
  readonly number: string;
  readonly placeAndDate: string | null;
  readonly typeName: string;
  readonly subject: string;
  /** An official letter: "V/v …" under its number in the place of a type name. */
  readonly letter: boolean;
  readonly landscape: boolean;
  readonly addressees: readonly string[];
  readonly authority: string | null;
  readonly grounds: readonly string[];
  readonly order: string | null;
  readonly body: readonly Block[];
  readonly signatures: readonly { readonly lines: readonly string[]; readonly name: string }[];
  readonly sentTo: readonly string[];
  readonly annex: { readonly title: string; readonly reference: string; readonly table: Table } | null;
  readonly demoMark: string | null;
}

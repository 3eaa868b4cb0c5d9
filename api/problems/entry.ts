/**
 * What people read about one code. A part in square brackets stands only when all its `{facts}` are known, so that a
 * sentence never shows a hole; facts are codes, ids, dates and numbers.
 */
export interface Entry {
  readonly status: number;
  readonly vi: string;
  readonly en: string;
  readonly nextVi: string;
  readonly nextEn: string;
}
type Both = readonly [vi: string, en: string];
export const entry = (status: number, [vi, en]: Both, [nextVi, nextEn]: Both): Entry => ({
  status,
  vi,
  en,
  nextVi,
  nextEn,
});

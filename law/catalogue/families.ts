/** The two families of awards (facts §3): a title of emulation, or a commendation; honorary titles are commendations. */
export type AwardFamily = 'title' | 'commendation';

const titles: ReadonlySet<string> = new Set([
  'LDTT',
  'CSTT',
  'CSTDCS',
  'CSTDT',
  'CSTDTQ',
  'TTLDTT',
  'TTLDXS',
  'DVTT',
  'DVQT',
  'CO_TINH',
  'CO_CP',
  'CO_QUAN_KHU',
  'XA_TIEU_BIEU',
  'THON_VAN_HOA',
  'GIA_DINH_VAN_HOA',
]);
export const familyOf = (award: string): AwardFamily => (titles.has(award) ? 'title' : 'commendation');

// Only where facts §3 puts one above the other: the level that decides, and the rungs of one title.
const ladders: readonly (readonly string[])[] = [
  ['LDTT', 'CSTDCS', 'CSTDT', 'CSTDTQ'],
  ['CSTT', 'CSTDCS'],
  ['TTLDTT', 'TTLDXS'],
  ['DVTT', 'DVQT'],
  ['CO_TINH', 'CO_CP'],
  ['GIAY_KHEN', 'BK_TINH', 'BK_TTG'],
];

/** Is this award known to be higher than that one? Two awards of different ladders are compared by a person. */
export const isHigher = (award: string, than: string): boolean =>
  ladders.some((ladder) => ladder.includes(than) && ladder.indexOf(award) > ladder.indexOf(than));

import { awardRows } from './codes.js';

/** Decided by the head of a province, ministry or branch (facts §3); the State's own are marked in `awardRows`. */
const provincial: ReadonlySet<string> = new Set([
  ...['CO_TINH', 'CO_QUAN_KHU', 'XA_TIEU_BIEU', 'CSTDT', 'TTLDXS', 'DVQT', 'BK_TINH', 'BK_QUAN_KHU'],
]);
const levels = { state: 0, province: 1, unit: 2 } as const;
const levelOf = (award: string): number => {
  if (awardRows.get(award)?.stateLevel) return levels.state;
  return provincial.has(award) ? levels.province : levels.unit;
};
// Within a level titles go before commendations, and what collectives get before what persons get (facts 11.8). Where the
// source says no more, the order of the list of awards stands; an emulation flag goes before the other titles.
const order: readonly string[] = [
  ...['CO_CP', 'CSTDTQ', 'CO_TINH', 'CO_QUAN_KHU', 'XA_TIEU_BIEU', 'TTLDXS', 'DVQT', 'CSTDT'],
  ...['THON_VAN_HOA', 'TTLDTT', 'DVTT', 'GIA_DINH_VAN_HOA', 'CSTDCS', 'LDTT', 'CSTT'],
  ...[...awardRows.keys()].filter((award) => award !== 'BK_TTG'),
  // Last of what the State gives: after its orders, medals and honorary titles.
  'BK_TTG',
];
const isTitle = (award: string): boolean => awardRows.get(award)?.family === 'title';

/** Awards in the order in which they are handed over: from the highest level down, titles before commendations (facts 11.8). */
export function byPrecedence(a: string, b: string): number {
  return levelOf(a) - levelOf(b) || Number(isTitle(b)) - Number(isTitle(a)) || order.indexOf(a) - order.indexOf(b);
}

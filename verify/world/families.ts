/**
 * Titles of emulation (facts §3); whatever else is awarded is a commendation. The use of an initiative is counted by
 * these two families (office.md D14, facts 5.22).
 */
const titles =
  `LDTT CSTT CSTDCS CSTDT CSTDTQ TTLDTT TTLDXS DVTT DVQT CO_TINH CO_CP CO_QUAN_KHU XA_TIEU_BIEU THON_VAN_HOA
  GIA_DINH_VAN_HOA`.split(/\s+/);
export const isTitle = (award: string | undefined): boolean => award !== undefined && titles.includes(award);

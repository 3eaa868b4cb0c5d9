import type { BodyKind } from './bodies.js';

/** Heads who decide awards below the State level (facts §3, column "Decided by"; the names of the glossary, §2). */
export const decidingHeads = [
  'provincialChair',
  'communeChair',
  'departmentHead',
  'officeChief',
  'legalUnitHead',
  'enterpriseDirector',
] as const;
export type DecidingHead = (typeof decidingHeads)[number];

/** How each is called, and of which bodies it is the head. */
export const decidingOffices: Readonly<
  Record<DecidingHead, { readonly says: string; readonly of: readonly BodyKind[] }>
> = {
  provincialChair: { says: 'Chủ tịch Ủy ban nhân dân tỉnh', of: ['province'] },
  communeChair: { says: 'Chủ tịch Ủy ban nhân dân xã', of: ['commune', 'ward', 'specialZone'] },
  departmentHead: { says: 'Giám đốc sở', of: ['department', 'agency'] },
  officeChief: { says: 'Chánh Văn phòng', of: ['agency'] },
  legalUnitHead: { says: 'Thủ trưởng đơn vị có tư cách pháp nhân', of: ['legalUnit'] },
  enterpriseDirector: { says: 'Giám đốc doanh nghiệp, hợp tác xã', of: ['enterprise', 'cooperative'] },
};

/** Kinds of bodies that stand in an organisation, with the days between which there are such bodies. */
export type BodyRow = { readonly says: string } /** No end was seen. */ & (
  | { readonly to: null }
  /** The last day on which a body of this kind stood, where that stands, and to which kind the award powers passed (facts 2.6). */
  | { readonly to: string; readonly ended: { readonly clause: string; readonly powersTo: BodyKind } }
);
export const bodyKinds = [
  'province',
  'commune',
  'ward',
  'specialZone',
  'district',
  'provincialCity',
  'department',
  'agency',
  'room',
  'legalUnit',
  'enterprise',
  'cooperative',
  'association',
  'village',
] as const;
export type BodyKind = (typeof bodyKinds)[number];

const standing = (says: string): BodyRow => ({ says, to: null });
// Facts 2.6: from 01/7/2025 there is no district; its award powers passed to the commune.
const abolished = (says: string): BodyRow => ({
  says,
  to: '2025-06-30',
  ended: { clause: 'ND_129_2025:59', powersTo: 'commune' },
});

/** Old bodies stay on old records (facts 2.17); what ends here only takes no new part. */
export const bodies: Readonly<Record<BodyKind, BodyRow>> = {
  province: standing('tỉnh, thành phố trực thuộc trung ương'),
  commune: standing('xã'),
  ward: standing('phường'),
  specialZone: standing('đặc khu'),
  district: abolished('huyện, quận, thị xã'),
  provincialCity: abolished('thành phố thuộc tỉnh'),
  department: standing('sở và tương đương'),
  agency: standing('cơ quan, ban, ngành khác'),
  room: standing('phòng, ban trực thuộc'),
  legalUnit: standing('đơn vị có tư cách pháp nhân'),
  enterprise: standing('doanh nghiệp'),
  cooperative: standing('hợp tác xã'),
  association: standing('đoàn thể, hội'),
  village: standing('thôn, tổ dân phố'),
};

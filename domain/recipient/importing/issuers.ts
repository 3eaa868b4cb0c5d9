import { opens, plain } from './plain.js';

/** Who stands behind an award's name, as far as it decides which award it is. */
export type IssuerLevel = 'unit' | 'province' | 'government' | 'president' | 'military';

/** Cities that are provinces; the others belonged to one, and a city's Bằng khen was none (facts 2.6). */
const cities = ['ha noi', 'hai phong', 'hue', 'da nang', 'can tho', 'ho chi minh'].map((name) => `thanh pho ${name}`);
const provinces = ['tinh', ...cities];
const from = (...words: string[]): readonly string[] => words;

/** The words that the name of each level opens with, the narrower ones first; what follows them is a place or a branch. */
const openings: readonly (readonly [IssuerLevel, readonly string[]])[] = [
  ['government', from('thu tuong chinh phu', 'thu tuong', 'chinh phu')],
  ['president', from('chu tich nuoc')],
  ['military', from('quan khu', 'tu lenh quan khu', 'bo tu lenh quan khu', 'dai hoc quoc gia')],
  ['military', from('giam doc dai hoc quoc gia')],
  // Commands and parties of a province are no bộ and no tỉnh.
  ['unit', from('bo chi huy', 'bo tu lenh', 'bo phan', 'tinh uy', 'tinh doan', 'tinh hoi')],
  ['province', provinces.flatMap((name) => [name, `ubnd ${name}`, `chu tich ubnd ${name}`])],
  ['province', from('bo truong', 'bo', 'thu truong bo', 'nganh', 'cap tinh', 'cap bo', 'cap nganh')],
  ['unit', from('giam doc', 'tong giam doc', 'so', 'cuc', 'cuc truong', 'chi cuc', 'chi cuc truong', 'cong an')],
  [
    'unit',
    from('van phong', 'chanh van phong', 'phong', 'truong phong', 'ban', 'truong ban', 'thu truong', 'hoi dong'),
  ],
  ['unit', from('truong', 'hieu truong', 'benh vien', 'trung tam', 'vien', 'vien truong', 'toa an', 'chanh an')],
  [
    'unit',
    from('cong ty', 'hop tac xa', 'don vi', 'co quan', 'co so', 'cap co so', 'ngan hang', 'kho bac', 'bao hiem'),
  ],
  ['unit', from('chu tich', 'ubnd', 'huyen', 'cap huyen', 'quan', 'thi xa', 'thanh pho', 'xa', 'cap xa', 'phuong')],
  ['unit', from('thi tran', 'dac khu', 'dang uy', 'huyen uy', 'thanh uy', 'hoi', 'doan', 'cong doan', 'lien doan')],
  ['unit', from('mat tran', 'uy ban')],
];

/** Each level has them: alone they name nobody. */
const vague = new Set(['chu tich', 'ubnd', 'chu tich ubnd']);

/** The level that these words name, null where they name no issuer that is known. Takes words as a sheet writes them. */
export function issuerLevel(written: string): IssuerLevel | null {
  const words = plain(written).replace(/^(cua|do) /, '');
  if (vague.has(words)) return null;
  return openings.find(([, each]) => each.some((opening) => opens(words, opening)))?.[0] ?? null;
}

/** Short forms of old lists, as whole words of a plain text. "TT" is not here: tập thể, thị trấn or Thủ tướng. */
const short: Readonly<Record<string, string>> = {
  bk: 'bang khen',
  cstd: 'chien si thi dua',
  cstdt: 'chien si thi dua tinh',
  cstdcs: 'chien si thi dua co so',
  cstdtq: 'chien si thi dua toan quoc',
  ct: 'chu tich',
  gd: 'giam doc',
  gdvh: 'gia dinh van hoa',
  gk: 'giay khen',
  hc: 'huan chuong',
  hcld: 'huan chuong lao dong',
  ki: 'ky',
  knc: 'ky niem chuong',
  ld: 'lao dong',
  ldtt: 'lao dong tien tien',
  llvt: 'luc luong vu trang',
  llvtnd: 'luc luong vu trang nhan dan',
  sy: 'si',
  tnxp: 'thanh nien xung phong',
  tp: 'thanh pho',
  ttcp: 'thu tuong chinh phu',
  ttg: 'thu tuong chinh phu',
  ttld: 'tap the lao dong',
  ttldtt: 'tap the lao dong tien tien',
  ttldxs: 'tap the lao dong xuat sac',
  vn: 'viet nam',
};

/**
 * Words as an old list and a catalogue are compared: small letters without any accent, marks or quotes, short forms
 * written out. Coarser than the comparison of names (`foldName`), where "Thư" is not "Thu".
 */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .split(/[^a-z0-9]+/u)
    .filter((word) => word !== '')
    .map((word) => short[word] ?? word)
    .join(' ')
    .replaceAll('uy ban nhan dan', 'ubnd');

/** `text` is `opening` or goes on behind it with another word. */
export const opens = (text: string, opening: string): boolean => text === opening || text.startsWith(`${opening} `);

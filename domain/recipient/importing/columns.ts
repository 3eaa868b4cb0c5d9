import type { z } from 'zod';
import { awardWords } from '../../../law/catalogue/awards.js';
import { awardRows } from '../../../law/catalogue/codes.js';
import type { RecipientKind } from '../../campaign/values.js';
import { Id } from '../../kernel/values.js';
import type { AwardCategory } from '../../nomination/values.js';
import { identityNumber } from '../commands.js';
import { bad, type Cell, foldWord, good, type Read, textOf } from './cells.js';
import { dayOf, yearOf } from './days.js';

/** One column of the sheet. `heading` is what the template writes; `also` are headings of the offices' own lists. */
export interface Column<T = unknown> {
  readonly heading: string;
  readonly also: readonly string[];
  /** `who`: in every row; `award`: in a row that tells of an award. */
  readonly needed: 'who' | 'award' | 'no';
  readonly says: string;
  readonly example: string;
  read(cell: Cell): Read<T | null>;
}

const text =
  (max: number) =>
  (cell: Cell): Read<string | null> => {
    const read = textOf(cell);
    return 'value' in read && read.value !== null && read.value.length > max ? bad('TooLong') : read;
  };
/** One of a list, by its code or by its words. */
function oneOf<T extends string>(list: ReadonlyMap<string, T>, shown: readonly string[]) {
  return (cell: Cell): Read<T | null> => {
    const read = textOf(cell);
    if ('fault' in read || read.value === null) return read as Read<null>;
    const found = list.get(foldWord(read.value));
    return found === undefined ? bad('NotOnList', shown) : good(found);
  };
}
const listed = <T extends string>(words: Readonly<Record<T, readonly string[]>>): ReadonlyMap<string, T> =>
  new Map(
    (Object.keys(words) as T[]).flatMap((code) =>
      [code, ...words[code]].map((word) => [foldWord(word), code] as const),
    ),
  );

const kinds: Readonly<Record<RecipientKind, readonly string[]>> = {
  person: ['cá nhân'],
  collective: ['tập thể'],
  household: ['hộ gia đình', 'gia đình'],
};
const categories: Readonly<Record<z.infer<typeof AwardCategory>, readonly string[]>> = {
  merit: ['công trạng'],
  exceptional: ['đột xuất'],
  movement: ['phong trào', 'chuyên đề', 'theo đợt', 'theo chuyên đề'],
  longService: ['quá trình cống hiến', 'cống hiến'],
  tenure: ['niên hạn'],
  external: ['đối ngoại'],
};
/** Codes, and the catalogue's words: "danh hiệu “Lao động tiên tiến”" is also written without the frame. */
const awards: ReadonlyMap<string, string> = new Map(
  [...awardRows.keys()].flatMap((code) => {
    const { name } = awardWords(code);
    const bare = name.replace(/^danh hiệu /, '').replaceAll(/[“”]/g, '');
    return [code, name, bare].map((word) => [foldWord(word), code] as const);
  }),
);

function id(cell: Cell): Read<string | null> {
  const read = textOf(cell);
  if ('fault' in read || read.value === null) return read;
  // An id stands in addresses and logs: a person's own number has no place there.
  if (/^\d{9,12}$/.test(read.value)) return bad('IdIsNumberOfPerson');
  return Id.safeParse(read.value).success ? read : bad('NotAnId');
}
function number(cell: Cell): Read<string | null> {
  const read = textOf(cell);
  if ('fault' in read || read.value === null) return read;
  return identityNumber.safeParse(read.value).success ? read : bad('NotANumber');
}

const column = <T>(
  heading: string,
  needed: Column['needed'],
  read: (cell: Cell) => Read<T | null>,
  o: { also?: readonly string[]; says: string; example: string },
): Column<T> => ({ also: [], ...o, heading, needed, read });

/** The register's sheet, column by column: the template, its page of help, the reader and the how-to come from here. */
export const columns = {
  id: column('Mã trong sổ', 'no', id, {
    also: ['Mã'],
    says: 'Mã của người, tập thể trong sổ, nếu biết; các dòng cùng mã là một. Không ghi số định danh vào đây.',
    example: 'ng-0001',
  }),
  kind: column('Đối tượng', 'who', oneOf(listed(kinds), ['cá nhân', 'tập thể', 'hộ gia đình']), {
    also: ['Loại đối tượng'],
    says: 'cá nhân, tập thể hoặc hộ gia đình.',
    example: 'cá nhân',
  }),
  name: column('Họ và tên', 'who', text(300), {
    also: ['Họ tên', 'Tên tập thể', 'Họ và tên, tên tập thể', 'Họ tên, tên tập thể'],
    says: 'Họ và tên người, tên tập thể hoặc tên chủ hộ.',
    example: 'Nguyễn Thị Hòa',
  }),
  birthYear: column('Năm sinh', 'no', yearOf, {
    also: ['Ngày sinh', 'Ngày tháng năm sinh', 'Ngày, tháng, năm sinh'],
    says: 'Năm sinh, hoặc ngày sinh; sổ chỉ giữ năm.',
    example: '1975',
  }),
  identityNumber: column('Số định danh', 'no', number, {
    also: ['Số CCCD', 'CCCD', 'Số định danh cá nhân', 'Mã cán bộ'],
    says: 'Số định danh cá nhân hoặc mã cán bộ; chỉ dùng để nhận ra một người, được niêm phong.',
    example: '',
  }),
  post: column('Chức vụ', 'no', text(300), {
    also: ['Chức vụ, nghề nghiệp', 'Chức danh'],
    says: 'Chức vụ, nghề nghiệp.',
    example: 'Chuyên viên',
  }),
  unit: column('Đơn vị', 'who', text(300), {
    also: ['Đơn vị quản lý', 'Mã đơn vị'],
    says: 'Mã hoặc tên của đơn vị đang quản lý, như trong danh mục đơn vị.',
    example: 'Phòng Hành chính',
  }),
  award: column('Danh hiệu, hình thức', 'award', oneOf(awards, ['mã trong danh mục, ví dụ BK_TINH, GIAY_KHEN, LDTT']), {
    also: ['Danh hiệu', 'Hình thức khen thưởng', 'Danh hiệu, hình thức khen thưởng'],
    says: 'Mã hoặc tên trong danh mục. Để trống cả nhóm khen thưởng khi chỉ đăng ký người.',
    example: 'BK_TINH',
  }),
  category: column(
    'Loại hình',
    'no',
    oneOf(
      listed(categories),
      Object.values(categories).map(([word = '']) => word),
    ),
    {
      also: ['Loại hình khen thưởng'],
      says: 'Loại hình khen thưởng; để trống nếu giấy cũ không ghi.',
      example: 'công trạng',
    },
  ),
  number: column('Số quyết định', 'award', text(100), {
    also: ['Số QĐ', 'Quyết định số'],
    says: 'Số, ký hiệu như trên quyết định.',
    example: '1205/QĐ-UBND',
  }),
  on: column('Ngày quyết định', 'award', dayOf, {
    also: ['Ngày QĐ', 'Ngày ban hành', 'Ngày ký'],
    says: 'Ngày ban hành, dạng ngày/tháng/năm.',
    example: '19/08/2015',
  }),
  issuer: column('Cơ quan ban hành', 'award', text(300), {
    also: ['Cấp quyết định', 'Người ký quyết định', 'Cơ quan quyết định'],
    says: 'Như ghi trên quyết định, kể cả cơ quan nay không còn.',
    example: 'Chủ tịch UBND tỉnh Bắc Kạn',
  }),
  unitThen: column('Đơn vị khi đó', 'no', text(300), {
    also: ['Đơn vị khi được khen'],
    says: 'Tên đơn vị như trên quyết định.',
    example: 'Phòng Nội vụ huyện Na Rì',
  }),
  periodFrom: column('Thành tích từ ngày', 'no', dayOf, {
    also: ['Từ ngày'],
    says: 'Ngày đầu của thời gian lập thành tích.',
    example: '01/01/2014',
  }),
  periodTo: column('Thành tích đến ngày', 'no', dayOf, {
    also: ['Đến ngày'],
    says: 'Ngày cuối; đi cùng ngày đầu.',
    example: '31/12/2014',
  }),
} as const satisfies Record<string, Column>;

export type ColumnKey = keyof typeof columns;
export const columnKeys = Object.keys(columns) as readonly ColumnKey[];
type ValueOf<K extends ColumnKey> = (typeof columns)[K] extends Column<infer T> ? T | null : never;
export type Values = { readonly [K in ColumnKey]: ValueOf<K> };

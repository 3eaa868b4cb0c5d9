import { foldName } from '../matching.js';
import type { Initiative } from '../values.js';
import { bad, type Cell, good, type Read, textOf } from './cells.js';
import { column, oneOf, text, type ValuesOf } from './column.js';
import { dayOf } from './days.js';
import { formOf } from './form.js';
import { idIn, kindOf, whoColumns } from './who.js';

/** One author's row of an initiative; what its authors have in common stands in each of their rows. */
export interface AuthorRow extends Pick<Initiative, 'number' | 'on' | 'level' | 'reach'> {
  /** The id that the sender gives it, or null. */
  readonly initiative: string | null;
  readonly title: string;
  readonly share: number | null;
  readonly note: string | null;
}

const level = oneOf<Initiative['level']>({
  unit: ['cơ sở', 'cấp cơ sở', 'đơn vị', 'cấp xã', 'cấp huyện'],
  province: ['tỉnh', 'cấp tỉnh', 'bộ', 'cấp bộ', 'ngành', 'cấp ngành', 'bộ, ngành, tỉnh', 'bộ, ban, ngành, tỉnh'],
  nation: ['toàn quốc', 'cấp toàn quốc', 'quốc gia', 'cấp quốc gia'],
});

/** "60", "60%" and a cell of 60 %, which a sheet holds as 0.6. */
function share(cell: Cell): Read<number | null> {
  const part = typeof cell === 'number' && cell > 0 && cell < 1 ? Math.round(cell * 100) : cell;
  const read = textOf(part);
  if ('fault' in read) return read.fault === 'NotText' ? bad('NotAShare') : read;
  if (read.value === null) return good(null);
  const percent = Number(/^(\d{1,3}) ?%?$/.exec(read.value)?.[1] ?? 0);
  return percent >= 1 && percent <= 100 ? good(percent) : bad('NotAShare');
}

/** The sheet of initiatives: a line for each author, with the initiative in each of them. */
const columns = {
  initiative: column('Mã sáng kiến', 'no', idIn, {
    also: ['Mã SK'],
    says: 'Mã của sáng kiến, nếu đơn vị có đặt; hồ sơ viện dẫn theo mã này. Để trống thì hệ thống tự đặt.',
    example: 'sk-2024-07',
  }),
  title: column('Tên sáng kiến', 'row', text(500), {
    also: ['Sáng kiến', 'Tên sáng kiến, đề tài', 'Tên sáng kiến, giải pháp', 'Tên giải pháp'],
    says: 'Như trên giấy công nhận. Nhiều tác giả: mỗi tác giả một dòng, dòng nào cũng ghi đủ tên, số và ngày.',
    example: 'Số hóa sổ theo dõi khen thưởng',
  }),
  ...whoColumns,
  kind: column('Đối tượng', 'no', kindOf, {
    also: ['Loại đối tượng'],
    says: 'cá nhân hoặc tập thể; để trống là cá nhân.',
    example: 'cá nhân',
  }),
  name: column('Tác giả', 'row', text(300), {
    also: ['Họ và tên', 'Họ tên', 'Tên tác giả', 'Đồng tác giả', 'Họ và tên tác giả', 'Họ tên tác giả'],
    says: 'Họ và tên một tác giả hoặc đồng tác giả.',
    example: 'Nguyễn Thị Hòa',
  }),
  share: column('Tỷ lệ đóng góp', 'no', share, {
    also: ['Tỷ lệ', 'Tỷ lệ (%)', 'Tỷ lệ đóng góp (%)', 'Mức đóng góp', '% đóng góp'],
    says: 'Phần trăm của tác giả này, cộng các tác giả đủ 100; hoặc để trống ở tất cả, nếu giấy không ghi.',
    example: '60',
  }),
  level: column('Cấp công nhận', 'row', level, {
    also: ['Cấp', 'Cấp công nhận sáng kiến'],
    says: 'cơ sở; tỉnh (bộ, ngành); toàn quốc.',
    example: 'cơ sở',
  }),
  reach: column('Phạm vi ảnh hưởng', 'no', level, {
    also: ['Phạm vi', 'Phạm vi áp dụng', 'Khả năng nhân rộng', 'Hiệu quả áp dụng', 'Phạm vi ảnh hưởng, nhân rộng'],
    says: 'Hiệu quả áp dụng và khả năng nhân rộng đến đâu: cơ sở; tỉnh; toàn quốc. Để trống nếu giấy không ghi.',
    example: 'tỉnh',
  }),
  number: column('Số quyết định', 'row', text(100), {
    also: ['Số QĐ', 'Quyết định số', 'Số giấy công nhận', 'Số giấy chứng nhận', 'Số QĐ công nhận'],
    says: 'Số, ký hiệu của quyết định hoặc giấy công nhận.',
    example: '03/QĐ-HĐSK',
  }),
  on: column('Ngày quyết định', 'row', dayOf, {
    also: ['Ngày QĐ', 'Ngày công nhận', 'Ngày ban hành', 'Ngày ký'],
    says: 'Ngày công nhận, dạng ngày/tháng/năm.',
    example: '20/11/2024',
  }),
  note: column('Ghi chú', 'no', text(500), {
    says: 'Điều cần nhớ về sáng kiến này; được niêm phong.',
    example: '',
  }),
} as const;
type Values = ValuesOf<typeof columns>;

function fact(v: Values): AuthorRow | null {
  const { initiative, title, share: percent, level: recognised, reach, number, on, note } = v;
  if (title === null || recognised === null || number === null || on === null) return null;
  return { initiative, title, share: percent, level: recognised, reach, number, on, note };
}

/** An initiative is its title on one paper: a decision recognises many, so that number and day alone don't say which. */
export const initiativeKey = (i: Pick<AuthorRow, 'title' | 'number' | 'on'>): string =>
  [foldName(i.title), foldName(i.number), i.on].join('|');

/** A list of initiatives that the council for initiatives recognised (office.md O10). */
export const initiativeForm = formOf({
  columns,
  mainColumn: 'title',
  tellsOfAward: () => false,
  faults: ({ on }: Values, day) => (on !== null && on > day ? [{ column: 'on', fault: 'InFuture' }] : []),
  group: ({ title, number, on }) =>
    title === null || number === null || on === null ? null : initiativeKey({ title, number, on }),
  fact,
  same: (a: AuthorRow, b) => initiativeKey(a) === initiativeKey(b),
});

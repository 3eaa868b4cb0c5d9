import type { RecipientKind } from '../../campaign/values.js';
import { Id, type UnitId } from '../../kernel/values.js';
import { identityNumber } from '../commands.js';
import { bad, type Cell, type Read, textOf } from './cells.js';
import { column, oneOf, text, type ValuesOf } from './column.js';
import { yearOf } from './days.js';

/** Who a row tells of. */
export interface Who {
  readonly id: string | null;
  readonly kind: RecipientKind;
  readonly name: string;
  readonly birthYear: number | null;
  readonly identityNumber: string | null;
  readonly post: string | null;
  readonly unit: UnitId;
}

const kinds: Readonly<Record<RecipientKind, readonly string[]>> = {
  person: ['cá nhân'],
  collective: ['tập thể'],
  household: ['hộ gia đình', 'gia đình'],
};
export const kindOf = oneOf(kinds);

/** An id of the register or of an initiative. */
export function idIn(cell: Cell): Read<string | null> {
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

/** By which columns somebody is told from others; every form has them. */
export const whoColumns = {
  id: column('Mã trong sổ', 'no', idIn, {
    also: ['Mã'],
    says: 'Mã của người, tập thể trong sổ, nếu biết; các dòng cùng mã là một. Không ghi số định danh vào đây.',
    example: 'ng-0001',
  }),
  kind: column('Đối tượng', 'row', kindOf, {
    also: ['Loại đối tượng'],
    says: 'cá nhân, tập thể hoặc hộ gia đình.',
    example: 'cá nhân',
  }),
  name: column('Họ và tên', 'row', text(300), {
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
  unit: column('Đơn vị', 'row', text(300), {
    also: ['Đơn vị quản lý', 'Mã đơn vị'],
    says: 'Mã hoặc tên của đơn vị đang quản lý, như trong danh mục đơn vị.',
    example: 'Phòng Hành chính',
  }),
} as const;
export type WhoValues = ValuesOf<typeof whoColumns>;

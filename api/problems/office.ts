import type { officeCodes } from '../../domain/office/decide.js';
import type { commonProblems } from './common.js';
import { type Entry, entry } from './entry.js';

export const officeProblems = {
  UnitExists: entry(
    409,
    ['Đơn vị này đã có.', 'This unit exists already.'],
    ['Dùng đơn vị đã có, hoặc chọn mã khác.', 'Use it, or choose another code.'],
  ),
  PersonExists: entry(
    409,
    ['Người này đã được đăng ký.', 'This person is registered already.'],
    ['Dùng mã đã có, hoặc chọn mã khác.', 'Use that id, or choose another one.'],
  ),
  UnknownPerson: entry(
    422,
    ['Chưa đăng ký người này[: {people}].', 'Not registered[: {people}].'],
    ['Đăng ký người trước.', 'Register the person first.'],
  ),
  RoleNotHeld: entry(
    409,
    ['Người này không giữ vai trò đó.', 'This person does not hold that role.'],
    ['Kiểm tra vai trò và đơn vị.', 'Check role and unit.'],
  ),
  SeriesExists: entry(
    409,
    ['Sổ này đã mở.', 'This series is open already.'],
    ['Không cần mở lại.', 'No need to open it again.'],
  ),
} satisfies Record<Exclude<(typeof officeCodes)[number], keyof typeof commonProblems>, Entry>;

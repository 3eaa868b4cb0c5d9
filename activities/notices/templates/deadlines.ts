import type { Templates } from './template.js';

export const deadlines: Templates = {
  'deadline-reminder': [
    'Sắp đến hạn: {stream}',
    'Việc {kind} của {stream} đến hạn ngày {dueAt}.',
    'A deadline is near.',
  ],
  'deadline-passed': [
    'Đã quá hạn: {stream}',
    'Việc {kind} của {stream} đã quá hạn ngày {dueAt}.',
    'A deadline has passed.',
  ],
  'deadline-today': [
    'Hôm nay đến hạn: {stream}',
    'Việc {kind} của {stream} đến hạn hôm nay, {dueAt}.',
    'A deadline is today.',
  ],
  'deadline-overdue': [
    'Còn chưa làm: {stream}',
    'Việc {kind} của {stream} quá hạn từ {dueAt} và chưa có ai làm gì thêm.',
    'A deadline has passed and nobody has acted since.',
  ],
  'deadline-escalated': [
    'Quá hạn, cần người phụ trách: {stream}',
    'Việc {kind} của {stream} quá hạn từ {dueAt}, người đang giữ việc đã được nhắc và chưa làm. Đề nghị người phụ trách xử lý.',
    'A deadline has passed, who had to act was reminded and has not acted; their head is asked to see to it.',
  ],
  'effect-given-up': [
    'Không chuyển được: {stream}',
    'Việc {effect} không làm được sau 48 giờ. Cần người xử lý.',
    'An effect was given up after 48 hours.',
  ],
  'deposit-sent': [
    'Danh mục hồ sơ nộp lưu: {stream}',
    'Có {count} hồ sơ chờ lưu trữ ký nhận theo {stream}.',
    'Files wait for the records office to sign for them.',
  ],
  'deposit-accepted': [
    'Lưu trữ đã nhận: {stream}',
    'Lưu trữ đã ký nhận {count} hồ sơ theo {stream} ngày {on}.',
    'The records office has taken the files over.',
  ],
  'deadline-extended': [
    'Gia hạn: {stream}',
    'Việc {kind} của {stream} được gia hạn đến ngày {dueAt}.',
    'A deadline was extended.',
  ],
  'deadline-corrected': [
    'Sửa hạn: {stream}',
    'Hạn {kind} của {stream} được sửa thành ngày {dueAt}, theo can thiệp đã được duyệt.',
    'A deadline was corrected by an approved intervention.',
  ],
  irregular: [
    'Ghi nhận ngoài trình tự: {stream}',
    'Một tin báo không khớp giai đoạn của {stream} và được ghi nhận ngoài trình tự. Cần người xem.',
    'A report did not fit the stage.',
  ],
};

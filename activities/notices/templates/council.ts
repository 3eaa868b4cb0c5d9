import { open, type Templates } from './template.js';

export const council: Templates = {
  'session-called': [
    'Triệu tập phiên họp {stream}',
    'Hội đồng được triệu tập họp ngày {startsAt}.',
    'The council is called.',
  ],
  'session-polling-called': [
    'Lấy ý kiến bằng văn bản {stream}',
    'Hội đồng lấy ý kiến bằng văn bản từ {startsAt} đến hết {closesAt}.',
    'The council is polled in writing.',
  ],
  'session-agenda-frozen': [
    'Đã chốt chương trình {stream}',
    'Chương trình phiên họp {stream} đã chốt, {items} hồ sơ.',
    'The agenda is frozen.',
  ],
  'session-cancelled': ['Hủy phiên họp {stream}', 'Phiên họp {stream} đã bị hủy.', 'The session was cancelled.'],
  'session-items-unscheduled': [
    'Có hồ sơ không xếp được phiên {stream}',
    'Một số hồ sơ không xếp được vào phiên {stream}.',
    'Some dossiers could not be scheduled.',
  ],
  'session-minutes-to-sign': [
    'Ký biên bản {stream}',
    `Biên bản phiên họp {stream} chờ ký. ${open}`,
    'The minutes wait for signature.',
  ],
  'session-quorum-broken': [
    'Không đủ số người họp: {stream}',
    'Phiên họp {stream} không còn đủ số thành viên tối thiểu; biểu quyết tạm dừng.',
    'The quorum is broken.',
  ],
  'session-ratio-unreachable': [
    'Không còn đạt được tỷ lệ phiếu: {stream}',
    'Với số thành viên còn được biểu quyết, tỷ lệ phiếu không còn đạt được.',
    'The ratio can no longer be reached.',
  ],
  'session-ballots-not-opened': [
    'Có lượt biểu quyết không mở được: {stream}',
    `Một số mục của phiên {stream} không mở được lượt biểu quyết. ${open}`,
    'Some ballots could not be opened.',
  ],
  'session-ballots-not-closed': [
    'Có lượt biểu quyết chưa đóng được: {stream}',
    `Một số lượt biểu quyết của phiên {stream} chưa đóng được. ${open}`,
    'Some ballots could not be closed.',
  ],
  'ballot-ratio-unreachable': [
    'Không còn đạt được tỷ lệ phiếu: {stream}',
    'Với số thành viên còn được biểu quyết, tỷ lệ phiếu không còn đạt được.',
    'The ratio can no longer be reached.',
  ],
};

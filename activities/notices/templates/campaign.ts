import type { Templates } from './template.js';

export const campaign: Templates = {
  'campaign-launched': ['Phát động {stream}', 'Đợt {stream} đã được phát động.', 'The campaign was launched.'],
  'campaign-cancelled': ['Hủy {stream}', 'Đợt {stream} đã bị hủy.', 'The campaign was cancelled.'],
  'intake-opened': ['Nhận hồ sơ: {stream}', 'Bắt đầu nhận hồ sơ; ngày cuối cùng là {lastDay}.', 'Intake is open.'],
  'intake-extended': [
    'Gia hạn nhận hồ sơ: {stream}',
    'Thời hạn nhận hồ sơ được gia hạn; ngày cuối cùng là {lastDay}.',
    'Intake was extended.',
  ],
  'late-entry-admitted': [
    'Được nộp muộn: {stream}',
    'Đơn vị được nộp hồ sơ muộn đến hết ngày {until}.',
    'Your unit may send dossiers late.',
  ],
  'intake-reminder': [
    'Sắp hết hạn nộp hồ sơ: {stream}',
    'Hạn nộp hồ sơ của đợt là hết ngày {dueAt}.',
    'The last day of intake is near.',
  ],
  'intake-cutoff-passed': [
    'Hết hạn nộp hồ sơ: {stream}',
    'Hạn nộp hồ sơ của đợt đã hết ngày {dueAt}. Nộp muộn phải được cho phép.',
    'The intake is over.',
  ],
  'intake-closed': [
    'Đã khóa nhận hồ sơ: {stream}',
    'Đợt {stream} đã khóa nhận hồ sơ; hồ sơ đã nhận được thẩm định tiếp.',
    'Intake was closed.',
  ],
  'awarded-elsewhere': [
    'Cấp khác khen thưởng: {stream}',
    'Đợt do cấp này phát động, nhưng {awards} do cấp khác quyết định. Cấp nào phát động thì cấp đó khen; đề nghị kiểm tra.',
    'Some awards of this campaign are decided by another level than the one that launched it.',
  ],
  'plan-amended': [
    'Điều chỉnh kế hoạch: {stream}',
    'Kế hoạch của đợt được điều chỉnh theo {paper}. Mở trang của đợt để xem.',
    'The plan was amended.',
  ],
  'quota-unclear': [
    'Số lượng chưa rõ: {stream}',
    'Kế hoạch chưa nói rõ số lượng {award}. Cần hỏi cơ quan ban hành kế hoạch; đến khi có trả lời thì chưa giới hạn.',
    'The plan does not say the number clearly; ask its issuer.',
  ],
  'quota-moved': [
    'Điều chuyển số lượng: {stream}',
    'Số lượng {award} được điều chuyển giữa hai đơn vị: {places}.',
    'Places were moved between two units.',
  ],
  'duty-set': [
    'Việc phải gửi: {stream}',
    'Đơn vị có việc phải gửi {duty}; ngày cuối cùng là {lastDay}.',
    'Your unit has something to send.',
  ],
  'duty-set-undated': [
    'Việc phải gửi: {stream}',
    'Đơn vị có việc phải gửi {duty}; kế hoạch không ghi ngày.',
    'Your unit has something to send; the plan names no day.',
  ],
  'duty-filed': ['Đã gửi {duty}: {stream}', 'Đơn vị {from} đã gửi {duty}, đúng hạn.', 'A unit has sent what it owed.'],
  'duty-filed-late': ['Đã gửi {duty}: {stream}', 'Đơn vị {from} đã gửi {duty}, quá hạn.', 'A unit has sent it late.'],
  'duty-excused': ['Được miễn {duty}: {stream}', 'Đơn vị được miễn {duty}.', 'Your unit need not send it.'],
  'duty-reminder': [
    'Sắp đến hạn gửi {duty}: {stream}',
    'Việc {duty} đến hạn ngày {dueAt}; đơn vị chưa gửi.',
    'The day of a duty is near.',
  ],
  'duty-overdue': [
    'Quá hạn gửi {duty}: {stream}',
    'Việc {duty} đã hết hạn ngày {dueAt}; đơn vị chưa gửi.',
    'The day of a duty has passed.',
  ],
  'duty-overdue-units': [
    'Đơn vị chưa gửi {duty}: {stream}',
    'Việc {duty} đã hết hạn ngày {dueAt}; chưa gửi: {units}.',
    'Units have not sent what they owed.',
  ],
  'bloc-ranked': ['Kết quả suy tôn: {stream}', 'Cụm, khối {bloc} đã suy tôn.', 'Your bloc has ranked its members.'],
};

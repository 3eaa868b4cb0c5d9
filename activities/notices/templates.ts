/** A letter: subject, Vietnamese text, and one English line. `{fact}` is filled from the facts of the effect. */
type Template = readonly [subject: string, vi: string, en: string];
const open = 'Mở trang của hồ sơ để xem và làm bước tiếp theo.';

const nomination: Readonly<Record<string, Template>> = {
  'nomination-submitted': [
    'Có hồ sơ mới: {stream}',
    `Đơn vị vừa trình hồ sơ {stream}. ${open}`,
    'A new dossier was submitted.',
  ],
  'nomination-received': [
    'Đã tiếp nhận {stream}',
    'Hồ sơ {stream} được tiếp nhận ngày {receivedOn}. Pháp luật không quy định thời hạn.',
    'The dossier was received; no law states the time.',
  ],
  'nomination-received-by-law': [
    'Đã tiếp nhận {stream}',
    'Hồ sơ {stream} được tiếp nhận ngày {receivedOn}. Hạn theo quy định ({limit}): {dueAt}.',
    'The dossier was received; the law states the time.',
  ],
  'nomination-received-internal': [
    'Đã tiếp nhận {stream}',
    'Hồ sơ {stream} được tiếp nhận ngày {receivedOn}. Pháp luật không quy định thời hạn; hạn nội bộ: {dueAt}.',
    'The dossier was received; no law states the time, this is our own.',
  ],
  'field-opening-asked': [
    'Xin mở thêm mục: {stream}',
    `Đơn vị xin mở thêm một mục của hồ sơ {stream}. ${open}`,
    'The unit asks to open one more field.',
  ],
  'field-opened': [
    'Đã mở mục: {stream}',
    'Mục {field} của hồ sơ {stream} đã mở.',
    'The field that you asked for is open.',
  ],
  'finding-overridden': [
    'Kết luận khác máy: {stream}',
    `Tiêu chuẩn {standard} của hồ sơ {stream} được kết luận khác, có lý do. ${open}`,
    'A finding was overridden.',
  ],
  'open-item-completed': [
    'Đã nộp giấy tờ còn thiếu: {stream}',
    `Hồ sơ {stream} đã có {part}. ${open}`,
    'A paper that was awaited is here.',
  ],
  'fact-corrected': [
    'Đã sửa dữ kiện: {stream}',
    'Hồ sơ {stream} được sửa các mục {fields}, có căn cứ. Giá trị trước và sau nằm ở trang hồ sơ.',
    'Facts of the dossier were corrected.',
  ],
  'conflict-declared': [
    'Khai xung đột lợi ích: {stream}',
    `Có khai báo xung đột lợi ích ở hồ sơ {stream}. ${open}`,
    'A conflict was declared.',
  ],
  'rule-set-moved': [
    'Chuyển bộ quy định: {stream}',
    `Hồ sơ {stream} chuyển sang bộ quy định {ruleSet}; cần nhận định lại. ${open}`,
    'The case moved to another rule set.',
  ],
  'member-held': [
    'Một thành viên bị tạm dừng xét: {stream}',
    `Một thành viên của tập thể trong hồ sơ {stream} bị tạm dừng xét. Cần người xem. ${open}`,
    'A member of the collective is held.',
  ],
  'posting-opened': [
    'Công khai lấy ý kiến: {stream}',
    'Hồ sơ {stream} được công khai từ ngày {from} đến hết ngày {to}.',
    'The name is posted for comments.',
  ],
  'comment-recorded': [
    'Có ý kiến góp ý: {stream}',
    `Có ý kiến góp ý về hồ sơ {stream}. ${open}`,
    'A comment has come.',
  ],
  'nomination-refused': [
    'Không tiếp nhận {stream}',
    'Hồ sơ {stream} không được tiếp nhận, lý do: {ground}. Văn bản trả lời nằm ở trang hồ sơ.',
    'The dossier was not taken in.',
  ],
  'nomination-assigned': [
    'Phân công thẩm định {stream}',
    `Anh/chị được phân công thẩm định hồ sơ {stream}. ${open}`,
    'A dossier was assigned to you.',
  ],
  'nomination-returned': [
    'Cần bổ sung {stream}',
    'Hồ sơ {stream} được trả để bổ sung các mục {openFields}, chậm nhất ngày {dueAt}. Lý do từng mục nằm ở trang hồ sơ.',
    'The dossier was returned for the named fields.',
  ],
  'nomination-resubmitted': [
    'Đã bổ sung {stream}',
    `Đơn vị đã nộp bổ sung hồ sơ {stream}. ${open}`,
    'The dossier was resubmitted.',
  ],
  'nomination-ineligible-proposed': [
    'Đề xuất không đủ điều kiện {stream}',
    `Chuyên viên đề xuất kết luận hồ sơ {stream} không đủ điều kiện. ${open}`,
    'Ineligibility is proposed and waits for the head.',
  ],
  'nomination-ineligible': [
    'Không đủ điều kiện {stream}',
    'Hồ sơ {stream} được kết luận không đủ điều kiện. Căn cứ nằm ở trang hồ sơ.',
    'The dossier was found ineligible.',
  ],
  'nomination-held': [
    'Tạm dừng xét {stream}',
    'Hồ sơ {stream} tạm dừng xét, loại: {kind}. Thời hạn của chúng tôi dừng theo.',
    'The dossier is on hold.',
  ],
  'nomination-released': [
    'Xét tiếp {stream}',
    'Hồ sơ {stream} được xét tiếp. Thời hạn được tính lại.',
    'The hold has ended.',
  ],
  'nomination-lapsed': ['Chấm dứt vì quá hạn {stream}', 'Hồ sơ {stream} chấm dứt vì quá hạn.', 'The dossier lapsed.'],
  'nomination-declined': [
    'Hội đồng không thông qua {stream}',
    'Hồ sơ {stream} không đạt số phiếu của Hội đồng.',
    'The council did not pass the dossier.',
  ],
  'nomination-awarded': [
    'Đã khen thưởng {stream}',
    'Hồ sơ {stream} được khen thưởng theo quyết định số {number} ngày {issuedOn}.',
    'The award was granted.',
  ],
  'nomination-denied': [
    'Không khen thưởng {stream}',
    'Hồ sơ {stream} không được khen thưởng.',
    'The award was denied.',
  ],
};

const deadlines: Readonly<Record<string, Template>> = {
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
  'effect-given-up': [
    'Không chuyển được: {stream}',
    'Việc {effect} không làm được sau 48 giờ. Cần người xử lý.',
    'An effect was given up after 48 hours.',
  ],
  irregular: [
    'Ghi nhận ngoài trình tự: {stream}',
    'Một tin báo không khớp giai đoạn của {stream} và được ghi nhận ngoài trình tự. Cần người xem.',
    'A report did not fit the stage.',
  ],
};

const campaign: Readonly<Record<string, Template>> = {
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
};

const council: Readonly<Record<string, Template>> = {
  'session-called': [
    'Triệu tập phiên họp {stream}',
    'Hội đồng được triệu tập họp ngày {startsAt}.',
    'The council is called.',
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
  'ballot-ratio-unreachable': [
    'Không còn đạt được tỷ lệ phiếu: {stream}',
    'Với số thành viên còn được biểu quyết, tỷ lệ phiếu không còn đạt được.',
    'The ratio can no longer be reached.',
  ],
};

const papers: Readonly<Record<string, Template>> = {
  'paper-sent': [
    'Có tờ trình của đơn vị: {stream}',
    'Đơn vị đã gửi tờ trình {stream}, {count} tên.',
    'A unit sent its submission.',
  ],
  'paper-sent-back': [
    'Trả lại tờ trình {stream}',
    `Tờ trình {stream} được trả lại để sửa. ${open}`,
    'The paper was sent back.',
  ],
  'paper-received': ['Đã nhận tờ trình {stream}', 'Tờ trình {stream} được nhận ngày {on}.', 'The paper was received.'],
  'name-changed': [
    'Có thay đổi ở một tên: {stream}',
    'Hồ sơ {nomination} trong {stream} có thay đổi: {change}.',
    'A listed name has changed.',
  ],
  'names-not-told': [
    'Có tên không chuyển được: {stream}',
    'Một số tên trong {stream} không nhận tin báo. Cần người xem.',
    'Some names could not be told.',
  ],
  'decision-presented': [
    'Trình ký quyết định {stream}',
    `Quyết định {stream} ({award}, {count} tên) chờ ký. ${open}`,
    'A decision waits for signature.',
  ],
  'decision-sent-back': [
    'Người ký yêu cầu làm rõ {stream}',
    `Quyết định {stream} được trả lại để làm rõ. ${open}`,
    'The signer asks for clarification.',
  ],
  'decision-signed': [
    'Đã ký quyết định {stream}',
    'Quyết định {stream} ({award}, {count} tên) đã ký; vào số và ban hành chậm nhất ngày {dueAt}.',
    'The decision was signed.',
  ],
  'decision-issued': [
    'Quyết định số {number} đã ban hành',
    'Quyết định số {number} ({award}) ban hành ngày {on}.',
    'The decision was issued.',
  ],
  'grants-denied': [
    'Người ký không khen thưởng một số tên: {stream}',
    'Người ký đưa {denied} tên ra khỏi quyết định {stream}.',
    'Some names were denied.',
  ],
};

export const templates: Readonly<Record<string, Template>> = {
  ...nomination,
  ...deadlines,
  ...campaign,
  ...council,
  ...papers,
  lifecycle: ['Hồ sơ {stream} đã xong', 'Hồ sơ {stream} đã xong.', 'The case is done.'],
};

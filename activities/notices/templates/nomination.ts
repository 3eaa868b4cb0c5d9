import { open, type Templates } from './template.js';

export const nomination: Templates = {
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
  'nomination-award-changed': [
    'Chuyển hình thức khen thưởng {stream}',
    'Hồ sơ {stream} được chuyển từ {from} sang {award}. Giấy tờ còn thiếu cho hình thức mới: {parts}. Đơn vị có thể rút.',
    'The award was changed; the unit may withdraw.',
  ],
  'nomination-linked-fact': [
    'Tin từ cấp liên thông {stream}',
    'Hồ sơ liên thông với {stream} ở cấp kia có thay đổi: {fact}. Chưa được trình, ký hồ sơ này.',
    'The linked dossier at the other level changed; this one may not go on.',
  ],
  'nomination-awarded': [
    'Đã khen thưởng {stream}',
    'Hồ sơ {stream} được khen thưởng theo quyết định số {number} ngày {issuedOn}.',
    'The award was granted.',
  ],
  'nomination-corrected': [
    'Đính chính, sửa đổi: {stream}',
    'Quyết định khen thưởng của hồ sơ {stream} được đính chính, sửa đổi ({kind}) ngày {on}.',
    'The award was corrected.',
  ],
  'nomination-revoked': [
    'Hủy bỏ quyết định khen thưởng: {stream}',
    'Quyết định khen thưởng của hồ sơ {stream} bị hủy bỏ theo quyết định số {number} ngày {on}. Hiện vật và tiền thưởng nộp lại trong thời hạn ghi ở trang hồ sơ.',
    'The award was revoked; items and money are to be given back.',
  ],
  'opinion-otherwise': [
    'Có ý kiến khác về {stream}',
    `Cơ quan được hỏi ({body}) trả lời hồ sơ {stream}: {answer} ({opinion}). ${open}`,
    'A body that was asked says otherwise.',
  ],
  'nomination-denied': [
    'Không khen thưởng {stream}',
    'Hồ sơ {stream} không được khen thưởng.',
    'The award was denied.',
  ],
};

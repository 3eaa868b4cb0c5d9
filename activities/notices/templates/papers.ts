import { open, type Templates } from './template.js';

export const papers: Templates = {
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
  'names-returned': [
    'Trả một phần danh sách: {stream}',
    `{count} tên trong tờ trình {stream} được trả về đơn vị, các tên còn lại đi tiếp. ${open}`,
    'Some names of the list were returned.',
  ],
  'reply-with-exceptions': [
    'Trả lời có ý kiến riêng: {stream}',
    `Văn bản trả lời {stream} có ý kiến riêng về {count} tên. ${open}`,
    'A reply says otherwise of some names.',
  ],
  'paper-replaced': [
    'Thay bằng bản sau: {stream}',
    'Văn bản {stream} được thay bằng bản sau; bản này vẫn đọc được.',
    'A later version takes the place of the paper.',
  ],
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
  'decision-handed': [
    'Chuyển cấp phó ký thay: {stream}',
    'Tên của người ký ({count}) chuyển sang quyết định {into} do cấp phó ký thay.',
    'The signer left the own name to the deputy.',
  ],
  'payment-list': [
    'Danh sách chi tiền thưởng: {stream}',
    'Danh sách chi theo quyết định {stream}: {total} đồng, nơi chi {payer}.',
    'A payment list was drawn up.',
  ],
  'revocation-proposed': [
    'Đề nghị hủy bỏ khen thưởng: {stream}',
    `Đề nghị hủy bỏ {count} tên trong {stream}. ${open}`,
    'A revocation is proposed.',
  ],
  'awards-revoked': [
    'Đã hủy bỏ khen thưởng: {stream}',
    'Theo quyết định số {number}, {count} tên bị hủy bỏ. Hiện vật, tiền thưởng thu hồi chậm nhất ngày {dueAt}. Cần người rà soát các khen thưởng sau này đã dựa vào quyết định này.',
    'Awards were revoked; a person looks for later awards that leaned on them.',
  ],
  'grants-denied': [
    'Người ký không khen thưởng một số tên: {stream}',
    'Người ký đưa {denied} tên ra khỏi quyết định {stream}.',
    'Some names were denied.',
  ],
};

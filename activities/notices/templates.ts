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

const council: Readonly<Record<string, Template>> = {
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

export const templates: Readonly<Record<string, Template>> = {
  ...nomination,
  ...deadlines,
  ...campaign,
  ...council,
  ...papers,
  lifecycle: ['Hồ sơ {stream} đã xong', 'Hồ sơ {stream} đã xong.', 'The case is done.'],
};

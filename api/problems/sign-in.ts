import { type Entry, entry } from './entry.js';

/** Signing in, sessions, machines' tokens and passkeys. */
export const signInProblems = {
  NoProvider: entry(
    404,
    ['Bản cài đặt này chưa nối nơi cấp tài khoản.', 'No account provider is connected to this installation.'],
    ['Báo quản trị đặt AWARD_OIDC_ISSUER.', 'Ask the administrator to set AWARD_OIDC_ISSUER.'],
  ),
  ProviderAway: entry(
    503,
    ['Nơi cấp tài khoản không trả lời.', 'The account provider does not answer.'],
    ['Thử đăng nhập lại sau ít phút.', 'Try to sign in again in some minutes.'],
  ),
  SignInStale: entry(
    400,
    [
      'Lượt đăng nhập này đã hết hạn, đã dùng, hoặc bắt đầu ở trình duyệt khác.',
      'This sign-in is over, was used, or began in another browser.',
    ],
    ['Mở lại trang đăng nhập.', 'Open the sign-in page again.'],
  ),
  SignInRefused: entry(
    403,
    ['Nơi cấp tài khoản không xác nhận lượt đăng nhập này.', 'The account provider did not confirm this sign-in.'],
    ['Đăng nhập lại; nếu còn lỗi, báo quản trị.', 'Sign in again; if it stays, tell the administrator.'],
  ),
  PersonUnknown: entry(
    403,
    [
      'Tài khoản này đúng, nhưng chưa ai trong cơ quan được đăng ký với nó.',
      'The account is right, but nobody of the office is registered with it.',
    ],
    [
      'Nhờ quản trị đăng ký người này với đúng địa chỉ thư hoặc mã của tài khoản.',
      'Ask the administrator to register you with the mail address or id of this account.',
    ],
  ),
  PersonAmbiguous: entry(
    403,
    ['Nhiều người được đăng ký với cùng địa chỉ thư này.', 'Several people are registered with this mail address.'],
    [
      'Nhờ quản trị cho mỗi người một địa chỉ riêng.',
      'Ask the administrator to give each one an address of their own.',
    ],
  ),
  PersonBoundElsewhere: entry(
    403,
    [
      'Người có địa chỉ này đã gắn với một tài khoản khác.',
      'The person with this address is bound to another account already.',
    ],
    [
      'Đăng nhập bằng tài khoản cũ, hoặc nhờ quản trị gỡ tài khoản cũ.',
      'Sign in with the earlier account, or ask the administrator to unbind it.',
    ],
  ),
  PersonLeft: entry(
    403,
    [
      'Người này không còn vai trò, chức vụ nào ở cơ quan.',
      'This person holds no role or post in the office any more.',
    ],
    ['Nếu không đúng, báo quản trị.', 'If that is wrong, tell the administrator.'],
  ),
  SessionEnded: entry(
    401,
    ['Phiên đăng nhập đã hết.', 'This session has ended.'],
    ['Đăng nhập lại; việc đang nhập vẫn gửi lại được.', 'Sign in again; what you were typing can be sent then.'],
  ),
  ForgeryRefused: entry(
    403,
    ['Yêu cầu này không đến từ trang của hệ thống.', 'This request does not come from a page of this service.'],
    [
      'Làm việc trên trang; chương trình thì gửi Award-Request: 1 và Origin của hệ thống.',
      'Act on its own page; a program sends Award-Request: 1 and the service’s own Origin.',
    ],
  ),
  MachineRefused: entry(
    401,
    ['Mã của máy này không còn dùng được.', 'This machine token does not count any more.'],
    ['Nhờ người đã cấp mã cấp mã mới.', 'Ask whoever issued it for a new one.'],
  ),
  ScopeMissing: entry(
    403,
    ['Mã của máy này không được làm việc ấy[ ({scope})].', 'This machine token is not for that[ ({scope})].'],
    ['Dùng mã có phạm vi ấy, hoặc để người làm.', 'Use a token with that scope, or let a person do it.'],
  ),
  ScopeUnknown: entry(
    422,
    ['Không cấp được phạm vi này cho máy[: {scopes}].', 'These scopes cannot be given to a machine[: {scopes}].'],
    ['Chọn trong GET /machine-tokens/scopes.', 'Choose from GET /machine-tokens/scopes.'],
  ),
  MachineNameTaken: entry(
    409,
    ['Đã có máy mang tên này, kể cả mã đã thu hồi.', 'A machine of this name exists, or existed.'],
    ['Đặt tên khác: sổ ghi việc máy làm theo tên.', 'Choose another: the record names machines by it.'],
  ),
  IssuerNeeded: entry(
    403,
    [
      'Chỉ thủ trưởng đơn vị, phụ trách thi đua và quản trị cấp mã cho máy.',
      'Only heads of units, the head of the secretariat and administrators issue tokens for machines.',
    ],
    ['Nhờ một trong những người ấy.', 'Ask one of them.'],
  ),
  SecondFactorNeeded: entry(
    403,
    ['Việc này phải xác nhận bằng khóa truy cập (passkey).', 'This has to be confirmed with a passkey.'],
    ['Xác nhận bằng khóa truy cập rồi gửi lại.', 'Show your passkey, then send it again.'],
  ),
  NoPasskey: entry(
    409,
    ['Chưa đăng ký khóa truy cập nào.', 'No passkey is registered.'],
    ['Đăng ký một khóa ngay sau khi đăng nhập.', 'Register one soon after signing in.'],
  ),
  SignInAgain: entry(
    403,
    ['Đăng ký khóa đầu tiên phải làm ngay sau khi đăng nhập.', 'A first passkey is registered soon after signing in.'],
    ['Đăng xuất, đăng nhập lại rồi đăng ký.', 'Sign out, sign in again, then register it.'],
  ),
  PasskeyRefused: entry(
    403,
    [
      'Khóa truy cập không xác nhận được: sai khóa, sai trang, hoặc câu hỏi đã dùng.',
      'The passkey does not confirm this: another key, another page, or a challenge that was used.',
    ],
    ['Thử lại từ đầu trên trang của hệ thống.', 'Begin again on the page of this service.'],
  ),
  PasskeyKnown: entry(
    409,
    ['Khóa truy cập này đã đăng ký.', 'This passkey is registered already.'],
    ['Dùng khóa ấy để xác nhận.', 'Use it to confirm.'],
  ),
} satisfies Record<string, Entry>;
export type SignInCode = keyof typeof signInProblems;

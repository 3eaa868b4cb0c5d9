// Over 250 lines because it is the one table of settings: a row each, read from top to bottom, and nothing else.
import { z } from 'zod';
import type { Sentence } from './problem.js';
import {
  Address,
  Addresses,
  Instant,
  MailAddress,
  MailUrl,
  Parts,
  Port,
  PostgresUrl,
  Switch,
  WebAddress,
  WebOrigin,
  WholeNumber,
} from './values.js';

/** What a setting is called, what it does, and what to say when its value cannot work. */
export type SettingInfo = {
  /** Name in the environment; the settings test keeps docker-compose.yml to these names. */
  env?: string;
  /** Name on the command line, without the dashes. A `switch` takes no value. */
  flag?: string;
  switch?: true;
  /** What holds when it is not given; `null`: nothing, the description says what happens then. */
  default: string | null;
  about: Sentence;
  /** What a right value looks like; the sentence about a wrong one ends with it. */
  wants: Sentence;
  /** Holds a password: its value is never printed. */
  secret?: true;
};

export const settingInfo = z.registry<SettingInfo>();

const setting = <S extends z.ZodType>(schema: S, info: SettingInfo): S => {
  settingInfo.add(schema, info);
  return schema;
};

const ON_OFF = { vi: 'on hoặc off', en: 'on or off' };
const PATH = { vi: 'một đường dẫn', en: 'a path' };
const Path = z.string().min(1);

export const Settings = z.object({
  mode: setting(z.enum(['demo', 'production']).default('demo'), {
    env: 'AWARD_MODE',
    flag: 'mode',
    default: 'demo',
    about: {
      vi: 'Chế độ khi tạo cơ sở dữ liệu; đã tạo thì giữ mãi mãi. demo: bản thử, không có giá trị pháp lý.',
      en: 'The mode a database is born in, for ever. demo: a trial without legal value.',
    },
    wants: { vi: 'demo hoặc production', en: 'demo or production' },
  }),
  parts: setting(Parts.default(['api', 'worker']), {
    env: 'AWARD_PARTS',
    flag: 'parts',
    default: 'api,worker',
    about: {
      vi: 'Những phần mà tiến trình này chạy; chạy riêng từng phần thì cần DATABASE_URL và TEMPORAL_ADDRESS.',
      en: 'Which parts this process runs; one part alone needs DATABASE_URL and TEMPORAL_ADDRESS.',
    },
    wants: { vi: 'api, worker hoặc api,worker', en: 'api, worker or api,worker' },
  }),
  port: setting(Port.default(8420), {
    env: 'AWARD_PORT',
    flag: 'port',
    default: '8420',
    about: { vi: 'Cổng của API; 0 là lấy một cổng còn trống.', en: 'Port of the API; 0 takes a free one.' },
    wants: { vi: 'một số từ 0 đến 65535', en: 'a number from 0 to 65535' },
  }),
  expose: setting(Switch.default(false), {
    env: 'AWARD_EXPOSE',
    flag: 'expose',
    switch: true,
    default: 'off',
    about: {
      vi: 'on: API nghe trên mọi địa chỉ của máy; off: chỉ nghe trên chính máy này.',
      en: 'on: the API listens on every address of the machine; off: on this machine only.',
    },
    wants: ON_OFF,
  }),
  ratePerson: setting(WholeNumber(0, 10_000).default(20), {
    env: 'AWARD_RATE_PERSON',
    default: '20',
    about: {
      vi: 'Mỗi người gửi lâu dài được bao nhiêu yêu cầu một giây (một lúc thì gấp mười); 0 là không giới hạn.',
      en: 'How many requests a second one person may send for long (ten times as many at once); 0 sets no limit.',
    },
    wants: { vi: 'một số từ 0 đến 10000', en: 'a number from 0 to 10000' },
  }),
  rateAddress: setting(WholeNumber(0, 10_000).default(200), {
    env: 'AWARD_RATE_ADDRESS',
    default: '200',
    about: {
      vi: 'Như trên, cho một địa chỉ mạng; cơ quan đứng sau một địa chỉ chung thì đặt cao hơn.',
      en: 'The same for one network address; set it higher where a whole office comes from one.',
    },
    wants: { vi: 'một số từ 0 đến 10000', en: 'a number from 0 to 10000' },
  }),
  trustedProxies: setting(Addresses.optional(), {
    env: 'AWARD_TRUSTED_PROXIES',
    default: null,
    about: {
      vi: 'Máy chủ trung gian được tin khi nói yêu cầu đến từ đâu (X-Forwarded-For). Không đặt: không tin ai.',
      en: 'Proxies that are believed about where a request comes from (X-Forwarded-For). Unset: nobody is.',
    },
    wants: { vi: 'địa chỉ hoặc mạng, cách nhau bằng dấu phẩy', en: 'addresses or nets, separated by commas' },
  }),
  metricsPort: setting(Port.optional(), {
    env: 'AWARD_METRICS_PORT',
    default: null,
    about: {
      vi: 'Cổng riêng của số đo cho Prometheus (/metrics); 0 là cổng trống. Không đặt: không có.',
      en: 'A port of its own for the Prometheus metrics (/metrics); 0 takes a free one. Unset: none.',
    },
    wants: { vi: 'một số từ 0 đến 65535', en: 'a number from 0 to 65535' },
  }),
  data: setting(Path.default('data'), {
    env: 'AWARD_DATA',
    flag: 'data',
    default: 'data',
    about: {
      vi: 'Thư mục giữ mọi dữ liệu của PostgreSQL, Temporal, tệp và thư trên máy này.',
      en: 'The folder that holds all that PostgreSQL, Temporal, files and mails keep on this machine.',
    },
    wants: PATH,
  }),
  databaseUrl: setting(PostgresUrl.optional(), {
    env: 'DATABASE_URL',
    default: null,
    secret: true,
    about: {
      vi: 'PostgreSQL có sẵn (từ bản 18). Không đặt: chương trình tự chạy PostgreSQL đi kèm.',
      en: 'A PostgreSQL of your own (18 or newer). Unset: the program runs the one it brings.',
    },
    wants: {
      vi: 'postgres://người_dùng:mật_khẩu@máy:cổng/tên_csdl',
      en: 'postgres://user:password@host:port/database',
    },
  }),
  databasePool: setting(WholeNumber(2, 500).default(20), {
    env: 'AWARD_DATABASE_POOL',
    default: '20',
    about: {
      vi: 'Số kết nối PostgreSQL nhiều nhất của một tiến trình.',
      en: 'The most PostgreSQL connections that one process holds.',
    },
    wants: { vi: 'một số từ 2 đến 500', en: 'a number from 2 to 500' },
  }),
  temporalAddress: setting(Address.optional(), {
    env: 'TEMPORAL_ADDRESS',
    default: null,
    about: {
      vi: 'Máy chủ Temporal có sẵn (từ bản 1.32.0). Không đặt: chương trình tự chạy một máy chủ trên máy này.',
      en: 'A Temporal server of your own (1.32.0 or newer). Unset: the program runs one on this machine.',
    },
    wants: { vi: 'máy:cổng, ví dụ 127.0.0.1:7233', en: 'host:port, for example 127.0.0.1:7233' },
  }),
  temporalNamespace: setting(
    z
      .string()
      .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/)
      .default('default'),
    {
      env: 'TEMPORAL_NAMESPACE',
      default: 'default',
      about: {
        vi: 'Không gian tên trên máy chủ Temporal; chưa có thì được tạo.',
        en: 'The namespace on the Temporal server; made when it is not there.',
      },
      wants: { vi: 'chữ, số, dấu . _ -', en: 'letters, digits and . _ -' },
    },
  ),
  temporalTls: setting(Switch.default(false), {
    env: 'TEMPORAL_TLS',
    default: 'off',
    about: { vi: 'on: nối tới Temporal qua TLS.', en: 'on: connect to Temporal over TLS.' },
    wants: ON_OFF,
  }),
  temporalCa: setting(Path.optional(), {
    env: 'TEMPORAL_TLS_SERVER_CA_CERT_PATH',
    default: null,
    about: {
      vi: 'Chứng thư của nơi cấp cho máy chủ Temporal (PEM). Không đặt: dùng danh sách của hệ thống.',
      en: "Certificate of the authority behind the Temporal server (PEM). Unset: the system's own list.",
    },
    wants: PATH,
  }),
  temporalCertificate: setting(Path.optional(), {
    env: 'TEMPORAL_TLS_CLIENT_CERT_PATH',
    default: null,
    about: {
      vi: 'Chứng thư của chương trình khi máy chủ Temporal đòi (PEM), đi cùng TEMPORAL_TLS_CLIENT_KEY_PATH.',
      en: "This program's certificate where the Temporal server asks for one (PEM), with TEMPORAL_TLS_CLIENT_KEY_PATH.",
    },
    wants: PATH,
  }),
  temporalKey: setting(Path.optional(), {
    env: 'TEMPORAL_TLS_CLIENT_KEY_PATH',
    default: null,
    about: { vi: 'Khóa của chứng thư ấy (PEM).', en: 'The key of that certificate (PEM).' },
    wants: PATH,
  }),
  temporalCli: setting(Path.optional(), {
    env: 'TEMPORAL_CLI',
    default: null,
    about: {
      vi: 'Tệp chương trình temporal (từ bản 1.9.1). Không đặt: tìm trên PATH, rồi tải bản đã ghim và kiểm tra mã băm.',
      en: 'The temporal program (1.9.1 or newer). Unset: looked for on PATH, then the pinned one is fetched, its hash checked.',
    },
    wants: PATH,
  }),
  enginePagePort: setting(Port.optional(), {
    env: 'AWARD_ENGINE_PAGE_PORT',
    default: null,
    about: {
      vi: 'Cổng trang xem của Temporal tự chạy, chỉ mở trên máy này; 0 là cổng trống. Không đặt: không có trang.',
      en: "Port of the own Temporal's page, on this machine only; 0 takes a free one. Unset: no page.",
    },
    wants: { vi: 'một số từ 0 đến 65535', en: 'a number from 0 to 65535' },
  }),
  filesDir: setting(Path.optional(), {
    env: 'AWARD_FILES_DIR',
    default: null,
    about: {
      vi: 'Nơi giữ tệp của hồ sơ, văn bản và gói lưu trữ. Không đặt: thư mục files trong AWARD_DATA.',
      en: 'Where files of dossiers, papers and archive packages lie. Unset: the folder files in AWARD_DATA.',
    },
    wants: PATH,
  }),
  checkpointDir: setting(Path.optional(), {
    env: 'AWARD_CHECKPOINT_DIR',
    default: null,
    about: {
      vi: 'Nơi ghi mốc kiểm tra hằng ngày của chuỗi băm; nên ở ngoài máy giữ cơ sở dữ liệu. Không đặt: thư mục checkpoints trong AWARD_DATA.',
      en: "Where the hash chain's daily checkpoints are written; best away from the database's machine. Unset: the folder checkpoints in AWARD_DATA.",
    },
    wants: PATH,
  }),
  masterKeyFile: setting(Path.optional(), {
    env: 'AWARD_MASTER_KEY_FILE',
    default: null,
    about: {
      vi: 'Tệp khóa chính mở các khóa của thông tin cá nhân, chỉ chủ tệp được đọc. Không đặt: ~/.config/award/<mã cài đặt>.key, ngoài thư mục dữ liệu (chỉ ở bản thử).',
      en: 'File of the master key that opens the keys of personal fields, readable for its owner only. Unset: ~/.config/award/<installation>.key, outside the data folder (demo only).',
    },
    wants: PATH,
  }),
  mailUrl: setting(MailUrl.optional(), {
    env: 'AWARD_MAIL_URL',
    default: null,
    secret: true,
    about: {
      vi: 'Máy chủ gửi thư. Không đặt: thư chỉ được ghi vào thư mục mails trong AWARD_DATA (chỉ ở bản thử).',
      en: 'The mail server. Unset: mails are only written to the folder mails in AWARD_DATA (demo only).',
    },
    wants: {
      vi: 'smtp://người_dùng:mật_khẩu@máy:cổng hoặc smtps://…',
      en: 'smtp://user:password@host:port or smtps://…',
    },
  }),
  mailPasswordFile: setting(Path.optional(), {
    env: 'AWARD_MAIL_PASSWORD_FILE',
    default: null,
    about: {
      vi: 'Tệp chứa mật khẩu của máy chủ gửi thư, chỉ chủ tệp được đọc; khi ấy AWARD_MAIL_URL chỉ ghi người dùng.',
      en: 'File with the password of the mail server, readable for its owner only; AWARD_MAIL_URL then names the user alone.',
    },
    wants: PATH,
  }),
  mailFrom: setting(MailAddress.default('thi-dua@demo.invalid'), {
    env: 'AWARD_MAIL_FROM',
    default: 'thi-dua@demo.invalid',
    about: { vi: 'Địa chỉ người gửi của mọi thư.', en: "The sender's address of every mail." },
    wants: { vi: 'một địa chỉ thư', en: 'a mail address' },
  }),
  developmentTokens: setting(Switch.optional(), {
    env: 'AWARD_DEVELOPMENT_TOKENS',
    default: null,
    about: {
      vi: 'on: nhận thẻ thử để làm thay từng người. Không đặt: on ở bản thử, off ở bản thật.',
      en: 'on: development tokens that act as a person are accepted. Unset: on in demo, off in production.',
    },
    wants: ON_OFF,
  }),
  publicUrl: setting(WebOrigin.optional(), {
    env: 'AWARD_PUBLIC_URL',
    default: null,
    about: {
      vi: 'Địa chỉ mà người dùng mở hệ thống. Không đặt: http://localhost:<cổng> (chỉ ở bản thử).',
      en: 'The address at which people open the service. Unset: http://localhost:<port> (demo only).',
    },
    wants: { vi: 'https://tên-miền, không có đường dẫn', en: 'https://host without a path' },
  }),
  oidcIssuer: setting(WebAddress.optional(), {
    env: 'AWARD_OIDC_ISSUER',
    default: null,
    about: {
      vi: 'Nơi cấp tài khoản (OpenID Connect). Không đặt: nơi cấp dùng thử, ai bấm tên ai thì là người ấy (chỉ ở bản thử).',
      en: 'The account provider (OpenID Connect). Unset: the development provider, where a click on a person makes one that person (demo only).',
    },
    wants: {
      vi: 'https://… như nơi cấp tự ghi trong mục issuer',
      en: 'https://… as the provider itself writes it in issuer',
    },
  }),
  oidcClientId: setting(z.string().min(1).max(200).default('award'), {
    env: 'AWARD_OIDC_CLIENT_ID',
    default: 'award',
    about: { vi: 'Tên của hệ thống này ở nơi cấp tài khoản.', en: 'The name of this service at the account provider.' },
    wants: { vi: 'một tên', en: 'a name' },
  }),
  oidcClientSecretFile: setting(Path.optional(), {
    env: 'AWARD_OIDC_CLIENT_SECRET_FILE',
    default: null,
    about: {
      vi: 'Tệp giữ mật khẩu của hệ thống này ở nơi cấp tài khoản. Không đặt: không có mật khẩu, chỉ PKCE bảo vệ.',
      en: 'File with the secret of this service at the account provider. Unset: a public client, which PKCE alone protects.',
    },
    wants: PATH,
  }),
  oidcClaim: setting(
    z
      .string()
      .regex(/^[\w.:/-]{1,100}$/)
      .default('email'),
    {
      env: 'AWARD_OIDC_CLAIM',
      default: 'email',
      about: {
        vi: 'Mục của tài khoản dùng để tìm người ở lần đầu: email so với địa chỉ đã đăng ký; mục khác (sub, …) so với mã người.',
        en: 'The claim that finds the person the first time: email is compared with the registered address, any other (sub, …) with the person’s id.',
      },
      wants: { vi: 'tên một mục, ví dụ email hoặc sub', en: 'the name of a claim, for example email or sub' },
    },
  ),
  developmentProvider: setting(Switch.optional(), {
    env: 'AWARD_DEVELOPMENT_PROVIDER',
    default: null,
    about: {
      vi: 'on: đăng nhập bằng cách bấm tên một người. Không đặt: on ở bản thử chưa đặt AWARD_OIDC_ISSUER, off ở bản thật.',
      en: 'on: people sign in by a click on a name. Unset: on in a demo without AWARD_OIDC_ISSUER, off in production.',
    },
    wants: ON_OFF,
  }),
  sessionIdleMinutes: setting(WholeNumber(5, 480).default(30), {
    env: 'AWARD_SESSION_IDLE_MINUTES',
    default: '30',
    about: {
      vi: 'Phiên đăng nhập hết sau bấy nhiêu phút không làm gì.',
      en: 'A session ends after so many idle minutes.',
    },
    wants: { vi: 'một số từ 5 đến 480', en: 'a number from 5 to 480' },
  }),
  sessionHours: setting(WholeNumber(1, 24).default(12), {
    env: 'AWARD_SESSION_HOURS',
    default: '12',
    about: {
      vi: 'Phiên đăng nhập hết sau bấy nhiêu giờ, dù vẫn đang làm.',
      en: 'A session ends after so many hours, however busy.',
    },
    wants: { vi: 'một số từ 1 đến 24', en: 'a number from 1 to 24' },
  }),
  secondFactor: setting(Switch.optional(), {
    env: 'AWARD_SECOND_FACTOR',
    default: null,
    about: {
      vi: 'on: biểu quyết, ký và cấp mã cho máy phải xác nhận bằng khóa truy cập (passkey). Không đặt: off ở bản thử, on ở bản thật.',
      en: 'on: votes, signatures and tokens for machines ask for a passkey. Unset: off in demo, on in production.',
    },
    wants: ON_OFF,
  }),
  exampleOffice: setting(Switch.optional(), {
    env: 'AWARD_EXAMPLE_OFFICE',
    default: null,
    about: {
      vi: 'on: lần chạy đầu nạp văn phòng ví dụ. Không đặt: on ở bản thử, off ở bản thật.',
      en: 'on: the first start loads the example office. Unset: on in demo, off in production.',
    },
    wants: ON_OFF,
  }),
  clock: setting(Instant.optional(), {
    env: 'AWARD_CLOCK',
    default: null,
    about: {
      vi: 'Đồng hồ đứng yên ở thời điểm này (chỉ ở bản thử). Không đặt: đồng hồ của máy.',
      en: "The clock stands still at this instant (demo only). Unset: the machine's clock.",
    },
    wants: {
      vi: 'thời điểm UTC, ví dụ 2025-10-01T00:30:00Z',
      en: 'an instant in UTC, for example 2025-10-01T00:30:00Z',
    },
  }),
  logLevel: setting(z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'), {
    env: 'AWARD_LOG_LEVEL',
    flag: 'log-level',
    default: 'info',
    about: {
      vi: 'Nhật ký kể nhiều hay ít; không bao giờ có họ tên hay số giấy tờ.',
      en: 'How much the log tells; never names or citizen numbers.',
    },
    wants: { vi: 'debug, info, warn, error hoặc silent', en: 'debug, info, warn, error or silent' },
  }),
  json: setting(z.boolean().default(false), {
    flag: 'json',
    switch: true,
    default: 'off',
    about: {
      vi: 'Đầu ra chuẩn chỉ có các dòng JSON; tiến độ ra đầu ra lỗi.',
      en: 'Standard output holds JSON lines only; progress goes to standard error.',
    },
    wants: { vi: 'không kèm giá trị', en: 'no value' },
  }),
});
export type Settings = z.infer<typeof Settings>;
export type SettingKey = keyof Settings;

/** Every setting with what is known about it, in the order of the table above. */
export const settingRows = (): (SettingInfo & { key: SettingKey })[] =>
  Object.entries(Settings.shape).map(([key, schema]) => ({ ...settingInfo.get(schema)!, key: key as SettingKey }));

/** What the mode decides where nobody else did. */
export const developmentTokensOn = (s: Settings): boolean => s.developmentTokens ?? s.mode === 'demo';
export const developmentProviderOn = (s: Settings): boolean =>
  s.developmentProvider ?? (s.mode === 'demo' && s.oidcIssuer === undefined);
export const secondFactorOn = (s: Settings): boolean => s.secondFactor ?? s.mode === 'production';
export const exampleOfficeOn = (s: Settings): boolean => s.exampleOffice ?? s.mode === 'demo';

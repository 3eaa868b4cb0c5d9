// Over 250 lines because it is the one table of settings: a row each, read from top to bottom, and nothing else.
import { z } from 'zod';
import type { Sentence } from './problem.js';
import { Address, Instant, MailAddress, MailUrl, Parts, Port, PostgresUrl, Switch, WholeNumber } from './values.js';

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
export const exampleOfficeOn = (s: Settings): boolean => s.exampleOffice ?? s.mode === 'demo';

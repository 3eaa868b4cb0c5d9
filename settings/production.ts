import { statSync } from 'node:fs';
import { joinProblems, type Sentence, StartProblem } from './problem.js';
import {
  developmentProviderOn,
  developmentTokensOn,
  exampleOfficeOn,
  type SettingKey,
  type Settings,
} from './schema.js';
import { isLoopback } from './values.js';

/** What a refusal looks at apart from the settings; tests give it, the start reads it from the disk. */
export type ProductionFacts = { masterKeyMode: number | 'missing' };

type Refusal = {
  code: string;
  key: SettingKey;
  when: (settings: Settings, facts: ProductionFacts) => boolean;
  sentence: Sentence;
};

/** Passwords that come with an example, a container image or a habit. */
const KNOWN_PASSWORDS = new Set([
  '',
  'award',
  'postgres',
  'password',
  'temporal',
  'admin',
  'secret',
  'changeme',
  '123456',
]);

const passwordOf = (url: string): string => decodeURIComponent(new URL(url).password).toLowerCase();

/** What a database of mode `production` never starts with. `demo` starts with all of it. */
export const PRODUCTION_REFUSALS: readonly Refusal[] = [
  {
    code: 'DevelopmentTokens',
    key: 'developmentTokens',
    when: developmentTokensOn,
    sentence: {
      vi: 'AWARD_DEVELOPMENT_TOKENS=on cho ai cũng làm thay được người khác, bản thật không nhận: đặt off hoặc bỏ đi.',
      en: 'AWARD_DEVELOPMENT_TOKENS=on lets anybody act as anybody, production refuses it: set off or leave it out.',
    },
  },
  {
    code: 'DevelopmentProvider',
    key: 'developmentProvider',
    when: developmentProviderOn,
    sentence: {
      vi: 'AWARD_DEVELOPMENT_PROVIDER=on cho ai cũng đăng nhập thành người khác bằng một cú bấm, bản thật không nhận: đặt off hoặc bỏ đi.',
      en: 'AWARD_DEVELOPMENT_PROVIDER=on signs anybody in as anybody by a click, production refuses it: set off or leave it out.',
    },
  },
  {
    code: 'NoAccountProvider',
    key: 'oidcIssuer',
    when: (s) => s.parts.includes('api') && s.oidcIssuer === undefined,
    sentence: {
      vi: 'Không có AWARD_OIDC_ISSUER thì không ai đăng nhập được vào bản thật: đặt nơi cấp tài khoản của cơ quan.',
      en: 'Without AWARD_OIDC_ISSUER nobody can sign in to production: name the account provider of the office.',
    },
  },
  {
    code: 'AccountsInTheClear',
    key: 'oidcIssuer',
    when: (s) => isPlain(s.oidcIssuer),
    sentence: {
      vi: 'AWARD_OIDC_ISSUER không phải https, bản thật không nhận: dùng địa chỉ https của nơi cấp tài khoản.',
      en: 'AWARD_OIDC_ISSUER is not https, production refuses that: use the https address of the account provider.',
    },
  },
  {
    code: 'NoPublicAddress',
    key: 'publicUrl',
    when: (s) => s.parts.includes('api') && s.publicUrl === undefined,
    sentence: {
      vi: 'Bản thật cần địa chỉ mà người dùng mở: đặt AWARD_PUBLIC_URL.',
      en: 'Production needs the address at which people open it: set AWARD_PUBLIC_URL.',
    },
  },
  {
    code: 'PublicInTheClear',
    key: 'publicUrl',
    when: (s) => isPlain(s.publicUrl),
    sentence: {
      vi: 'AWARD_PUBLIC_URL không phải https: phiên đăng nhập sẽ đi trần trên mạng, bản thật không nhận.',
      en: 'AWARD_PUBLIC_URL is not https: sessions would travel in the clear, production refuses that.',
    },
  },
  {
    code: 'ExampleOffice',
    key: 'exampleOffice',
    when: exampleOfficeOn,
    sentence: {
      vi: 'AWARD_EXAMPLE_OFFICE=on nạp cơ quan bịa vào sổ thật, bản thật không nhận: đặt off hoặc bỏ đi.',
      en: 'AWARD_EXAMPLE_OFFICE=on puts an invented office into a real record, production refuses it: set off or leave it out.',
    },
  },
  {
    code: 'MailSink',
    key: 'mailUrl',
    when: (s) => !s.mailUrl,
    sentence: {
      vi: 'Không có AWARD_MAIL_URL thì thư chỉ nằm trong thư mục, bản thật không nhận: đặt máy chủ gửi thư.',
      en: 'Without AWARD_MAIL_URL mails stay in a folder, production refuses that: name the mail server.',
    },
  },
  {
    code: 'MailSender',
    key: 'mailFrom',
    when: (s) => s.mailFrom.endsWith('.invalid'),
    sentence: {
      vi: 'AWARD_MAIL_FROM vẫn là địa chỉ của bản thử: đặt địa chỉ của cơ quan.',
      en: "AWARD_MAIL_FROM is still the demo's address: set the office's own.",
    },
  },
  {
    code: 'FrozenClock',
    key: 'clock',
    when: (s) => s.clock !== undefined,
    sentence: {
      vi: 'AWARD_CLOCK làm đồng hồ đứng yên, bản thật không nhận: bỏ đi.',
      en: 'AWARD_CLOCK makes the clock stand still, production refuses it: leave it out.',
    },
  },
  {
    code: 'DefaultPassword',
    key: 'databaseUrl',
    when: (s) => s.databaseUrl !== undefined && KNOWN_PASSWORDS.has(passwordOf(s.databaseUrl)),
    sentence: {
      vi: 'Mật khẩu trong DATABASE_URL để trống hoặc ai cũng đoán được, bản thật không nhận: đặt mật khẩu riêng.',
      en: 'The password in DATABASE_URL is empty or one that everybody knows, production refuses it: set your own.',
    },
  },
  {
    code: 'NoMasterKey',
    key: 'masterKeyFile',
    when: (s) => !s.masterKeyFile,
    sentence: {
      vi: 'Bản thật cần khóa chính do cơ quan giữ: đặt AWARD_MASTER_KEY_FILE, và cất một bản sao ở nơi khác.',
      en: 'Production needs a master key that the office keeps: set AWARD_MASTER_KEY_FILE, and keep a copy elsewhere.',
    },
  },
  {
    code: 'MasterKeyMissing',
    key: 'masterKeyFile',
    when: (s, facts) => Boolean(s.masterKeyFile) && facts.masterKeyMode === 'missing',
    sentence: {
      vi: 'Không mở được tệp mà AWARD_MASTER_KEY_FILE chỉ tới: kiểm tra đường dẫn và quyền đọc.',
      en: 'The file that AWARD_MASTER_KEY_FILE names cannot be opened: check the path and the right to read it.',
    },
  },
  {
    code: 'MasterKeyReadable',
    key: 'masterKeyFile',
    when: (_, facts) => facts.masterKeyMode !== 'missing' && (facts.masterKeyMode & 0o077) !== 0,
    sentence: {
      vi: 'Người khác đọc được tệp khóa chính (AWARD_MASTER_KEY_FILE), bản thật không nhận: chmod 600 tệp ấy.',
      en: 'Others can read the master key file (AWARD_MASTER_KEY_FILE), production refuses that: chmod 600 the file.',
    },
  },
  {
    code: 'TemporalInTheClear',
    key: 'temporalAddress',
    when: (s) => s.temporalAddress !== undefined && !s.temporalTls && !isLoopback(hostOf(s.temporalAddress)),
    sentence: {
      vi: 'TEMPORAL_ADDRESS ở máy khác mà không có TLS, bản thật không nhận: đặt TEMPORAL_TLS=on hoặc dùng địa chỉ trên máy này.',
      en: 'TEMPORAL_ADDRESS is off this machine and without TLS, production refuses that: set TEMPORAL_TLS=on or use an address on this machine.',
    },
  },
];

const isPlain = (address: string | undefined): boolean => address?.startsWith('http:') ?? false;
const hostOf = (address: string): string => address.slice(0, address.lastIndexOf(':'));

/** Every refusal that holds for these settings; none in `demo`. */
export const productionRefusals = (settings: Settings, facts: ProductionFacts): StartProblem[] =>
  settings.mode === 'demo'
    ? []
    : PRODUCTION_REFUSALS.filter((r) => r.when(settings, facts)).map((r) => new StartProblem(r.code, r.sentence));

/** Stops a start of mode `production` that cannot be trusted; the mode is the database's own when it has one already. */
export const refuseUnfitProduction = (settings: Settings): void => {
  const problem = joinProblems(productionRefusals(settings, { masterKeyMode: modeOf(settings.masterKeyFile) }));
  if (problem) throw problem;
};

/** File permissions, or `missing`; a setting that names no file has nothing that others could read. */
const modeOf = (file: string | undefined): number | 'missing' => {
  if (!file) return 0o600;
  try {
    return statSync(file).mode;
  } catch {
    return 'missing';
  }
};

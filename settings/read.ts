import { joinProblems, StartProblem } from './problem.js';
import { type SettingInfo, type SettingKey, Settings, settingRows } from './schema.js';

type Environment = Readonly<Record<string, string | undefined>>;
type Raw = Partial<Record<SettingKey, string | boolean>>;
type Row = SettingInfo & { key: SettingKey };

/**
 * Settings from the command line and, below it, the environment; an empty value counts as not given.
 * @param argv arguments after the verb; leave it out where the verb has flags of its own (season, bench)
 * @throws StartProblem with one sentence for each setting that cannot work: exit 2 for a flag, 3 for the environment
 */
export const readSettings = (env: Environment, argv: readonly string[] = []): Settings => {
  const rows = settingRows();
  const flags = readFlags(rows, argv);
  const parsed = Settings.safeParse({ ...readEnvironment(rows, env), ...flags });
  if (!parsed.success) {
    const keys = new Set(parsed.error.issues.map((issue) => issue.path[0] as SettingKey));
    throw joinProblems(rows.filter((row) => keys.has(row.key)).map((row) => badSetting(row, env, flags)))!;
  }
  const problem = joinProblems(contradictions(parsed.data));
  if (problem) throw problem;
  return parsed.data;
};

/** Names that look like ours and are not: a slip in `AWARD_MODE` must not start a demo in silence. */
export const unknownNames = (env: Environment): string[] => {
  const known = new Set(settingRows().map((row) => row.env));
  return Object.keys(env).filter((name) => name.startsWith('AWARD_') && !known.has(name));
};

const readEnvironment = (rows: readonly Row[], env: Environment): Raw =>
  Object.fromEntries(rows.flatMap((row) => (row.env && env[row.env] ? [[row.key, env[row.env]]] : [])));

const readFlags = (rows: readonly Row[], argv: readonly string[]): Raw => {
  const raw: Raw = {};
  for (let i = 0; i < argv.length; i++) {
    const argument = argv[i] ?? '';
    const [, name, , inline] = /^--([a-z-]+)(=(.*))?$/.exec(argument) ?? [];
    const row = rows.find((r) => r.flag !== undefined && r.flag === name);
    if (!row) throw unknownFlag(rows, argument);
    if (row.switch && inline === undefined) raw[row.key] = row.env ? 'on' : true;
    else raw[row.key] = inline ?? argv[++i] ?? '';
  }
  return raw;
};

const unknownFlag = (rows: readonly Row[], argument: string): StartProblem => {
  const known = rows.flatMap((row) => (row.flag ? [`--${row.flag}`] : [])).join(' ');
  return new StartProblem(
    'UnknownFlag',
    {
      vi: `Không có tùy chọn “${argument}”. Các tùy chọn: ${known}.`,
      en: `There is no option "${argument}". Options: ${known}.`,
    },
    2,
  );
};

const badSetting = (row: Row, env: Environment, flags: Raw): StartProblem => {
  const byFlag = row.key in flags;
  const name = byFlag ? `--${row.flag}` : row.env;
  const value = byFlag ? flags[row.key] : env[row.env ?? ''];
  const [vi, en] = row.secret ? [' (giá trị được giấu)', ' (value hidden)'] : [` “${value}”`, ` "${value}"`];
  return new StartProblem(
    'BadSetting',
    {
      vi: `${name}${vi} không dùng được: cần ${row.wants.vi}.`,
      en: `${name}${en} cannot work: it wants ${row.wants.en}.`,
    },
    byFlag ? 2 : 3,
  );
};

/** Settings that are right alone and wrong together. */
const contradictions = (s: Settings): StartProblem[] => {
  const problems: StartProblem[] = [];
  if (s.parts.length === 1 && !(s.databaseUrl && s.temporalAddress))
    problems.push(
      new StartProblem('PartAlone', {
        vi: `AWARD_PARTS=${s.parts} chạy một phần riêng thì phải đặt cả DATABASE_URL và TEMPORAL_ADDRESS.`,
        en: `AWARD_PARTS=${s.parts} runs one part alone, which needs both DATABASE_URL and TEMPORAL_ADDRESS.`,
      }),
    );
  if (Boolean(s.temporalCertificate) !== Boolean(s.temporalKey))
    problems.push(
      new StartProblem('HalfCertificate', {
        vi: 'TEMPORAL_TLS_CLIENT_CERT_PATH và TEMPORAL_TLS_CLIENT_KEY_PATH phải đi cùng nhau: đặt cả hai hoặc bỏ cả hai.',
        en: 'TEMPORAL_TLS_CLIENT_CERT_PATH and TEMPORAL_TLS_CLIENT_KEY_PATH go together: set both or neither.',
      }),
    );
  if (!s.temporalTls && (s.temporalCa || s.temporalCertificate))
    problems.push(
      new StartProblem('TlsOff', {
        vi: 'Đã đặt chứng thư cho Temporal nhưng TEMPORAL_TLS đang off: đặt TEMPORAL_TLS=on.',
        en: 'There are certificates for Temporal but TEMPORAL_TLS is off: set TEMPORAL_TLS=on.',
      }),
    );
  return problems;
};

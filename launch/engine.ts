import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { StartProblem } from '../settings/problem.js';
import type { Settings } from '../settings/schema.js';
import { checkDatabase } from './database-check.js';
import { claimFolder } from './owner.js';
import { type RunningPostgres, startPostgres } from './postgres.js';
import { type Progress, silent } from './progress.js';
import { type StopStep, stopInOrder } from './stop.js';
import { type RunningTemporal, startTemporal } from './temporal.js';
import { temporalCli } from './temporal-cli.js';
import { prepareTemporal, type TemporalTls, temporalTls } from './temporal-server.js';

export type EngineOptions = {
  settings: Settings;
  progress?: Progress;
  /** `none` only for data that is thrown away (tests). */
  durability?: 'full' | 'none';
  /** Which of the two are needed; a spec about the store needs no Temporal. */
  needs?: readonly ('postgres' | 'temporal')[];
};

export type Engine = {
  databaseUrl: string;
  /** Another database on the same server, for clones of a template. */
  urlOf: (database: string) => string;
  temporal: {
    address: string;
    namespace: string;
    tls: TemporalTls | undefined;
    /** Address of the own server's page, when AWARD_ENGINE_PAGE_PORT asks for one. */
    page: string | undefined;
    /** `down`: a server of one's own that doesn't answer now; the API accepts all the same. */
    state: 'ready' | 'down';
  };
  /** Resolves with a name when one of our own servers ends without being asked. */
  lost: Promise<ServerName>;
  /** The last steps of a stop: Temporal, PostgreSQL, then the data folder is free. Put those of API and worker before. */
  steps: readonly StopStep[];
  stop: () => Promise<void>;
};

/**
 * PostgreSQL and Temporal as the settings ask: one's own, or the embedded ones on `settings.data`, started side by side.
 * What was started is stopped again when the other one fails.
 * @throws StartProblem
 */
export const startEngine = async (options: EngineOptions): Promise<Engine> => {
  const { settings, needs = ['postgres', 'temporal'] } = options;
  const ownPostgres = needs.includes('postgres') && !settings.databaseUrl;
  const ownTemporal = needs.includes('temporal') && !settings.temporalAddress;
  const release = ownPostgres || ownTemporal ? await claimData(resolve(settings.data)) : async () => {};
  const [database, temporal] = await Promise.allSettled([
    needs.includes('postgres') ? postgresPart(options) : undefined,
    needs.includes('temporal') ? temporalPart(options) : undefined,
  ]);
  const running = [database, temporal].flatMap((part) =>
    part.status === 'fulfilled' && part.value ? [part.value] : [],
  );
  const steps: StopStep[] = [
    ...running.flatMap((part) => part.step ?? []).reverse(),
    { name: 'data folder', limitMs: 1_000, stop: release },
  ];
  const failed = [database, temporal].find((part) => part.status === 'rejected');
  if (failed) {
    await stopInOrder(steps);
    throw failed.reason;
  }
  return assemble(options, fulfilled(database), fulfilled(temporal), steps);
};

const fulfilled = <T>(part: PromiseSettledResult<T>): T | undefined =>
  part.status === 'fulfilled' ? part.value : undefined;

type ServerName = 'PostgreSQL' | 'Temporal';
type Part = { step?: StopStep; lost?: Promise<ServerName> };
type PostgresPart = Part & { urlOf: (database?: string) => string };
type TemporalPart = Part & {
  address: string;
  tls: TemporalTls | undefined;
  page: string | undefined;
  state: 'ready' | 'down';
};

const assemble = (
  { settings }: EngineOptions,
  database: PostgresPart | undefined,
  temporal: TemporalPart | undefined,
  steps: readonly StopStep[],
): Engine => ({
  databaseUrl: database?.urlOf() ?? '',
  urlOf: (name) => database?.urlOf(name) ?? '',
  temporal: {
    address: temporal?.address ?? '',
    namespace: settings.temporalNamespace,
    tls: temporal?.tls,
    page: temporal?.page,
    state: temporal?.state ?? 'down',
  },
  lost: Promise.race([database?.lost, temporal?.lost].filter((lost) => lost !== undefined)),
  steps,
  stop: async () => void (await stopInOrder(steps)),
});

const claimData = async (folder: string): Promise<() => Promise<void>> => {
  try {
    await mkdir(folder, { recursive: true });
    return await claimFolder(folder);
  } catch (cause) {
    if (cause instanceof StartProblem) throw cause;
    const sentence = {
      vi: `Không dùng được thư mục dữ liệu ${folder} (${(cause as Error).message}): kiểm tra quyền ghi, hoặc chọn thư mục khác bằng --data.`,
      en: `The data folder ${folder} cannot be used (${(cause as Error).message}): check the right to write there, or choose another folder with --data.`,
    };
    throw new StartProblem('DataFolder', sentence, 3, { cause });
  }
};

const postgresPart = async ({ settings, progress = silent, durability }: EngineOptions): Promise<PostgresPart> => {
  const named = settings.databaseUrl;
  if (named) {
    await checkDatabase(named);
    return { urlOf: (database) => (database === undefined ? named : withDatabase(named, database)) };
  }
  progress({ vi: 'Đang khởi động PostgreSQL', en: 'Starting PostgreSQL' });
  const wanted = join(resolve(settings.data), 'postgres');
  const server: RunningPostgres = await startPostgres({ wanted, ...(durability && { durability }) });
  return { urlOf: (database = 'award') => server.urlOf(database), ...guarded('PostgreSQL', 6_000, server) };
};

/** The step that stops a server, and the news of its end when nobody asked for that. */
const guarded = (
  name: ServerName,
  limitMs: number,
  server: Pick<RunningPostgres, 'ended' | 'stop'>,
): Required<Part> => {
  let asked = false;
  const stop = () => {
    asked = true;
    return server.stop();
  };
  const lost = new Promise<ServerName>((resolve) => void server.ended.then(() => asked || resolve(name)));
  return { step: { name, limitMs, stop }, lost };
};

const withDatabase = (text: string, database: string): string => {
  const url = new URL(text);
  url.pathname = `/${encodeURIComponent(database)}`;
  return url.href;
};

const temporalPart = async ({ settings, progress = silent, durability }: EngineOptions): Promise<TemporalPart> => {
  const { temporalNamespace: namespace, temporalAddress: named } = settings;
  if (named) {
    const tls = await temporalTls(settings);
    return { address: named, tls, page: undefined, state: await prepareTemporal({ address: named, namespace, tls }) };
  }
  const cli = await temporalCli({ named: settings.temporalCli, progress });
  progress({ vi: 'Đang khởi động Temporal', en: 'Starting Temporal' });
  const folder = join(resolve(settings.data), 'temporal');
  const server: RunningTemporal = await startTemporal({
    cli,
    folder,
    namespace,
    pagePort: settings.enginePagePort,
    ...(durability && { durability }),
  });
  return {
    address: server.address,
    tls: undefined,
    page: server.page,
    state: 'ready',
    ...guarded('Temporal', 4_000, server),
  };
};

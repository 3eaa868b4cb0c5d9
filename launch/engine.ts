import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
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
  /** Resolves when our own PostgreSQL ends without being asked; our own Temporal is started again instead. */
  lost: Promise<'PostgreSQL'>;
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

type Part = { step?: StopStep; lost?: Promise<'PostgreSQL'> };
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
  lost: database?.lost ?? new Promise(() => {}),
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
  return { urlOf: (database = 'award') => server.urlOf(database), ...guarded(server) };
};

/** The step that stops a server, and the news of its end when nobody asked for that. */
const guarded = (server: Pick<RunningPostgres, 'ended' | 'stop'>): Required<Part> => {
  let asked = false;
  const stop = () => {
    asked = true;
    return server.stop();
  };
  const lost = new Promise<'PostgreSQL'>((resolve) => void server.ended.then(() => asked || resolve('PostgreSQL')));
  return { step: { name: 'PostgreSQL', limitMs: 6_000, stop }, lost };
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
  const start = (port?: number) =>
    startTemporal({
      cli,
      folder,
      namespace,
      pagePort: settings.enginePagePort,
      ...(port !== undefined && { port }),
      ...(durability && { durability }),
    });
  const server = await start();
  const kept = keptAlive(server, start, progress);
  return { address: server.address, tls: undefined, page: server.page, state: 'ready', step: kept };
};

/**
 * Starts the engine again on its port when it ends unasked: the record does not need it, following does, and clients
 * and workers find it where it was.
 * @returns the step that stops it for good
 */
const keptAlive = (
  first: RunningTemporal,
  start: (port: number) => Promise<RunningTemporal>,
  progress: Progress,
): StopStep => {
  const port = Number(first.address.split(':').at(-1));
  const over = new AbortController();
  let server = first;
  const watch = async () => {
    while (!over.signal.aborted) {
      await server.ended;
      if (over.signal.aborted) return;
      progress({
        vi: 'Temporal đã dừng ngoài ý muốn, đang chạy lại; hồ sơ vẫn được nhận',
        en: 'Temporal ended unasked and is started again; requests are accepted meanwhile',
      });
      server = await again(() => start(port), over.signal, server);
    }
  };
  const watching = watch();
  const stop = async () => {
    over.abort();
    await server.stop();
    await watching;
  };
  return { name: 'Temporal', limitMs: 4_000, stop };
};

const again = async (
  start: () => Promise<RunningTemporal>,
  over: AbortSignal,
  before: RunningTemporal,
): Promise<RunningTemporal> => {
  while (!over.aborted) {
    const server = await start().catch(() => undefined);
    if (server) return server;
    await pause(2_000, undefined, { signal: over }).catch(() => {});
  }
  return before;
};

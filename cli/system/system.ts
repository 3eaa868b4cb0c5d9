import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { engineClient } from '../../adapters/engine/client.js';
import { inspectRun } from '../../adapters/engine/inspect.js';
import { sendWake } from '../../adapters/engine/wake.js';
import { openFileStore } from '../../adapters/files/file-store.js';
import { folderMailer } from '../../adapters/mail/folder-mailer.js';
import type { Mailer } from '../../adapters/mail/mailer.js';
import { smtpMailer } from '../../adapters/mail/smtp-mailer.js';
import { buildApp } from '../../api/app.js';
import { accessTable } from '../../domain/access/table.js';
import { streams } from '../../domain/streams.js';
import { workflowBundle } from '../../launch/bundle.js';
import type { Engine } from '../../launch/engine.js';
import type { Progress } from '../../launch/progress.js';
import type { StopStep } from '../../launch/stop.js';
import { mailPassword } from '../../settings/mail-password.js';
import { StartProblem } from '../../settings/problem.js';
import { developmentTokensOn, type Settings } from '../../settings/schema.js';
import { createStore } from '../../store/execute/office-cache.js';
import { Waker } from '../../store/following/waker.js';
import { createPool } from '../../store/pool.js';
import { fillSearchNames } from '../../store/searching/names.js';
import type { Store } from '../../store/store.js';
import { type RunningWorker, startWorker } from '../../worker/parts.js';
import { type OpenInstallation, openInstallation } from './installation.js';
import { measure } from './measure.js';
import { whenReachable } from './patience.js';
import { signInOf } from './sign-in.js';

/** API and worker on a running engine, as one process of `npm start` or a season has them. */
export interface System {
  readonly installation: OpenInstallation;
  readonly store: Store;
  readonly worker: RunningWorker | undefined;
  readonly address: string | undefined;
  readonly folders: { readonly files: string; readonly mails: string; readonly archive: string };
  /** Wakes at once what was accepted, without waiting for more steps of the same case. */
  hurry(): void;
  /** In the order of a stop: API, waker and worker, pools. */
  readonly steps: readonly StopStep[];
}
export interface SystemOptions {
  readonly settings: Settings;
  readonly engine: Engine;
  readonly progress: Progress;
  /** Runs when the record is open and before anything serves; the example office is loaded here. */
  readonly prepare?: (store: Store, installation: OpenInstallation) => Promise<void>;
  /** Id of a new database, for a season whose ids must repeat. */
  readonly installationId?: string;
  /** Reminders by the day; a season runs through its days too fast for them. */
  readonly reminding?: boolean;
  readonly mailer?: (folder: string, demo: boolean) => Mailer;
}

export async function startSystem(o: SystemOptions): Promise<System> {
  const { settings, engine, progress } = o;
  const installation = await openInstallation(engine.databaseUrl, settings, o.installationId);
  const folders = foldersOf(settings);
  const demo = installation.mode === 'demo';
  const kinds = { streams, access: accessTable };
  const pool = createPool(engine.databaseUrl, { max: settings.databasePool, role: 'award_app', name: 'api' });
  const store = createStore({ pool, vault: installation.vault, ...kinds });
  const client = engineClient({ ...engine.temporal });
  const files = await openFileStore(folders.files);
  const steps: StopStep[] = [];
  await o.prepare?.(store, installation);

  let worker: RunningWorker | undefined;
  if (settings.parts.includes('worker')) {
    progress({ vi: 'Đang khởi động worker', en: 'Starting the worker' });
    const mailer = o.mailer?.(folders.mails, demo) ?? mailerOf(settings, folders.mails, demo);
    const codePath = await bundle(progress);
    const { address, namespace, tls } = engine.temporal;
    const daily = {
      signer: installation.signer,
      folder: settings.checkpointDir ?? join(resolve(settings.data), 'checkpoints'),
    };
    const options = {
      databaseUrl: engine.databaseUrl,
      client,
      address,
      namespace,
      tls,
      installation: installation.id,
      demo,
      codePath,
      vault: installation.vault,
      kinds,
      mailer,
      files,
      archive: folders.archive,
      daily,
      reminding: o.reminding ?? false,
    };
    const started = await whenReachable(() => startWorker(options), progress);
    worker = started.now;
    steps.unshift({ name: 'worker', limitMs: 6_000, stop: () => started.stop() });
  }
  const waker = new Waker(pool, (stream) => sendWake(client, installation.id, stream));
  let address: string | undefined;
  if (settings.parts.includes('api')) {
    let listening: FastifyInstance | undefined;
    const portOf = () => (listening?.server.address() as AddressInfo | null | undefined)?.port;
    const measured = await measure(settings, pool);
    steps.unshift({ name: 'metrics', limitMs: 1_000, stop: () => measured.close() });
    await fillSearchNames(store); // nothing to do but after a dump that left the index out, or the first start that has one
    const app = buildApp({
      store,
      signIn: await signInOf(settings, store, portOf),
      developmentTokens: developmentTokensOn(settings),
      wake: (stream, how) => waker.hint(stream, how),
      installation: { id: installation.id, mode: installation.mode },
      developmentSecret: installation.developmentSecret,
      files,
      ...(demo && !settings.mailUrl ? { mailSink: folders.mails } : {}),
      engine: () => (waker.failed > 0 && waker.lastFailed ? 'down' : 'up'),
      engineRun: (stream) => inspectRun(client, { installation: installation.id, ...engine.temporal }, stream),
      log: measured.served,
      pressure: measured.pressure,
      rates: { person: rate(settings.ratePerson), address: rate(settings.rateAddress) },
      trustedProxies: settings.trustedProxies,
    });
    listening = app;
    address = await listen(app, settings);
    steps.unshift({ name: 'API', limitMs: 5_000, stop: () => app.close() });
  }
  steps.push({ name: 'pools', limitMs: 2_000, stop: () => Promise.all([pool.end(), client.connection.close()]) });
  const hurry = () => {
    waker.hurry();
    worker?.waker.hurry();
    worker?.post.hint();
  };
  return { installation, store, worker, address, folders, hurry, steps };
}

/** Ten seconds' worth at once: a page asks for many things together, and then nothing. */
const rate = (perSecond: number) => (perSecond === 0 ? undefined : { perSecond, burst: 10 * perSecond });

const foldersOf = (settings: Settings) => {
  const data = resolve(settings.data);
  return {
    files: settings.filesDir ?? join(data, 'files'),
    mails: join(data, 'mails'),
    archive: join(data, 'archive'),
  };
};

const mailerOf = (settings: Settings, folder: string, demo: boolean): Mailer => {
  const from = { name: 'Thi đua, khen thưởng', address: settings.mailFrom };
  if (!settings.mailUrl) return folderMailer(folder, { from, demo });
  const file = settings.mailPasswordFile;
  return smtpMailer(settings.mailUrl, { from, demo, ...(file ? { password: mailPassword(file) } : {}) });
};

async function bundle(progress: Progress): Promise<string> {
  const path = await workflowBundle({ progress });
  if (path) return path;
  throw new StartProblem('NoWorkflows', {
    vi: 'Thiếu các quy trình đã biên dịch: chạy lại npm start.',
    en: 'The compiled workflows are missing: run npm start again.',
  });
}

async function listen(app: ReturnType<typeof buildApp>, settings: Settings): Promise<string> {
  const host = settings.expose ? '0.0.0.0' : '127.0.0.1';
  try {
    await app.listen({ port: settings.port, host });
  } catch (cause) {
    await app.close();
    if ((cause as { code?: string }).code !== 'EADDRINUSE') throw cause;
    const vi = `Cổng ${settings.port} đang có chương trình khác dùng: chọn cổng khác bằng --port, hoặc --port 0 để lấy cổng trống.`;
    const en = `Port ${settings.port} is taken: choose another with --port, or --port 0 for a free one.`;
    throw new StartProblem('PortTaken', { vi, en }, 3, { cause });
  }
  return `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
}

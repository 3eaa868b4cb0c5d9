import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { issueDevelopmentToken } from '../adapters/development-token/development-token.js';
import { openFileStore } from '../adapters/files/file-store.js';
import { folderMailer } from '../adapters/mail/folder-mailer.js';
import { type Embedded, embedded } from '../launch/embedded.js';
import { toStderr } from '../launch/progress.js';
import { type StopStep, stopInOrder, stopRequested } from '../launch/stop.js';
import { localDate } from '../law/calendar/days.js';
import { readSettings } from '../settings/read.js';
import { setClock } from '../store/clock.js';
import { Days } from './season/calendar.js';
import { SeasonClient } from './season/client.js';
import { check, summarise } from './season/collect.js';
import { messageIds, writeSeason } from './season/output.js';
import { undelivered, watching } from './season/progress.js';
import type { Asked, Scenario } from './season/scenario.js';
import { scenarios } from './season/scenarios/index.js';
import { type System, startSystem } from './system/system.js';

const usage = `npm run season -- --out DIR [--scenario NAME] [--size N] [--seed N] [--json]
Chạy một mùa khen thưởng trọn vẹn trên máy chủ riêng, đồng hồ đứng yên, mọi người làm việc qua HTTP.
Plays a whole award season on servers of its own, on a frozen clock, every actor through HTTP.
${Object.entries(scenarios)
  .map(
    ([name, { says, size }]) =>
      `  ${name} (${size.least === size.most ? size.most : `${size.least}–${size.most}`}): ${says}\n`,
  )
  .join('')}`;

interface Order extends Asked {
  readonly out: string;
  readonly name: string;
  readonly scenario: Scenario;
  readonly json: boolean;
}
function read(args: readonly string[]): Order | undefined {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        out: { type: 'string' },
        scenario: { type: 'string', default: 'office' },
        size: { type: 'string' },
        seed: { type: 'string', default: '1' },
        json: { type: 'boolean', default: false },
      },
    });
    const scenario = Object.hasOwn(scenarios, values.scenario) ? scenarios[values.scenario] : undefined;
    if (!scenario || !values.out) return undefined;
    const [size, seed] = [Number(values.size ?? scenario.size.usual), Number(values.seed)];
    const fits = Number.isInteger(size) && size >= scenario.size.least && size <= scenario.size.most;
    if (!fits || !Number.isInteger(seed) || seed < 0) return undefined;
    return { out: values.out, name: values.scenario, scenario, seed, size, json: values.json };
  } catch {
    return undefined;
  }
}

const say = (line: string): void => void process.stderr.write(`  ${line}\n`);

/** As a shell says it of Ctrl-C. */
const INTERRUPTED = 130;

/** Exit code 0: the season ended as its plan asks and nothing is lost, doubled or unexplained; 1: it did not. */
export async function main(args: readonly string[]): Promise<number> {
  const asked = read(args);
  if (!asked) {
    process.stderr.write(usage);
    return 2;
  }
  const stop = stopRequested();
  const engine = await embedded({ progress: toStderr });
  const owner = new pg.Pool({ connectionString: engine.databaseUrl, max: 4 });
  const steps: StopStep[] = [{ name: 'owner', limitMs: 2000, stop: () => owner.end() }];
  try {
    return await Promise.race([season(engine, owner, asked, steps), stop.then(() => INTERRUPTED)]);
  } finally {
    await stopInOrder(steps);
    await engine.stop();
  }
}

/** @param steps gets what must be stopped at the end, whoever ends it */
async function season(engine: Embedded, owner: pg.Pool, asked: Order, steps: StopStep[]): Promise<number> {
  const started = Date.now();
  const system = await startOffice(engine, owner, asked);
  steps.unshift(...system.steps);
  const summary = await play(system, owner, asked, started);
  const publicKey = await writeSeason(asked.out, {
    store: system.store,
    owner,
    files: await openFileStore(system.folders.files),
    archive: system.folders.archive,
    mails: system.folders.mails,
    signer: system.installation.signer,
    summary,
  });
  const checkpointKey = system.installation.signer.publicKey;
  process.stdout.write(
    asked.json
      ? `${JSON.stringify({ ...summary, checkpointKey })}\n`
      : `${report(summary, asked.out, publicKey)}${checkpointKey}`,
  );
  const { lost, doubled, unexplained } = summary.checks;
  return lost + doubled + unexplained === 0 ? 0 : 1;
}

function startOffice(engine: Embedded, owner: pg.Pool, asked: Order): Promise<System> {
  // A year of a province's requests comes in some minutes and from one address.
  const settings = { ...readSettings({}), ratePerson: 0, rateAddress: 0 };
  return startSystem({
    settings: { ...settings, data: engine.dir, port: 0, masterKeyFile: join(engine.dir, 'master.key') },
    engine,
    progress: toStderr,
    installationId: `season-${asked.seed}`,
    prepare: async (store) => {
      await setClock(owner, new Date(asked.scenario.startsAt));
      await asked.scenario.load(store, asked);
    },
    mailer: (folder, demo) =>
      folderMailer(folder, {
        from: { name: 'Thi đua, khen thưởng', address: 'thi-dua@vp-ubnd.example' },
        demo,
        refuse: undelivered(asked.scenario.undelivered?.(asked) ?? [], say),
      }),
  });
}

async function play(system: System, owner: pg.Pool, asked: Order, started: number) {
  const { installation, worker, address } = system;
  if (!worker || !address) throw new TypeError('a season runs API and worker');
  const token = (person: string) =>
    issueDevelopmentToken(installation.developmentSecret, { installation: installation.id, person });
  const client = new SeasonClient(address, asked.seed, token);
  const span = { from: localDate(asked.scenario.startsAt), to: asked.scenario.lastDay };
  const days = new Days(owner, { waker: worker.waker, hurry: system.hurry }, watching(owner, span, say));
  await asked.scenario.play({ client, days }, asked);
  await days.settle({ shown: true });
  const checks = await check(system.store, owner, client, await messageIds(system.folders.mails));
  client.close();
  const summary = await summarise(owner, { scenario: asked.name, seed: asked.seed });
  return { ...summary, checks, wallS: Math.round((Date.now() - started) / 100) / 10 };
}

const report = (s: Awaited<ReturnType<typeof play>>, out: string, publicKey: string): string =>
  `Mùa khen thưởng đã xong sau ${s.wallS} s: ${s.nominations.total} hồ sơ ${JSON.stringify(s.nominations.byOutcome)}, ${s.decisions.length} quyết định.
Từ chối theo quy định: ${JSON.stringify(s.refusals)}
Việc theo dõi: ${JSON.stringify(s.effects)}
Kiểm tra: mất ${s.checks.lost}, trùng ${s.checks.doubled}, không giải thích được ${s.checks.unexplained}
Kết quả ở ${out}: summary.json, streams/, decisions/, archive/, mails/, files/, checkpoint.json
Khóa công khai của điểm kiểm tra, giữ ở nơi khác: ${publicKey}
Kiểm tra lại: npm run -s verify -- ${out} --checkpoint-key ${publicKey}\n`;

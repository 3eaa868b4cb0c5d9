import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { issueDevelopmentToken } from '../adapters/development-token/development-token.js';
import { openFileStore } from '../adapters/files/file-store.js';
import { folderMailer } from '../adapters/mail/folder-mailer.js';
import { type Embedded, embedded } from '../launch/embedded.js';
import { toStderr } from '../launch/progress.js';
import { type StopStep, stopInOrder, stopRequested } from '../launch/stop.js';
import { readSettings } from '../settings/read.js';
import { setClock } from '../store/clock.js';
import { loadExample } from './example/load.js';
import { exampleOffice } from './example/office.js';
import { appraise } from './season/appraisal.js';
import { Days } from './season/calendar.js';
import { candidatesOf } from './season/cast.js';
import { SeasonClient } from './season/client.js';
import { check, summarise } from './season/collect.js';
import { council } from './season/council.js';
import { archive, decide, forward } from './season/issuing.js';
import { messageIds, writeSeason } from './season/output.js';
import type { Dossier, Scene } from './season/scene.js';
import { launch, prepare, submit } from './season/units.js';
import { type System, startSystem } from './system/system.js';

const usage = `npm run season -- --out DIR [--scenario office] [--size N] [--seed N] [--json]
Chạy một mùa khen thưởng trọn vẹn trên máy chủ riêng, đồng hồ đứng yên, mọi người làm việc qua HTTP.
Plays a whole award season on servers of its own, on a frozen clock, every actor through HTTP.\n`;

interface Asked {
  readonly out: string;
  readonly seed: number;
  readonly size: number;
  readonly json: boolean;
}
function read(args: readonly string[]): Asked | undefined {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        out: { type: 'string' },
        scenario: { type: 'string', default: 'office' },
        size: { type: 'string', default: '60' },
        seed: { type: 'string', default: '1' },
        json: { type: 'boolean', default: false },
      },
    });
    const [size, seed] = [Number(values.size), Number(values.seed)];
    if (
      !values.out ||
      values.scenario !== 'office' ||
      !Number.isInteger(size) ||
      size < 60 ||
      size > 5000 ||
      !Number.isInteger(seed) ||
      seed < 0
    )
      return undefined;
    return { out: values.out, seed, size, json: values.json };
  } catch {
    return undefined;
  }
}

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
async function season(engine: Embedded, owner: pg.Pool, asked: Asked, steps: StopStep[]): Promise<number> {
  const started = Date.now();
  const example = exampleOffice({
    seed: asked.seed,
    units: Math.ceil(asked.size / 5),
    members: asked.size >= 1000 ? 33 : 9,
  });
  const system = await startOffice(engine, owner, asked, example);
  steps.unshift(...system.steps);
  const summary = await play(system, owner, example, asked, started);
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

function startOffice(engine: Embedded, owner: pg.Pool, asked: Asked, example: Scene['example']): Promise<System> {
  const undelivered = example.people.find((p) => p.id === `can-bo-${example.units[3]?.id}`)?.email;
  const settings = { ...readSettings({}), data: engine.dir, port: 0, masterKeyFile: join(engine.dir, 'master.key') };
  return startSystem({
    settings,
    engine,
    progress: toStderr,
    installationId: `season-${asked.seed}`,
    prepare: async (store) => {
      await setClock(owner, new Date('2024-09-30T01:00:00.000Z'));
      await loadExample(store, example);
    },
    mailer: (folder, demo) =>
      folderMailer(folder, {
        from: { name: 'Thi đua, khen thưởng', address: 'thi-dua@vp-ubnd.example' },
        demo,
        refuse: (address) => address === undelivered,
      }),
  });
}

async function play(system: System, owner: pg.Pool, example: Scene['example'], asked: Asked, started: number) {
  const { installation, worker, address } = system;
  if (!worker || !address) throw new TypeError('a season runs API and worker');
  const token = (person: string) =>
    issueDevelopmentToken(installation.developmentSecret, { installation: installation.id, person });
  const client = new SeasonClient(address, asked.seed, token);
  const days = new Days(owner, worker.waker, (line) => process.stderr.write(`  ${line}\n`));
  const dossiers = candidatesOf(example, asked.seed)
    .slice(0, asked.size)
    .map((c): Dossier => ({ ...c, stream: 'nomination:none', state: 'draft' }));
  const scene: Scene = { client, days, example, dossiers, campaign: 'campaign:none' };
  await launch(scene);
  await submit(scene, await prepare(scene));
  await appraise(scene);
  await council(scene);
  const decision = await decide(scene);
  await forward(scene);
  await archive(scene, decision);
  const checks = await check(system.store, owner, client, await messageIds(system.folders.mails));
  client.close();
  const summary = await summarise(owner, { scenario: 'office', seed: asked.seed });
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

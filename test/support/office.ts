import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openMasterKey } from '../../adapters/keys/master-key.js';
import { vaultOf } from '../../adapters/keys/vault.js';
import { CAMPAIGN, loadCampaign } from '../../cli/example/campaign.js';
import { loadExample } from '../../cli/example/load.js';
import { exampleOffice, OFFICE } from '../../cli/example/office.js';
import { accessTable } from '../../domain/access/table.js';
import type { StreamId } from '../../domain/kernel/values.js';
import { streams } from '../../domain/streams.js';
import { execute } from '../../store/execute/execute.js';
import { createStore } from '../../store/execute/office-cache.js';
import type { Done } from '../../store/execute/request.js';
import { createPool } from '../../store/pool.js';
import { readEvents } from '../../store/reading/events.js';
import { openDatabase } from './database.js';

const hash = 'a'.repeat(64);
const today = () => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);

/** The example office with its open campaign, all kinds of streams, and ways to bring a case to a stage. */
export async function openOffice() {
  const folder = await mkdtemp(join(tmpdir(), 'award-keys-'));
  const db = await openDatabase();
  const vault = vaultOf(await openMasterKey(join(folder, 'master.key'), { create: true }));
  const pool = createPool(db.url, { max: 20, role: 'award_app' });
  const store = createStore({ pool, vault, streams, access: accessTable });
  const example = exampleOffice({ seed: 1 });
  await loadExample(store, example);
  await loadCampaign(store, example);
  const say = (principal: string, stream: StreamId, type: string, data: unknown = {}): Promise<Done> =>
    execute(store, { principal, key: randomUUID(), stream, type, data });
  /** By the product itself, which may do everything; must be accepted. */
  const set = async (stream: StreamId, type: string, data: unknown = {}) => {
    const done = await say('s:test', stream, type, data);
    if (!('accepted' in done) || !done.accepted) throw new Error(`${type} ${JSON.stringify(done)}`);
    return done.version;
  };
  const id = <K extends string>(kind: K): StreamId<K> => `${kind}:${randomUUID()}`;
  let n = 0;
  /** A nomination that an appraiser found eligible; each from another campaign place (no quota: a campaign of its own is null). */
  async function appraised(): Promise<StreamId<'nomination'>> {
    const nomination = id('nomination');
    const paper = id('paper');
    const unit = 'phong-002';
    await set(nomination, 'DraftNomination', {
      office: OFFICE,
      unit,
      campaign: null,
      award: 'GIAY_KHEN',
      category: 'movement',
      recipient: { kind: 'person', id: `nguoi-${n++}` },
      recipientName: 'Người được đề nghị',
      recipientPost: null,
      directWorker: false,
      postGroup: 'chuyen-vien',
      period: { kind: 'range', from: '2024-10-01', to: '2025-09-30' },
    });
    await set(nomination, 'AttachDocument', {
      part: 'achievementReport',
      sha256: hash,
      size: 10,
      mediaType: 'application/pdf',
      fileName: 'bao-cao.pdf',
    });
    await set(nomination, 'RecordUnitReview', { heldOn: today(), minutes: hash, votesFor: 5, votesOf: 9 });
    await set(paper, 'DraftPaper', {
      office: OFFICE,
      kind: 'unitSubmission',
      unit,
      campaign: null,
      addressee: 'Phòng Hành chính',
      names: [nomination],
    });
    await set(paper, 'RecordPaperSignature', { number: null, on: today(), signer: 'Trưởng phòng', file: hash });
    await set(nomination, 'SubmitNomination', { paper });
    await set(nomination, 'ReceiveNomination');
    await set(nomination, 'AssignAppraiser', { appraiser: 'chuyen-vien-1' });
    await set(nomination, 'AppraiseNomination', { judgement: [{ standard: 'tieu-chuan', finding: 'met' }] });
    return nomination;
  }
  /** A called session with this one item on its agenda, scheduled. */
  async function scheduled() {
    const nomination = await appraised();
    const session = id('session');
    await set(session, 'CallSession', {
      office: OFFICE,
      council: 'hd-tdkt',
      body: 'full',
      mode: 'meeting',
      campaign: null,
      startsAt: new Date(Date.now() + 86_400_000).toISOString(),
      place: 'Phòng họp',
    });
    const version = await set(session, 'AddAgendaItems', { nominations: [nomination], reason: null });
    await set(nomination, 'ScheduleNomination', { session });
    await completed(session, version);
    return { nomination, session };
  }
  /** A decision on the signer's desk with this one name. */
  async function beforeSigner() {
    const { nomination, session } = await scheduled();
    await set(nomination, 'RecordCouncilResult', { session, result: 'endorsed', otherAward: null, yes: 7, total: 9 });
    const decision = id('decision');
    const drafted = await set(decision, 'DraftDecision', {
      office: OFFICE,
      award: 'GIAY_KHEN',
      campaign: null,
      nominations: [nomination],
      merit: 'có thành tích',
      period: { kind: 'range', from: '2024-10-01', to: '2025-09-30' },
    });
    await set(nomination, 'PresentNomination', { into: decision });
    await completed(decision, drafted);
    await set(decision, 'RecordRendition', {
      document: 'decision-draft',
      sha256: hash,
      contentVersion: 1,
      template: hash,
    });
    const presented = await set(decision, 'PresentDecision', { documentHash: hash });
    await set(nomination, 'BringBeforeSigner', { decision });
    await completed(decision, presented);
    return { nomination, decision };
  }
  /** Ends the fan-out that the event of this version began. */
  async function completed(stream: StreamId, version: number): Promise<void> {
    const [effect] = await db.sql<{ key: string; n: number }>(
      `update effects set state = 'done' where stream = $1 and version = $2 and kind = 'tell' returning key, jsonb_array_length(args->'tellings') as n`,
      stream,
      version,
    );
    if (effect) await set(stream, 'CompleteFanOut', { effect: effect.key, done: effect.n, irregular: 0, failed: [] });
  }
  return {
    ...db,
    store,
    vault,
    example,
    campaign: CAMPAIGN,
    say,
    set,
    appraised,
    scheduled,
    beforeSigner,
    events: (stream: StreamId) => readEvents(pool, stream),
    async close() {
      await pool.end();
      await db.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
export type OfficeWorld = Awaited<ReturnType<typeof openOffice>>;

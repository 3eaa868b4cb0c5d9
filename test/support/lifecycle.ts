import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openMasterKey } from '../../adapters/keys/master-key.js';
import { vaultOf } from '../../adapters/keys/vault.js';
import { lifecycleAccess, lifecycleStreams, type Step } from '../../cli/bench/lifecycle.js';
import type { StreamId } from '../../domain/kernel/values.js';
import { execute } from '../../store/execute/execute.js';
import { createStore } from '../../store/execute/office-cache.js';
import type { Done, Request } from '../../store/execute/request.js';
import { createPool } from '../../store/pool.js';
import { readEvents } from '../../store/reading/events.js';
import { readPersonal } from '../../store/reading/personal.js';
import type { Store } from '../../store/store.js';
import { openDatabase, type TestDatabase } from './database.js';

export const lifecycleOffice = { marked: 'Nguyễn Thị Đánh Dấu' };
const roles = [
  ['an', 'u1'],
  ['binh', 'u2'],
] as const;

export interface LifecycleOptions {
  readonly poolSize?: number;
  /** Another server's database, migrated; else a clone of the template. */
  readonly database?: TestDatabase;
  /** Other streams than the eight-step case and its office, and who may send what. */
  readonly kinds?: Pick<Store, 'streams' | 'access'>;
}
/** A world with one office and the eight-step lifecycle as its only case, on a database of its own. */
export async function openLifecycle(o: LifecycleOptions = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'award-keys-'));
  const db = o.database ?? (await openDatabase());
  const keyFile = join(folder, 'master.key');
  const vault = vaultOf(await openMasterKey(keyFile, { create: true }));
  const pool = createPool(db.url, { max: o.poolSize ?? 20, role: 'award_app' });
  const kinds = o.kinds ?? { streams: lifecycleStreams, access: lifecycleAccess };
  const store = createStore({ pool, vault, ...kinds });
  const say = (r: Omit<Request, 'key' | 'principal'> & Partial<Request>): Promise<Done> =>
    execute(store, { key: randomUUID(), principal: 'u:an', ...r });
  const set = (type: string, data: unknown) => say({ principal: 's:bootstrap', stream: 'office:vp', type, data });
  await set('EstablishOffice', {
    office: 'vp',
    name: 'Văn phòng',
    superior: 'UBND tỉnh',
    place: 'Bắc Kạn',
    symbol: 'VP',
    head: 'officeChief',
    calendar: 'vn-civil-service',
  });
  for (const [person, unit] of roles) {
    await set('EstablishUnit', { unit, kind: 'room', name: `Phòng ${unit}`, from: '2024-01-01' });
    await set('RegisterPerson', {
      person,
      unit,
      name: `Cán bộ ${person}`,
      post: 'Chuyên viên',
      email: `${person}@vp.example`,
    });
    await set('GrantRole', { person, role: 'unitClerk', unit, from: '2024-01-01', to: null });
  }
  type Begin = { name?: string; initiative?: string | null; dueAt?: string | null };
  const begin = (data: Begin = {}, stream: StreamId = `nomination:${randomUUID()}`) =>
    say({
      stream,
      type: 'Begin',
      data: { office: 'vp', unit: 'u1', name: 'Trần Văn A', initiative: null, dueAt: null, ...data },
    });
  return {
    ...db,
    store,
    vault,
    /** Where the master key lies, for processes of their own. */
    keyFile,
    say,
    begin,
    async begun(data: Begin = {}): Promise<StreamId> {
      const done = await begin(data);
      if (!('accepted' in done) || !done.accepted) throw new Error(JSON.stringify(done));
      return done.stream;
    },
    advance: (stream: StreamId, to: Step, r: Partial<Request> = {}) =>
      say({ stream, type: 'Advance', data: { to, note: 'Đã xem' }, ...r }),
    events: (stream: StreamId) => readEvents(pool, stream),
    async nameOf(stream: StreamId): Promise<string | undefined> {
      const [row] = await readPersonal(pool, vault, stream);
      return row && 'known' in row.fields ? row.fields.known.name : 'erased';
    },
    async close() {
      await pool.end();
      await db.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
export type LifecycleWorld = Awaited<ReturnType<typeof openLifecycle>>;

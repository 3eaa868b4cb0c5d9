import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import Postgrator from 'postgrator';

const LOCK = 7_300_001;
export type Mode = 'demo' | 'production';
export interface Installation {
  readonly id: string;
  readonly mode: Mode;
}

export class MigrationRefused extends Error {
  constructor(
    readonly code: 'NewerSchema' | 'EditedMigration' | 'OtherMode',
    readonly facts: Readonly<Record<string, string | number>>,
  ) {
    super(code);
  }
}

/** Where the numbered files lie, beside the sources and beside the compiled code alike. */
export const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url));

/**
 * Brings the schema to this build's version; twenty processes may call it at once, the first one works and the others wait.
 * @param o.id the id that a new database gets (a season's, so that its ids repeat); else one by chance
 * @returns the installation, created on the first run in the mode asked for
 * @throws MigrationRefused `NewerSchema` (a newer build was here), `EditedMigration` (a released file was changed),
 *   `OtherMode` (a database stays what it was born)
 */
export async function migrate(url: string, o: { mode: Mode; id?: string | undefined }): Promise<Installation> {
  const k = new pg.Client({ connectionString: url });
  k.on('error', () => {}); // a lost line fails the statement; as an event it would end the process
  await k.connect();
  try {
    await k.query('set lock_timeout = 0'); // waits for the first one as long as that takes
    await k.query('select pg_advisory_lock($1)', [LOCK]);
    await k.query('reset lock_timeout');
    await bringUp(k);
    return await install(k, o);
  } finally {
    await k.end();
  }
}

async function bringUp(k: pg.Client): Promise<void> {
  const postgrator = new Postgrator({
    driver: 'pg',
    migrationPattern: `${migrationsFolder.replace(/[?*()[\]{}\\]/g, '\\$&')}/*.sql`, // a clone may lie in a folder `award [2]`
    schemaTable: 'migrations',
    execQuery: (q: string) => k.query(q),
  });
  const ours = await postgrator.getMaxVersion();
  const theirs = await postgrator.getDatabaseVersion();
  if (theirs > ours) throw new MigrationRefused('NewerSchema', { theirs, ours });
  await k.query('begin'); // all or nothing, with the note of what was done: a process that dies here leaves nothing half
  await postgrator.migrate().catch((e: Error) => {
    if (/MD5/i.test(e.message)) throw new MigrationRefused('EditedMigration', { reason: e.message });
    throw e;
  });
  await k.query('commit');
}

async function install(k: pg.Client, { mode, id }: { mode: Mode; id?: string | undefined }): Promise<Installation> {
  const cluster = (await k.query('select system_identifier::text as id from pg_control_system()')).rows[0].id;
  await k.query(
    `insert into installation(id, mode, cluster) values ($1, $2, $3)
     on conflict (one) do update set epoch = installation.epoch + 1, cluster = $3 where installation.cluster <> $3`,
    [id ?? `award-${randomBytes(4).toString('hex')}`, mode, cluster],
  );
  await k.query('insert into clock default values on conflict do nothing');
  const [row] = (await k.query<Installation>('select id, mode from installation')).rows;
  if (!row || row.mode !== mode) throw new MigrationRefused('OtherMode', { theirs: row?.mode ?? 'none', ours: mode });
  return row;
}

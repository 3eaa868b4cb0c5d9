import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';

export interface TestDatabase {
  readonly url: string;
  /** As the owner: what migrations and the season's clock may do. */
  sql<R extends pg.QueryResultRow = Record<string, never>>(text: string, ...values: unknown[]): Promise<R[]>;
  close(): Promise<void>;
}

/** A database of one test file: a clone of the migrated template (about 60 ms), gone when closed. */
export async function openDatabase(): Promise<TestDatabase> {
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  await admin(`create database ${name} template award_template`);
  const url = inject('postgres').replace(/\/[^/]+$/, `/${name}`);
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  pool.on('error', () => {});
  return {
    url,
    sql: async (text, ...values) => (await pool.query(text, values)).rows as never,
    async close() {
      await pool.end();
      await admin(`drop database ${name} with (force)`);
    },
  };
}

async function admin(statement: string): Promise<void> {
  const k = new pg.Client({ connectionString: inject('postgres') });
  await k.connect();
  // Two files may clone at the same moment; the template allows one at a time.
  for (let turn = 1; ; turn++) {
    const done = await k.query(statement).then(
      () => true,
      (e: { code?: string }) => {
        if (e.code !== '55006' || turn > 100) throw e;
        return false;
      },
    );
    if (done) break;
    await new Promise((r) => setTimeout(r, 50));
  }
  await k.end();
}

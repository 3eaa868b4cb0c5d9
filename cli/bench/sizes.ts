import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Running, World } from './world.js';

const run = promisify(execFile);

// The engine's database is read as SQLite itself sees it: the file's own size moves only at a checkpoint, 4 MB at a time.
const PAGES = `import sqlite3, sys
k = sqlite3.connect('file:' + sys.argv[1] + '?mode=ro', uri=True, timeout=10)
one = lambda name: k.execute('pragma ' + name).fetchone()[0]
print((one('page_count') - one('freelist_count')) * one('page_size'))`;

async function engineBytes(file: string): Promise<number | null> {
  const { stdout } = await run('python3', ['-c', PAGES, file]).catch(() => ({ stdout: '' }));
  return /^\d+\s*$/.test(stdout) ? Number(stdout) : null;
}

/** Bytes of a contender's database, and of the engine's, which all share. */
export async function sizes(world: World, of: Running): Promise<{ postgres: number; engine: number | null }> {
  const [row] = await of.sql<{ bytes: string }>('select pg_database_size(current_database()) as bytes');
  return { postgres: Number(row?.bytes), engine: await engineBytes(world.engineDatabase) };
}

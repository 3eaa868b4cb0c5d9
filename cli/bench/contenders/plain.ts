import type pg from 'pg';
import { createPool } from '../../../store/pool.js';
import { steps } from '../lifecycle.js';
import { type CaseCommand, type Contender, type ContenderConfig, POOL, Refused } from './contender.js';

/** What one would write by hand: a row with its stage, and what happened to it. Also what the bare workflow records into. */
export const SCHEMA = `create table cases(id text primary key, version int not null, stage text not null);
  create table events(stream text, version int, type text not null, at timestamptz not null default clock_timestamp(), body jsonb not null, primary key (stream, version));
  create table effects(stream text primary key, at timestamptz not null default clock_timestamp())`;

const LOCK = 'select version, stage from cases where id = $1 for update';
const APPEND = 'insert into events(stream, version, type, body) values ($1, $2, $3, $4)';
const BEGIN = 'insert into cases(id, version, stage) values ($1, 1, $2)';
const MOVE = 'update cases set version = $2, stage = $3 where id = $1';

/** One transaction that locks the row, checks the stage, appends the event and moves the state: two round trips. */
export function openPlain(o: ContenderConfig): Contender {
  const pool = createPool(o.databaseUrl, { max: POOL, name: 'plain' });
  return {
    async accept(c) {
      const k = await pool.connect();
      try {
        return await move(k, c);
      } finally {
        k.release();
      }
    },
    close: () => pool.end(),
  };
}

async function move(k: pg.PoolClient, { id, key, to, note }: CaseCommand): Promise<number> {
  const [, found] = await Promise.all([k.query('begin'), k.query({ name: 'lock', text: LOCK, values: [id] })]);
  const row = found.rows[0] as { version: number; stage: string } | undefined;
  if (to !== steps[row ? steps.indexOf(row.stage as never) + 1 : 0]) {
    await k.query('rollback');
    throw new Refused(to);
  }
  const version = (row?.version ?? 0) + 1;
  const state = row
    ? { name: 'move', text: MOVE, values: [id, version, to] }
    : { name: 'begin-case', text: BEGIN, values: [id, to] };
  const event = { name: 'append', text: APPEND, values: [id, version, to, JSON.stringify({ command: key, note })] };
  await Promise.all([k.query(event), k.query(state), k.query('commit')]);
  return version;
}

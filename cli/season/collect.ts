import type pg from 'pg';
import { kindOf, type StreamId } from '../../domain/kernel/values.js';
import { canonical } from '../../store/canonical.js';
import { fold } from '../../store/execute/load.js';
import { backlog } from '../../store/following/follow.js';
import { readEvents } from '../../store/reading/events.js';
import type { Store } from '../../store/store.js';
import type { SeasonClient } from './client.js';

const count = <T>(all: readonly T[], key: (v: T) => string): Record<string, number> => {
  const counts = new Map<string, number>();
  for (const v of all) counts.set(key(v), (counts.get(key(v)) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
};

/** What a season came to, read from the record (issue: names of the fields are relied on by scripts). */
export async function summarise(owner: pg.Pool, o: { scenario: string; seed: number }) {
  const rows = async (text: string) => (await owner.query(text)).rows;
  const nominations = await rows(
    `select state->>'status' as status, state->>'outcome' as outcome from streams where id like 'nomination:%'`,
  );
  const decisions =
    await rows(`select state->'numbering'->>'number' as number, state->'numbering'->>'on' as date, jsonb_array_length(state->'nominations') as grants
    from streams where id like 'decision:%' and state ? 'numbering' order by 2, 1`);
  const sessions = await rows(
    `select id as stream, state->>'status' as status, jsonb_array_length(state->'agenda') as items, jsonb_array_length(state->'members') as members from streams where id like 'session:%' order by id`,
  );
  const deadlines = await rows(
    `select stream, kind, due_at as "dueAt", met_at as "metAt", passed_at is not null as passed from deadlines order by stream, due_at, key`,
  );
  const refusals = await rows(`select code, count(*)::int as n from attempts group by code order by code`);
  const [effects] =
    await rows(`select count(*) filter (where state = 'due')::int as due, count(*) filter (where state = 'done')::int as done,
    count(*) filter (where state = 'skipped')::int as skipped, count(*) filter (where state = 'gave_up')::int as "gaveUp", coalesce(sum(repeated), 0)::int as repeated from effects`);
  return {
    ...o,
    nominations: {
      total: nominations.length,
      byStatus: count(nominations, (n) => n.status),
      byOutcome: count(
        nominations.filter((n) => n.outcome !== null),
        (n) => n.outcome,
      ),
    },
    sessions,
    decisions: decisions.map((d) => ({ ...d, number: Number(d.number) })),
    deadlines,
    refusals: Object.fromEntries(refusals.map((r) => [r.code, r.n])),
    effects,
  };
}

/** Statuses from which nobody has to do anything any more, by kind of stream. */
const ends: Readonly<Record<string, readonly string[]>> = {
  nomination: ['archived'],
  // A unit's paper that was sent or received asks nothing by itself: its names go on one by one.
  paper: ['sent', 'received', 'closed', 'withdrawn', 'replaced'],
  session: ['closed', 'cancelled'],
  ballot: ['counted', 'cancelled'],
  decision: ['archived', 'cancelled'],
  campaign: ['closed', 'cancelled'],
  office: ['established'],
  recipient: ['registered', 'erased'],
  intervention: ['refused', 'ended'],
};

/**
 * Looks for what must never be. lost: an accepted answer without its event. doubled: two answers for one version, or
 * one letter in two files. unexplained: a case that stands still with nobody to act, a due thing that nobody follows, a
 * state that its events don't give, a broken chain.
 */
export async function check(store: Store, owner: pg.Pool, client: SeasonClient, letters: readonly string[]) {
  const streams: { id: StreamId; version: number; state: { status: string } }[] = (
    await owner.query('select id, version, state from streams order by id')
  ).rows;
  const known = new Map(streams.map((s) => [s.id as string, s.version]));
  const { rows: commands } = await owner.query(
    `select principal, key, outcome from commands where (outcome->>'accepted')::bool`,
  );
  const answered = new Set(commands.map((c) => `${c.principal} ${c.key}`));
  const lost = client.receipts.filter(
    (r) => (known.get(r.stream) ?? 0) < r.version || !answered.has(`${r.principal} ${r.key}`),
  ).length;
  const versions = commands.map((c) => `${c.outcome.stream}/${c.outcome.version}`);
  const doubled = versions.length - new Set(versions).size + letters.length - new Set(letters).size;
  const left = await backlog(owner);
  let unexplained = left.behind + left.dueEffects + left.pastDeadlines;
  for (const s of streams) {
    const events = await readEvents(owner, s.id).catch(() => undefined); // a broken chain
    const kind = store.streams.get(kindOf(s.id));
    const folds = events && kind && canonical(fold(kind, events)).equals(canonical(s.state));
    if (!folds || !ends[kindOf(s.id)]?.includes(s.state.status)) unexplained++;
  }
  return { lost, doubled, unexplained };
}

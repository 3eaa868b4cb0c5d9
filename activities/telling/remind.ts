import { nextToAct } from '../../domain/access/waiting.js';
import { kindOf, type StreamId } from '../../domain/kernel/values.js';
import { reminderOf } from '../../domain/telling/reminders.js';
import { endOfDay, localDate, startOfDay } from '../../law/calendar/days.js';
import { officeNow } from '../../store/execute/load.js';
import { recordNow } from '../../store/reading/case.js';
import type { Store } from '../../store/store.js';
import { type ToRemind, toRemind } from '../../store/telling/reminding.js';
import { peopleOf } from '../effects/notice.js';
import { tellPeople } from './tell-people.js';

const PAGE = 500;

/**
 * Reminds once of each: on the day of a deadline, a day after it was let pass, and on the third day their head. What
 * comes before it is the deadline's own reminder, which its case holds. Written by key, so that two who look, or one
 * who looks again, remind once.
 * @returns how many notices were new
 */
export async function remind(store: Store): Promise<number> {
  const now = await recordNow(store.pool);
  const today = localDate(now.toISOString());
  const day = { from: startOfDay(today), to: endOfDay(today) };
  let told = 0;
  for (let offset = 0; ; offset += PAGE) {
    const found = await toRemind(store.pool, day, offset);
    for (const row of found) told += await remindOf(store, row, now, today);
    if (found.length < PAGE) return told;
  }
}

async function remindOf(store: Store, row: ToRemind, now: Date, today: string): Promise<number> {
  const next = nextToAct(kindOf(row.stream as StreamId), row);
  const wanted = reminderOf({ passed: row.passed, dueAt: row.due_at.toISOString() }, next, today);
  if (!wanted || row.told.includes(wanted.template)) return 0;
  const office = await officeNow(store.pool, store, row.office);
  const { stream, key, kind, due_at } = row;
  return tellPeople(store.pool, {
    office,
    now: now.toISOString(),
    key: `${stream}/${key}/${wanted.template}`,
    people: peopleOf(office, wanted.to, today),
    stream,
    template: wanted.template,
    facts: { key, kind, dueAt: due_at.toISOString() },
    effect: null,
  });
}

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Step, steps } from '../../cli/bench/lifecycle.js';
import type { StreamId } from '../../domain/kernel/values.js';
import { type LifecycleWorld, openLifecycle } from '../../test/support/lifecycle.js';
import { remind } from './remind.js';

let w: LifecycleWorld;
beforeAll(async () => {
  w = await openLifecycle();
  const role = (person: string, name: string) => ({ person, role: name, unit: null, from: '2024-01-01', to: null });
  for (const data of [role('an', 'secretariatOfficer'), role('binh', 'secretariatHead')])
    await w.say({ principal: 's:bootstrap', stream: 'office:vp', type: 'GrantRole', data });
});
afterAll(() => w.close());
beforeEach(() => w.sql('truncate letters, inbox, deadlines'));

const clock = (at: string) => w.sql('update clock set at = $1', at);
const told = () => w.sql<{ person: string; template: string }>('select person, template from inbox order by position');
/** A case of the secretariat's officer with a deadline at the end of 4 March. */
async function waitingCase(): Promise<string> {
  await clock('2026-03-02T02:00:00Z');
  const stream = await w.begun();
  await w.sql(`update listings set status = 'submitted' where stream = $1`, stream);
  await w.sql(
    `insert into deadlines(stream, key, kind, due_at) values ($1, 'appraisal/1', 'appraisal', '2026-03-04T16:59:59Z')`,
    stream,
  );
  return stream;
}
const pass = (stream: string) =>
  w.sql(`update deadlines set passed_at = '2026-03-04T17:00:15Z' where stream = $1`, stream);

test('On its day whoever acts next is told once, however often somebody looks', async () => {
  await waitingCase();
  await remind(w.store);
  expect(await told()).toEqual([]);
  await clock('2026-03-04T00:30:00Z');
  await Promise.all([remind(w.store), remind(w.store)]);
  await remind(w.store);
  expect(await told()).toEqual([{ person: 'an', template: 'deadline-today' }]);
});
test('A day after it passed they are told again, on the third day their head, each once', async () => {
  await pass(await waitingCase());
  for (const day of ['05', '05', '06', '07', '07', '10']) {
    await clock(`2026-03-${day}T02:00:00Z`);
    await remind(w.store);
  }
  expect(await told()).toEqual([
    { person: 'an', template: 'deadline-overdue' },
    { person: 'binh', template: 'deadline-escalated' },
  ]);
});
test('Where somebody has acted since, or the deadline was met, nobody is reminded', async () => {
  const stream = await waitingCase();
  await pass(stream);
  await clock('2026-03-05T01:00:00Z');
  expect(await w.advance(stream as StreamId, steps[1] as Step)).toMatchObject({ accepted: true });
  await w.sql(`update listings set status = 'submitted' where stream = $1`, stream);
  await clock('2026-03-08T02:00:00Z');
  await remind(w.store);
  expect(await told()).toEqual([]);
  await w.sql('truncate deadlines');
  const met = await waitingCase();
  await w.sql(`update deadlines set met_at = '2026-03-03T00:00:00Z' where stream = $1`, met);
  await clock('2026-03-04T02:00:00Z');
  await remind(w.store);
  expect(await told()).toEqual([]);
});

import type { StreamId } from '../../../../domain/kernel/values.js';
import { act, OFFICER, refused, type Scene, stateOf, to } from './scene.js';

const heldOn = '2025-12-12';
const venue = 'Trung tâm Hội nghị tỉnh Thái Nguyên';

/** The list is asked of the decision for BK_TINH; the others are handed over with it. */
export const listWith = (s: Scene, others: readonly StreamId[]) =>
  [OFFICER, s.decisions[1] as StreamId, 'PlanCeremony', { heldOn, venue, with: others }] as const;

/** The year's three decisions are called from one list, the highest award first, and handed over on that day (office.md G5). */
export async function ceremony(s: Scene): Promise<void> {
  await to(s, '2025-12-09', '14:00');
  const [, merits, ...others] = s.decisions as [StreamId, StreamId, ...StreamId[]];
  const [person, stream, command, data] = listWith(s, others);
  await act(s, person, stream, command, data);
  const early = { nominations: await namesOf(s, merits), on: heldOn };
  await refused(s, 'DateInFuture', [OFFICER, merits, 'RecordHandOver', early]);
  await to(s, heldOn, '11:30');
  for (const decision of [merits, ...others])
    await act(s, OFFICER, decision, 'RecordHandOver', { nominations: await namesOf(s, decision), on: heldOn });
  await s.days.settle();
}

const namesOf = async (s: Scene, decision: StreamId) =>
  (await stateOf<{ nominations: readonly StreamId[] }>(s, OFFICER, decision)).nominations;

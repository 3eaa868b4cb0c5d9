import { expect, test } from 'vitest';
import { act, campaignStates, MARKED } from '../../test/samples/campaign.js';
import { campaign } from './stream.js';

const { collecting } = campaignStates;

test('U1: a duty may get more time, with a sealed reason; its last day and its deadline say the same', () => {
  const set = act({ ...collecting, deadlines: [] }, 'SetDuty').state as typeof collecting;
  const [first] = campaign.deadlines(set);
  const { state, events } = act(set, 'ExtendDeadline', { key: first?.key ?? '', day: '2025-12-20' });
  expect(events[0]?.personal).toEqual({ 'person:secretariat-head': { reason: `Lũ lụt ${MARKED}` } });
  const [now] = campaign.deadlines(state);
  expect([now?.key === first?.key, now?.at]).toEqual([false, '2025-12-20T16:59:59.999Z']);
  expect((state as typeof collecting).duties['bao-cao-nam']).toMatchObject({ lastDay: '2025-12-20', key: now?.key });
});

test('R7: the intake is extended by its own act, which says from when late entries count', () => {
  const answer = act(collecting, 'ExtendDeadline', { key: 'intakeCutoff-1', day: '2025-12-20' });
  expect(answer.refusal).toMatchObject({ code: 'DeadlineNotOurs', facts: { kind: 'intakeCutoff' } });
});

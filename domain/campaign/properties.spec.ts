import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { afterwards, CAMPAIGN, campaignCommands, MARKED } from '../../test/samples/campaign.js';
import { person, recorded, type Step, sampleContext, walk } from '../../test/samples/context.js';
import type { CampaignCommand } from './commands.js';
import type { CampaignEvent } from './events.js';
import type { Campaign } from './state.js';
import { campaign } from './stream.js';

const seed = Number(process.env.SEED ?? 20250915);
const runs = { seed, numRuns: 60 };
const choices = fc.array(fc.record({ pick: fc.nat(1_000_000), moveOn: fc.boolean(), hours: fc.nat(400) }), {
  minLength: 8,
  maxLength: 30,
  size: 'max',
});

const deadlines = (state: Campaign) => campaign.deadlines(state);
const offers = (state: Campaign): CampaignCommand[] => [
  ...Object.values(campaignCommands).filter((c) => c.type !== 'PassDeadline'),
  { type: 'SetQuota', data: { stage: 'grant', unit: null, award: 'BK_TINH', limit: 3, kinds: ['person'] } },
  { type: 'ExtendIntake', data: { intakeBefore: '2026-02-01' } },
  { type: 'AdmitLateEntry', data: { unit: 'unit-a', until: '2026-03-01' } },
  ...deadlines(state).map((d) => ({ type: 'PassDeadline', data: { key: d.key } }) as const),
];
const contextAt = (command: CampaignCommand, state: Campaign, at: string) => {
  const due = command.type === 'PassDeadline' && deadlines(state).find((d) => d.key === command.data.key);
  const late = due ? afterwards(due.at) : at;
  return sampleContext({ stream: CAMPAIGN, actor: person('secretariat-head'), at: late > at ? late : at });
};
const histories = choices.map((c) => walk(campaign, offers, contextAt, c));
const property = (law: (history: readonly Step<Campaign, CampaignCommand, CampaignEvent>[]) => void) =>
  fc.assert(fc.property(histories, law), runs);
const fold = (from: Campaign, events: readonly Parameters<typeof campaign.evolve>[1][]) =>
  events.reduce(campaign.evolve, from);

describe(`campaign: laws of every history (SEED=${seed})`, () => {
  test('Folding in two parts is folding whole, and gives what each command left', () =>
    property((history) => {
      const events = history.flatMap((s) => s.events.map((e, i) => recorded(e, i + 1, s.context.at)));
      const half = Math.floor(events.length / 2);
      const whole = fold(campaign.initial, events);
      expect(fold(fold(campaign.initial, events.slice(0, half)), events.slice(half))).toEqual(whole);
      expect(whole).toEqual(history.at(-1)?.after ?? campaign.initial);
    }));

  test('After an accepted PassDeadline the state no longer holds that key, and no key comes twice', () => {
    property((history) => {
      const seen = new Map<string, string>();
      for (const { command, after } of history) {
        if (command.type === 'PassDeadline') expect(deadlines(after).map((d) => d.key)).not.toContain(command.data.key);
        for (const d of deadlines(after)) expect(seen.get(d.key) ?? d.at).toBe(d.at);
        for (const d of deadlines(after)) seen.set(d.key, d.at);
      }
    });
  });

  test('Every event parses by its schema, its texts stay out of data and state, and the state survives JSON', () =>
    property((history) => {
      for (const { events, after } of history) {
        for (const { type, data } of events) {
          expect(campaign.events[type]?.data.safeParse(data).error).toBeUndefined();
          expect(JSON.stringify(data)).not.toContain(MARKED);
        }
        expect(JSON.parse(JSON.stringify(after))).toEqual(after);
        expect(JSON.stringify(after)).not.toContain(MARKED);
      }
    }));

  test('The histories are long enough to say something: every status on the way is reached', () => {
    const reached = new Set(fc.sample(histories, runs).flatMap((h) => h.map((s) => s.after.status)));
    const way = ['planned', 'launched', 'collecting', 'closing', 'appraising'];
    expect([...reached]).toEqual(expect.arrayContaining(way));
  });
});

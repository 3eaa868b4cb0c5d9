import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { afterwards, campaignStates, MARKED } from '../../test/samples/campaign.js';
import { officeWith, person, recorded, type Step, sampleContext, walk } from '../../test/samples/context.js';
import { NOMINATION, nominationCommands, sampleRelated, UPWARD } from '../../test/samples/nomination.js';
import type { NominationCommand } from './commands.js';
import type { NominationEvent } from './events.js';
import { steps } from './lifecycle.js';
import type { Nomination, Status } from './state.js';
import { nomination } from './stream.js';

const seed = Number(process.env.SEED ?? 20250915);
const runs = { seed, numRuns: 50 };
const choices = fc.array(
  fc.record({ pick: fc.nat(1_000_000), moveOn: fc.constantFrom(true, true, true, false), hours: fc.nat(60) }),
  {
    minLength: 40,
    maxLength: 120,
    size: 'max',
  },
);

const reply = nominationCommands.RecordUpperReply.data;
const result = nominationCommands.RecordCouncilResult.data;
// What the lifecycle does not list is refused (table.spec.ts): not tried again here, it would take most of the time.
const listed = (type: keyof typeof steps, status: Status) => (steps[type].from as readonly Status[]).includes(status);
const offers = (state: Nomination): NominationCommand[] => [
  ...Object.values(nominationCommands).filter(
    (c) => c.type !== 'PassDeadline' && (nomination.commands[c.type]?.report || listed(c.type, state.status)),
  ),
  ...(['declined', 'deferred'] as const).map(
    (r) => ({ type: 'RecordCouncilResult', data: { ...result, result: r } }) as const,
  ),
  ...(['received', 'returned', 'refused'] as const).map(
    (r) => ({ type: 'RecordUpperReply', data: { ...reply, reply: r } }) as const,
  ),
  { type: 'RecordUpperReply', data: { ...reply, reply: 'otherForm', otherAward: 'KNC' } },
  { type: 'RelayLinkedFact', data: { ...nominationCommands.RelayLinkedFact.data, fact: 'linked' } },
  { type: 'RelayLinkedFact', data: { ...nominationCommands.RelayLinkedFact.data, fact: 'refused' } },
  { type: 'PresentNomination', data: { into: UPWARD } },
  { type: 'UnpresentNomination', data: { into: UPWARD } },
  { type: 'AttachDocument', data: { ...nominationCommands.AttachDocument.data, part: 'shortReport' } },
  ...nomination.deadlines(state).map((d) => ({ type: 'PassDeadline', data: { key: d.key } }) as const),
];
const quota = { unit: null, award: 'GIAY_KHEN', limit: 9, kinds: ['person'] };
const quotas = [
  { ...quota, stage: 'propose', counter: 'campaign:2025/propose/*/GIAY_KHEN' },
  { ...quota, stage: 'grant', counter: 'campaign:2025/grant/*/GIAY_KHEN' },
];
const related = {
  ...sampleRelated,
  'campaign:2025': { ...campaignStates.collecting, intakeBefore: '2030-01-01', quotas },
};
// No part is due, so that chance gets beyond submission.
const office = officeWith({ dossierParts: {} });
const contextAt = (command: NominationCommand, state: Nomination, at: string) => {
  const due = command.type === 'PassDeadline' && nomination.deadlines(state).find((d) => d.key === command.data.key);
  const late = due ? afterwards(due.at) : at;
  return sampleContext({ stream: NOMINATION, actor: person('head-a'), at: late > at ? late : at, office, related });
};
type History = readonly Step<Nomination, NominationCommand, NominationEvent>[];
// Every law runs on the same histories (same seed): each is walked once.
const walked = new Map<string, History>();
const histories = choices.map((c): History => {
  const key = JSON.stringify(c);
  const history = walked.get(key) ?? walk(nomination, offers, contextAt, c);
  walked.set(key, history);
  return history;
});
const property = (law: (history: History) => void) => fc.assert(fc.property(histories, law), runs);
const fold = (from: Nomination, events: readonly Parameters<typeof nomination.evolve>[1][]) =>
  events.reduce(nomination.evolve, from);

describe(`nomination: laws of every history (SEED=${seed})`, () => {
  test('Folding in two parts is folding whole, and gives what each command left', () =>
    property((history) => {
      const events = history.flatMap((s) => s.events.map((e, i) => recorded(e, i + 1, s.context.at)));
      const half = Math.floor(events.length / 2);
      const whole = fold(nomination.initial, events);
      expect(fold(fold(nomination.initial, events.slice(0, half)), events.slice(half))).toEqual(whole);
      expect(whole).toEqual(history.at(-1)?.after ?? nomination.initial);
    }));

  test('After an accepted PassDeadline the state no longer holds that key, and no key comes twice', () =>
    property((history) => {
      const instants = new Map<string, string>();
      for (const { command, after } of history) {
        const open = nomination.deadlines(after);
        if (command.type === 'PassDeadline') expect(open.map((d) => d.key)).not.toContain(command.data.key);
        for (const d of open) expect(instants.get(d.key) ?? d.at).toBe(d.at);
        for (const d of open) instants.set(d.key, d.at);
      }
    }));

  test('Every event parses by its schema, and no text of a person stands in data, effects or state', () =>
    property((history) => {
      for (const { events, context, before, after } of history) {
        for (const event of events) {
          expect(nomination.events[event.type]?.data.safeParse(event.data).error).toBeUndefined();
          const effects = nomination.effects(before, recorded(event, 1, context.at), after);
          expect(JSON.stringify([event.data, effects, after])).not.toContain(MARKED);
        }
      }
    }));

  test('The state survives JSON, and effects of one event have names of their own', () =>
    property((history) => {
      for (const { events, context, before, after } of history) {
        expect(JSON.parse(JSON.stringify(after))).toEqual(after);
        for (const event of events) {
          const names = nomination.effects(before, recorded(event, 1, context.at), after).map((e) => e.name);
          expect(new Set(names).size).toBe(names.length);
        }
      }
    }));

  test('Claim and places are held between submission and an end, never before or after; a revoked award keeps its places', () =>
    property((history) => {
      const free: readonly Status[] = [
        'drafted',
        'shortlisted',
        'denied',
        'declined',
        'ineligible',
        'refused',
        'withdrawn',
        'lapsed',
      ];
      for (const { after } of history) {
        const place =
          after.status === 'held' ? after.heldFrom.status : after.status === 'archived' ? after.outcome : after.status;
        const claims = nomination.claims(after).filter((c) => c.kind === 'nomination');
        const again = after.status === 'declined' && after.instruction !== null;
        const claimed = (!free.includes(place) || again) && place !== 'revoked';
        expect(claims).toHaveLength(claimed ? 1 : 0);
        if (free.includes(place) && !again) expect(nomination.places?.(after)).toEqual([]);
        // Another form may be one that the campaign sets no number for.
        const changed = after.status !== 'unstarted' && after.dossier.awardChanges.length > 0;
        if (place === 'beforeSigner' && !changed) expect(nomination.places?.(after)).toHaveLength(2);
      }
    }));

  test('A closed or ended case has nothing that falls due', () =>
    property((history) => {
      for (const { after } of history) if (nomination.closed(after)) expect(nomination.deadlines(after)).toEqual([]);
    }));

  test('The histories say something: nearly every status is reached', () => {
    const reached = new Set(fc.sample(histories, runs).flatMap((h) => h.map((s) => s.after.status)));
    expect(reached.size).toBeGreaterThanOrEqual(16);
  });
});

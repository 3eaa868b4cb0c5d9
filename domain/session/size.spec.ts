import { describe, expect, test } from 'vitest';
import { officeWith, sampleCouncil } from '../../test/samples/context.js';
import { SHA, STARTS_AT, sessionBench, sessionCommands } from '../../test/samples/session.js';
import type { Session } from './state.js';
import { session } from './stream.js';

const { play } = sessionBench;

describe('the size of a saved state', () => {
  const people = Array.from({ length: 33 }, (_, i) => `member-${String(i).padStart(2, '0')}`);
  const uuid = (i: number) => `nomination:0198c5a2-7b1e-7c3d-9a4f-${String(i).padStart(12, '0')}` as const;
  const bytes = (state: Session) => new TextEncoder().encode(JSON.stringify(state)).length;

  /** 1,050 items and 33 members, each item with a declared own case, counted and confirmed for another award. */
  function largest(nomination: (i: number) => `nomination:${string}`) {
    const ids = Array.from({ length: 1050 }, (_, i) => nomination(i));
    const award = 'HC_BAO_VE_TO_QUOC_1';
    const council = { ...sampleCouncil, chair: people[0] ?? '', secretary: people[1] ?? '', members: people };
    const called = play([
      { ...sessionCommands.CallSession, context: { office: { ...officeWith({}), councils: [council] } } },
    ]);
    const count = { blank: 2, invalid: 1, absent: 2, total: 33, yes: 17, no: 11, written: 12, issued: 33 };
    const results = ids.map((nomination) => ({
      type: 'ItemResultRecorded',
      data: { nomination, ballot: 'ballot:b', round: 1, ...count, outcome: 'passed', clause: null },
    }));
    const rules = {
      quorum: { numerator: 2, denominator: 3 },
      threshold: null,
      writtenCountsAsPresent: false,
      ownCase: 'warn',
      conflictPolicy: 'warnAndRecord',
      tieRule: 'chair',
    };
    const events = [
      {
        type: 'AgendaItemsAdded',
        data: { items: ids.map((n, i) => ({ nomination: n, award, own: i < 33 ? [people[i]] : [] })), unreachable: [] },
      },
      {
        type: 'AttendanceRecorded',
        data: { present: people.slice(0, 31), written: people.slice(31), unreachable: [] },
      },
      ...people.map((member) => ({
        type: 'ConflictDeclared',
        data: { member, nomination: ids[0], kind: 'earlierAdvice', unreachable: [] },
      })),
      { type: 'AgendaFrozen', data: { items: 1050 } },
      { type: 'SessionOpened', data: { rules, renewed: null, deadlines: [] } },
      ...ids.map((nomination) => ({
        type: 'ItemBallotRecorded',
        data: { nomination, ballot: nomination.replace('nomination', 'ballot'), round: 1, change: 'opened' },
      })),
      ...results,
      {
        type: 'ResultConfirmed',
        data: {
          items: ids.map((nomination) => ({ nomination, result: 'otherForm', otherAward: award, yes: 17, total: 33 })),
        },
      },
      { type: 'MinutesDrawnUp', data: { kind: 'councilMinutes', document: SHA } },
    ];
    const sizes: number[] = [];
    events.reduce<Session>((state, e, i) => {
      const next = session.evolve(state, { ...e, at: STARTS_AT, version: i + 2, actor: 'u:x' } as never);
      if (!e.type.startsWith('Item') || i % 100 === 0) sizes.push(bytes(next));
      return next;
    }, called.state);
    return Math.max(...sizes);
  }

  test('1,050 items and 33 members stay under 256 KB in every stage, also at their largest', () => {
    const size = largest(uuid);
    expect(size).toBeGreaterThan(100 * 1024);

    expect(size).toBeLessThan(256 * 1024);
  });

  test('Also with ids of the greatest length', () =>
    expect(largest((i) => `nomination:${String(i).padStart(64, '0')}`)).toBeLessThan(256 * 1024));
});

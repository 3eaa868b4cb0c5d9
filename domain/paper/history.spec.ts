import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkStep,
  commandFor,
  foldedInTwo,
  history,
  LISTED,
  NEW,
  type Offer,
  type PaperRun,
  paperCommands,
  paperContext,
  type SampleKind,
  seed,
  sha,
} from '../../test/samples/paper.js';
import type { PaperCommand } from './commands.js';
import type { PaperStatus } from './state.js';
import { paper } from './stream.js';
import { isTelling } from './telling.js';

type Step = Parameters<Parameters<typeof history<PaperRun['state'], PaperCommand, PaperRun['events'][number]>>[3]>;

const ahead: ReadonlySet<PaperCommand['type']> = new Set([
  'DraftPaper',
  'CompleteFanOut',
  'RecordRendition',
  'SignPaper',
  'RecordPaperSignature',
  'NumberPaper',
  'SendPaper',
  'ReceivePaper',
  'ReturnNames',
  'RecordReply',
  'ClosePaper',
]);
/** Every command, as who knows the state would send it, and some as they should not be sent. */
const offersFor =
  (kind: SampleKind) =>
  ({ state, version }: PaperRun): Offer<PaperCommand>[] => {
    const offer = (command: PaperCommand): Offer<PaperCommand> => ({
      command,
      ahead: ahead.has(command.type),
      context: paperContext(command.type, kind),
    });
    if (state.status === 'unstarted') return [offer(commandFor(kind, 'DraftPaper'))];
    const { telling, rendition, contentVersion, nominations } = state;
    const listed = nominations.at(version % Math.max(1, nominations.length)) ?? NEW;
    const made: PaperCommand[] = [
      { type: 'SignPaper', data: { documentHash: rendition ?? sha('0') } },
      { type: 'RecordRendition', data: { document: 'paper', sha256: sha('a'), contentVersion, template: sha('a') } },
      { type: 'RemoveNames', data: { ...paperCommands.RemoveNames.data, names: [listed] } },
      { type: 'AddNames', data: { names: [...LISTED, NEW].filter((n) => !nominations.includes(n)) } },
      {
        type: 'CompleteFanOut',
        data: {
          effect: telling?.effect ?? 'none',
          done: 1,
          irregular: 0,
          failed: version % 2 ? [listed] : [],
        },
      },
      { type: 'ReturnNames', data: { items: [{ nomination: listed, reason: 'x' }] } },
      { type: 'GiveUpEffect', data: { effect: telling?.effect ?? 'paper:p-1/1/render', kind: 'tell' } },
    ];
    const due = paper.deadlines(state).map(({ key }): PaperCommand => ({ type: 'PassDeadline', data: { key } }));
    const samples = Object.values(paperCommands).map(({ type }) => commandFor(kind, type));
    return [...samples, ...made, ...due].map(offer);
  };

const reached = new Set<PaperStatus>();
const checked = (_before: Step[0], command: Step[1], after: Step[2]) => {
  reached.add(after.state.status);
  checkStep(paper, command, after);
  const state = after.state.status === 'unstarted' ? null : after.state;
  // A telling is under way exactly when its effect was made, by the same event.
  const waited = after.effects.filter((x) => x.kind === 'tell' && x.complete);
  for (const e of waited) expect(state && isTelling(state, `${state.id}/${after.version}/${e.name}`)).toBe(true);
  if (state?.telling?.effect.startsWith(`${state.id}/${after.version}/`)) expect(waited).toHaveLength(1);
};

describe(`histories of accepted commands (SEED=${seed})`, () => {
  test.each(['unit', 'secretariat', 'upward', 'letter'] as const)(
    'Reading one in two parts gives what reading it whole gives: %s',
    (kind) => {
      fc.assert(
        fc.property(
          fc.array(fc.nat({ max: 997 }), { maxLength: 30, size: 'max' }),
          fc.nat({ max: 30 }),
          (choices, cut) => {
            const whole = history(paper, offersFor(kind), choices, checked);
            expect(foldedInTwo(paper, whole.recorded, cut)).toEqual(whole.state);
          },
        ),
        { seed, numRuns: 60 },
      );
    },
  );

  // A rare stage may be missed by the histories above; others are tried, in a fixed order.
  const moreUntil = (done: () => boolean) => {
    for (let n = 0; n < 40 && !done(); n += 1)
      for (const choices of fc.sample(fc.array(fc.nat({ max: 997 }), { maxLength: 30, size: 'max' }), {
        seed: n,
        numRuns: 20,
      }))
        for (const kind of ['unit', 'secretariat', 'upward', 'letter'] as const)
          history(paper, offersFor(kind), choices, checked);
  };

  test('They come through every stage', () => {
    const stages: Record<Exclude<PaperStatus, 'unstarted'>, true> = {
      drafted: true,
      checked: true,
      sentBack: true,
      signed: true,
      numbered: true,
      sent: true,
      received: true,
      partlyReturned: true,
      answered: true,
      closed: true,
      withdrawn: true,
      replaced: true,
    };
    moreUntil(() => reached.size === Object.keys(stages).length);
    expect([...reached].sort()).toEqual(Object.keys(stages).sort());
  });

  test('The guards bite: a text in the data, a strange field and a deadline that stays are found', () => {
    const drafted = history(paper, offersFor('unit'), [0], () => {});
    const event = drafted.events[0];
    if (event?.type !== 'PaperDrafted') throw new Error('not drafted');
    const withData = (data: object) => ({ ...drafted, events: [{ ...event, data: { ...event.data, ...data } }] });
    const check = (after: PaperRun) => () => checkStep(paper, paperCommands.SendPaper, after);
    expect(check(drafted)).not.toThrow();
    expect(check(withData({ addressee: 'KHÔNG ĐƯỢC LỘ' }))).toThrow('personal text in its data');
    expect(check(withData({ reason: 'x' }))).toThrow();
    expect(check({ ...drafted, state: { ...drafted.state, addressee: 'KHÔNG ĐƯỢC LỘ' } as never })).toThrow(
      'the state',
    );
    const stuck = { ...paper, deadlines: () => [{ key: 'issue-1', kind: 'issue', at: '2025-09-16T16:59:59.999Z' }] };
    expect(() => checkStep(stuck, paperCommands.PassDeadline, drafted)).toThrow('still open');
  });
});

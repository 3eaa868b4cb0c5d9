import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkStep,
  draftUpward,
  foldedInTwo,
  history,
  LISTED,
  NEW,
  type Offer,
  type PaperRun,
  paperCommands,
  paperContext,
  seed,
  sha,
} from '../../test/samples/paper.js';
import type { PaperCommand } from './commands.js';
import type { PaperStatus } from './state.js';
import { paper } from './stream.js';
import { isTelling } from './telling.js';

type Kind = 'unit' | 'upward';
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
  'RecordReply',
  'ClosePaper',
]);
/** Every command, as who knows the state would send it, and some as they should not be sent. */
const offersFor =
  (kind: Kind) =>
  ({ state, version }: PaperRun): Offer<PaperCommand>[] => {
    const offer = (command: PaperCommand): Offer<PaperCommand> => ({
      command,
      ahead: ahead.has(command.type),
      context: paperContext(command.type, kind),
    });
    const first = kind === 'unit' ? paperCommands.DraftPaper : draftUpward;
    if (state.status === 'unstarted') return [offer(first)];
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
      { type: 'GiveUpEffect', data: { effect: telling?.effect ?? 'paper:p-1/1/render', kind: 'tell' } },
    ];
    return [...Object.values(paperCommands), ...made].map(offer);
  };

const reached = new Set<PaperStatus>();
const checked = (_before: Step[0], command: Step[1], after: Step[2]) => {
  reached.add(after.state.status);
  checkStep(paper, command, after);
  const state = after.state.status === 'unstarted' ? null : after.state;
  // A telling is under way exactly when its effect was made, by the same event.
  for (const e of after.effects.filter((x) => x.kind === 'tell'))
    expect(state && isTelling(state, `${state.id}/${after.version}/${e.name}`)).toBe(true);
  const tells = ['PaperDrafted', 'NamesAdded', 'NamesRemoved', 'PaperWithdrawn'].includes(after.events[0]?.type ?? '');
  if (tells && state?.telling) expect(after.effects.map((e) => e.kind)).toContain('tell');
};

describe(`histories of accepted commands (SEED=${seed})`, () => {
  test.each(['unit', 'upward'] as const)('Reading one in two parts gives what reading it whole gives: %s', (kind) => {
    fc.assert(
      fc.property(
        fc.array(fc.nat({ max: 997 }), { maxLength: 30, size: 'max' }),
        fc.nat({ max: 30 }),
        (choices, cut) => {
          const whole = history(paper, offersFor(kind), choices, checked);
          expect(foldedInTwo(paper, whole.recorded, cut)).toEqual(whole.state);
        },
      ),
      { seed, numRuns: 40 },
    );
  });

  test('They come through every stage', () => {
    const stages: Record<Exclude<PaperStatus, 'unstarted'>, true> = {
      drafted: true,
      checked: true,
      sentBack: true,
      signed: true,
      numbered: true,
      sent: true,
      received: true,
      answered: true,
      closed: true,
      withdrawn: true,
    };
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

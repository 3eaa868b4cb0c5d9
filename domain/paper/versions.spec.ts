import { describe, expect, test } from 'vitest';
import {
  allAt,
  begin,
  commandFor,
  DOCUMENT,
  LISTED,
  MARKED,
  nominationAt,
  PAPER,
  type PaperRun,
  paperAt,
  paperCommands,
  paperContext,
  paperRun,
  type SampleKind,
  toldAll,
  verdict,
} from '../../test/samples/paper.js';
import type { StreamId } from '../kernel/values.js';
import type { PaperCommand } from './commands.js';
import { decidePaper } from './decide.js';
import { type StartedPaper, unstartedPaper } from './state.js';
import { paper } from './stream.js';

const OLD: StreamId<'paper'> = 'paper:p-0';
const [first, second] = LISTED as [(typeof LISTED)[0], (typeof LISTED)[1]];
const started = ({ state }: PaperRun) => state as StartedPaper;
const replaced = (kind: SampleKind) => ({ ...paperAt('replaced', kind).state, id: OLD });
const next = (kind: SampleKind, data: object = {}): PaperCommand => {
  const { type, data: sample } = commandFor(kind, 'DraftPaper') as Extract<PaperCommand, { type: 'DraftPaper' }>;
  return { type, data: { ...sample, replaces: OLD, names: [first], ...data } };
};
const ready = (kind: SampleKind) => paperContext('DraftPaper', kind).related;
const given = (kind: SampleKind, older: unknown = replaced(kind)) => ({
  related: { ...Object.fromEntries(ready(kind)), [OLD]: older } as Record<StreamId, unknown>,
});
const draftOf = (kind: SampleKind, data: object = {}, older?: unknown) =>
  decidePaper(next(kind, data), unstartedPaper, paperContext('DraftPaper', kind, given(kind, older)));
const templates = (run: PaperRun) => run.effects.flatMap((e) => (e.kind === 'notice' ? [e.template] : []));

describe('T4: a name that drops out makes the next version', () => {
  test('T4: the older one makes room: it lets its names go, keeps what was signed and numbered, and stays readable', () => {
    const before = paperAt('numbered', 'upward');
    const run = paperRun(before, paperCommands.ReplacePaper, 'upward');
    const { signature, numbering, nominations, rendition } = started(before) as Extract<
      StartedPaper,
      { status: 'numbered' }
    >;
    expect(run.state).toMatchObject({ status: 'replaced', signature, numbering, nominations, rendition, by: null });
    expect(rendition).toBe(DOCUMENT);
    expect(run.events).toEqual([
      { type: 'PaperReplaced', data: {}, personal: { 'person:signer': { reason: MARKED } } },
    ]);
    expect(run.effects).toMatchObject([
      { command: 'UnpresentNomination', tellings: [{ receiver: first }, { receiver: second }] },
      { template: 'paper-replaced' },
    ]);
    expect([paper.closed(run.state), paper.closed(toldAll(run).state)]).toEqual([false, true]);
    expect(paper.takes?.(run.state)).toMatchObject([{ number: 7 }]);
  });

  test.each([
    ['unit', [{ role: 'unitHead', unit: 'unit-a' }, { role: 'secretariatHead' }]],
    ['secretariat', [{ role: 'secretariatHead' }]],
    ['upward', [{ role: 'signer' }, { role: 'secretariatHead' }]],
    ['letter', [{ role: 'secretariatHead' }, { role: 'signer' }]],
  ] as const)('T4: both signers of a %s are told of a name that drops out, and of the replacing', (kind, to) => {
    const signed = paperAt('signed', kind);
    expect(paperRun(signed, paperCommands.RecordGrantChange, kind).effects).toMatchObject([
      { template: 'name-changed', to, facts: { nomination: first, change: 'held' } },
    ]);
    const told = paperRun(signed, paperCommands.ReplacePaper, kind).effects.filter((e) => e.kind === 'notice');
    expect(told).toMatchObject([{ template: 'paper-replaced', to }]);
  });

  test.each(['unit', 'secretariat', 'upward', 'letter'] as const)(
    'T4: the versions of a %s name each other',
    (kind) => {
      const run = paperRun(begin(paper), next(kind), kind, given(kind));
      expect(run.state).toMatchObject({ earlier: [OLD], nominations: [first] });
      expect(run.effects.find((e) => e.name === 'next-version')).toEqual({
        name: 'next-version',
        kind: 'tell',
        command: 'RecordNextVersion',
        tellings: [{ receiver: OLD, data: { paper: PAPER } }],
        complete: false,
      });
      expect(paperRun(paperAt('replaced', kind), paperCommands.RecordNextVersion, kind).state).toMatchObject({
        status: 'replaced',
        by: 'paper:p-2',
      });
    },
  );

  test('T4: a third version knows both before it', () => {
    const older = { ...replaced('unit'), earlier: ['paper:p-00'] };
    expect(draftOf('unit', {}, older)).toMatchObject({ events: [{ data: { earlier: ['paper:p-00', OLD] } }] });
  });

  test('T4: only a paper of the same kind, house and addressee that made room has a next version', () => {
    expect(verdict(draftOf('unit'))).toBe('accepted');
    expect(draftOf('unit', {}, { ...paperAt('signed').state, id: OLD })).toMatchObject({
      refused: { code: 'NotReplaced', fields: ['/replaces'], facts: { paper: OLD, status: 'signed' } },
    });
    for (const older of [unstartedPaper, { ...replaced('unit'), office: 'so' }])
      expect(draftOf('unit', {}, older)).toMatchObject({
        refused: { code: 'UnknownReference', fields: ['/replaces'] },
      });
    expect(verdict(draftOf('unit', {}, { ...replaced('unit'), unit: 'unit-b' }))).toBe('OtherPaper');
    expect(verdict(draftOf('unit', {}, replaced('secretariat')))).toBe('OtherPaper');
    const other = { ...(replaced('letter') as object), letter: { opinion: 'backgroundCheck', body: 'cong-an' } };
    expect(verdict(draftOf('letter', {}, other))).toBe('OtherPaper');
  });

  test('T4: one next version at a time: the older one is claimed until this one is withdrawn', () => {
    const run = paperRun(begin(paper), next('unit'), 'unit', given('unit'));
    expect(paper.claims(run.state)).toEqual([{ kind: 'paper-version', key: OLD }]);
    expect(paper.claims(paperRun(run, paperCommands.WithdrawPaper).state)).toEqual([]);
    expect(paper.claims(paperAt('signed').state)).toEqual([]);
  });

  test('T4: it is read together with its names', () => {
    expect(paper.relies(next('unit'), unstartedPaper)).toEqual([first, OLD]);
  });

  test('T4: dossiers that the unit had sent with the older version stand in the newer one too', () => {
    const sent = (sentWith: StreamId<'paper'>) => ({
      ...given('unit').related,
      ...allAt([first], 'submitted', { sentWith }),
    });
    const drafted = (sentWith: StreamId<'paper'>) =>
      verdict(
        decidePaper(next('unit'), unstartedPaper, paperContext('DraftPaper', 'unit', { related: sent(sentWith) })),
      );
    expect([drafted(OLD), drafted('paper:p-9')]).toEqual(['accepted', 'NotReady']);
  });

  test('T4: what a replaced version hears of its names it passes on to the next', () => {
    const both = paperRun(paperAt('replaced'), { type: 'RecordNextVersion', data: { paper: 'paper:p-2' } });
    const heard = paperRun(both, paperCommands.RecordGrantChange);
    expect(heard.effects).toEqual([
      {
        name: 'pass-on',
        kind: 'tell',
        command: 'RecordGrantChange',
        tellings: [{ receiver: 'paper:p-2', data: { nomination: first, change: 'held', since: 4 } }],
        complete: false,
      },
    ]);
    expect(paperRun(paperAt('replaced'), paperCommands.RecordGrantChange).effects).toEqual([]);
  });

  test('T4: a hold or a withdrawal since the signature stops the sending, also of a unit’s paper', () => {
    const send = (status: 'submitted' | 'shortlisted' | 'withdrawn' | 'held') => {
      const related = { ...allAt(LISTED, 'shortlisted'), [second]: nominationAt(second, status) };
      return decidePaper(
        paperCommands.SendPaper,
        paperAt('numbered').state,
        paperContext('SendPaper', 'unit', { related }),
      );
    };
    for (const status of ['withdrawn', 'held'] as const)
      expect(send(status)).toMatchObject({ refused: { code: 'ListChanged', facts: { nominations: [second] } } });
    for (const status of ['submitted', 'shortlisted'] as const) expect(verdict(send(status))).toBe('accepted');
  });
});

describe('T2: the stages of a paper', () => {
  test('T2: drafted, checked, signed, numbered, sent, received, partly returned, closed', () => {
    const way = ['CheckPaper', 'SignPaper', 'NumberPaper', 'SendPaper', 'ReceivePaper', 'ReturnNames', 'ClosePaper'];
    let run = paperRun(paperRun(begin(paper), paperCommands.DraftPaper), paperCommands.RecordRendition);
    const stages = way.map((type) => {
      run = toldAll(paperRun(run, paperCommands[type as PaperCommand['type']]));
      return run.state.status;
    });
    expect(stages).toEqual(['checked', 'signed', 'numbered', 'sent', 'received', 'partlyReturned', 'closed']);
  });

  test('T2: a replaced version takes no more acts, and has nothing that falls due', () => {
    expect(paper.deadlines(paperAt('replaced', 'letter').state)).toEqual([]);
    for (const type of ['SendPaper', 'WithdrawPaper', 'ReplacePaper', 'ClosePaper'] as const)
      expect(verdict(decidePaper(paperCommands[type], paperAt('replaced').state, paperContext(type)))).toBe(
        'WrongStatus',
      );
    expect(templates(paperRun(paperAt('replaced'), paperCommands.RecordNextVersion))).toEqual([]);
  });

  test('T2: a next version that nobody made room for is kept out of order', () => {
    const run = paperRun(paperAt('signed'), paperCommands.RecordNextVersion);
    expect(run.events).toMatchObject([{ type: 'NextVersionRecorded', irregular: true }]);
    expect([run.state.status, templates(run)]).toEqual(['signed', ['irregular']]);
  });
});

import { describe, expect, test } from 'vitest';
import { person } from '../../test/samples/context.js';
import { decisionStates } from '../../test/samples/decision.js';
import { nominationStates } from '../../test/samples/nomination.js';
import {
  begin,
  DOCUMENT,
  drafting,
  MARKED,
  PAPER,
  type PaperRun,
  paperCommands,
  paperContext,
  paperRun,
  sha,
  toldAll,
  verdict,
} from '../../test/samples/paper.js';
import { nomination } from '../nomination/stream.js';
import type { PaperCommand } from './commands.js';
import { decidePaper } from './decide.js';
import { MAX_CASES } from './deposit.js';
import { paper } from './stream.js';

const NOMINATION = 'nomination:n-1';
const DECISION = 'decision:d-1';
const contents = { files: 3, from: '2025-08-01' };
const kept = { years: 20, until: '2045-12-31' };
const filed = { closedOn: '2025-09-12', kept, contents, deposited: null };
const packed = { ...nominationStates.archived, package: sha('d'), filed };
const packedDecision = { ...decisionStates.archived, package: sha('e'), filed };
const cases = { [NOMINATION]: packed, [DECISION]: packedDecision };

const draft = drafting({
  kind: 'depositList',
  campaign: null,
  addressee: 'Lưu trữ cơ quan',
  names: [],
  deposit: { year: 2025, cases: [NOMINATION, DECISION] },
});
type Given = NonNullable<Parameters<typeof paperContext>[2]>;
const records = (related: object = cases): Given => ({ actor: person('records-officer'), related: related as never });
const head = (related: object = cases): Given => ({ actor: person('secretariat-head'), related: related as never });
const ask = (command: PaperCommand, run: PaperRun, given: Given) =>
  decidePaper(command, run.state, paperContext(command.type, 'secretariat', given));
const drawnUp = (data: object = {}, related: object = cases) =>
  ask({ ...draft, data: { ...draft.data, ...data } } as PaperCommand, begin(paper), records(related));

const { RecordRendition, SignPaper, NumberPaper, SendPaper, AcceptDeposit, ReceivePaper, WithdrawPaper } =
  paperCommands;
const run = (from: PaperRun, command: PaperCommand, given = head()) => paperRun(from, command, 'secretariat', given);
const drafted = run(run(begin(paper), draft, records()), RecordRendition);
const signed = run(drafted, SignPaper);
const sent = toldAll(run(run(signed, NumberPaper), SendPaper));

describe('a list of closed files for the records office', () => {
  test('G7: the records officer draws it up: package, contents and time of keeping of each file of a year', () => {
    const [event] = drafted.recorded;
    expect(event?.data).toMatchObject({
      deposit: {
        year: 2025,
        cases: [
          { case: NOMINATION, package: sha('d'), files: 3, from: '2025-08-01', closedOn: '2025-09-12', kept },
          { case: DECISION, package: sha('e'), files: 3, from: '2025-08-01', closedOn: '2025-09-12', kept },
        ],
      },
    });
    expect(paper.claims(drafted.state)).toContainEqual({ kind: 'deposit', key: `${NOMINATION}/${sha('d')}` });
  });

  test('G7: only closed files of this office and year that have a package and were not handed over yet', () => {
    const with_ = (over: object) => verdict(drawnUp({}, { ...cases, [NOMINATION]: { ...packed, ...over } }));
    expect(with_({})).toBe('accepted');
    expect(with_({ package: null })).toBe('NotPacked');
    expect(with_({ status: 'awarded' })).toBe('NotPacked');
    expect(with_({ filed: { ...filed, deposited: { paper: PAPER, on: '2025-09-13' } } })).toBe('NotPacked');
    expect(with_({ filed: { ...filed, closedOn: '2024-12-31' } })).toBe('OtherYear');
    expect(with_({ dossier: { ...packed.dossier, office: 'xa' } })).toBe('UnknownReference');
    expect(verdict(drawnUp({}, { [NOMINATION]: packed }))).toBe('UnknownReference');
  });

  test('G7: it holds files and no names, and no other paper holds files', () => {
    expect(verdict(drawnUp({ names: ['nomination:n-1'] }))).toBe('DepositUnfit');
    expect(verdict(drawnUp({ deposit: undefined }))).toBe('DepositMissing');
    expect(verdict(drawnUp({ kind: 'secretariatSubmission' }))).toBe('DepositUnfit');
    expect(verdict(drawnUp({ kind: 'secretariatSubmission', deposit: undefined }))).toBe('EmptyList');
  });

  test('G7: the records officer drafts no other paper', () => {
    const other = { kind: 'secretariatSubmission', names: ['nomination:n-1'], deposit: undefined };
    expect(verdict(drawnUp(other))).toBe('NotYourPaper');
  });

  test('G7: both sides sign the same text, the giving side first; a mere receipt takes nothing over', () => {
    expect(verdict(ask(SignPaper, drafted, records()))).toBe('NotYourPaper');
    expect(verdict(ask(ReceivePaper, sent, head()))).toBe('AcceptanceNeeded');
    expect(verdict(ask(AcceptDeposit, signed, records()))).toBe('WrongStatus');
    const other = { type: 'AcceptDeposit', data: { documentHash: sha('9') } } as const;
    expect(verdict(ask(other, sent, records()))).toBe('DocumentChanged');
    const taken = run(sent, AcceptDeposit, records());
    expect(taken.events[0]).toMatchObject({ data: { on: '2025-09-15', documentHash: DOCUMENT, file: null } });
    expect(taken.state.status).toBe('received');
    expect(run(taken, paperCommands.ClosePaper).state.status).toBe('closed');
  });

  test('G7: signed for on paper it is the same: the day, the scan, and the name sealed', () => {
    const data = { on: '2025-09-15', file: sha('5'), receiver: `Lò Thị ${MARKED}` };
    const taken = run(sent, { type: 'AcceptDeposit', data }, records());
    expect(taken.events[0]?.data).toEqual({ on: '2025-09-15', documentHash: null, file: sha('5') });
    expect(taken.events[0]?.personal).toEqual({ 'person:records-officer': { receiver: `Lò Thị ${MARKED}` } });
    const early = { type: 'AcceptDeposit', data: { ...data, on: '2025-09-14' } } as const;
    expect(verdict(ask(early, sent, records()))).toBe('DateBeforeSending');
  });

  test('G7: a file that left the archive or was packed anew since is signed, sent and taken by nobody', () => {
    const moved = { ...cases, [DECISION]: { ...packedDecision, package: sha('7') } };
    for (const [command, from] of [
      [SignPaper, drafted],
      [SendPaper, run(signed, NumberPaper)],
      [AcceptDeposit, sent],
    ] as const) {
      const given = command.type === 'AcceptDeposit' ? records(moved) : head(moved);
      expect(ask(command, from, given)).toMatchObject({ refused: { code: 'NotPacked', facts: { cases: [DECISION] } } });
    }
  });

  test('G7: each case learns who has its file now; a list that is withdrawn lets its files go', () => {
    const { effects } = run(sent, AcceptDeposit, records());
    const data = { paper: PAPER, on: '2025-09-15' };
    expect(effects.find((e) => e.kind === 'tell')).toMatchObject({
      command: 'RecordDeposit',
      tellings: [
        { receiver: NOMINATION, data },
        { receiver: DECISION, data },
      ],
    });
    expect(paper.claims(run(drafted, WithdrawPaper).state)).toEqual([]);
    const told = { type: 'DepositRecorded', data, at: '2025-09-15T02:00:00.000Z', version: 20, actor: 's:x' } as const;
    expect(nomination.evolve(packed, told)).toMatchObject({ status: 'archived', filed: { deposited: data } });
  });

  test('G7: the saved state of the longest list stays under 256 KB', () => {
    const many = Array.from({ length: MAX_CASES }, (_, i) => `nomination:${String(i).padStart(40, '0')}` as const);
    const related = Object.fromEntries(many.map((id) => [id, packed]));
    const one = { ...draft, data: { ...draft.data, deposit: { year: 2025, cases: many } } };
    const { state } = run(begin(paper), one, records(related));
    expect(new TextEncoder().encode(JSON.stringify(state)).length).toBeLessThan(256 * 1024);
  });

  test('G7: its number stands in a series of its own', () => {
    const numbered = run(signed, NumberPaper).state;
    expect('numbering' in numbered && numbered.numbering?.series).toBe('vp/2025/DM');
  });
});

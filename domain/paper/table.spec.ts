import { describe, expect, test } from 'vitest';
import {
  commandFor,
  letterStates,
  paperCommands,
  paperContext,
  paperStates,
  type SampleKind,
  secretariatStates,
  statusesOf,
  upwardStates,
} from '../../test/samples/paper.js';
import type { Refusal } from '../kernel/refusal.js';
import type { Decided } from '../kernel/stream.js';
import { type PaperCommand, paperCommands as shapes } from './commands.js';
import { decidePaper } from './decide.js';
import type { PaperStatus } from './state.js';

// Every command × every status. `yes`: accepted; `late`: accepted as irregular; `-`: WrongStatus; the others are codes.
const table = `
                     unstarted drafted checked sentBack signed numbered sent received partlyReturned answered closed withdrawn replaced
DraftPaper           yes       old     old     old      old    old      old  old      old            old      old    old       old
AddNames             new       yes     -       yes      -      -        -    -        -              -        -      -         -
RemoveNames          new       yes     -       yes      -      -        -    -        -              -        -      -         -
CheckPaper           new       yes     -       yes      -      -        -    -        -              -        -      -         -
SendBackPaper        new       yes     yes     -        -      -        -    -        -              -        -      -         -
SignPaper            new       yes     yes     yes      -      -        -    -        -              -        -      -         -
RecordPaperSignature new       yes     yes     yes      -      -        -    -        -              -        -      -         -
FileSignedCopy       new       -       -       -        filed  filed    filed filed   filed          filed    -      -         -
NumberPaper          new       -       -       -        yes    -        -    -        -              -        -      -         -
SendPaper            new       -       -       -        -      yes      -    -        -              -        -      -         -
ReceivePaper         new       -       -       -        -      -        yes  -        -              -        -      -         -
AcceptDeposit        new       -       -       -        -      -        names -  -              -        -      -         -
ReturnNames          new       -       -       -        -      -        -    yes      gone           -        -      -         -
RecordReply          new       -       -       -        -      -        yes  yes      yes            -        late   -         -
ClosePaper           new       -       -       -        -      -        -    yes      yes            yes      -      -         -
WithdrawPaper        new       yes     yes     yes      yes    yes      -    -        -              -        -      -         -
ReplacePaper         new       -       -       -        yes    yes      yes  yes      yes            -        -      -         -
RecordNextVersion    new       late    late    late     late   late     late late     late           late     late   late      yes
RecordGrantChange    new       yes     yes     yes      yes    yes      yes  yes      yes            late     late   late      yes
RecordRendition      new       known   known   known    -      -        -    -        -              -        -      -         -
ExtendDeadline       new       none    none    none     none   none     none none     none           none     none   none      none
CorrectDeadline      new       permit  permit  permit   permit permit   permit permit permit        permit   permit permit    permit
PassDeadline         new       none    none    none     none   none     none none     none           none     none   none      none
CompleteFanOut       new       nobody  nobody  nobody   nobody nobody   nobody nobody nobody         nobody   nobody nobody    nobody
GiveUpEffect         new       yes     yes     yes      yes    yes      yes  yes      yes            yes      yes    yes       yes
`;
// Where another kind differs from a unit's paper, in its own columns: only a unit's names come back in part.
const unlike: Readonly<Record<SampleKind, string>> = {
  unit: '',
  secretariat: `
ReturnNames          new       unit    unit    unit     unit   unit     unit unit                    unit     unit   unit      unit
ReplacePaper         new       -       -       -        yes    yes      yes  yes                     -        -      -         -
RecordGrantChange    new       yes     yes     yes      yes    yes      late late                    late     late   late      yes
`,
  upward: `
ReturnNames          new       unit    unit    unit     unit   unit     unit unit                    unit     unit   unit      unit
ReplacePaper         new       -       -       -        yes    yes      -    -                       -        -      -         -
RecordGrantChange    new       yes     yes     yes      yes    yes      late late                    late     late   late      yes
`,
  letter: `
ReturnNames          new       unit    unit    unit     unit   unit     unit unit                    unit     unit   unit      unit
ClosePaper           new       -       -       -        -      -        wait wait                    yes      -      -         -
WithdrawPaper        new       yes     yes     yes      yes    yes      yes  yes                     -        -      -         -
ReplacePaper         new       -       -       -        yes    yes      -    -                       -        -      -         -
`,
};
const codes: Readonly<Record<string, string>> = {
  '-': 'WrongStatus',
  new: 'NotStarted',
  old: 'AlreadyStarted',
  known: 'RenditionKnown',
  none: 'UnknownDeadline',
  names: 'DepositUnfit',
  permit: 'InterventionNeeded',
  nobody: 'UnknownEffect',
  filed: 'SignedCopyKnown',
  gone: 'NotInList',
  unit: 'NotReturnedHere',
  wait: 'ReplyAwaited',
  yes: 'accepted',
  late: 'accepted, irregular',
};

const linesOf = (text: string) =>
  text
    .trim()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.trim().split(/\s+/));
const [heads = [], ...lines] = linesOf(table);
type Row = [PaperCommand['type'], ...string[]];
/** The common rows in this kind's columns, with its own rows in their place. */
const rowsOf = (kind: SampleKind): Row[] => {
  const statuses = statusesOf(kind);
  const own = new Map(linesOf(unlike[kind]).map((row) => [row[0], row]));
  return lines.map((row) => {
    const common = row.filter((_cell, i) => i === 0 || statuses.includes(heads[i - 1] as PaperStatus));
    return (own.get(row[0]) ?? common) as unknown as Row;
  });
};

const saidTo = (decided: Decided<{ irregular?: true }>): string => {
  if ('notYet' in decided) return 'notYet';
  if ('refused' in decided) return decided.refused.code;
  return decided.events.some((e) => e.irregular) ? 'accepted, irregular' : 'accepted';
};

describe.each([
  ["a unit's paper", 'unit', paperStates],
  ["the secretariat's paper", 'secretariat', secretariatStates],
  ['a paper upward', 'upward', upwardStates],
  ['a letter', 'letter', letterStates],
] as const)('%s, every command in every status', (_name, kind, states) => {
  const statuses = statusesOf(kind);
  const rows = rowsOf(kind);
  const decided = (type: PaperCommand['type'], status: PaperStatus) =>
    decidePaper(commandFor(kind, type), states[status], paperContext(type, kind));

  test('The table names every command and every status of the types, and each sample has its status', () => {
    expect(rows.map(([type]) => type).sort()).toEqual(Object.keys(paperCommands).sort());
    expect([...heads].sort()).toEqual([...statusesOf('unit')].sort());
    expect([...statuses].sort()).toEqual(Object.keys(states).sort());
    for (const status of statuses) expect(states[status].status).toBe(status);
    for (const [type] of rows) {
      const { data } = commandFor(kind, type);
      expect(shapes[type].data.parse(data), type).toEqual(data);
    }
  });

  test.each(rows)('%s', (type, ...cells) => {
    expect(cells).toHaveLength(statuses.length);
    expect(statuses.map((status) => saidTo(decided(type, status)))).toEqual(cells.map((cell) => codes[cell]));
  });

  test.each(rows)('%s says where it would be lawful when the stage is wrong', (type, ...cells) => {
    const lawful = statuses.filter((_s, i) => !['-', 'new', 'late'].includes(cells[i] ?? ''));
    for (const status of statuses.filter((_s, i) => cells[i] === '-')) {
      const { refused } = decided(type, status) as { refused: Refusal };
      const { status: said, allowed } = refused.facts as { status: string; allowed: readonly string[] };
      const reachable = statuses.filter((s) => allowed.includes(s));
      expect([said, [...reachable].sort()]).toEqual([status, [...lawful].sort()]);
    }
  });
});

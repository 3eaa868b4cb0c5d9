import { describe, expect, test } from 'vitest';
import { draftUpward, paperCommands, paperContext, paperStates, upwardStates } from '../../test/samples/paper.js';
import type { Refusal } from '../kernel/refusal.js';
import type { Decided } from '../kernel/stream.js';
import { type PaperCommand, paperCommands as shapes } from './commands.js';
import { decidePaper } from './decide.js';
import type { PaperStatus } from './state.js';

// Every command × every status. `yes`: accepted; `late`: accepted as irregular; `-`: WrongStatus; the others are codes.
const table = `
                     unstarted  drafted checked sentBack signed numbered sent received answered closed withdrawn
DraftPaper           yes        old     old     old      old    old      old  old      old      old    old
AddNames             new        yes     -       yes      -      -        -    -        -        -      -
RemoveNames          new        yes     -       yes      -      -        -    -        -        -      -
CheckPaper           new        yes     -       yes      -      -        -    -        -        -      -
SendBackPaper        new        yes     yes     -        -      -        -    -        -        -      -
SignPaper            new        yes     yes     yes      -      -        -    -        -        -      -
RecordPaperSignature new        yes     yes     yes      -      -        -    -        -        -      -
NumberPaper          new        -       -       -        yes    -        -    -        -        -      -
SendPaper            new        -       -       -        -      yes      -    -        -        -      -
ReceivePaper         new        -       -       -        -      -        yes  -        -        -      -
RecordReply          new        -       -       -        -      -        yes  yes      -        late   -
ClosePaper           new        -       -       -        -      -        -    yes      yes      -      -
WithdrawPaper        new        yes     yes     yes      yes    yes      -    -        -        -      -
RecordGrantChange    new        yes     yes     yes      yes    yes      late late     late     late   late
RecordRendition      new        known   known   known    -      -        -    -        -        -      -
PassDeadline         new        none    none    none     none   none     none none     none     none   none
CompleteFanOut       new        nobody  nobody  nobody   nobody nobody   nobody nobody nobody   nobody nobody
GiveUpEffect         new        yes     yes     yes      yes    yes      yes  yes      yes      yes    yes
`;
const codes: Readonly<Record<string, string>> = {
  '-': 'WrongStatus',
  new: 'NotStarted',
  old: 'AlreadyStarted',
  known: 'RenditionKnown',
  none: 'UnknownDeadline',
  nobody: 'UnknownEffect',
  yes: 'accepted',
  late: 'accepted, irregular',
};

const [heads, ...lines] = table.trim().split('\n');
const statuses = heads?.trim().split(/\s+/) as PaperStatus[];
const rows = lines.map((line) => line.split(/\s+/) as [PaperCommand['type'], ...string[]]);

const saidTo = (decided: Decided<{ irregular?: true }>): string => {
  if ('notYet' in decided) return 'notYet';
  if ('refused' in decided) return decided.refused.code;
  return decided.events.some((e) => e.irregular) ? 'accepted, irregular' : 'accepted';
};

describe.each([
  ["a unit's paper", 'unit', paperStates],
  ['a paper upward', 'upward', upwardStates],
] as const)('%s, every command in every status', (_name, kind, states) => {
  const decided = (type: PaperCommand['type'], status: PaperStatus) => {
    const command = kind === 'upward' && type === 'DraftPaper' ? draftUpward : paperCommands[type];
    return decidePaper(command, states[status], paperContext(type, kind));
  };

  test('The table names every command and every status of the types, and each sample has its status', () => {
    expect(rows.map(([type]) => type).sort()).toEqual(Object.keys(paperCommands).sort());
    expect([...statuses].sort()).toEqual(Object.keys(states).sort());
    for (const status of statuses) expect(states[status].status).toBe(status);
    for (const { type, data } of Object.values(paperCommands))
      expect(shapes[type].data.parse(data), type).toEqual(data);
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
      expect([said, [...allowed].sort()]).toEqual([status, [...lawful].sort()]);
    }
  });
});

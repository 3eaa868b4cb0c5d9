import { describe, expect, test } from 'vitest';
import { decisionCommands, decisionContext, decisionStates } from '../../test/samples/decision.js';
import type { Refusal } from '../kernel/refusal.js';
import type { Decided } from '../kernel/stream.js';
import { type DecisionCommand, decisionCommands as shapes } from './commands.js';
import { decideDecision } from './decide.js';
import type { DecisionStatus } from './state.js';

// Every command × every status. `yes`: accepted; `late`: accepted as irregular; `-`: WrongStatus; the others are codes.
const table = `
                        unstarted drafted presented checked sentBack signed numbered sealed issued published partlyRevoked revoked archived cancelled
DraftDecision           yes       old     old       old     old      old    old      old    old    old       old           old     old      old
AddGrants               new       yes     -         -       yes      -      -        -      -      -         -             -       -        -
RemoveGrants            new       yes     -         -       yes      -      -        -      -      -         -             -       -        -
SettleException         new       plain   plain     plain   plain    -      -        -      -      -         -             -       -        -
PresentDecision         new       yes     -         -       yes      -      -        -      -      -         -             -       -        -
CheckDecision           new       -       yes       -       -        -      -        -      -      -         -             -       -        -
SendBackDecision        new       -       yes       yes     -        -      -        -      -      -         -             -       -        -
CancelDecision          new       yes     yes       yes     yes      -      -        -      -      -         -             -       -        -
AcceptExceptions        new       -       -         plain   -        -      -        -      -      -         -             -       -        -
DenyGrants              new       -       -         yes     -        -      -        -      -      -         -             -       -        -
HandToDeputy            new       notOwn  notOwn    notOwn  notOwn   -      -        -      -      -         -             -       -        -
SignDecision            new       -       -         yes     -        -      -        -      -      -         -             -       -        -
RecordDecisionSignature new       -       -         yes     -        -      -        -      -      -         -             -       -        -
FileSignedCopy          new       -       -         -       -        copied copied   copied copied copied    copied        copied  copied   -
NumberDecision          new       -       -         -       -        yes    -        -      -      -         -             -       -        -
SealDecision            new       -       -         -       -        -      yes      -      -      -         -             -       -        -
IssueDecision           new       -       -         -       -        -      yes      yes    -      -         -             -       -        -
PublishDecision         new       -       -         -       -        -      -        -      yes    -         -             -       -        -
ArchiveDecision         new       -       -         -       -        -      -        -      -      yes       yes           yes     -        -
IssueCertificates       new       -       -         -       -        -      -        -      yes    yes       yes           -       yes      -
SpoilBlanks             new       -       -         -       -        -      -        -      yes    yes       yes           -       yes      -
DrawUpPaymentList       new       -       -         -       -        -      -        -      yes    yes       gone          -       yes      -
RecordPayments          new       -       -         -       -        -      -        -      unpaid unpaid    unpaid        -       unpaid   -
PlanCeremony            new       -       -         -       -        -      -        -      yes    yes       yes           -       yes      -
RecordHandOver          new       -       -         -       -        -      -        -      yes    yes       gone          -       yes      -
CorrectDecision         new       -       -         -       -        -      -        -      yes    yes       yes           -       yes      -
AmendDecision           new       -       -         -       -        -      -        -      yes    yes       gone          -       yes      -
ReissueCertificates     new       -       -         -       -        -      -        -      blank  blank     gone          -       blank    -
ProposeRevocation       new       -       -         -       -        -      -        -      yes    yes       yes           -       yes      -
RevokeGrants            new       -       -         -       -        -      -        -      first  first     gone          -       first    -
RevokeDecision          new       -       -         -       -        -      -        -      first  first     first         -       first    -
RecordReturn            new       -       -         -       -        -      -        -      kept   kept      yes           yes     kept     -
RecordGrantChange       new       yes     yes       yes     yes      late   late     late   late   late      late          late    late     late
RecordRendition         new       known   known     known   known    -      -        -      -      -         -             -       -        -
RecordPackage           new       -       -         -       -        -      -        -      -      -         -             -       yes      -
RecordDeposit           new       late    late      late    late     late   late     late   late   late      late          late    yes      late
CorrectDeadline         new       permit  permit    permit  permit   permit permit   permit permit permit    permit        permit  permit   permit
PassDeadline            new       none    none      none    none     yes    yes      yes    none   none      none          none    none     none
CompleteFanOut          new       nobody  nobody    nobody  nobody   nobody nobody   nobody nobody nobody    nobody        nobody  nobody   nobody
GiveUpEffect            new       yes     yes       yes     yes      yes    yes      yes    yes    yes       yes           yes     yes      yes
`;
const codes: Readonly<Record<string, string>> = {
  '-': 'WrongStatus',
  new: 'NotStarted',
  old: 'AlreadyStarted',
  known: 'RenditionKnown',
  none: 'UnknownDeadline',
  permit: 'InterventionNeeded',
  nobody: 'UnknownEffect',
  plain: 'NoException',
  notOwn: 'NotOwnName',
  copied: 'NoCopyAwaited',
  gone: 'GrantRevoked',
  unpaid: 'NotPayable',
  blank: 'NoCertificate',
  first: 'RevocationNotProposed',
  kept: 'NotRevoked',
  yes: 'accepted',
  late: 'accepted, irregular',
};

const [heads, ...lines] = table.trim().split('\n');
const statuses = heads?.trim().split(/\s+/) as DecisionStatus[];
const rows = lines.map((line) => line.split(/\s+/) as [DecisionCommand['type'], ...string[]]);

const saidTo = (decided: Decided<{ irregular?: true }>): string => {
  if ('notYet' in decided) return 'notYet';
  if ('refused' in decided) return decided.refused.code;
  return decided.events.some((e) => e.irregular) ? 'accepted, irregular' : 'accepted';
};
const decided = (type: DecisionCommand['type'], status: DecisionStatus) =>
  decideDecision(decisionCommands[type], decisionStates[status], decisionContext(type));

describe('a decision, every command in every status', () => {
  test('The table names every command and every status of the types, and each sample has its status', () => {
    expect(rows.map(([type]) => type).sort()).toEqual(Object.keys(decisionCommands).sort());
    expect([...statuses].sort()).toEqual(Object.keys(decisionStates).sort());
    for (const status of statuses) expect(decisionStates[status].status).toBe(status);
    for (const { type, data } of Object.values(decisionCommands))
      expect(shapes[type].data.parse(data), type).toEqual(data);
  });

  test.each(rows)('%s', (type, ...cells) => {
    expect(cells).toHaveLength(statuses.length);
    expect(statuses.map((status) => saidTo(decided(type, status)))).toEqual(cells.map((cell) => codes[cell]));
  });

  test.each(rows)('%s says where it would be lawful when the stage is wrong', (type, ...cells) => {
    const lawful = statuses.filter((_s, i) => !['-', 'new'].includes(cells[i] ?? ''));
    for (const status of statuses.filter((_s, i) => cells[i] === '-')) {
      const { refused } = decided(type, status) as { refused: Refusal };
      const { status: said, allowed } = refused.facts as { status: string; allowed: readonly string[] };
      expect([said, [...allowed].sort()]).toEqual([status, [...lawful].sort()]);
    }
  });
});

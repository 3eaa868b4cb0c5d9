import { describe, expect, test } from 'vitest';
import { officeWith, person } from '../../test/samples/context.js';
import {
  allTold,
  DECISION,
  type DecisionRun,
  decisionAt,
  decisionCommands,
  decisionContext,
  decisionRun,
  startedDecision,
} from '../../test/samples/decision.js';
import { LISTED, MARKED, sha, verdict } from '../../test/samples/paper.js';
import { accessTable } from '../access/table.js';
import type { DecisionCommand } from './commands.js';
import { decideDecision } from './decide.js';
import { goldenBookNumbers } from './golden-book.js';
import type { IssuedDecision } from './state.js';
import { decision } from './stream.js';

const { IssueCertificates, SpoilBlanks, DrawUpPaymentList, RecordPayments, RecordHandOver } = decisionCommands;
type Given = NonNullable<Parameters<typeof decisionContext>[1]>;
const decide = (command: DecisionCommand, from: DecisionRun, given: Given = {}) =>
  decideDecision(command, from.state, decisionContext(command.type, given));
const issuedState = ({ state }: DecisionRun) => state as IssuedDecision;
const [N1, N2] = LISTED as [`nomination:${string}`, `nomination:${string}`];
const registry = { office: officeWith({ numberMode: 'registry' }) };
const from = (first: number | null): DecisionCommand => ({
  ...IssueCertificates,
  data: { ...IssueCertificates.data, first },
});

describe('certificates', () => {
  test('G3: each name gets the next number of the golden book of the issuer and the year, without a gap', () => {
    const printed = decisionRun(decisionAt('published'), IssueCertificates, { series: { last: 40, lastDate: null } });
    expect(printed.events).toMatchObject([
      { type: 'CertificatesIssued', data: { mode: 'own', series: 'vp/2025/SoVang', first: 41, last: 42 } },
    ]);
    expect(goldenBookNumbers(issuedState(printed))).toEqual(
      new Map([
        [N1, 41],
        [N2, 42],
      ]),
    );
    const taken = { series: 'vp/2025/SoVang', number: 42, count: 2, date: '2025-09-15' };
    expect(decision.takes?.(printed.state)).toEqual([expect.objectContaining({ series: 'vp/2025/QD' }), taken]);
    expect(
      decision.reliesOnSeries?.(IssueCertificates, decisionAt('published').state, '2026-02-01T00:00:00.000Z'),
    ).toBe('vp/2025/SoVang');
    expect(verdict(decide(IssueCertificates, printed))).toBe('CertificatesIssuedAlready');
  });

  test('G3: or the numbers that stand in the body’s own book, each of them kept apart by a claim', () => {
    const printed = decisionRun(decisionAt('published'), from(300), registry);
    expect(decision.claims(printed.state)).toEqual([
      { kind: 'goldenBook', key: 'vp/2025/SoVang/300' },
      { kind: 'goldenBook', key: 'vp/2025/SoVang/301' },
    ]);
    expect(decision.takes?.(printed.state)).toHaveLength(1);
    expect(decision.reliesOnSeries?.(from(300), decisionAt('published').state, '2025-09-15T00:00:00.000Z')).toBeNull();
    expect(verdict(decide(from(null), decisionAt('published'), registry))).toBe('NumberMissing');
    expect(verdict(decide(from(300), decisionAt('published')))).toBe('NumberGiven');
  });

  test('G3: a name revoked before takes no number', () => {
    const printed = decisionRun(decisionAt('partlyRevoked'), IssueCertificates, {
      series: { last: 0, lastDate: null },
    });
    expect(goldenBookNumbers(issuedState(printed))).toEqual(new Map([[N1, 1]]));
    expect(decision.takes?.(printed.state)).toMatchObject([{}, { number: 1, count: 1 }]);
    const whole = { ...issuedState(decisionAt('revoked')), status: 'archived', package: null } as IssuedDecision;
    expect(verdict(decideDecision(IssueCertificates, whole, decisionContext('IssueCertificates')))).toBe(
      'GrantRevoked',
    );
  });

  test('G3: spoilt blanks are counted, with a reason that is the writer’s', () => {
    const twice = decisionRun(decisionRun(decisionAt('published'), SpoilBlanks), SpoilBlanks);
    expect(issuedState(twice).spoilt).toBe(6);
    expect(twice.events).toMatchObject([{ data: { count: 3 }, personal: { 'person:signer': { reason: MARKED } } }]);
  });

  test('S6, G3: certificates signed by hand on paper await their copy until it is filed', () => {
    const onPaper: DecisionCommand = { ...IssueCertificates, data: { first: null, via: 'paper', file: null } };
    const copy: DecisionCommand = { type: 'FileSignedCopy', data: { of: 'certificates', file: sha('6') } };
    expect(verdict(decide(copy, decisionAt('published')))).toBe('NoCopyAwaited');
    const filed = decisionRun(decisionRun(decisionAt('published'), onPaper), copy);
    expect(issuedState(filed).book).toMatchObject({ via: 'paper', file: sha('6') });
    expect(verdict(decide(copy, filed))).toBe('NoCopyAwaited');
  });
});

describe('money', () => {
  const list = () => allTold(decisionRun(decisionAt('published'), DrawUpPaymentList, { actor: person('accountant') }));

  test('G2: a list for each payer, with amounts in đồng and their ground by the accountant', () => {
    const drawn = decisionRun(decisionAt('published'), DrawUpPaymentList, { actor: person('accountant') });
    expect(drawn.events).toMatchObject([
      {
        data: { payer: 'issuer', form: 'money', total: 702_000 },
        personal: { 'person:accountant': { ground: MARKED } },
      },
    ]);
    expect(drawn.effects).toMatchObject([
      { command: 'RecordPayment', tellings: [{ receiver: N2, data: { decision: DECISION, on: null } }] },
      { template: 'payment-list', to: [{ role: 'accountant' }], facts: { total: 702_000, payer: 'issuer' } },
      { kind: 'render', document: 'payment-list' },
    ]);
    const other: DecisionCommand = {
      type: 'DrawUpPaymentList',
      data: { payer: 'recipientProvince', form: 'keepsake', rows: [{ amount: 5, nominations: [N2] }], ground: 'x' },
    };
    const first: DecisionCommand = {
      ...DrawUpPaymentList,
      data: { ...DrawUpPaymentList.data, rows: [{ amount: 1, nominations: [N1] }] },
    };
    const both = decisionRun(decisionRun(decisionAt('published'), first), other);
    expect(issuedState(both).payments).toEqual([
      { payer: 'issuer', form: 'money', total: 1 },
      { payer: 'recipientProvince', form: 'keepsake', total: 5 },
    ]);
  });

  test('G2: from the issuer by transfer to the unit with its receipt, from the recipient’s province, a keepsake for a foreigner: kế toán and nobody else lists and records them', () => {
    const listed = (
      payer: 'issuer' | 'recipientProvince',
      form: 'money' | 'keepsake',
      name: typeof N1,
      amount: number,
    ): DecisionCommand => ({
      type: 'DrawUpPaymentList',
      data: { payer, form, rows: [{ amount, nominations: [name] }], ground: 'Theo mức lương cơ sở' },
    });
    const accountant = { actor: person('accountant') };
    const first = allTold(decisionRun(decisionAt('published'), listed('issuer', 'money', N1, 702_000), accountant));
    const both = allTold(decisionRun(first, listed('recipientProvince', 'keepsake', N2, 400_000), accountant));
    const receipt = { paper: 'Ủy nhiệm chi số 7', on: '2025-09-15' };
    const paid = decisionRun(
      both,
      { type: 'RecordPayments', data: { nominations: [N1, N2], on: '2025-09-15', by: 'transfer', receipt } },
      accountant,
    );
    expect(paid.events).toMatchObject([{ type: 'PaymentsRecorded', data: { by: 'transfer', receipt } }]);
    expect(paid.effects).toMatchObject([
      { command: 'RecordPayment', tellings: [N1, N2].map((receiver) => ({ receiver, data: { on: '2025-09-15' } })) },
    ]);
    for (const command of ['DrawUpPaymentList', 'RecordPayments'])
      expect(accessTable.decision?.[command]?.map((grant) => grant.role)).toEqual(['accountant']);
  });

  test('G2: a name stands in one list, once', () => {
    expect(decide(DrawUpPaymentList, list())).toMatchObject({
      refused: { code: 'AlreadyPayable', fields: ['/rows'], facts: { nominations: LISTED } },
    });
    const row = { amount: 1, nominations: [N1] };
    const twice: DecisionCommand = { ...DrawUpPaymentList, data: { ...DrawUpPaymentList.data, rows: [row, row] } };
    expect(decide(twice, decisionAt('published'))).toMatchObject({
      refused: { code: 'AlreadyPayable', facts: { nominations: [N1] } },
    });
  });

  test('G2: paid by transfer with its receipt, or in cash; once, and only what a list says', () => {
    const by = (over: Partial<typeof RecordPayments.data>): DecisionCommand => ({
      ...RecordPayments,
      data: { ...RecordPayments.data, ...over },
    });
    expect(decide(by({ receipt: null }), list())).toMatchObject({
      refused: { code: 'ReceiptMissing', fields: ['/receipt'] },
    });
    expect(verdict(decide(by({ receipt: null, by: 'cash' }), list()))).toBe('accepted');
    expect(verdict(decide(by({ on: '2025-09-16' }), list()))).toBe('DateInFuture');
    expect(verdict(decide(by({ nominations: [N2] }), list()))).toBe('AlreadyPaid');
    const paid = decisionRun(list(), RecordPayments);
    expect(paid.effects).toMatchObject([
      { command: 'RecordPayment', tellings: [{ receiver: N1, data: { decision: DECISION, on: '2025-09-15' } }] },
    ]);
    expect(verdict(decide(RecordPayments, paid))).toBe('StillTelling');
    expect(verdict(decide(RecordPayments, allTold(paid)))).toBe('AlreadyPaid');
  });
});

describe('handing over', () => {
  test('G1: tells each name once; neither it nor the payment holds up the archive, and both go on after it', () => {
    const handed = decisionRun(decisionAt('archived'), RecordHandOver);
    expect(handed.effects).toMatchObject([
      {
        command: 'BestowAward',
        tellings: LISTED.map((receiver) => ({ receiver, data: { decision: DECISION, on: '2025-09-15' } })),
      },
    ]);
    expect(handed.state).toMatchObject({ status: 'archived', telling: { command: 'BestowAward' } });
    expect(verdict(decide(RecordHandOver, allTold(handed)))).toBe('AlreadyHandedOver');
    expect(verdict(decide(DrawUpPaymentList, allTold(handed)))).toBe('accepted');
    expect(verdict(decide(decisionCommands.ArchiveDecision, decisionAt('published')))).toBe('accepted');
  });

  test('G1: an archived decision that tells somebody is followed until all know', () => {
    const packed = decisionRun(decisionAt('archived'), decisionCommands.RecordPackage);
    const kept = decisionRun(packed, decisionCommands.RecordDeposit);
    const handed = decisionRun(kept, RecordHandOver);
    expect([kept, handed, allTold(handed)].map(({ state }) => decision.closed(state))).toEqual([true, false, true]);
  });

  test('Not before the issue, not tomorrow, not to who is not in the list', () => {
    const on = (day: string, nominations = [N1]): DecisionCommand => ({
      type: 'RecordHandOver',
      data: { nominations, on: day },
    });
    const published = decisionAt('published');
    expect(decide(on('2025-09-14'), published)).toMatchObject({
      refused: { code: 'BeforeIssue', facts: { issuedOn: '2025-09-15' } },
    });
    expect(verdict(decide(on('2025-09-16'), published))).toBe('DateInFuture');
    expect(verdict(decide(on('2025-09-15', ['nomination:n-9']), published))).toBe('NotInList');
    expect(startedDecision(published).nominations).toEqual(LISTED);
  });
});

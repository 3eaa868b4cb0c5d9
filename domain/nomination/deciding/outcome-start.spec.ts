import { describe, expect, test } from 'vitest';
import { NOW, person, sampleOffice } from '../../../test/samples/context.js';
import {
  ABOVE,
  act,
  NOMINATION,
  nominationCommands,
  nominationStates,
  relating,
  UPWARD,
  upwardPaper,
  withDossier,
} from '../../../test/samples/nomination.js';
import { judgeAccess } from '../../access/judge.js';
import type { Nomination, Started } from '../state.js';
import { nomination } from '../stream.js';

const { unstarted, presented, forwarded } = nominationStates;
const waiting = withDossier(forwarded, { child: null });
const upper = { id: ABOVE, parent: NOMINATION, child: null } as const;
const relay = (state: Nomination, fact: 'linked', changes: object = {}) =>
  act(state, 'RelayLinkedFact', { fact, since: 1, number: null, issuedOn: null, ...changes });
const begin = (below: Nomination | undefined, changes: object = {}) =>
  act(
    unstarted,
    'DraftNomination',
    { parent: NOMINATION, campaign: null, ...changes },
    {
      stream: ABOVE,
      related: new Map(below ? [[NOMINATION, below]] : []),
    },
  );

describe('one level, one nomination', () => {
  test('F1: papers, initiatives and the council’s result come along from the level below by reference', () => {
    const carried = withDossier(waiting, {
      initiatives: [
        { initiative: 'sk-1', author: 'r-1', share: null, entry: null, earlier: null, slot: 1, exclusive: true },
      ],
    });
    const { state, events } = begin(carried);
    expect(state).toMatchObject({
      status: 'drafted',
      dossier: {
        parent: NOMINATION,
        documents: carried.dossier.documents,
        initiatives: [{ initiative: 'sk-1' }],
        below: { council: { yes: 7, total: 9, passed: true }, paper: UPWARD },
      },
    });
    expect(events[0]?.data).toMatchObject({ below: { documents: carried.dossier.documents } });
    expect(nomination.row(state).parent).toBe(NOMINATION);
    const draft = { ...nominationCommands.DraftNomination, data: { ...nominationCommands.DraftNomination.data } };
    expect(nomination.relies({ ...draft, data: { ...draft.data, parent: NOMINATION } }, unstarted)).toContain(
      NOMINATION,
    );
  });

  test('F1: the name goes up without being typed, sealed to the same recipient; decide never sees it', () => {
    const unnamed = begin(waiting, { recipientName: undefined, recipientPost: undefined });
    expect(unnamed.events[0]).toMatchObject({
      personal: { 'recipient:r-1': {} },
      carried: { from: NOMINATION, subject: 'recipient:r-1', fields: ['name', 'post'] },
    });
    const named = begin(waiting, { recipientName: 'Lò Thị Sửa', recipientPost: null });
    expect(named.events[0]?.personal).toEqual({ 'recipient:r-1': { name: 'Lò Thị Sửa', post: '' } });
    const alone = act(unstarted, 'DraftNomination', { campaign: null, award: 'GIAY_KHEN' });
    expect(alone.events[0]).not.toHaveProperty('carried');
  });

  test('F1: only what comes from below may leave the name out', () => {
    const { data } = nominationCommands.DraftNomination;
    const parses = (changes: object) =>
      nomination.commands.DraftNomination?.data.safeParse({ ...data, recipientName: undefined, ...changes }).success;
    expect([parses({}), parses({ parent: NOMINATION }), parses({ recipientName: 'A' })]).toEqual([false, true, true]);
  });

  test('F1: short procedure and share of women come along; said otherwise they are refused', () => {
    const womenShare = { women: 7, of: 9 };
    const carried = withDossier(waiting, { simplifiedProcedure: true, womenShare });
    expect(begin(carried).state).toMatchObject({ dossier: { simplifiedProcedure: true, womenShare } });
    expect(begin(carried, { simplifiedProcedure: true, womenShare }).answer).toBe('accepted');
    expect(begin(carried, { simplifiedProcedure: false, womenShare: null }).refusal).toMatchObject({
      code: 'ParentDiffers',
      fields: ['/simplifiedProcedure', '/womenShare'],
    });
  });

  test('F1: what the level below found comes along to be read, and is judged here anew', () => {
    const judgement = { finding: 'met', by: 'an', overriddenBy: ['binh'], overridden: true } as const;
    const { state } = begin(withDossier(waiting, { findings: { 'tc-1': judgement } }));
    expect(state).toMatchObject({
      dossier: { findings: {}, below: { proof: { 'tc-1': { finding: 'met', by: 'an', overridden: true } } } },
    });
  });

  test('F1: the level below is told that it has one above, and takes only one', () => {
    const tellings = begin(waiting).effects.flatMap((e) => (e.kind === 'tell' ? e.tellings : []));
    expect(tellings).toEqual([
      { receiver: NOMINATION, data: { from: ABOVE, fact: 'linked', since: 1, number: null, issuedOn: null } },
    ]);
    expect(relay(waiting, 'linked').state).toEqual(forwarded);
    expect(begin(forwarded).answer).toBe('ParentNotForwarded');
    expect(relay(forwarded, 'linked', { from: 'nomination:above-2' }).answer).toBe('irregular');
  });

  test('F1: it goes on with what was sent up and with nothing else', () => {
    expect(begin(presented).refusal).toMatchObject({ code: 'ParentNotForwarded', facts: { status: 'presented' } });
    expect(begin(undefined).refusal).toMatchObject({ code: 'UnknownReference', fields: ['/parent'] });
    const other = { award: 'KNC', recipient: { kind: 'person', id: 'r-2' } };
    expect(begin(waiting, other).refusal).toMatchObject({ code: 'ParentDiffers', fields: ['/award', '/recipient'] });
    const period = { kind: 'range', from: '2024-10-01', to: '2025-09-29' };
    expect(begin(waiting, { period }).refusal).toMatchObject({ fields: ['/period'] });
  });

  test('F1: the paper of the level below is its submission, its minutes came along: no review is held twice', () => {
    const { state } = begin(waiting);
    const submit = (found: object, from: Nomination = state) =>
      act(from, 'SubmitNomination', { paper: UPWARD }, relating({ [UPWARD]: found }));
    expect(submit(upwardPaper).state).toMatchObject({ status: 'submitted', review: null });
    expect(submit({ ...upwardPaper, status: 'signed' }).answer).toBe('NotInPaper');
    const elsewhere = withDossier(state as Started, { below: { council: null, paper: 'paper:p-9', proof: {} } });
    expect(submit(upwardPaper, elsewhere).answer).toBe('NotInPaper');
  });

  test('F1: two levels claim apart, and the level above may be begun by its secretariat', () => {
    const submitted = withDossier(nominationStates.submitted, { ...upper, office: 'tinh' });
    const keys = [submitted, nominationStates.submitted].map((s) => nomination.claims(s)[0]?.key);
    expect(new Set(keys).size).toBe(2);
    const judge = (parent: string | undefined) => {
      const command = {
        type: 'DraftNomination',
        data: { ...nominationCommands.DraftNomination.data, ...(parent ? { parent } : {}) },
      } as typeof nominationCommands.DraftNomination;
      const asked = { kind: 'nomination', command: 'DraftNomination', spec: nomination.commands.DraftNomination! };
      return judgeAccess(asked, person('officer-1'), nomination.relations(unstarted, command), sampleOffice, NOW);
    };
    expect(judge(NOMINATION)).toBeNull();
    expect(judge(undefined)?.refused.code).toBe('NotYourUnit');
  });
});

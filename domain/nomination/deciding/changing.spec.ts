import { describe, expect, test } from 'vitest';
import { CAMPAIGN, campaignStates } from '../../../test/samples/campaign.js';
import { officeWith, sampleContext, sampleOffice } from '../../../test/samples/context.js';
import { act, asked, LETTER, nominationStates, relating, withDossier } from '../../../test/samples/nomination.js';
import { nominationCommands as table } from '../commands.js';
import type { Started } from '../state.js';
import { admission } from './admitting.js';

const { assigned, denied, declined, drafted, received, shortlisted, submitted, appraised, posted } = nominationStates;
const TODAY = '2025-09-15';

describe('D15: a fact that is corrected', () => {
  const correct = (state: Started, facts: object, evidence?: object) =>
    act(state, 'CorrectFact', { facts, ...(evidence ? { evidence: evidence as never } : {}) });
  test('D15: on evidence of today too', () =>
    expect(correct(assigned, { postGroup: 'leader' }, { paper: '1/CV', on: TODAY }).answer).toBe('accepted'));
  test('D15: where no name changes, nothing is sealed', () =>
    expect(correct(assigned, { postGroup: 'leader' }).events).toEqual([
      {
        type: 'FactCorrected',
        data: {
          fields: ['/postGroup'],
          before: { postGroup: 'staff' },
          after: { postGroup: 'leader' },
          evidence: { paper: '45/CV-TTr', on: '2025-09-12' },
          file: null,
        },
      },
    ]));
  test('D15: of the days sent and received the one that is corrected changes, and reads before and after', () => {
    const sent = correct(received, { sentOn: '2025-09-11' });
    expect(sent.events[0]?.data).toMatchObject({ before: { sentOn: '2025-09-12' }, after: { sentOn: '2025-09-11' } });
    expect(sent.state).toMatchObject({ intake: { ...received.intake, sentOn: '2025-09-11' } });
    const both = correct(received, { sentOn: '2025-09-11', receivedOn: '2025-09-14' });
    expect(both.state).toMatchObject({
      intake: { ...received.intake, sentOn: '2025-09-11', receivedOn: '2025-09-14' },
    });
  });
  test('P5: of conflicts the one that is named is lifted, not the like of another person', () => {
    const two = [
      { person: 'officer-1', kind: 'ownUnit' },
      { person: 'officer-2', kind: 'ownUnit' },
      { person: 'officer-1', kind: 'kin' },
    ] as const;
    const { state } = act(withDossier(assigned, { conflicts: two }), 'LiftConflict');
    expect((state as Started).dossier.conflicts).toEqual([two[1], two[2]]);
  });
});

describe('X1: a changed form', () => {
  test('X1: without a council’s result there is none that it was changed after', () => {
    const without = { ...denied, council: null };
    const notable = (state: Started) => {
      const { state: after } = act(state, 'ChangeAward', { asked: 'signer' });
      return (after as Started).dossier.notable;
    };
    expect(notable(denied)).toEqual({ changedAfterCouncil: true });
    expect(notable(without)).toBeUndefined();
  });
  test('X1: what a sudden merit still owes stays owed; what the former form lacked does not', () => {
    const awaited = [
      { part: 'submissionPaper', why: 'completeAfter' },
      { part: 'formerPart', why: 'awardChanged' },
    ] as const;
    const { state } = act(withDossier(assigned, { awaited }), 'ChangeAward', { asked: 'appraiser' });
    expect((state as Started).dossier.awaited).toEqual([awaited[0]]);
  });
  test('C13: the signer’s instruction of today counts', () => {
    const instruct = (on: string) => act(declined, 'RecordInstruction', { paper: { paper: '12/CĐ-VP', on } }).answer;
    expect([instruct(TODAY), instruct('2025-09-16')]).toEqual(['accepted', 'DateInFuture']);
  });
});

describe('D14: one author cites one initiative once', () => {
  const use = { initiative: 'sk-1', author: 'r-1', share: 60, entry: null, earlier: null, slot: 1, exclusive: true };
  const citing = withDossier(drafted, { initiatives: [use] });
  test.each([
    ['sk-1', 'r-1', 'InitiativeAlreadyCited'],
    ['sk-2', 'r-1', 'accepted'],
    ['sk-1', 'r-2', 'accepted'],
  ])('D14: beside sk-1 of r-1 in the dossier, %s of author %s is %s', (initiative, author, answer) =>
    expect(act(citing, 'CiteInitiative', { initiative, author }).answer).toBe(answer),
  );
  test('D14: a later title leans on that author’s use of that initiative, and on no other in the same dossier', () => {
    const EARLIER = 'nomination:title-1';
    const rows = [
      { ...use, initiative: 'sk-2', slot: 2 },
      { ...use, author: 'r-2', slot: 3 },
      { ...use, slot: 4 },
    ];
    const earlier = withDossier(submitted, { award: 'CSTDCS', initiatives: rows });
    const again = { earlier: EARLIER, reason: 'x' } as const;
    const { events } = act(
      withDossier(drafted, { award: 'CSTDT' }),
      'CiteInitiative',
      { again },
      { related: new Map([[EARLIER, earlier]]) },
    );
    expect(events[0]?.data).toMatchObject({ slot: 5 });
  });
});

describe('R4: what no later paper can mend', () => {
  const [own, other] = ['unit-a', 'unit-b'];
  const at = (award: string, unit: string, day: string) =>
    admission(
      { award, unit, recipient: { kind: 'person', id: 'head-a' }, office: 'vp', parent: null },
      sampleContext({ office: officeWith({ decides: ['KNC'] }) }),
      day,
    );
  // A Giấy khen is its issuer's own and this office doesn't decide it; head-a is managed by unit-a.
  test.each([
    ['KNC', own, []],
    ['GIAY_KHEN', own, ['power']],
    ['KNC', other, ['proposer']],
    ['GIAY_KHEN', other, ['power', 'proposer']],
  ])(
    'R4: %s by %s: a person is asked what rests on the Luật from 01/10/2026, before that it is refused',
    (award, unit, asks) => {
      expect(at(award, unit, '2026-10-01')).toEqual({ asks });
      const before = at(award, unit, '2026-09-30');
      const code = asks[0] === 'power' ? 'NoPower' : 'NotManagingUnit';
      expect('refused' in before ? before.refused.code : before).toEqual(asks.length > 0 ? code : { asks });
    },
  );
});

describe('A1: what is refused at the appraisal', () => {
  const broken = [2022, 2024].map((y) => ({
    period: { kind: 'calendar' as const, from: `${y}-01-01`, to: `${y}-12-31` },
    decision: { paper: '12/QĐ', on: '2024-12-31' },
  }));
  test('A13: a broken run that nobody explains', () => {
    const judgement = [
      { standard: 'run', finding: 'met' as const, run: { kind: 'consecutiveYears' as const, periods: broken } },
    ];
    expect(act(assigned, 'AppraiseNomination', { judgement }).refusal).toMatchObject({ code: 'RunBroken' });
  });
  test('U3: a flag whose campaign was not loaded is not appraised; another award does not ask for it', () => {
    const none = relating({ [CAMPAIGN]: undefined });
    const flag = withDossier(assigned, { award: 'CO_TINH' });
    expect(act(flag, 'AppraiseNomination', {}, none).refusal).toMatchObject({ code: 'UnknownReference' });
    expect(act(assigned, 'AppraiseNomination', {}, none).answer).toBe('accepted');
  });
  test('A3: a standard is one that somebody found, not what every object has', () => {
    expect(act(assigned, 'OverrideFinding', { standard: 'toString' }).refusal?.facts).toEqual({ finding: 'none' });
    const { state } = act(assigned, 'RecordJudgement', { judgement: [{ standard: 'toString', finding: 'unmet' }] });
    expect((state as Started).dossier.findings.toString).toMatchObject({ finding: 'unmet', overriddenBy: [] });
  });
});

describe('T7, T11: an answer is to the question of its own letter', () => {
  const open = (paper: `paper:${string}`) => ({ ...asked, paper });
  const answer = (...opinions: (typeof asked)[]) => act(withDossier(appraised, { opinions }), 'RecordOpinion');
  test('T11: of a letter that asked nothing it is kept out of order, though another question is open', () => {
    const tried = answer(open('paper:l-2'));
    expect([tried.answer, (tried.state as Started).dossier.opinions[0]?.answer]).toEqual(['irregular', null]);
  });
  test('T7: it closes that one and leaves the other open', () => {
    const { state } = answer(open('paper:l-2'), open(LETTER));
    expect((state as Started).dossier.opinions.map((o) => o.answer)).toEqual([null, 'noObjection']);
  });
  test('A6: nobody is asked about a case that has ended or was not received', () => {
    for (const state of [drafted, submitted, denied])
      expect(act(state, 'RequestOpinion').refusal?.code).toBe('WrongStatus');
  });
});

describe('N4, N5: a posting', () => {
  test('N4: one day is a time, an end before its beginning is none', () => {
    const open = (from: string, to: string) =>
      table.OpenPosting.data.safeParse({ channel: 'media', from, to, proof: { link: null, file: 'a'.repeat(64) } })
        .success;
    expect([open(TODAY, TODAY), open(TODAY, '2025-09-14')]).toEqual([true, false]);
  });
  test('N5: a comment is one that was recorded, and none was before anything was posted', () => {
    const answer = (state: Started, comment: string) => act(state, 'AnswerComment', { comment }).answer;
    expect(answer(posted, 'toString')).toBe('NoSuchComment');
    expect(answer(appraised, 'comment-1')).toBe('NoSuchComment');
  });
});

describe('D12: registration, where the issuer asks for it', () => {
  const office = officeWith({ registration: true });
  const registered = {
    ...shortlisted.dossier.documents,
    emulationRegistration: shortlisted.dossier.documents.achievementReport!,
  };
  const enrolled = (...units: string[]) => relating({ [CAMPAIGN]: { ...campaignStates.collecting, enrolled: units } });
  const submit = (campaign: typeof CAMPAIGN | null, units: string[], from = office) =>
    act(
      withDossier(shortlisted, { campaign, documents: registered }),
      'SubmitNomination',
      {},
      {
        office: from,
        ...enrolled(...units),
      },
    ).answer;
  test('D12: is of a campaign’s units; who proposes without campaign is asked for none', () => {
    expect([submit(CAMPAIGN, ['unit-b']), submit(CAMPAIGN, ['unit-a'])]).toEqual(['UnitNotEnrolled', 'accepted']);
    expect([submit(null, []), submit(CAMPAIGN, [], sampleOffice)]).toEqual(['accepted', 'accepted']);
  });
});

describe('F1: what came from below', () => {
  const begin = (below: object | undefined) =>
    act(
      nominationStates.unstarted,
      'DraftNomination',
      { parent: 'nomination:n-1', campaign: null },
      { stream: 'nomination:above-1', related: new Map(below ? [['nomination:n-1' as const, below]] : []) },
    );
  const waiting = withDossier(nominationStates.forwarded, { child: null });
  test('F1: keeps the council’s result and the paper, the documents as its own', () => {
    const { state } = begin(waiting);
    expect((state as Started).dossier.below).toMatchObject({ council: waiting.council, paper: waiting.into });
    expect((state as Started).dossier.documents).toEqual(waiting.dossier.documents);
  });
  test('F1: a case that never began has nothing to send up', () =>
    expect([begin({ status: 'unstarted' }), begin(undefined)].map((t) => t.refusal?.code)).toEqual([
      'UnknownReference',
      'UnknownReference',
    ]));
});

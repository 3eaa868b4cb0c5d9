import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorking, type Working } from '../support/working.js';

// Three people: the unit's head, one person of the secretariat who is văn thư too, and the signer.
const people = [
  ['truong', 'u1', 'unitHead'],
  ['phu-trach', 'u2', 'secretariatOfficer', 'secretariatHead', 'registryClerk'],
  ['thu-truong', 'u2', 'signer'],
] as const;
const period = { kind: 'range', from: '2025-09-10', to: '2025-09-12' };
const dossier = {
  office: 'vp',
  unit: 'u1',
  campaign: null,
  award: 'GIAY_KHEN',
  category: 'exceptional',
  occasion: 'lu-lut-9-2025',
  recipient: { kind: 'person', id: 'nguoi-cuu-ho' },
  directWorker: true,
  postGroup: 'nong-dan',
  period,
  recipientName: 'Người cứu hộ',
  recipientPost: null,
};

let w: Working;
beforeAll(async () => {
  w = await openWorking(people, { decides: ['GIAY_KHEN'], numberMode: 'registry' });
}, 120_000);
afterAll(() => w.close());

/** From submission to issue, with number and seal from the body's register. */
async function reward() {
  const before = w.requests();
  const started = await w.act('truong', '/acts', {
    steps: [
      { kind: 'nomination', command: 'DraftNomination', data: dossier },
      { stream: { $from: 0 }, command: 'SubmitNomination', data: { paper: null } },
    ],
  });
  const nomination = started.steps[0].answers[0].stream as string;
  const drafted = await w.act('phu-trach', '/acts', {
    steps: [
      { stream: nomination, command: 'ReceiveNomination', data: {} },
      { stream: nomination, command: 'AssignAppraiser', data: { appraiser: 'phu-trach' } },
      {
        stream: nomination,
        command: 'AppraiseNomination',
        data: { judgement: [{ standard: 'dot-xuat', finding: 'needsPerson', note: 'Đã xác minh tại hiện trường' }] },
      },
      {
        kind: 'decision',
        command: 'DraftDecision',
        data: {
          office: 'vp',
          award: 'GIAY_KHEN',
          campaign: null,
          nominations: [nomination],
          merit: 'cứu người',
          period,
        },
      },
    ],
  });
  const decision = drafted.steps[3].answers[0].stream as string;
  const address = `/decisions/${decision.slice('decision:'.length)}`;
  const act = (person: string, command: string, data: object) => w.act(person, `${address}/${command}`, data);
  await act('phu-trach', 'present-decision', { documentHash: await w.shown('phu-trach', address) });
  const documentHash = await w.shown('thu-truong', address);
  await act('thu-truong', 'sign-decision', { documentHash, signedAs: 'self' });
  const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
  await act('phu-trach', 'number-decision', { number: 12, on: today });
  await w.act('phu-trach', '/acts', {
    steps: [
      { stream: decision, command: 'SealDecision', data: {} },
      { stream: decision, command: 'IssueDecision', data: {} },
    ],
  });
  return { nomination, address, requests: w.requests() - before };
}

test('E3: a sudden merit goes from submission to the issued decision in six requests by three people, in any profile', async () => {
  const { nomination, address, requests } = await reward();
  expect(requests).toBeLessThanOrEqual(6);
  expect((await w.get('phu-trach', address)).json.state.status).toBe('issued');
  const view = await w.get('phu-trach', `/nominations/${nomination.slice('nomination:'.length)}`);
  expect(view.json.state).toMatchObject({
    status: 'awarded',
    dossier: { awaited: [{ part: 'submissionPaper' }, { part: 'achievementReport' }], places: { propose: null } },
  });
  const events = await w.events(nomination as 'nomination:x');
  expect(events.map((e) => e.type)).toEqual([
    'NominationDrafted',
    'NominationSubmitted',
    'NominationReceived',
    'AppraiserAssigned',
    'NominationAppraised',
    'NominationPresented',
    'NominationBroughtBeforeSigner',
    'NominationSigned',
    'AwardGranted',
  ]);
}, 120_000);

test('E5: a second form for the same achievement is refused, and so is a form that this office does not decide', async () => {
  const more = (award: string) => ({
    steps: [
      { kind: 'nomination', command: 'DraftNomination', data: { ...dossier, award } },
      { stream: { $from: 0 }, command: 'SubmitNomination', data: { paper: null } },
    ],
  });
  const { json } = await w.post('truong', '/acts', more('KNC'));
  expect(json).toMatchObject({
    stopped: 1,
    steps: [{}, { answers: [{ problem: { code: 'AlreadyClaimed', facts: { kind: 'achievement' } } }] }],
  });
  const decided = await w.post('phu-trach', '/decisions', {
    office: 'vp',
    award: 'BK_TINH',
    campaign: null,
    nominations: [json.steps[0].answers[0].stream],
    merit: 'cứu người',
    period,
  });
  expect(decided.json.code).toBe('NotDecidedHere');
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWorking, type Working } from '../support/working.js';
import { begun, listDrafted, listPeople, listSettings, sheet } from './list-season.js';

// One list of five names from the unit's review to the signer's desk: at each step one act, and one name that cannot go along.
const council = {
  council: 'hd-tdkt',
  foundedBy: { paper: 'Quyết định thành lập Hội đồng', on: '2024-01-01' },
  from: '2024-01-01',
  chair: 'chu-tich',
  secretary: 'thu-ky',
  members: ['chu-tich', 'thu-ky'],
  vices: [],
  standing: null,
};
const people = [
  ...listPeople,
  ['chu-tich', 'u2', 'councilChair', 'councilMember'],
  ['thu-ky', 'u2', 'councilSecretary', 'councilMember'],
] as const;
const met = [{ standard: 'xep-loai', finding: 'met' }];

let w: Working;
let names: readonly string[];
let [plain, judged, refused, withdrawn]: readonly string[] = [];
beforeAll(async () => {
  w = await openWorking(people, { ...listSettings, councilRoute: { default: 'full' } }, council);
}, 120_000);
afterAll(() => w.close(), 60_000);

const idOf = (stream: string) => stream.slice(stream.indexOf(':') + 1);
const addressOf = (nomination: string) => `/nominations/${idOf(nomination)}`;
const single = (person: string, nomination: string | undefined, command: string, data: object) =>
  w.act(person, `${addressOf(nomination ?? '')}/${command}`, data);
interface Answer {
  readonly stream: string;
  readonly accepted: object | null;
  readonly problem: { readonly code: string } | null;
}
/** One act over the whole list. @returns what each name was answered: a code, or that it went along */
async function onAll(person: string, command: string, data: object): Promise<readonly string[]> {
  const items = names.map((n) => ({ id: idOf(n), data }));
  const { status, json } = await w.post(person, `/lists/nominations/${command}`, { items });
  expect(status).toBe(200);
  return (json.answers as Answer[]).map((a) => a.problem?.code ?? 'done');
}
const eventsOf = async (stream: string | undefined) =>
  (
    await w.sql<{ type: string }>(
      `select convert_from(body, 'utf8')::jsonb->>'type' as type from events where stream = $1 order by version`,
      stream,
    )
  ).map((e) => e.type);

describe('D4: a list goes on in one act at each step, and a name that cannot go along is done singly', () => {
  test('D4: review: the unit reviews all of them with one meeting; who was withdrawn before is not reviewed', async () => {
    const [draft] = sheet('', 0, 5).steps;
    const drafted = await w.act('an', '/acts', { steps: [draft] });
    names = begun(drafted, 0);
    [plain, , judged, refused, withdrawn] = names;
    await single('truong', withdrawn, 'withdraw-nomination', { reason: 'Chuyển công tác' });
    const minutes = await w.act('an', '/files', Buffer.from('%PDF-1.4 bien ban'), {
      headers: { 'content-type': 'application/pdf' },
    });
    const review = { heldOn: '2025-01-02', minutes: minutes.sha256, votesFor: 20, votesOf: 21 };
    const answers = await onAll('an', 'record-unit-review', review);
    expect(answers).toEqual(['done', 'done', 'done', 'done', 'WrongStatus']);
  });

  test('D4: receipt: the list is received in one act; who was refused singly stays out', async () => {
    const listed = names.filter((n) => n !== withdrawn);
    const step = sheet('', 0, 0).steps[2] as { data: object };
    const { id, stream: paper } = await w.act('an', '/papers', { ...step.data, names: listed });
    await w.act('truong', `/papers/${id}/sign-paper`, { documentHash: await w.shown('truong', `/papers/${id}`) });
    expect(await onAll('truong', 'submit-nomination', { paper })).toEqual([...Array(4).fill('done'), 'WrongStatus']);
    const ground = { ground: 'noPower', reason: 'Thuộc thẩm quyền cấp khác', remedy: 'Gửi cấp có thẩm quyền' };
    await single('phu-trach', refused, 'refuse-nomination', ground);
    const answers = await onAll('chuyen-vien', 'receive-nomination', {});
    expect(answers).toEqual(['done', 'done', 'done', 'WrongStatus', 'WrongStatus']);
  });

  test('D4: appraisal: only who is plainly met goes with the list; who is not is judged singly', async () => {
    await onAll('phu-trach', 'assign-appraiser', { appraiser: 'chuyen-vien' });
    const unmet = { judgement: [{ standard: 'thanh-tich', finding: 'unmet' }] };
    await single('chuyen-vien', judged, 'record-judgement', unmet);
    await single('phu-trach', judged, 'override-finding', { standard: 'thanh-tich', reason: 'Có xác nhận bổ sung' });
    const answers = await onAll('chuyen-vien', 'appraise-nomination', { judgement: met, withList: true });
    // Whom nobody was assigned to, the appraiser has no right to.
    expect(answers).toEqual(['done', 'done', 'NotPlainlyMet', 'NotYourUnit', 'NotYourUnit']);
    await single('chuyen-vien', judged, 'appraise-nomination', { judgement: met });
  });

  test('D4: agenda: all go on it in one act, and none in silence: who is not ready is named', async () => {
    const sitting = { office: 'vp', council: 'hd-tdkt', body: 'full', mode: 'meeting', campaign: null };
    const startsAt = new Date().toISOString();
    const session = await w.act('thu-ky', '/sessions', { ...sitting, startsAt, place: 'Phòng họp' });
    const at = `/sessions/${session.id}`;
    const early = await w.post('thu-ky', `${at}/add-agenda-items`, { nominations: names }, { match: '*' });
    expect(early.json).toMatchObject({ code: 'NotReady', facts: { nominations: [refused, withdrawn] } });
    const ready = names.slice(0, 3);
    await w.act('thu-ky', `${at}/add-agenda-items`, { nominations: ready });
    await w.act('thu-ky', `${at}/freeze-agenda`, {});
    await w.act('thu-ky', `${at}/record-attendance`, { present: council.members, written: [] });
    await w.act('chu-tich', `${at}/open-session`, {});
    const vote = { nominations: ready, yes: 2, no: 0, blank: 0, invalid: 0, minutes: null };
    await w.act('thu-ky', `${at}/record-list-vote`, vote);
    const items = ready.map((nomination) => ({ nomination, result: 'endorsed', otherAward: null }));
    await w.act('chu-tich', `${at}/confirm-result`, { items });
  });

  test('D4: presentation: the list lies before the signer by one act, its exceptions by name beside it', async () => {
    const decision = await listDrafted(w, names.slice(0, 3));
    await w.act('phu-trach', `${decision}/present-decision`, { documentHash: await w.shown('phu-trach', decision) });
    const presented = await w.sql<{ exceptions: object[] }>(
      `select convert_from(body, 'utf8')::jsonb->'data'->'exceptions' as exceptions from events
       where stream = $1 and convert_from(body, 'utf8')::jsonb->>'type' = 'DecisionPresented'`,
      decision.replace('/decisions/', 'decision:'),
    );
    expect(presented).toEqual([{ exceptions: [{ kind: 'judgedAgainstMachine', nominations: [judged] }] }]);
  });

  test('D4: each name has a case and events of its own, as if it had come alone', async () => {
    const course = [
      'NominationDrafted',
      'UnitReviewRecorded',
      'NominationSubmitted',
      'NominationReceived',
      'AppraiserAssigned',
      'NominationAppraised',
      'NominationScheduled',
      'NominationEndorsed',
      'NominationPresented',
      'NominationBroughtBeforeSigner',
    ];
    expect(await eventsOf(plain)).toEqual(course);
    expect(await eventsOf(judged)).toEqual([
      ...course.slice(0, 5),
      'JudgementRecorded',
      'FindingOverridden',
      ...course.slice(5),
    ]);
    expect(await eventsOf(refused)).toEqual([...course.slice(0, 3), 'NominationRefused', 'RenditionRecorded']);
    expect(await eventsOf(withdrawn)).toEqual(['NominationDrafted', 'NominationWithdrawn']);
  });
});

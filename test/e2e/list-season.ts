import type { Settings } from '../../domain/office/settings.js';
import type { Working } from '../support/working.js';

/** Who works in a list season: one person for each post. */
export const listPeople = [
  ['truong', 'u1', 'unitHead'],
  ['chuyen-vien', 'u2', 'secretariatOfficer'],
  ['phu-trach', 'u2', 'secretariatHead'],
  ['thu-truong', 'u2', 'signer'],
  ['van-thu', 'u2', 'registryClerk'],
] as const;
export const listSettings: Partial<Settings> = {
  decides: ['LDTT'],
  councilRoute: { default: 'full', LDTT: 'none' },
  dossierParts: {},
};

const period = { kind: 'calendar', from: '2025-01-01', to: '2025-12-31' };
const row = (i: number) => ({
  office: 'vp',
  unit: 'u1',
  campaign: null,
  award: 'LDTT',
  category: 'merit',
  recipient: { kind: 'person', id: `nguoi-${i}` },
  directWorker: i % 2 === 0,
  postGroup: 'nhan-vien',
  period,
  recipientName: `Người lao động số ${i}`,
  recipientPost: 'Nhân viên',
});

/** From the unit's sheet to names that the secretariat found eligible. @param first number of the first one */
export async function listAppraised(w: Working, names: number, first = 0): Promise<string[]> {
  const stream = (json: { steps: { answers: { stream: string }[] }[] }, step: number) =>
    json.steps[step]?.answers.map((a) => a.stream) ?? [];
  const minutes = await w.act('an', '/files', Buffer.from('%PDF-1.4 bien ban'), {
    headers: { 'content-type': 'application/pdf' },
  });
  const drafted = await w.act('an', '/acts', {
    steps: [
      { kind: 'nomination', command: 'DraftNomination', each: Array.from({ length: names }, (_, i) => row(first + i)) },
      {
        streams: { $from: 0 },
        command: 'RecordUnitReview',
        data: { heldOn: '2025-01-02', minutes: minutes.sha256, votesFor: 20, votesOf: 21 },
      },
      {
        kind: 'paper',
        command: 'DraftPaper',
        data: {
          office: 'vp',
          kind: 'unitSubmission',
          unit: 'u1',
          campaign: null,
          addressee: 'Phòng 2',
          names: { $from: 0 },
        },
      },
    ],
  });
  const nominations = stream(drafted, 0);
  const [paper = ''] = stream(drafted, 2);
  const ids = nominations.map((n) => n.slice('nomination:'.length));
  const onAll = (person: string, command: string, data: object) =>
    w.act(person, `/lists/nominations/${command}`, { items: ids.map((id) => ({ id, data })) });
  const papers = `/papers/${paper.slice('paper:'.length)}`;
  await w.act('truong', '/acts', {
    steps: [
      { stream: paper, command: 'SignPaper', data: { documentHash: await w.shown('truong', papers) } },
      { streams: nominations, command: 'SubmitNomination', data: { paper } },
    ],
  });
  await onAll('chuyen-vien', 'receive-nomination', {});
  await onAll('phu-trach', 'assign-appraiser', { appraiser: 'chuyen-vien' });
  await onAll('chuyen-vien', 'appraise-nomination', { judgement: [{ standard: 'xep-loai', finding: 'met' }] });
  return nominations;
}

/** The draft of a decision for these names. */
export async function listDrafted(w: Working, nominations: readonly string[]): Promise<string> {
  const { id } = await w.act('chuyen-vien', '/decisions', {
    office: 'vp',
    award: 'LDTT',
    campaign: null,
    nominations,
    merit: 'đã hoàn thành tốt nhiệm vụ năm 2025',
    period,
  });
  return `/decisions/${id}`;
}

/** From its draft to its issue. */
export async function listIssued(
  w: Working,
  decision: string,
  signer = 'thu-truong',
  signedAs = 'self',
): Promise<void> {
  await w.act('phu-trach', `${decision}/present-decision`, { documentHash: await w.shown('phu-trach', decision) });
  const documentHash = await w.shown(signer, decision);
  await w.act(signer, `${decision}/sign-decision`, { documentHash, signedAs });
  await w.act('van-thu', `${decision}/number-decision`, { number: null, on: null });
  await w.act('van-thu', `${decision}/issue-decision`, {});
}

/** From the unit's sheet to an issued decision (office.md D5). @returns the decision's id and where the names stand */
export async function listSeason(w: Working, names: number) {
  const decision = await listDrafted(w, await listAppraised(w, names));
  await listIssued(w, decision);
  return {
    decision,
    stages: await w.sql<{ status: string; n: number }>(
      `select status, count(*)::int as n from listings where kind = 'nomination' group by status`,
    ),
  };
}

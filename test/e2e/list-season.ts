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

export const period = { kind: 'calendar', from: '2025-01-01', to: '2025-12-31' };
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

/** What a unit's clerk sends in one request: the rows of a sheet, one minutes for all of them, one paper with the list. */
export const sheet = (minutes: string, from: number, names: number) => ({
  steps: [
    { kind: 'nomination', command: 'DraftNomination', each: Array.from({ length: names }, (_, i) => row(from + i)) },
    {
      streams: { $from: 0 },
      command: 'RecordUnitReview',
      data: { heldOn: '2025-01-02', minutes, votesFor: 20, votesOf: 21 },
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
export const begun = (json: { steps: { answers: { stream: string }[] }[] }, step: number): string[] =>
  json.steps[step]?.answers.map((a) => a.stream) ?? [];

type Names = readonly string[];
/** Sheet, minutes and paper of the unit, signed and sent: three requests. */
async function submitted(w: Working, names: number, first = 0): Promise<Names> {
  const minutes = await w.act('an', '/files', Buffer.from('%PDF-1.4 bien ban'), {
    headers: { 'content-type': 'application/pdf' },
  });
  const drafted = await w.act('an', '/acts', sheet(minutes.sha256, first, names));
  const nominations = begun(drafted, 0);
  const [paper = ''] = begun(drafted, 2);
  const documentHash = await w.shown('truong', `/papers/${paper.slice('paper:'.length)}`);
  await w.act('truong', '/acts', {
    steps: [
      { stream: paper, command: 'SignPaper', data: { documentHash } },
      { streams: nominations, command: 'SubmitNomination', data: { paper } },
    ],
  });
  return nominations;
}

const judgement = [{ standard: 'xep-loai', finding: 'met' }];
/** Who does what of a decision: drafts, presents, signs, numbers and issues. */
interface Desk {
  readonly officer: string;
  readonly head: string;
  readonly signer: string;
  readonly registry: string;
}
const desk: Desk = { officer: 'chuyen-vien', head: 'phu-trach', signer: 'thu-truong', registry: 'van-thu' };

/** The draft of a decision for these names. */
export async function listDrafted(w: Working, nominations: Names, officer = desk.officer): Promise<string> {
  const { id } = await w.act(officer, '/decisions', {
    office: 'vp',
    award: 'LDTT',
    campaign: null,
    nominations,
    merit: 'đã hoàn thành tốt nhiệm vụ năm 2025',
    period,
  });
  return `/decisions/${id}`;
}

/** From its draft to its issue: four requests. */
export async function listIssued(
  w: Working,
  decision: string,
  { signedAs = 'self', ...by }: Partial<Desk> & { readonly signedAs?: string } = {},
): Promise<void> {
  const { head, signer, registry } = { ...desk, ...by };
  await w.act(head, `${decision}/present-decision`, { documentHash: await w.shown(head, decision) });
  const documentHash = await w.shown(signer, decision);
  await w.act(signer, `${decision}/sign-decision`, { documentHash, signedAs });
  await w.act(registry, `${decision}/number-decision`, { number: null, on: null });
  await w.act(registry, `${decision}/issue-decision`, {});
}

/** Five requests. @returns the decision's address and where the names stand */
async function decided(w: Working, nominations: Names, at: Desk = desk) {
  const decision = await listDrafted(w, nominations, at.officer);
  await listIssued(w, decision, at);
  const stages = await w.sql<{ status: string; n: number }>(
    `select status, count(*)::int as n from listings where kind = 'nomination' group by status`,
  );
  return { decision, stages };
}

/** From the unit's sheet to names that the secretariat found eligible. @param first number of the first one */
export async function listAppraised(w: Working, names: number, first = 0): Promise<Names> {
  const nominations = await submitted(w, names, first);
  const onAll = (person: string, command: string, data: object) =>
    w.act(person, `/lists/nominations/${command}`, {
      items: nominations.map((n) => ({ id: n.slice('nomination:'.length), data })),
    });
  await onAll('chuyen-vien', 'receive-nomination', {});
  await onAll('phu-trach', 'assign-appraiser', { appraiser: 'chuyen-vien' });
  await onAll('chuyen-vien', 'appraise-nomination', { judgement });
  return nominations;
}

/** From the unit's sheet to an issued decision (office.md D5), route `none`, each post another person's. */
export const listSeason = async (w: Working, names: number) => decided(w, await listAppraised(w, names));

/** A small office (office.md M1): one official for all posts of the secretariat, and the head, who chairs and signs. */
export const smallPeople = [
  ['truong', 'u1', 'unitHead'],
  ['can-bo', 'u2', 'secretariatOfficer', 'secretariatHead', 'councilSecretary', 'councilMember', 'registryClerk'],
  ['chu-tich', 'u2', 'councilChair', 'councilMember', 'signer'],
] as const;
export const smallSettings: Partial<Settings> = {
  ...listSettings,
  profile: 'small',
  councilRoute: { default: 'full', LDTT: 'full' },
};
export const smallCouncil = {
  council: 'hd-tdkt',
  foundedBy: { paper: 'Quyết định thành lập Hội đồng', on: '2024-01-01' },
  from: '2024-01-01',
  chair: 'chu-tich',
  secretary: 'can-bo',
  members: ['chu-tich', 'can-bo'],
  vices: [],
  standing: null,
};

/** The same with the council's vote on the whole list, in a small office. */
export async function listCouncil(w: Working, names: number) {
  const nominations = await submitted(w, names);
  const act = (steps: object[]) => w.act('can-bo', '/acts', { steps });
  await act([
    { streams: nominations, command: 'ReceiveNomination', data: {} },
    { streams: nominations, command: 'AssignAppraiser', data: { appraiser: 'can-bo' } },
  ]);
  const sitting = { office: 'vp', council: 'hd-tdkt', body: 'full', mode: 'meeting', campaign: null };
  const startsAt = new Date().toISOString();
  const called = await act([
    { streams: nominations, command: 'AppraiseNomination', data: { judgement } },
    { kind: 'session', command: 'CallSession', data: { ...sitting, startsAt, place: 'Phòng họp' } },
    { stream: { $from: 1 }, command: 'AddAgendaItems', data: { nominations } },
  ]);
  const [session = ''] = begun(called, 1);
  const vote = { nominations, yes: 2, no: 0, blank: 0, invalid: 0, minutes: null };
  await act([
    { stream: session, command: 'FreezeAgenda', data: {} },
    { stream: session, command: 'RecordAttendance', data: { present: smallCouncil.members, written: [] } },
    { stream: session, command: 'OpenSession', data: {} },
    { stream: session, command: 'RecordListVote', data: vote },
  ]);
  const items = nominations.map((nomination) => ({ nomination, result: 'endorsed', otherAward: null }));
  await w.act('chu-tich', `/sessions/${session.slice('session:'.length)}/confirm-result`, { items });
  return decided(w, nominations, { officer: 'can-bo', head: 'can-bo', signer: 'chu-tich', registry: 'can-bo' });
}

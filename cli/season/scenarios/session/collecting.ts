import type { StreamId } from '../../../../domain/kernel/values.js';
import { must, mustAll, mustNot, paperFile, together } from '../../acting.js';
import type { Sent } from '../../client.js';
import { OFFICE, type Unit } from './office.js';
import { clerk, type Dossier, head, onAll, rendition, type Scene, streamsOf } from './scene.js';

const PDF = 'application/pdf';
const period = { kind: 'calendar', from: '2025-01-01', to: '2025-12-31' } as const;
const awards = ['CO_CP', 'CO_TINH', 'TTLDXS', 'CSTDT', 'BK_TINH', 'CSTDTQ'];

/** The year's season is planned and launched; the law's share bounds the flags of the Government (facts 4.12). */
export async function launch(s: Scene): Promise<void> {
  const { client, days } = s;
  const planned = await client.create('truong-tdkt', 'campaign', 'PlanCampaign', {
    office: OFFICE,
    title: 'Đợt xét khen thưởng tổng kết năm 2025',
    plan: { paper: 'Kế hoạch xét khen thưởng năm 2025 (ví dụ)', on: '2025-12-01' },
    awards,
    period,
    intakeBefore: '2026-02-01', // "chậm nhất ngày 31/01/2026"
  });
  s.campaign = must(planned, 'plan').stream as StreamId<'campaign'>;
  const quota = { stage: 'propose', unit: null, award: 'CO_CP', kinds: ['collective'] };
  const flags = s.dossiers.filter((d) => d.award === 'CO_CP').length;
  mustNot(
    await client.act('truong-tdkt', s.campaign, 'SetQuota', { ...quota, limit: flags }),
    'ShareNeeded',
    'a bare number of flags of the Government',
  );
  const share = { ratio: { numerator: 1, denominator: 5 }, of: 'tập thể dẫn đầu cụm, khối', rounding: 'down' };
  const limit = { ...share, base: flags * 5, countedOn: '2025-12-01' };
  must(await client.act('truong-tdkt', s.campaign, 'SetQuota', { ...quota, limit }), 'the share of flags');
  must(await client.act('chu-tich', s.campaign, 'LaunchCampaign'), 'launch');
  await assignWork(s);
  await days.to('2026-01-05');
  must(await client.act('chuyen-vien-1', s.campaign, 'OpenIntake'), 'open intake');
}

/** The standing division of work, on which the vice chair signs certificates of merit in the chair's place (KT.). */
async function assignWork(s: Scene): Promise<void> {
  const order = await s.client.upload('chu-tich', paperFile('Quyết định phân công công tác'), PDF);
  must(
    await s.client.act('chu-tich', `office:${OFFICE}`, 'AssignWork', {
      person: 'pho-chu-tich',
      inPlaceOf: 'chu-tich',
      capacity: 'KT',
      kinds: ['decision'],
      from: '2025-12-02',
      to: null,
      order: { paper: 'Quyết định phân công công tác (ví dụ)', on: '2025-12-02', sha256: order.sha256 },
    }),
    'assign work',
  );
}

/**
 * Each unit drafts its list and its paper in one request and hangs a report on every name; its head signs and submits in
 * one. The last unit is late: after 31/01 it sends by permission only (office.md R7).
 */
export async function collect(s: Scene): Promise<void> {
  const { units } = s.province;
  const late = units.at(-1) as Unit;
  const papers = new Map<Unit, StreamId>();
  await s.days.to('2026-01-12');
  await together(units, async (unit) => void papers.set(unit, await draft(s, unit, namesOf(s, unit))), 4);
  await s.days.settle();
  await s.days.to('2026-01-20');
  const intime = units.filter((unit) => unit !== late);
  await together(
    intime,
    async (unit) => {
      const steps = await signAndSubmit(s, unit, papers.get(unit) as StreamId);
      mustAll(steps.flat(), 'sign and submit');
    },
    4,
  );
  await posted(s, intime, papers, '2026-01-20');
  await s.days.to('2026-02-02', '08:30');
  await lateUnit(s, late, papers.get(late) as StreamId);
  await posted(s, [late], papers, '2026-02-02');
  await s.days.settle();
}
const namesOf = (s: Scene, unit: Unit) => s.dossiers.filter((d) => d.unit === unit);

async function draft(s: Scene, unit: Unit, names: readonly Dossier[]): Promise<StreamId> {
  const minutes = await s.client.upload(clerk({ unit }), paperFile(`Biên bản họp xét ${unit.id}`), PDF);
  const {
    steps: [drafted = [], , paper = []],
  } = await s.client.acts(clerk({ unit }), [
    { kind: 'nomination', command: 'DraftNomination', each: names.map((d) => nominated(s, d)) },
    {
      streams: { $from: 0 },
      command: 'RecordUnitReview',
      data: { heldOn: '2026-01-09', minutes: minutes.sha256, votesFor: 15, votesOf: 17 },
    },
    {
      kind: 'paper',
      command: 'DraftPaper',
      data: {
        office: OFFICE,
        kind: 'unitSubmission',
        unit: unit.id,
        campaign: s.campaign,
        addressee: 'Sở Nội vụ (cơ quan thường trực Hội đồng Thi đua - Khen thưởng tỉnh)',
        names: { $from: 0 },
      },
    },
  ]);
  for (const [i, sent] of mustAll(drafted, 'draft').entries())
    (names[i] as Dossier).stream = sent.stream as StreamId<'nomination'>;
  for (const part of ['achievementReport', 'initiativeConfirmation'])
    await attach(
      s,
      part,
      names.filter((d) => part === 'achievementReport' || d.award === 'CSTDTQ'),
    );
  return must(paper[0] as Sent, 'unit paper').stream;
}

const nominated = (s: Scene, d: Dossier) => ({
  office: OFFICE,
  unit: d.unit.id,
  campaign: s.campaign,
  award: d.award,
  category: 'merit',
  recipient: d.recipient,
  recipientName: d.name,
  recipientPost: d.post,
  directWorker: false,
  postGroup: d.recipient.kind === 'person' ? 'chuyen-vien' : 'tap-the',
  period,
  // Its filing date counts from the decision on the title below it (facts 6.31).
  ...(d.award === 'CSTDTQ'
    ? { restsOn: { paper: 'Quyết định công nhận Chiến sĩ thi đua tỉnh (ví dụ)', on: '2025-04-15' } }
    : {}),
});

/** Every name has a report of its own. */
async function attach(s: Scene, part: string, names: readonly Dossier[]): Promise<void> {
  const files = new Map<Dossier, { sha256: string; size: number }>();
  const upload = async (d: Dossier) =>
    void files.set(d, await s.client.upload(clerk(d), paperFile(`${part} ${d.recipient.id} ${d.award}`), PDF));
  await together(names, upload, 4);
  const [first] = names;
  if (!first) return;
  const data = (d: Dossier) => ({ part, ...files.get(d), mediaType: PDF, fileName: `${part}.pdf` });
  mustAll(await onAll(s, clerk(first), 'AttachDocument', names, data), 'attach');
}

async function signAndSubmit(s: Scene, unit: Unit, paper: StreamId): Promise<readonly (readonly Sent[])[]> {
  const person = head({ unit });
  const documentHash = await rendition(s, paper, person);
  const { steps: answers } = await s.client.acts(person, [
    { stream: paper, command: 'SignPaper', data: { documentHash } },
    { streams: streamsOf(namesOf(s, unit)), command: 'SubmitNomination', data: { paper } },
  ]);
  for (const [i, sent] of (answers[1] ?? []).entries())
    if (sent.ok) (namesOf(s, unit)[i] as Dossier).state = 'submitted';
  return answers;
}

/** What was done before a refusal stays done: the paper is signed, the names wait for the permission. */
async function lateUnit(s: Scene, unit: Unit, paper: StreamId): Promise<void> {
  const [signed = [], submitted = []] = await signAndSubmit(s, unit, paper);
  mustAll(signed, 'sign late');
  for (const sent of submitted) mustNot(sent, 'IntakeClosed', 'submit late');
  must(
    await s.client.act('truong-tdkt', s.campaign, 'AdmitLateEntry', { unit: unit.id, until: '2026-02-04' }),
    'admit',
  );
  mustAll(await onAll(s, head({ unit }), 'SubmitNomination', namesOf(s, unit), { paper }), 'submit by permission');
  for (const d of namesOf(s, unit)) d.state = 'submitted';
}

/** Numbered in the unit's own register, sent, and received by the secretariat. */
async function posted(s: Scene, units: readonly Unit[], papers: ReadonlyMap<Unit, StreamId>, on: string) {
  await together(units, async (unit) => {
    const paper = papers.get(unit) as StreamId;
    must(await s.client.act(clerk({ unit }), paper, 'NumberPaper', { number: 7, on }), 'number unit paper');
    must(await s.client.act(clerk({ unit }), paper, 'SendPaper'), 'send unit paper');
  });
  const sent = units.map((unit) => ({ stream: papers.get(unit) as StreamId }));
  mustAll(await s.client.list('chuyen-vien-1', 'ReceivePaper', sent), 'receive papers');
}

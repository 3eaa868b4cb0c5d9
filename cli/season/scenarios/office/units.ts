import type { StreamId } from '../../../../domain/kernel/values.js';
import type { Unit } from '../../../example/office.js';
import { must, mustNot, paperFile, together } from '../../acting.js';
import { fileReports, oweReports, takeReports } from './reports.js';
import { clerk, type Dossier, head, type Scene } from './scene.js';

const period = { kind: 'range', from: '2024-10-01', to: '2025-09-30' } as const;

/**
 * The plan is made under the province's own and launched; each unit gets one place for each form at both stages, and owes
 * a final report. How many the province's plan leaves to the office it doesn't say: asked, and bounded by nobody (Q6).
 */
export async function launch(s: Scene, intakeFrom = '2025-09-01'): Promise<void> {
  const { client, days, example } = s;
  const planned = await client.create(s.posts.head, 'campaign', 'PlanCampaign', {
    office: example.office,
    title: 'Đợt thi đua đặc biệt lập thành tích chào mừng các ngày lễ lớn, sự kiện lịch sử quan trọng trong năm 2025',
    plan: {
      paper: 'Kế hoạch của Văn phòng (số để trống trong bản gốc), thực hiện Kế hoạch số 645/KH-UBND ngày 25/9/2024',
      on: '2024-09-30',
    },
    above: { paper: 'Kế hoạch số 645/KH-UBND của Ủy ban nhân dân tỉnh', on: '2024-09-25' },
    awards: ['BK_TINH', 'GIAY_KHEN'],
    period,
    intakeBefore: '2025-10-01',
  });
  s.campaign = must(planned, 'plan').stream as StreamId<'campaign'>;
  for (const quota of quotasOf(example.units))
    must(await client.act(s.posts.head, s.campaign, 'SetQuota', quota), 'quota');
  await oweReports(s);
  await days.to('2024-10-01');
  must(await client.act(s.posts.chief, s.campaign, 'LaunchCampaign'), 'launch');
  await days.to(intakeFrom);
  must(await client.act(s.posts.officers[0], s.campaign, 'OpenIntake'), 'open intake');
}

const kinds = ['collective', 'person'];
/** One place for each form at both stages, shared by collectives and persons ("tập thể hoặc cá nhân"). */
export const quotasOf = (units: readonly Unit[]) =>
  units.flatMap((unit) =>
    ['propose', 'grant'].flatMap((stage) =>
      ['BK_TINH', 'GIAY_KHEN'].map((award) => ({ stage, unit: unit.id, award, limit: 1, kinds })),
    ),
  );

/** Units draft, hold their review meetings, and sign one paper each with its list and minutes. */
export async function prepare(s: Scene): Promise<Map<string, StreamId>> {
  await s.days.to('2025-09-08');
  await together(s.dossiers, (d) => draft(s, d));
  await s.days.to('2025-09-12', '14:00');
  await together(s.dossiers, (d) => review(s, d));
  const papers = new Map<string, StreamId>();
  await together(s.example.units, async (unit) => {
    const names = s.dossiers.filter((d) => d.unit.id === unit.id && d.place < 4).map((d) => d.stream);
    papers.set(unit.id, await draftPaper(s, unit, names));
  });
  await s.days.settle();
  await s.days.to('2025-09-15');
  await together([...s.example.units.entries()], ([i, unit]) =>
    sign(s, unit, papers.get(unit.id) as StreamId, i % 2 === 1 ? '2025-09-15' : null),
  );
  return papers;
}

export async function draftPaper(s: Scene, unit: Unit, names: readonly StreamId[]): Promise<StreamId> {
  const drafted = await s.client.create(clerk({ unit }), 'paper', 'DraftPaper', {
    office: s.example.office,
    kind: 'unitSubmission',
    unit: unit.id,
    campaign: s.campaign,
    addressee: s.posts.receiver,
    names,
  });
  return must(drafted, 'unit paper').stream;
}

export async function draft(s: Scene, d: Dossier, to: string = period.to): Promise<void> {
  const drafted = await s.client.create(clerk(d), 'nomination', 'DraftNomination', {
    office: s.example.office,
    unit: d.unit.id,
    campaign: s.campaign,
    award: d.award,
    category: 'movement',
    recipient: d.recipient,
    recipientName: d.name,
    recipientPost: d.post,
    directWorker: d.recipient.kind === 'person' && d.place > 1,
    postGroup: d.recipient.kind === 'person' ? 'chuyen-vien' : 'tap-the',
    period: { ...period, to },
  });
  d.stream = must(drafted, 'draft').stream as StreamId<'nomination'>;
  const report = await s.client.upload(clerk(d), paperFile(`Báo cáo thành tích ${d.stream}`), 'application/pdf');
  must(
    await s.client.act(clerk(d), d.stream, 'AttachDocument', {
      part: 'achievementReport',
      ...report,
      mediaType: 'application/pdf',
      fileName: 'bao-cao-thanh-tich.pdf',
    }),
    'attach',
  );
}

export async function review(s: Scene, d: Dossier, heldOn = '2025-09-12'): Promise<void> {
  const minutes = await s.client.upload(
    clerk(d),
    paperFile(`Biên bản họp xét khen thưởng ${d.unit.id}`),
    'application/pdf',
  );
  must(
    await s.client.act(clerk(d), d.stream, 'RecordUnitReview', {
      heldOn,
      minutes: minutes.sha256,
      votesFor: 9 - d.place,
      votesOf: 9,
    }),
    'review',
  );
}

export async function sign(s: Scene, unit: Unit, paper: StreamId, paperOn: string | null): Promise<void> {
  if (paperOn) {
    const scan = await s.client.upload(clerk({ unit }), paperFile(`Tờ trình đã ký ${unit.id}`), 'application/pdf');
    must(
      await s.client.act(clerk({ unit }), paper, 'RecordPaperSignature', {
        number: null,
        on: paperOn,
        signer: s.example.people.find((p) => p.id === head({ unit }))?.name ?? 'Trưởng phòng',
        file: scan.sha256,
      }),
      'paper signature',
    );
  } else {
    const { state } = (await s.client.view(head({ unit }), paper)) as { state: { rendition: string } };
    must(await s.client.act(head({ unit }), paper, 'SignPaper', { documentHash: state.rendition }), 'sign paper');
  }
  must(await s.client.act(clerk({ unit }), paper, 'NumberPaper', { number: null, on: null }), 'number paper');
  must(await s.client.act(clerk({ unit }), paper, 'SendPaper'), 'send paper');
}

/** In time, over quota, withdrawn for another, and late: what units do until the last day and after it. */
export async function submit(
  s: Scene,
  papers: Map<string, StreamId>,
  reporting: readonly Unit[] = s.example.units,
): Promise<void> {
  const send = (d: Dossier) => s.client.act(head(d), d.stream, 'SubmitNomination', { paper: papers.get(d.unit.id) });
  const late = (d: Dossier) => (d.turn === 'lateAdmitted' && d.place < 2) || (d.turn === 'tooLate' && d.place === 0);
  await s.days.to('2025-09-16');
  await together(
    [...papers.values()],
    async (p) => void must(await s.client.act(s.posts.officers[0], p, 'ReceivePaper'), 'receive paper'),
  );
  await together(
    s.dossiers.filter((d) => d.place < 2 && !late(d)),
    async (d) => {
      must(await send(d), 'submit');
      d.state = 'submitted';
    },
  );
  await s.days.to('2025-09-22');
  await together(
    s.dossiers.filter((d) => d.turn === 'withdrawnForAnother' && d.place === 0),
    async (d) => {
      must(
        await s.client.act(head(d), d.stream, 'WithdrawNomination', { reason: 'Đơn vị chọn người khác' }),
        'withdraw',
      );
      d.state = 'out';
    },
  );
  await s.days.settle();
  await together(
    s.dossiers.filter((d) => (d.place === 2 || d.place === 3) && d.turn !== 'lateAdmitted' && d.turn !== 'tooLate'),
    async (d) => {
      const sent = await send(d);
      if (d.turn === 'withdrawnForAnother' && d.place === 2) {
        must(sent, 'submit instead');
        d.state = 'submitted';
      } else mustNot(sent, 'QuotaExceeded', 'over quota');
    },
  );
  const [inTime, [none, last]] = [reporting.slice(0, -2), reporting.slice(-2) as [Unit, Unit]];
  await fileReports(
    s,
    inTime.map((unit) => ({ unit })),
    '2025-09-22',
  );
  await lateOnes(s, send, late);
  await fileReports(s, [{ unit: last }], '2025-10-02');
  await takeReports(s, [...inTime, last], none);
  await s.days.settle();
}

async function lateOnes(
  s: Scene,
  send: (d: Dossier) => ReturnType<Scene['client']['act']>,
  late: (d: Dossier) => boolean,
): Promise<void> {
  await s.days.to('2025-10-01', '09:00');
  await together(s.dossiers.filter(late), async (d) => mustNot(await send(d), 'IntakeClosed', 'late'));
  for (const unit of new Set(s.dossiers.filter((d) => d.turn === 'lateAdmitted').map((d) => d.unit.id)))
    must(await s.client.act(s.posts.head, s.campaign, 'AdmitLateEntry', { unit, until: '2025-10-03' }), 'admit late');
  await s.days.to('2025-10-02');
  await together(
    s.dossiers.filter((d) => late(d) && d.turn === 'lateAdmitted'),
    async (d) => {
      must(await send(d), 'submit late');
      d.state = 'submitted';
    },
  );
  await s.days.settle();
}

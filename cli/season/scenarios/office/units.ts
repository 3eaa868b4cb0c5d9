import type { StreamId } from '../../../../domain/kernel/values.js';
import { must, mustNot, paperFile, together } from '../../acting.js';
import { clerk, type Dossier, head, type Scene } from './scene.js';

const period = { kind: 'range', from: '2024-10-01', to: '2025-09-30' } as const;
const SECRETARIAT = 'Phòng Hành chính tổ chức - Quản trị tài vụ';

/** The plan is made and launched, each unit gets one place for each form at both stages. */
export async function launch(s: Scene): Promise<void> {
  const { client, days, example } = s;
  const planned = await client.create('truong-tdkt', 'campaign', 'PlanCampaign', {
    office: example.office,
    title: 'Đợt thi đua đặc biệt lập thành tích chào mừng các ngày lễ lớn, sự kiện lịch sử quan trọng trong năm 2025',
    plan: {
      paper: 'Kế hoạch của Văn phòng (số để trống trong bản gốc), thực hiện Kế hoạch số 645/KH-UBND ngày 25/9/2024',
      on: '2024-09-30',
    },
    awards: ['BK_TINH', 'GIAY_KHEN'],
    period,
    intakeBefore: '2025-10-01',
  });
  s.campaign = must(planned, 'plan').stream as StreamId<'campaign'>;
  for (const unit of example.units)
    for (const stage of ['propose', 'grant'])
      for (const award of ['BK_TINH', 'GIAY_KHEN'])
        must(
          await client.act('truong-tdkt', s.campaign, 'SetQuota', {
            stage,
            unit: unit.id,
            award,
            limit: 1,
            kinds: ['collective', 'person'],
          }),
          'quota',
        );
  await days.to('2024-10-01');
  must(await client.act('chanh-van-phong', s.campaign, 'LaunchCampaign'), 'launch');
  await days.to('2025-09-01');
  must(await client.act('chuyen-vien-1', s.campaign, 'OpenIntake'), 'open intake');
}

/** Units draft, hold their review meetings, and sign one paper each with its list and minutes. */
export async function prepare(s: Scene): Promise<Map<string, StreamId>> {
  await s.days.to('2025-09-08');
  await together(s.dossiers, (d) => draft(s, d));
  await s.days.to('2025-09-12', '14:00');
  await together(s.dossiers, (d) => review(s, d));
  const papers = new Map<string, StreamId>();
  await together(s.example.units, async (unit) => {
    const names = s.dossiers.filter((d) => d.unit.id === unit.id && d.place < 4).map((d) => d.stream);
    const drafted = await s.client.create(clerk({ unit }), 'paper', 'DraftPaper', {
      office: s.example.office,
      kind: 'unitSubmission',
      unit: unit.id,
      campaign: s.campaign,
      addressee: SECRETARIAT,
      names,
    });
    papers.set(unit.id, must(drafted, 'unit paper').stream);
  });
  await s.days.settle();
  await s.days.to('2025-09-15');
  await together([...s.example.units.entries()], ([i, unit]) =>
    sign(s, unit, papers.get(unit.id) as StreamId, i % 2 === 1),
  );
  return papers;
}

async function draft(s: Scene, d: Dossier): Promise<void> {
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
    period,
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

async function review(s: Scene, d: Dossier): Promise<void> {
  const minutes = await s.client.upload(
    clerk(d),
    paperFile(`Biên bản họp xét khen thưởng ${d.unit.id}`),
    'application/pdf',
  );
  must(
    await s.client.act(clerk(d), d.stream, 'RecordUnitReview', {
      heldOn: '2025-09-12',
      minutes: minutes.sha256,
      votesFor: 9 - d.place,
      votesOf: 9,
    }),
    'review',
  );
}

async function sign(s: Scene, unit: { id: string }, paper: StreamId, onPaper: boolean): Promise<void> {
  if (onPaper) {
    const scan = await s.client.upload(clerk({ unit }), paperFile(`Tờ trình đã ký ${unit.id}`), 'application/pdf');
    must(
      await s.client.act(clerk({ unit }), paper, 'RecordPaperSignature', {
        number: null,
        on: '2025-09-15',
        signer: s.example.people.find((p) => p.id === head({ unit }))?.name,
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
export async function submit(s: Scene, papers: Map<string, StreamId>): Promise<void> {
  const send = (d: Dossier) => s.client.act(head(d), d.stream, 'SubmitNomination', { paper: papers.get(d.unit.id) });
  const late = (d: Dossier) => (d.turn === 'lateAdmitted' && d.place < 2) || (d.turn === 'tooLate' && d.place === 0);
  await s.days.to('2025-09-16');
  await together(
    [...papers.values()],
    async (p) => void must(await s.client.act('chuyen-vien-1', p, 'ReceivePaper'), 'receive paper'),
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
  await lateOnes(s, send, late);
}

async function lateOnes(
  s: Scene,
  send: (d: Dossier) => ReturnType<Scene['client']['act']>,
  late: (d: Dossier) => boolean,
): Promise<void> {
  await s.days.to('2025-10-01', '09:00');
  await together(s.dossiers.filter(late), async (d) => mustNot(await send(d), 'IntakeClosed', 'late'));
  for (const unit of new Set(s.dossiers.filter((d) => d.turn === 'lateAdmitted').map((d) => d.unit.id)))
    must(await s.client.act('truong-tdkt', s.campaign, 'AdmitLateEntry', { unit, until: '2025-10-03' }), 'admit late');
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

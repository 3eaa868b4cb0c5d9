import type { StreamId } from '../../../../domain/kernel/values.js';
import { must, together } from '../../acting.js';
import { OFFICE } from './office.js';
import {
  act,
  clerk,
  type Dossier,
  HEAD,
  head,
  OFFICER,
  refused,
  type Scene,
  sendPaper,
  to,
  unseen,
  upload,
} from './scene.js';

const period = { kind: 'calendar', from: '2025-01-01', to: '2025-12-31' } as const;
const stateLevel = (d: Dossier) => d.award === 'CSTDTQ' || d.award === 'HUY_CHUONG_TNXP_VE_VANG';
const byList = (d: Dossier) => d.award === 'HUY_CHUONG_TNXP_VE_VANG';
const byHousehold = (d: Dossier) => d.recipient.kind === 'household';

/** Each unit's dossiers, review and one paper with its list. */
async function propose(s: Scene, unit: string, names: readonly Dossier[]): Promise<StreamId> {
  await together(names, (d) => draft(s, d));
  const minutes = await upload(s, clerk(unit), `Biên bản họp xét khen thưởng ${unit} ${s.today}`);
  await together(
    names,
    async (d) =>
      void (await act(s, clerk(unit), d.stream, 'RecordUnitReview', {
        heldOn: s.today,
        minutes: minutes.sha256,
        votesFor: 8,
        votesOf: 9,
      })),
  );
  const sheet = { kind: 'unitSubmission', unit, addressee: 'Ban Thi đua - Khen thưởng tỉnh', names } as const;
  const paper = await sendPaper(s, sheet, { drafts: clerk(unit), signs: head(unit), sends: clerk(unit) });
  await act(s, OFFICER, paper, 'ReceivePaper');
  return paper;
}

async function draft(s: Scene, d: Dossier): Promise<void> {
  const drafted = await s.client.create(clerk(d.unit), 'nomination', 'DraftNomination', {
    office: OFFICE,
    unit: d.unit,
    campaign: s.campaign,
    award: d.award,
    category: d.category,
    recipient: d.recipient,
    recipientName: d.name,
    recipientPost: d.post,
    directWorker: d.directWorker,
    postGroup: d.postGroup,
    period,
    // A CSTDTQ rests on the CSTDT of the year before.
    ...(d.award === 'CSTDTQ' ? { restsOn: { paper: 'Quyết định số 3120/QĐ-UBND', on: '2024-12-20' } } : {}),
    ...(byHousehold(d) ? { simplifiedProcedure: true } : {}),
  });
  d.stream = must(drafted, `draft ${d.recipient.id}`).stream as StreamId<'nomination'>;
  if (byList(d)) return;
  const part = byHousehold(d) ? 'shortReport' : 'achievementReport';
  const report = await upload(s, clerk(d.unit), `Báo cáo ${d.stream}`);
  await act(s, clerk(d.unit), d.stream, 'AttachDocument', {
    part,
    ...report,
    mediaType: 'application/pdf',
    fileName: 'bao-cao.pdf',
  });
}

const submit = async (s: Scene, d: Dossier, paper: StreamId): Promise<void> => {
  await act(s, head(d.unit), d.stream, 'SubmitNomination', { paper });
  d.state = 'submitted';
};

/** The State wants originals too: the day of receipt waits for the last channel (office.md R1, R2). */
async function receive(s: Scene, d: Dossier): Promise<void> {
  if (stateLevel(d)) {
    await refused(s, 'ChannelMissing', [OFFICER, d.stream, 'ReceiveNomination']);
    await act(s, 'van-thu', d.stream, 'RecordChannel', {
      channel: 'paper',
      on: s.today,
      evidence: { paper: 'Sổ công văn đến', file: null },
    });
  }
  await act(s, OFFICER, d.stream, 'ReceiveNomination');
  await act(s, HEAD, d.stream, 'AssignAppraiser', { appraiser: d.directWorker ? 'chuyen-vien-2' : OFFICER });
}

/** A district proposes before it ends; what comes back on 01/7 its successor answers (office.md O4, F6). */
export async function beforeTheMerger(s: Scene): Promise<void> {
  await to(s, '2025-05-05');
  await act(s, OFFICER, s.campaign, 'OpenIntake');
  await to(s, '2025-06-10', '09:00');
  const early = s.dossiers.filter((d) => d.early);
  const paper = await propose(s, 'huyen-dinh-hoa', early);
  for (const d of early) await submit(s, d, paper);
  await to(s, '2025-06-18', '09:00');
  for (const d of early) await receive(s, d);
  await to(s, '2025-06-24', '09:00');
  for (const d of early.filter((one) => one.turn === 'returnedOverTheMerger'))
    await act(s, d.directWorker ? 'chuyen-vien-2' : OFFICER, d.stream, 'ReturnNomination', {
      items: [{ field: '/recipientPost', reason: 'Ghi rõ chức vụ, đơn vị sau sắp xếp' }],
    });
}
export async function afterTheMerger(s: Scene): Promise<void> {
  await to(s, '2025-07-02', '09:00');
  for (const d of s.dossiers.filter((one) => one.turn === 'returnedOverTheMerger')) {
    const amended = { recipientPost: 'Chuyên viên Phòng Kinh tế' };
    await unseen(s, clerk('huyen-dinh-hoa'), d.stream);
    await unseen(s, clerk('xa-phu-binh'), d.stream);
    await act(s, clerk('xa-dinh-hoa'), d.stream, 'AmendNomination', amended);
    await act(s, clerk('xa-dinh-hoa'), d.stream, 'ResubmitNomination');
  }
}

export type Papers = ReadonlyMap<string, StreamId>;

/** Sở and xã propose in the autumn. @returns each unit's paper */
export async function autumn(s: Scene): Promise<Papers> {
  await to(s, '2025-09-22', '09:00');
  const units = [...new Set(s.dossiers.filter((d) => !d.early).map((d) => d.unit))];
  const papers = new Map<string, StreamId>();
  for (const unit of units)
    papers.set(
      unit,
      await propose(
        s,
        unit,
        s.dossiers.filter((d) => d.unit === unit && !d.early),
      ),
    );
  await to(s, '2025-10-03', '09:00');
  const inTime = s.dossiers.filter((d) => !d.early && d.turn !== 'late' && d.turn !== 'tooLate');
  await together(inTime, (d) => submit(s, d, papers.get(d.unit) as StreamId));
  return papers;
}

/** One phường asks to be admitted late, one household comes too late; then the intake is closed. */
export async function lastDays(s: Scene, papers: Papers): Promise<void> {
  const paperOf = (d: Dossier) => papers.get(d.unit) as StreamId;
  await to(s, '2025-10-11', '09:00');
  const late = s.dossiers.filter((d) => d.turn === 'late' || d.turn === 'tooLate');
  for (const d of late)
    await refused(s, 'IntakeClosed', [head(d.unit), d.stream, 'SubmitNomination', { paper: paperOf(d) }]);
  await act(s, HEAD, s.campaign, 'AdmitLateEntry', { unit: 'phuong-pho-yen', until: '2025-10-14' });
  await to(s, '2025-10-13', '09:00');
  for (const d of late.filter((one) => one.turn === 'late')) await submit(s, d, paperOf(d));
  for (const d of late.filter((one) => one.turn === 'tooLate')) {
    await act(s, head(d.unit), d.stream, 'WithdrawNomination', { reason: 'Nộp sau thời hạn, đề nghị năm sau' });
    d.state = 'out';
  }
  await to(s, '2025-10-15', '09:00');
  await act(s, OFFICER, s.campaign, 'CloseIntake');
  await together(
    s.dossiers.filter((d) => d.state === 'submitted' && !d.early),
    (d) => receive(s, d),
  );
}

import type { StreamId } from '../../../../domain/kernel/values.js';
import { together } from '../../acting.js';
import { act, clerk, type Dossier, HEAD, head, OFFICER, refused, type Scene, sendPaper, to, upload } from './scene.js';

const met = { judgement: [{ standard: 'thanh-tich', finding: 'met' }] } as const;
export const appraiser = (d: Dossier) => (d.directWorker ? 'chuyen-vien-2' : OFFICER);
const bodies = [
  ['cong-an-tinh', 'Công an tỉnh'],
  ['thanh-tra-tinh', 'Thanh tra tỉnh'],
  ['thue-tinh', 'Thuế tỉnh'],
] as const;

/** One letter to each body with the whole list; two answer, one stays silent until its day (office.md T6, T7, T10). */
export async function check(s: Scene): Promise<void> {
  await to(s, '2025-10-16', '09:00');
  const names = s.dossiers.filter((d) => d.state === 'submitted');
  const letters = new Map<string, StreamId>();
  for (const [body, addressee] of bodies) {
    const letter = { opinion: 'backgroundCheck', body, replyBy: '2025-10-27', silence: 'proceedsWithNote' };
    const sheet = { kind: 'checkLetter', unit: null, addressee, names, letter } as const;
    letters.set(body, await sendPaper(s, sheet, { drafts: OFFICER, signs: HEAD, sends: 'van-thu' }));
  }
  const [police, inspection, tax] = bodies.map(([body]) => letters.get(body) as StreamId) as [
    StreamId,
    StreamId,
    StreamId,
  ];
  const [first] = names as [Dossier];
  await refused(s, 'OpinionMissing', [appraiser(first), first.stream, 'AppraiseNomination', met]);
  await to(s, '2025-10-22', '10:00');
  await reply(s, police, { number: '412/CAT-PV01', general: 'noObjection', exceptions: [] });
  await to(s, '2025-10-24', '10:00');
  const found = names.filter((d) => d.turn === 'foundByInspection');
  const exceptions = found.map((d) => ({
    nomination: d.stream,
    answer: 'exception',
    otherAward: null,
    note: 'Đang được thanh tra, chưa có kết luận',
  }));
  await reply(s, inspection, { number: '97/TTr-P1', general: 'noObjection', exceptions });
  await held(s, found);
  await refused(s, 'ReplyAwaited', [OFFICER, tax, 'ClosePaper']);
  await to(s, '2025-10-28', '09:00'); // the letter's day is over: the names go on with a note
  for (const letter of [police, inspection, tax]) await act(s, OFFICER, letter, 'ClosePaper');
  await to(s, '2025-10-30', '09:00');
  // An answer after closing is kept as irregular, with a task for the secretariat (office.md T11).
  await reply(s, tax, { number: '5120/TTH-NVDTPC', general: 'noObjection', exceptions: [] });
}

async function reply(s: Scene, letter: StreamId, answer: { number: string; general: string; exceptions: unknown[] }) {
  const { sha256 } = await upload(s, OFFICER, `Văn bản trả lời ${answer.number}`);
  await act(s, OFFICER, letter, 'RecordReply', { ...answer, on: s.today, file: sha256 });
  await s.days.settle();
}

/** Not yet concluded: nobody proposes, votes or decides until a paper says so; here the unit takes the name back. */
async function held(s: Scene, found: readonly Dossier[]): Promise<void> {
  for (const d of found) {
    await act(s, HEAD, d.stream, 'HoldNomination', {
      kind: 'inspection',
      evidence: { paper: 'Văn bản số 97/TTr-P1', on: s.today },
      reason: 'Chờ kết luận thanh tra',
    });
    await refused(s, 'WrongStatus', [appraiser(d), d.stream, 'AppraiseNomination', met]);
    await s.days.settle(); // the letters hear of one thing after the other, so that their history has one order
    await act(s, head(d.unit), d.stream, 'WithdrawNomination', { reason: 'Chờ kết luận, đề nghị năm sau' });
    d.state = 'out';
  }
}

/** The khối ranks before its flag is appraised; a named person judges each; one collective waits for its rating. */
export async function appraise(s: Scene): Promise<void> {
  await to(s, '2025-10-31', '09:00');
  const open = s.dossiers.filter((d) => d.state === 'submitted');
  const [flag] = open.filter((d) => d.award === 'CO_TINH') as [Dossier];
  await refused(s, 'BlocNotRanked', [appraiser(flag), flag.stream, 'AppraiseNomination', met]);
  await rank(s);
  for (const d of open.filter((one) => one.turn === 'waitsForRating')) {
    const pending = { standard: 'xep-loai-nam', finding: 'pending', awaits: 'yearRating' };
    await act(s, appraiser(d), d.stream, 'RecordJudgement', { judgement: [pending] });
    await refused(s, 'FindingsUnsettled', [appraiser(d), d.stream, 'AppraiseNomination', met]);
    const rating = await upload(s, clerk(d.unit), `Kết quả xếp loại ${d.recipient.id}`);
    await act(s, clerk(d.unit), d.stream, 'CompleteOpenItem', {
      item: 'xep-loai-nam',
      ...rating,
      mediaType: 'application/pdf',
      fileName: 'xep-loai-nam-2025.pdf',
    });
    await act(s, appraiser(d), d.stream, 'RecordJudgement', {
      judgement: [{ standard: 'xep-loai-nam', finding: 'met', note: 'Hoàn thành xuất sắc nhiệm vụ' }],
    });
  }
  await together(open, async (d) => {
    await act(s, appraiser(d), d.stream, 'AppraiseNomination', met);
    d.state = 'appraised';
  });
}

/** Own score, check by another, ranking; in 2025 the khối of sở ranks without the one that was merged away. */
async function rank(s: Scene): Promise<void> {
  const khoi = ['so-gddt', 'so-y-te', 'so-cong-thuong', 'so-noi-vu', 'so-ldtbxh'];
  for (const [i, unit] of khoi.entries()) {
    const by = unit === 'so-ldtbxh' ? 'so-noi-vu' : unit;
    await act(s, clerk(by), s.campaign, 'ScoreUnit', {
      unit,
      kind: 'self',
      by: null,
      points: 9800 - i * 100,
      sheet: null,
    });
  }
  const { sha256 } = await upload(s, head('so-gddt'), 'Biên bản suy tôn khối sở');
  await act(s, head('so-gddt'), s.campaign, 'RankBloc', {
    bloc: 'khoi-so',
    ranking: khoi,
    tieOrder: [],
    minutes: { paper: 'Biên bản suy tôn khối sở', on: s.today, file: sha256 },
  });
}

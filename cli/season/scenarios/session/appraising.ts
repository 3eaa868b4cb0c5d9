import { must, mustAll, mustNot } from '../../acting.js';
import { rank } from './ranking.js';
import { clerk, type Dossier, officerOf, officers, onAll, type Scene, the } from './scene.js';

const judgement = [
  { standard: 'thanh-tich-xuat-sac', finding: 'met' },
  { standard: 'chap-hanh-phap-luat', finding: 'met' },
] as const;

/** Lists, as a secretariat of three officers works: received, shared out, judged; one name goes back to its unit. */
export async function appraise(s: Scene): Promise<void> {
  await s.days.to('2026-02-03');
  await receive(s);
  mustAll(
    await onAll(s, 'truong-tdkt', 'AssignAppraiser', s.dossiers, (d) => ({ appraiser: officerOf(s, d) })),
    'assign',
  );
  await s.days.to('2026-02-05');
  const [flag] = s.dossiers.filter((d) => d.award === 'CO_TINH');
  if (flag) mustNot(await judged(s, flag), 'BlocNotRanked', 'a flag before its bloc has ranked');
  await rank(s);
  const returned = the(s, 'returned');
  const items = [{ field: '/recipientPost', reason: 'Ghi rõ chức vụ, ngạch' }];
  must(await s.client.act(officerOf(s, returned), returned.stream, 'ReturnNomination', { items }), 'return');
  for (const officer of officers) {
    const names = s.dossiers.filter((d) => d !== returned && officerOf(s, d) === officer);
    mustAll(await onAll(s, officer, 'AppraiseNomination', names, { judgement, withList: true }), 'appraise');
  }
  await supplement(s, returned);
  for (const d of s.dossiers) d.state = 'appraised';
  await s.days.settle();
}
const judged = (s: Scene, d: Dossier) => s.client.act(officerOf(s, d), d.stream, 'AppraiseNomination', { judgement });

/** What goes to the State comes on paper too, and counts from the day on which both are there (office.md R1, R2). */
async function receive(s: Scene): Promise<void> {
  const state = s.dossiers.filter((d) => d.award === 'CO_CP' || d.award === 'CSTDTQ');
  const [first] = await onAll(s, 'chuyen-vien-1', 'ReceiveNomination', state.slice(0, 1));
  if (first) mustNot(first, 'ChannelMissing', 'receive without the paper copy');
  const paper = {
    channel: 'paper',
    on: '2026-01-30',
    evidence: { paper: 'Phiếu nhận hồ sơ giấy (ví dụ)', file: null },
  };
  mustAll(await onAll(s, 'van-thu', 'RecordChannel', state, paper), 'paper copies');
  mustAll(await onAll(s, 'chuyen-vien-1', 'ReceiveNomination', s.dossiers), 'receive');
}

async function supplement(s: Scene, returned: Dossier): Promise<void> {
  await s.days.to('2026-02-10');
  const unit = clerk(returned);
  mustNot(
    await s.client.act(unit, returned.stream, 'AmendNomination', { postGroup: 'lanh-dao' }),
    'FieldNotOpen',
    'another field',
  );
  must(await s.client.act(unit, returned.stream, 'AmendNomination', { recipientPost: 'Chuyên viên chính' }), 'amend');
  must(await s.client.act(unit, returned.stream, 'ResubmitNomination'), 'resubmit');
  must(await judged(s, returned), 'appraise after supplement');
}

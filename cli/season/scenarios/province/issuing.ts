import type { StreamId } from '../../../../domain/kernel/values.js';
import { must } from '../../acting.js';
import { listWith } from './ceremony.js';
import { OFFICE } from './office.js';
import {
  act,
  type Dossier,
  HEAD,
  OFFICER,
  refused,
  registerNumber,
  type Scene,
  shown,
  streamsOf,
  to,
} from './scene.js';

const period = { kind: 'calendar', from: '2025-01-01', to: '2025-12-31' } as const;
const draft = (s: Scene, award: string, names: readonly Dossier[], campaign: StreamId | null, merit: string) =>
  s.client.create(OFFICER, 'decision', 'DraftDecision', {
    office: OFFICE,
    award,
    campaign,
    nominations: streamsOf(names),
    merit,
    period,
  });

async function present(s: Scene, decision: StreamId): Promise<void> {
  await s.days.settle();
  await act(s, HEAD, decision, 'PresentDecision', { documentHash: await shown(s, HEAD, decision) });
  await s.days.settle();
}

/** From the signature on: number and date from the register, seal, issue, publication, certificates, money. */
export async function issue(s: Scene, decision: StreamId, names: readonly Dossier[], amount: number): Promise<void> {
  await s.days.settle();
  await act(s, 'van-thu', decision, 'NumberDecision', registerNumber(s));
  await s.days.settle();
  await refused(s, 'NotSealed', ['van-thu', decision, 'IssueDecision']);
  await act(s, 'van-thu', decision, 'SealDecision');
  await act(s, 'van-thu', decision, 'IssueDecision');
  await s.days.settle();
  await act(s, 'van-thu', decision, 'PublishDecision');
  const nominations = streamsOf(names);
  const first = s.register.book + 1;
  s.register.book += names.length;
  s.decisions.push(decision);
  await act(s, OFFICER, decision, 'IssueCertificates', { first, via: 'system', file: null });
  await act(s, 'ke-toan', decision, 'DrawUpPaymentList', {
    payer: 'issuer',
    form: 'money',
    rows: [{ amount, nominations }],
    ground: 'Mức tiền thưởng do kế toán xác định theo ngày ban hành',
  });
  await s.days.settle();
  const receipt = { paper: 'Ủy nhiệm chi', on: s.today };
  await act(s, 'ke-toan', decision, 'RecordPayments', { nominations, on: s.today, by: 'transfer', receipt });
  await s.days.settle();
  for (const d of names) d.state = 'awarded';
}

/** One decision for each award, through Văn phòng, signed by the Chủ tịch or KT. by the Phó Chủ tịch (office.md S1–S12). */
export async function decide(s: Scene): Promise<void> {
  await to(s, '2025-11-10', '09:00');
  const of = (award: string) => s.dossiers.filter((d) => d.state === 'endorsed' && d.award === award);
  const [merits, teams] = [of('BK_TINH'), of('TTLDXS')];
  const merit = 'đã có thành tích xuất sắc trong phong trào thi đua yêu nước năm 2025';
  const mixed = await draft(s, 'BK_TINH', [...merits, ...teams], s.campaign, merit);
  if (mixed.code !== 'OtherAward') throw new TypeError(`two awards in one decision: ${mixed.code}`);
  const first = must(await draft(s, 'BK_TINH', merits, s.campaign, merit), 'draft').stream;
  await present(s, first);
  const hash = await shown(s, 'chu-tich', first);
  await refused(s, 'WrongStatus', ['chu-tich', first, 'SignDecision', { documentHash: hash, signedAs: 'self' }]);
  await act(s, 'van-phong', first, 'SendBackDecision', { question: 'Căn cứ thứ ba ghi thiếu ngày' });
  await present(s, first);
  await act(s, 'van-phong', first, 'CheckDecision');
  await s.days.settle();
  await to(s, '2025-11-11', '14:00');
  const again = { documentHash: await shown(s, 'chu-tich', first), signedAs: 'self' };
  await refused(s, 'NotAllowed', ['van-phong', first, 'SignDecision', again]);
  await act(s, 'chu-tich', first, 'SignDecision', again);
  await s.days.settle();
  await refused(s, 'DateBeforeSigning', ['van-thu', first, 'NumberDecision', { number: 77, on: '2025-11-10' }]);
  await issue(s, first, merits, 3_510_000);
  await byDeputy(s, 'TTLDXS', teams);
}

async function byDeputy(s: Scene, award: string, names: readonly Dossier[]): Promise<void> {
  await signedKT(s, await checked(s, award, names), names);
}
async function checked(s: Scene, award: string, names: readonly Dossier[]): Promise<StreamId> {
  const merit = 'đã hoàn thành xuất sắc nhiệm vụ năm 2025';
  const decision = must(await draft(s, award, names, s.campaign, merit), 'draft').stream;
  await present(s, decision);
  await act(s, 'van-phong', decision, 'CheckDecision');
  await s.days.settle();
  return decision;
}
async function signedKT(s: Scene, decision: StreamId, names: readonly Dossier[]): Promise<void> {
  const documentHash = await shown(s, 'pho-chu-tich', decision);
  await refused(s, 'NotASigner', ['pho-chu-tich', decision, 'SignDecision', { documentHash, signedAs: 'self' }]);
  await act(s, 'pho-chu-tich', decision, 'SignDecision', { documentHash, signedAs: 'KT' });
  await issue(s, decision, names, 3_510_000);
}

/** The flag after the full council; whoever plans the ceremony before it is issued is told to wait. */
export async function flag(s: Scene): Promise<void> {
  await to(s, '2025-11-24', '09:00');
  const names = s.dossiers.filter((d) => d.state === 'endorsed' && d.award === 'CO_TINH');
  const decision = await checked(s, 'CO_TINH', names);
  await refused(s, 'OthersNotIssued', listWith(s, [decision]));
  await signedKT(s, decision, names);
}

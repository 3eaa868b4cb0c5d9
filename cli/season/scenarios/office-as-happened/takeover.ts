import { must, mustNot, paperFile } from '../../acting.js';
import { judge } from '../office/appraisal.js';
import { fileReports } from '../office/reports.js';
import { clerk, type Dossier, head, type Scene } from '../office/scene.js';
import { isHeld, waitsForReport, waitsForSupplement } from './june.js';
import { FIRST, type Merged } from './merger.js';

/** Who had the case before may do nothing more; who came after does it all (office.md O4, O6). */
export async function takeOver(s: Scene, rooms: readonly Merged[]): Promise<void> {
  await s.days.to(FIRST, '09:00');
  await refusedToTheOld(s, rooms);
  for (const d of s.dossiers) d.hands = rooms.find((m) => m.sent === d.unit)?.into as Merged['into'];
  await s.days.to('2025-07-02');
  for (const d of s.dossiers.filter((one) => one.state === 'submitted')) {
    if (waitsForSupplement(d, rooms)) await supplement(s, d);
    if (waitsForReport(d, rooms)) await report(s, d);
  }
  for (const d of s.dossiers.filter((one) => one.state === 'draft')) {
    must(await s.client.act(head(d), d.stream, 'WithdrawNomination', { reason: null }), 'drop what found no place');
    d.state = 'out';
  }
  await s.days.to('2025-07-08');
  const evidence = { paper: 'Kết luận số 02/KL-VP', on: '2025-07-07' };
  for (const d of s.dossiers.filter((one) => isHeld(one, rooms)))
    must(await s.client.act(s.posts.head, d.stream, 'ReleaseNomination', { evidence }), 'release');
  const ended = rooms.flatMap(({ silent, sent, into }) => [silent, sent].map((unit) => ({ unit, hands: into })));
  await fileReports(s, ended, '2025-07-08');
  await s.days.settle();
}

async function refusedToTheOld(s: Scene, rooms: readonly Merged[]): Promise<void> {
  const [returned] = s.dossiers.filter((d) => waitsForSupplement(d, rooms));
  const [first] = rooms;
  if (!returned || !first) throw new TypeError('no room was merged');
  const { client } = s;
  const tried = (person: string, command: string, data: object) => refusedTo(s, person, { d: returned, command, data });
  await tried(`can-bo-${first.sent.id}`, 'AmendNomination', { recipientPost: 'Chuyên viên' });
  await tried('truong-tdkt', 'LapseNomination', { reason: 'Hết hạn' });
  mustNot(
    await client.create(`can-bo-${first.into.id}`, 'nomination', 'DraftNomination', draftOf(s, first)),
    'UnitEnded',
    'a new dossier in the name of a room that has ended',
  );
}
/** Who may not even see the case any more has no version of it to act on: as of a list. */
async function refusedTo(s: Scene, person: string, act: { d: Dossier; command: string; data: object }): Promise<void> {
  for (const one of await s.client.list(person, act.command, [{ stream: act.d.stream, data: act.data }]))
    mustNot(one, 'NotAllowed', `${act.command} by one whose post has ended`);
}
const draftOf = (s: Scene, { silent }: Merged) => ({
  office: s.example.office,
  unit: silent.id,
  campaign: s.campaign,
  award: 'GIAY_KHEN',
  category: 'movement',
  recipient: { kind: 'collective', id: silent.id },
  recipientName: silent.name,
  recipientPost: null,
  directWorker: false,
  postGroup: 'tap-the',
  period: { kind: 'range', from: '2024-10-01', to: '2025-09-30' },
});

/** The room that came after mends what the old one was asked for; the old appraiser's case goes to the new one. */
async function supplement(s: Scene, d: Dossier): Promise<void> {
  must(await s.client.act(clerk(d), d.stream, 'AmendNomination', { recipientPost: 'Chuyên viên chính' }), 'amend');
  must(await s.client.act(clerk(d), d.stream, 'ResubmitNomination'), 'resubmit');
  await judge(s, d);
}

async function report(s: Scene, d: Dossier): Promise<void> {
  const { client, posts } = s;
  const judgement = [{ standard: 'bao-cao-tong-ket', finding: 'met' }];
  const old = 'chuyen-vien-2';
  await refusedTo(s, old, { d, command: 'RecordJudgement', data: { judgement } });
  must(await client.act(posts.head, d.stream, 'ReassignAppraiser', { appraiser: posts.officers[1] }), 'reassign');
  const file = await client.upload(clerk(d), paperFile(`Báo cáo tổng kết ${d.unit.id}`), 'application/pdf');
  const filed = { item: 'bao-cao-tong-ket', ...file, mediaType: 'application/pdf', fileName: 'bao-cao-tong-ket.pdf' };
  must(await client.act(clerk(d), d.stream, 'CompleteOpenItem', filed), 'the report that was awaited');
  must(await client.act(posts.officers[1], d.stream, 'RecordJudgement', { judgement }), 'judge the report');
  await judge(s, d);
}

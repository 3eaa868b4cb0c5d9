import type { Unit } from '../../../example/office.js';
import { must, mustNot, paperFile } from '../../acting.js';
import { clerk, type Dossier, type Scene } from './scene.js';

const duty = 'bao-cao-tong-ket';

/** The plan counts a room's final report among the criteria of its collective, so it is owed by a day. */
export async function oweReports(s: Scene): Promise<void> {
  must(
    await s.client.act(s.posts.head, s.campaign, 'SetDuty', {
      duty,
      what: 'Báo cáo tổng kết đánh giá kết quả Đợt thi đua',
      units: s.example.units.map((u) => u.id),
      to: s.posts.receiver,
      words: 'có báo cáo tổng kết đánh giá kết quả Đợt thi đua theo quy định',
      by: { day: '2025-10-01', counts: 'before' },
    }),
    'the duty to report',
  );
}

/** What arrives after the last day is taken all the same, and marked as late. */
export async function fileReports(s: Scene, units: readonly Pick<Dossier, 'unit' | 'hands'>[], on: string) {
  for (const of of units) {
    const file = await s.client.upload(clerk(of), paperFile(`Báo cáo tổng kết ${of.unit.id}`), 'application/pdf');
    const paper = { paper: `Báo cáo tổng kết của ${of.unit.name}`, on };
    const filed = { duty, unit: of.unit.id, paper, file: file.sha256, receivedOn: null };
    must(await s.client.act(clerk(of), s.campaign, 'FileDuty', filed), 'file the report');
  }
}

/** The secretariat takes the reports; a room of whom nothing came is excused by the head, with a reason. */
export async function takeReports(s: Scene, filed: readonly Unit[], none: Unit): Promise<void> {
  const { client, campaign, posts } = s;
  const [officer] = posts.officers;
  mustNot(await client.act(officer, campaign, 'AcceptDuty', { duty, unit: none.id }), 'DutyNotFiled', 'accept nothing');
  for (const unit of filed) must(await client.act(officer, campaign, 'AcceptDuty', { duty, unit: unit.id }), 'accept');
  const reason = 'Trưởng phòng nghỉ dài ngày, nội dung đã nêu trong báo cáo của Văn phòng';
  must(await client.act(posts.head, campaign, 'ExcuseDuty', { duty, unit: none.id, reason }), 'excuse one room');
}

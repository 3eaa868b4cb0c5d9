import type { StreamId } from '../../../../domain/kernel/values.js';
import { must, mustNot, together } from '../../acting.js';
import { judge, takeIn } from '../office/appraisal.js';
import { type Dossier, head, type Scene } from '../office/scene.js';
import { draft, draftPaper, review, sign } from '../office/units.js';
import { LAST, type Merged } from './merger.js';

/** What happens to a room's two places in June: supplemented after the merger, waiting for its report, or held over it. */
export const waitsForSupplement = (d: Dossier, rooms: readonly Merged[]) => d.unit === rooms[0]?.sent && d.place === 0;
export const waitsForReport = (d: Dossier, rooms: readonly Merged[]) => d.unit === rooms[2]?.sent && d.place === 1;
export const isHeld = (d: Dossier, rooms: readonly Merged[]) => d.unit === rooms[1]?.sent && d.place === 0;
const report = [{ standard: 'bao-cao-tong-ket', finding: 'pending', awaits: 'finalReport' }] as const;

/** Rooms that end with June send before it: their dossiers go by the decree of that day (facts 2.12). */
export async function sendInJune(s: Scene, rooms: readonly Merged[]): Promise<void> {
  const { days } = s;
  await days.to('2025-06-10');
  await together(s.dossiers, (d) => draft(s, d, LAST));
  await days.to('2025-06-13', '14:00');
  await together(s.dossiers, (d) => review(s, d, '2025-06-13'));
  const papers = new Map<string, StreamId>();
  for (const { sent } of rooms) {
    const names = s.dossiers.filter((d) => d.unit === sent && d.place < 4).map((d) => d.stream);
    papers.set(sent.id, await draftPaper(s, sent, names));
  }
  await days.settle();
  await days.to('2025-06-16');
  for (const { sent } of rooms) await sign(s, sent, papers.get(sent.id) as StreamId, '2025-06-16');
  await days.to('2025-06-17');
  for (const paper of papers.values())
    must(await s.client.act(s.posts.officers[0], paper, 'ReceivePaper'), 'receive paper');
  const send = (d: Dossier) => s.client.act(head(d), d.stream, 'SubmitNomination', { paper: papers.get(d.unit.id) });
  await together(
    s.dossiers.filter((d) => d.place < 2),
    async (d) => {
      must(await send(d), 'submit');
      d.state = 'submitted';
    },
  );
  await together(
    s.dossiers.filter((d) => d.place === 2 || d.place === 3),
    async (d) => mustNot(await send(d), 'QuotaExceeded', 'over quota'),
  );
}

/** The old secretariat takes them in, and finishes what it can before its last day. */
export async function beginAppraisal(s: Scene, rooms: readonly Merged[]): Promise<void> {
  const { client, days } = s;
  const sent = s.dossiers.filter((d) => d.state === 'submitted');
  await days.to('2025-06-18');
  await together(sent, (d) => takeIn(s, d));
  await days.to('2025-06-26');
  for (const d of sent) {
    const officer = s.posts.officers[d.place % 2 === 0 ? 0 : 1];
    if (waitsForSupplement(d, rooms)) {
      const items = [{ field: '/recipientPost', reason: 'Ghi rõ chức vụ, ngạch' }];
      must(await client.act(officer, d.stream, 'ReturnNomination', { items }), 'return');
    } else if (waitsForReport(d, rooms)) {
      must(await client.act(officer, d.stream, 'RecordJudgement', { judgement: report }), 'the report is awaited');
      const judgement = [{ standard: 'thanh-tich-xuat-sac', finding: 'met' }];
      const tried = await client.act(officer, d.stream, 'AppraiseNomination', { judgement });
      mustNot(tried, 'FindingsUnsettled', 'appraise over what is awaited');
    } else {
      await judge(s, d);
      if (isHeld(d, rooms)) await hold(s, d);
    }
  }
  await days.settle();
}

async function hold(s: Scene, d: Dossier): Promise<void> {
  const evidence = { paper: 'Đơn số 11', on: '2025-06-25' };
  const data = { kind: 'complaint', evidence, reason: 'Chờ kết luận đơn' };
  must(await s.client.act(s.posts.head, d.stream, 'HoldNomination', data), 'hold over the merger');
}

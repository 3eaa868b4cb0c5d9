import type { StreamId } from '../../../../domain/kernel/values.js';
import { must, mustNot } from '../../acting.js';
import { officerOf, type Scene } from './scene.js';

/** The title of the whole country is before the public for ten working days, and what comes in is answered (office.md N1, N5). */
export async function post(s: Scene, session: StreamId): Promise<() => Promise<void>> {
  const { client, days } = s;
  const name = s.dossiers.find((d) => d.award === 'CSTDTQ');
  if (!name) throw new TypeError('no name to post');
  const officer = 'chuyen-vien-1';
  mustNot(
    await client.act('thu-ky', session, 'AddAgendaItems', { nominations: [name.stream] }),
    'NotPostedInTime',
    'an agenda before the posting',
  );
  const posting = {
    channel: 'media',
    from: '2026-02-24',
    proof: { link: 'https://bao.tinh.example/cstdtq', file: null },
  };
  const open = (to: string) => client.act(officer, name.stream, 'OpenPosting', { ...posting, to });
  mustNot(await open('2026-03-09'), 'PostingTooShort', 'nine working days');
  must(await open('2026-03-10'), 'post');
  await days.to('2026-03-02');
  must(
    await client.act(officer, name.stream, 'RecordComment', {
      via: 'paper',
      on: '2026-03-02',
      text: 'Đề nghị làm rõ phạm vi ảnh hưởng của sáng kiến',
      writer: { name: 'Bạn đọc (ví dụ)', contact: null },
      file: null,
    }),
    'comment',
  );
  return async () => {
    const report = { paper: 'Báo cáo tổng hợp ý kiến số 12 (ví dụ)', on: '2026-03-12' };
    mustNot(
      await client.act('truong-tdkt', name.stream, 'ClosePosting', { report }),
      'CommentsUnanswered',
      'sum up early',
    );
    const answer = { comment: 'comment-1', answer: 'Đã có xác nhận phạm vi toàn quốc trong hồ sơ', check: false };
    must(await client.act(officerOf(s, name), name.stream, 'AnswerComment', answer), 'answer');
    must(await client.act('truong-tdkt', name.stream, 'ClosePosting', { report }), 'sum up');
  };
}

import type { StreamId } from '../../../../domain/kernel/values.js';
import { must, mustNot, paperFile, together } from '../../acting.js';
import { type Dossier, head, type Scene } from './scene.js';

const streamsOf = (all: readonly Dossier[]) => all.map((d) => d.stream);
const merit =
  'có thành tích xuất sắc tiêu biểu trong Đợt thi đua đặc biệt lập thành tích chào mừng các ngày lễ lớn, sự kiện lịch sử quan trọng trong năm 2025';
const period = { kind: 'range', from: '2024-10-01', to: '2025-09-30' } as const;

/** The Giấy khen: one decision, signed on the hash that the signer saw, numbered, issued, told to all. */
export async function decide(s: Scene): Promise<StreamId> {
  const { client, days } = s;
  await days.to('2025-11-03');
  const names = s.dossiers.filter((d) => d.state === 'endorsed' && d.award === 'GIAY_KHEN');
  const drafted = await client.create(s.posts.officers[0], 'decision', 'DraftDecision', {
    office: s.example.office,
    award: 'GIAY_KHEN',
    campaign: s.campaign,
    nominations: streamsOf(names),
    merit,
    period,
  });
  const decision = must(drafted, 'draft decision').stream;
  await days.settle();
  const shown = await rendition(s, decision, s.posts.head);
  must(await client.act(s.posts.head, decision, 'PresentDecision', { documentHash: shown }), 'present');
  await days.settle();
  await days.to('2025-11-04', '09:30');
  mustNot(
    await client.act(s.posts.chief, decision, 'SignDecision', { documentHash: 'f'.repeat(64), signedAs: 'self' }),
    'DocumentChanged',
    'sign another document',
  );
  must(
    await client.act(s.posts.chief, decision, 'SignDecision', {
      documentHash: await rendition(s, decision, s.posts.chief),
      signedAs: 'self',
    }),
    'sign',
  );
  await days.settle();
  must(await client.act(s.posts.registry, decision, 'NumberDecision', { number: null, on: null }), 'number');
  await days.settle();
  must(await client.act(s.posts.registry, decision, 'IssueDecision'), 'issue');
  await days.settle();
  must(await client.act(s.posts.registry, decision, 'PublishDecision'), 'publish');
  return decision;
}

const rendition = async (s: Scene, stream: StreamId, by: string): Promise<string> =>
  ((await s.client.view(by, stream)) as { state: { rendition: string } }).state.rendition;

/** The Bằng khen: a signed tờ trình goes up, the answer comes back on paper and is recorded by hand. */
export async function forward(s: Scene): Promise<StreamId> {
  const { client, days } = s;
  const names = s.dossiers.filter((d) => d.state === 'endorsed' && d.award === 'BK_TINH');
  await days.to('2025-11-05');
  const drafted = await client.create(s.posts.officers[0], 'paper', 'DraftPaper', {
    office: s.example.office,
    kind: 'upwardSubmission',
    unit: null,
    campaign: s.campaign,
    addressee: `${s.posts.above} (qua Sở Nội vụ)`,
    names: streamsOf(names),
  });
  const paper = must(drafted, 'upward paper').stream;
  await days.settle();
  must(
    await client.act(s.posts.chief, paper, 'SignPaper', {
      documentHash: await rendition(s, paper, s.posts.chief),
    }),
    'sign upward paper',
  );
  must(await client.act(s.posts.registry, paper, 'NumberPaper', { number: null, on: null }), 'number upward paper');
  must(await client.act(s.posts.registry, paper, 'SendPaper'), 'send upward paper');
  await together(
    names,
    async (d) => void must(await client.act(s.posts.head, d.stream, 'ForwardNomination', { paper }), 'forward'),
  );
  await days.to('2025-12-05');
  const answer = { number: '2241/QĐ-UBND', on: '2025-12-03', signer: s.posts.above };
  const scan = await client.upload(
    s.posts.officers[1],
    paperFile('Văn bản trả lời của cấp trên 2241'),
    'application/pdf',
  );
  await together(names, async (d) => {
    must(
      await client.act(s.posts.officers[1], d.stream, 'RecordUpperReply', {
        reply: 'received',
        paper: null,
        file: null,
        otherAward: null,
      }),
      'upper level received',
    );
    const reply = d.turn === 'refusedAbove' ? 'refused' : 'decided';
    must(
      await client.act(s.posts.officers[1], d.stream, 'RecordUpperReply', {
        reply,
        paper: answer,
        file: scan.sha256,
        otherAward: null,
        ...(reply === 'refused' ? { ground: 'Thành tích chưa đủ mức theo quy định của tỉnh' } : {}),
      }),
      'upper reply',
    );
  });
  must(
    await client.act(s.posts.officers[0], paper, 'RecordReply', {
      number: answer.number,
      on: answer.on,
      file: scan.sha256,
    }),
    'reply to the paper',
  );
  must(await client.act(s.posts.officers[0], paper, 'ClosePaper'), 'close paper');
  return paper;
}

/** Everything that has ended goes to the archive; the campaign is closed. */
export async function archive(s: Scene, decision: StreamId): Promise<void> {
  const { client, days } = s;
  await together(
    s.dossiers.filter((d) => d.turn === 'heldToTheEnd' && d.place === 0),
    async (d) =>
      void must(await client.act(head(d), d.stream, 'WithdrawNomination', { reason: null }), 'withdraw the held one'),
  );
  await days.to('2025-12-15');
  must(await client.act(s.posts.records, decision, 'ArchiveDecision'), 'archive decision');
  await together(
    s.dossiers,
    async (d) => void must(await client.act(s.posts.records, d.stream, 'ArchiveNomination'), 'archive'),
  );
  await days.settle();
  must(await client.act(s.posts.officers[0], s.campaign, 'CloseIntake'), 'close intake');
  must(await client.act(s.posts.head, s.campaign, 'CloseCampaign'), 'close campaign');
  // The last letter to the address that refuses is given up after 48 hours.
  await days.to('2025-12-18');
}

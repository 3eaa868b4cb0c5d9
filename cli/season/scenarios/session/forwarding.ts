import type { StreamId } from '../../../../domain/kernel/values.js';
import { must, mustAll, mustNot, paperFile } from '../../acting.js';
import { OFFICE } from './office.js';
import { type Dossier, onAll, rendition, type Scene, streamsOf } from './scene.js';

/** What the Prime Minister decides goes up through Bộ Nội vụ, one paper for each award; the replies come back on paper. */
export async function forward(s: Scene): Promise<void> {
  const of = (award: string) => s.dossiers.filter((d) => d.award === award && d.state === 'endorsed');
  await s.days.to('2026-04-02');
  const letter = await askParty(s, of('CSTDTQ'));
  const papers = [await send(s, of('CO_CP'), 21), await send(s, of('CSTDTQ'), 22)];
  mustAll(await onAll(s, 'truong-tdkt', 'ForwardNomination', of('CO_CP'), { paper: papers[0] }), 'forward flags');
  const up = { paper: papers[1] };
  const [tried] = await onAll(s, 'truong-tdkt', 'ForwardNomination', of('CSTDTQ'), up);
  if (tried) mustNot(tried, 'OpinionMissing', 'forward before Ban Thường vụ has answered');
  await s.days.to('2026-04-10');
  await answered(s, letter);
  mustAll(await onAll(s, 'truong-tdkt', 'ForwardNomination', of('CSTDTQ'), up), 'forward the title');
  await replies(s, papers, [...of('CO_CP'), ...of('CSTDTQ')]);
}

/** Ban Thường vụ is asked by one letter about the list that it manages (office.md A6). */
async function askParty(s: Scene, names: readonly Dossier[]): Promise<StreamId> {
  const drafted = await s.client.create('chuyen-vien-1', 'paper', 'DraftPaper', {
    office: OFFICE,
    kind: 'opinionLetter',
    unit: null,
    campaign: s.campaign,
    addressee: 'Ban Thường vụ Tỉnh ủy',
    names: streamsOf(names),
    letter: { opinion: 'partyOpinion', body: 'ban-thuong-vu', replyBy: '2026-04-15', silence: 'waits' },
  });
  const letter = must(drafted, 'letter').stream;
  await s.days.settle();
  const documentHash = await rendition(s, letter, 'chu-tich');
  must(await s.client.act('chu-tich', letter, 'SignPaper', { documentHash }), 'sign letter');
  await leave(s, letter, 61);
  return letter;
}

async function answered(s: Scene, letter: StreamId): Promise<void> {
  const scan = await s.client.upload(
    'chuyen-vien-1',
    paperFile('Công văn trả lời của Ban Thường vụ'),
    'application/pdf',
  );
  must(
    await s.client.act('chuyen-vien-1', letter, 'RecordReply', {
      number: '305-CV/TU',
      on: '2026-04-09',
      file: scan.sha256,
      general: 'agree',
    }),
    'reply of Ban Thường vụ',
  );
  await s.days.settle();
  must(await s.client.act('chuyen-vien-1', letter, 'ClosePaper'), 'close letter');
}

async function leave(s: Scene, paper: StreamId, number: number): Promise<void> {
  must(await s.client.act('van-thu', paper, 'NumberPaper', { number, on: '2026-04-02' }), 'number paper');
  must(await s.client.act('van-thu', paper, 'SendPaper'), 'send paper');
  await s.days.settle();
}

async function send(s: Scene, names: readonly Dossier[], number: number): Promise<StreamId> {
  const drafted = await s.client.create('chuyen-vien-1', 'paper', 'DraftPaper', {
    office: OFFICE,
    kind: 'upwardSubmission',
    unit: null,
    campaign: s.campaign,
    addressee: 'Thủ tướng Chính phủ (qua Bộ Nội vụ)',
    names: streamsOf(names),
  });
  const paper = must(drafted, 'upward paper').stream;
  await s.days.settle();
  const documentHash = await rendition(s, paper, 'chu-tich');
  must(await s.client.act('chu-tich', paper, 'SignPaper', { documentHash }), 'sign upward paper');
  await leave(s, paper, number);
  return paper;
}

/** The upper level is not on this system: a clerk records what it answered, with the scan. */
async function replies(s: Scene, papers: readonly StreamId[], names: readonly Dossier[]): Promise<void> {
  await s.days.to('2026-05-20');
  const [officer, on] = ['chuyen-vien-2', '2026-05-18'];
  const received = { reply: 'received', paper: null, file: null, otherAward: null };
  mustAll(await onAll(s, officer, 'RecordUpperReply', names, received), 'received above');
  const scan = await s.client.upload(
    officer,
    paperFile('Quyết định của Thủ tướng Chính phủ (ví dụ)'),
    'application/pdf',
  );
  const paper = { number: '1120/QĐ-TTg', on, signer: 'Thủ tướng Chính phủ' };
  const reply = (d: Dossier) =>
    d.turn === 'refusedAbove'
      ? { reply: 'refused', ground: 'Chưa đủ tiêu chuẩn so với các cụm, khối khác' }
      : { reply: 'decided' };
  const answer = (d: Dossier) => ({ ...reply(d), paper, file: scan.sha256, otherAward: null });
  mustAll(await onAll(s, officer, 'RecordUpperReply', names, answer), 'decided above');
  for (const one of papers) {
    must(await s.client.act(officer, one, 'RecordReply', { number: paper.number, on, file: scan.sha256 }), 'reply');
    must(await s.client.act(officer, one, 'ClosePaper'), 'close upward paper');
  }
}

/** Everything that has ended goes to the archive, and the year's season is closed. */
export async function archive(s: Scene, decisions: readonly StreamId[]): Promise<void> {
  await s.days.to('2026-06-15');
  for (const decision of decisions)
    must(await s.client.act('luu-tru', decision, 'ArchiveDecision'), 'archive decision');
  mustAll(await onAll(s, 'luu-tru', 'ArchiveNomination', s.dossiers), 'archive');
  await s.days.settle();
  must(await s.client.act('chuyen-vien-1', s.campaign, 'CloseIntake'), 'close intake');
  must(await s.client.act('truong-tdkt', s.campaign, 'CloseCampaign'), 'close campaign');
  await s.days.settle();
}

import type { StreamId } from '../../../../domain/kernel/values.js';
import { act, type Dossier, HEAD, OFFICER, refused, type Scene, sendPaper, to, upload } from './scene.js';

const by = { drafts: OFFICER, signs: 'chu-tich', sends: 'van-thu' };
const addressee = 'Bộ Nội vụ (Ban Thi đua - Khen thưởng Trung ương)';

/** TNXP medals go up by list: no report each, no council, Bộ Nội vụ is not on this system (office.md F7). */
export async function medals(s: Scene): Promise<StreamId> {
  await to(s, '2025-11-13', '09:00');
  const names = s.dossiers.filter((d) => d.award === 'HUY_CHUONG_TNXP_VE_VANG' && d.state === 'appraised');
  const paper = await sendPaper(s, { kind: 'upwardSubmission', unit: null, addressee, names }, by);
  for (const d of names) await act(s, HEAD, d.stream, 'ForwardNomination', { paper });
  return paper;
}

/** Ban Thường vụ is asked from the council's yes on, and stops only the forwarding (office.md A6). */
export async function title(s: Scene): Promise<StreamId> {
  await to(s, '2025-11-25', '09:00');
  const names = s.dossiers.filter((d) => d.award === 'CSTDTQ' && d.state === 'endorsed');
  const letter = { opinion: 'partyOpinion', body: 'ban-thuong-vu', replyBy: null, silence: 'waits' };
  const asked = { kind: 'opinionLetter', unit: null, addressee: 'Ban Thường vụ Tỉnh ủy', names, letter } as const;
  const opinion = await sendPaper(s, asked, { ...by, signs: HEAD });
  const paper = await sendPaper(s, { kind: 'upwardSubmission', unit: null, addressee, names }, by);
  for (const d of names) await refused(s, 'OpinionMissing', [HEAD, d.stream, 'ForwardNomination', { paper }]);
  await to(s, '2025-12-02', '15:00');
  const { sha256: file } = await upload(s, OFFICER, 'Thông báo ý kiến của Ban Thường vụ Tỉnh ủy');
  const reply = { number: '1490-TB/TU', on: s.today, file, general: 'agree', exceptions: [] };
  await act(s, OFFICER, opinion, 'RecordReply', reply);
  await s.days.settle();
  await act(s, OFFICER, opinion, 'ClosePaper');
  await to(s, '2025-12-03', '09:00');
  for (const d of names) await act(s, HEAD, d.stream, 'ForwardNomination', { paper });
  return paper;
}

/** The upper level's answers come on paper and are recorded by hand, with their own numbers (office.md F3, F7). */
export async function answered(
  s: Scene,
  papers: { readonly medals: StreamId; readonly title: StreamId },
): Promise<void> {
  await to(s, '2026-02-24', '09:00');
  const medal = { number: '214/QĐ-CTN', on: '2026-02-12', signer: 'Chủ tịch nước' };
  const names = s.dossiers.filter((d) => d.award === 'HUY_CHUONG_TNXP_VE_VANG' && d.state === 'appraised');
  await record(s, names, medal);
  await closePaper(s, papers.medals, medal);
  await to(s, '2026-03-16', '09:00');
  const prime = { number: '498/QĐ-TTg', on: '2026-03-10', signer: 'Thủ tướng Chính phủ' };
  await record(
    s,
    s.dossiers.filter((d) => d.award === 'CSTDTQ' && d.state === 'endorsed'),
    prime,
  );
  await closePaper(s, papers.title, prime);
}

async function record(s: Scene, names: readonly Dossier[], paper: { number: string; on: string; signer: string }) {
  const { sha256: file } = await upload(s, OFFICER, `Quyết định ${paper.number}`);
  for (const d of names) {
    const refusedAbove = d.turn === 'refusedAbove';
    await refused(s, 'ReplyIncomplete', [
      OFFICER,
      d.stream,
      'RecordUpperReply',
      { reply: 'decided', paper: null, file: null, otherAward: null },
    ]);
    await act(s, OFFICER, d.stream, 'RecordUpperReply', {
      reply: refusedAbove ? 'refused' : 'decided',
      paper,
      file,
      otherAward: null,
      ...(refusedAbove ? { ground: 'Chưa đủ giấy tờ chứng minh thời gian tham gia' } : {}),
    });
    d.state = refusedAbove ? 'out' : 'awarded';
  }
}

async function closePaper(s: Scene, paper: StreamId, { number, on }: { number: string; on: string }): Promise<void> {
  const { sha256: file } = await upload(s, OFFICER, `Văn bản trả lời ${number}`);
  await act(s, OFFICER, paper, 'RecordReply', { number, on, file });
  await act(s, OFFICER, paper, 'ClosePaper');
}

import type { StreamId } from '../../../../domain/kernel/values.js';
import { must } from '../../acting.js';
import { issue } from './issuing.js';
import { OFFICE } from './office.js';
import { act, clerk, type Dossier, HEAD, head, OFFICER, type Scene, shown, to, upload } from './scene.js';

const UNIT = 'xa-phu-binh';
const period = { kind: 'range', from: '2025-10-07', to: '2025-10-08' } as const;

/** The flood of October: from a head's word to the issued decision in the same hour, papers later (office.md E1–E5). */
export async function suddenMerit(s: Scene): Promise<void> {
  await to(s, '2025-10-09', '09:00');
  const recipient = { kind: 'person', id: 'nguoi-cuu-ho' } as const;
  const asked = {
    office: OFFICE,
    unit: UNIT,
    campaign: null,
    award: 'BK_TINH',
    category: 'exceptional',
    occasion: 'lu-lut-10-2025',
    recipient,
    recipientName: s.name(recipient.id),
    recipientPost: null,
    directWorker: true,
    postGroup: 'nong-dan',
    period,
  } as const;
  const stream = must(await s.client.create(head(UNIT), 'nomination', 'DraftNomination', asked), 'draft')
    .stream as StreamId<'nomination'>;
  await act(s, head(UNIT), stream, 'SubmitNomination', { paper: null });
  await act(s, OFFICER, stream, 'ReceiveNomination');
  await act(s, HEAD, stream, 'AssignAppraiser', { appraiser: OFFICER });
  const judgement = [{ standard: 'dot-xuat', finding: 'needsPerson', note: 'Đã xác minh tại hiện trường' }];
  await act(s, OFFICER, stream, 'AppraiseNomination', { judgement });
  const drafted = await s.client.create(OFFICER, 'decision', 'DraftDecision', {
    office: OFFICE,
    award: 'BK_TINH',
    campaign: null,
    nominations: [stream],
    merit: 'đã dũng cảm cứu người trong lũ lụt tháng 10 năm 2025',
    period,
  });
  const decision = must(drafted, 'draft').stream;
  await s.days.settle();
  await act(s, HEAD, decision, 'PresentDecision', { documentHash: await shown(s, HEAD, decision) });
  await s.days.settle();
  await act(s, 'van-phong', decision, 'CheckDecision');
  await s.days.settle();
  await s.days.to('2025-10-09', '09:40');
  const documentHash = await shown(s, 'chu-tich', decision);
  await act(s, 'chu-tich', decision, 'SignDecision', { documentHash, signedAs: 'self' });
  const found: Dossier = {
    ...asked,
    name: asked.recipientName,
    post: null,
    category: 'movement',
    stream,
    state: 'appraised',
    early: false,
    turn: 'straight',
    recipient,
  };
  await issue(s, decision, [found], 3_510_000);
  await act(s, OFFICER, decision, 'RecordHandOver', { nominations: [stream], on: s.today });
  await s.days.settle();
  await afterwards(s, stream);
  s.dossiers.push(found);
}

/** The short report and the unit's paper are filed within their ten working days (office.md E4). */
async function afterwards(s: Scene, stream: StreamId): Promise<void> {
  await to(s, '2025-10-10', '14:00');
  for (const item of ['submissionPaper', 'achievementReport']) {
    const filed = await upload(s, clerk(UNIT), `${item} lu-lut-10-2025`);
    const data = { item, ...filed, mediaType: 'application/pdf', fileName: `${item}.pdf` };
    await act(s, clerk(UNIT), stream, 'CompleteOpenItem', data);
  }
}

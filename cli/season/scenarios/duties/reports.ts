import { addedUp } from '../../../../domain/campaign/report.js';
import { seeded } from '../../../example/random.js';
import { lines, targets } from './plan.js';
import { members } from './province.js';
import { act, clerk, HEAD, OFFICER, refused, type Scene, seen, upload } from './scene.js';

const kinds = {
  halfYear: { duty: 'bao-cao-6-thang', called: 'Báo cáo 6 tháng đầu năm 2024', day: '2024-06-20' },
  year: { duty: 'bao-cao-nam', called: 'Báo cáo tổng kết năm 2024', day: '2024-12-10' },
} as const;

/** Units report through Sở Nội vụ, without a day that binds; the province adds their figures together. */
export async function report(s: Scene, kind: keyof typeof kinds, upOn: string): Promise<void> {
  const { duty, called, day } = kinds[kind];
  const random = seeded(s.seed + (kind === 'year' ? 2 : 1));
  await s.days.to(day, '09:00');
  for (const { id, sends } of members) {
    if (sends === 'never') continue; // awaited for ever, and never late: the plan names no day
    const file = await upload(s, clerk(id), `${called} ${id}`);
    const paper = { paper: `${called} (${id})`, on: day };
    await act(s, clerk(id), 'FileDuty', { duty, unit: id, paper, file, receivedOn: null });
    const figures = {
      'phong-trao': 1 + random.next(4),
      'dien-hinh': random.next(6),
      'ho-thoat-ngheo': random.next(40),
    };
    await act(s, clerk(id), 'FileReport', { report: kind, unit: id, paper, file, figures });
  }
  await s.days.to(upOn, '15:00');
  const { figures } = addedUp(await seen(s, OFFICER), kind);
  await act(s, OFFICER, 'FileReport', {
    report: kind,
    unit: null,
    paper: { paper: `${called} của tỉnh`, on: upOn },
    file: await upload(s, OFFICER, `${called} của tỉnh`),
    figures,
  });
}

/** Models come when they come: the duty has no day, so nobody is ever late with one. */
export async function models(s: Scene): Promise<void> {
  await s.days.to('2024-09-05', '09:00');
  for (const { id } of members.filter((m) => m.bloc === 'cum-huyen')) {
    const file = await upload(s, clerk(id), `Điển hình tiên tiến ${id}`);
    const paper = { paper: `Văn bản đề xuất điển hình (${id})`, on: '2024-09-04' };
    await act(s, clerk(id), 'FileDuty', { duty: 'dien-hinh', unit: id, paper, file, receivedOn: null });
  }
}

/** Each lead says how far its target has come, and a person whether it was met; nobody touches what the plan set. */
export async function results(s: Scene): Promise<void> {
  await s.days.to('2024-12-05', '09:00');
  const [first] = targets;
  if (!first) return;
  const said = { indicator: first.id, title: first.title, of: null, target: first.target, value: '15%', met: true };
  await refused(s, 'NotAllowed', clerk(first.lead), 'RecordIndicator', { ...said, unit: first.lead, target: '13,5%' });
  await refused(s, 'NotYourUnit', clerk('so-y-te'), 'RecordIndicator', { ...said, unit: 'so-y-te' });
  for (const { id: indicator, title, of, target, lead: unit, value, met } of lines)
    await act(s, clerk(unit), 'RecordIndicator', { indicator, title, unit, of, target, value, met });
}

/** Words without a day stay words: who sent nothing is awaited, and the year ends all the same. */
export const close = async (s: Scene): Promise<void> => {
  await s.days.to('2025-01-10');
  await act(s, HEAD, 'CloseCampaign');
  await s.days.settle();
};

import type { StreamId } from '../../../../domain/kernel/values.js';
import { must } from '../../acting.js';
import { communes, members, OFFICE, ofUnit, personCommands } from './office.js';
import { act, clerk, HEAD, OFFICER, refused, type Scene, to, upload } from './scene.js';

/** Standing movements of part II.3.b with the sở that keeps each, as far as the plan's field shows it. */
const movements: readonly (readonly [string, string, string])[] = [
  ['chuyen-doi-so', 'Đẩy mạnh chương trình chuyển đổi số', 'so-cong-thuong'],
  ['xa-hoi-hoc-tap', 'Cả nước thi đua xây dựng xã hội học tập, đẩy mạnh học tập suốt đời', 'so-gddt'],
  ['vi-nguoi-ngheo', 'Vì người nghèo - Không để ai bị bỏ lại phía sau', 'so-ldtbxh'],
  ['cai-cach-hanh-chinh', 'Thực hiện cải cách hành chính', 'so-noi-vu'],
];
const PLANS = 'ke-hoach-don-vi';

/** The chair's division of work, scanned: the ground on which the deputy signs KT. (office.md P9). */
async function assignWork(s: Scene): Promise<void> {
  const paper = 'Quyết định phân công công tác của Chủ tịch (ví dụ)';
  const { sha256 } = await upload(s, HEAD, paper);
  await act(s, HEAD, `office:${OFFICE}`, 'AssignWork', {
    ...{ person: 'pho-chu-tich', inPlaceOf: 'chu-tich', capacity: 'KT', kinds: ['decision'] },
    ...{ from: '2025-01-14', to: null, order: { paper, on: '2025-01-13', sha256 } },
  });
}

export async function launch(s: Scene): Promise<void> {
  await to(s, '2025-01-14');
  await assignWork(s);
  const planned = await s.client.create(HEAD, 'campaign', 'PlanCampaign', {
    office: OFFICE,
    title: 'Phong trào thi đua yêu nước và công tác khen thưởng tỉnh Thái Nguyên năm 2025',
    plan: { paper: 'Kế hoạch số 11/KH-UBND', on: '2025-01-14' },
    awards: ['BK_TINH', 'TTLDXS', 'CO_TINH', 'CSTDTQ', 'HUY_CHUONG_TNXP_VE_VANG'],
    period: { kind: 'calendar', from: '2025-01-01', to: '2025-12-31' },
    // The plan names no day for dossiers; the province's own guidance does, as each year.
    intakeBefore: '2025-10-11',
  });
  s.campaign = must(planned, 'plan').stream as StreamId<'campaign'>;
  for (const m of members) await enrol(s, m.id, m.bloc, m === members.find((one) => one.bloc === m.bloc));
  await act(s, OFFICER, s.campaign, 'SetDuty', {
    duty: PLANS,
    what: 'Kế hoạch tổ chức phong trào thi đua yêu nước và công tác thi đua, khen thưởng năm 2025 của đơn vị',
    units: members.map((m) => m.id),
    to: 'Sở Nội vụ (Ban Thi đua - Khen thưởng tỉnh)',
    words: 'gửi Kế hoạch về Sở Nội vụ (Ban Thi đua - Khen thưởng tỉnh) trước ngày 20/02/2025',
    by: { day: '2025-02-20', counts: 'before' },
  });
  for (const [duty, called, unit] of movements)
    await act(s, OFFICER, s.campaign, 'SetDuty', {
      duty: `phong-trao-${duty}`,
      what: `Sơ kết, tổng kết phong trào “${called}”`,
      units: [unit],
      to: 'Ủy ban nhân dân tỉnh (qua Sở Nội vụ)',
      words:
        'Các sở, ban, ngành là cơ quan thường trực phong trào thi đua chuyên đề … chủ động triển khai, thực hiện, đánh giá, sơ kết, tổng kết phong trào đảm bảo có hiệu quả',
      by: null,
    });
  await act(s, 'chu-tich', s.campaign, 'LaunchCampaign');
}

const enrol = (s: Scene, unit: string, bloc: string, leads: boolean) =>
  act(s, OFFICER, s.campaign, 'EnrolUnit', {
    unit,
    bloc: { id: bloc, kind: bloc.startsWith('cum-') ? 'cum' : 'khoi' },
    leads,
  });

export async function file(s: Scene, duty: string, unit: string, by = clerk(unit)): Promise<void> {
  const { sha256 } = await upload(s, by, `${duty} ${unit}`);
  const paper = { paper: `Văn bản của ${unit}`, on: s.today };
  await act(s, by, s.campaign, 'FileDuty', { duty, unit, paper, file: sha256, receivedOn: null });
}

/** "Trước ngày 20/02/2025" ends with 19/02. */
export async function ownPlans(s: Scene): Promise<void> {
  await to(s, '2025-02-12', '09:00');
  for (const { id } of members.slice(0, 5)) await file(s, PLANS, id);
  await to(s, '2025-02-19', '23:00');
  for (const { id } of members.slice(5, 7)) await file(s, PLANS, id);
  await to(s, '2025-02-20', '09:00');
  for (const { id } of members.slice(7)) await file(s, PLANS, id);
  for (const { id } of members) await act(s, OFFICER, s.campaign, 'AcceptDuty', { duty: PLANS, unit: id });
  await to(s, '2025-02-27');
  // Sở Lao động - Thương binh và Xã hội is merged from 01/3/2025; its movement stands with Sở Nội vụ from then on.
  await act(s, 'quan-tri', 'office:tinh-thai-nguyen', 'MergeUnits', {
    units: ['so-ldtbxh'],
    into: 'so-noi-vu',
    to: '2025-02-28',
    decision: { paper: 'Nghị quyết về sắp xếp các cơ quan chuyên môn (ví dụ)', on: '2025-02-25' },
  });
}

/** On 01/7/2025 districts end, and the xã that go on take over what is open (office.md O2, O4; scenario data). */
export async function merge(s: Scene): Promise<void> {
  await to(s, '2025-06-25', '14:00');
  const office = 'office:tinh-thai-nguyen' as const;
  const decision = { paper: 'Nghị quyết về sắp xếp đơn vị hành chính (ví dụ)', on: '2025-06-16' };
  for (const { id, kind, name, from } of communes) {
    await act(s, 'quan-tri', office, 'EstablishUnit', { unit: id, kind, name, from: '2025-07-01' });
    for (const person of ofUnit(id))
      for (const { type, data } of personCommands(s.name, person, id, '2025-07-01'))
        await act(s, 'quan-tri', office, type, data);
    if (from !== null)
      await act(s, 'quan-tri', office, 'MergeUnits', { units: [from], into: id, to: '2025-06-30', decision });
  }
  await refused(s, 'BodyAbolished', [
    'quan-tri',
    office,
    'EstablishUnit',
    { unit: 'huyen-moi', kind: 'district', name: 'Ủy ban nhân dân huyện mới', from: '2025-07-01' },
  ]);
  await to(s, '2025-07-01', '09:00');
  for (const [i, { id, bloc }] of communes.entries()) await enrol(s, id, bloc, i === 0);
  // What Sở Lao động owed is answered by who took it over, in the old unit's name.
  await file(s, 'phong-trao-vi-nguoi-ngheo', 'so-ldtbxh', clerk('so-noi-vu'));
}

import type { StreamId } from '../../../../domain/kernel/values.js';
import { must } from '../../acting.js';
import { duties, lines, plan, title } from './plan.js';
import { blocs, type Member, members, OFFICE } from './province.js';
import { act, clerk, HEAD, head, OFFICER, refused, type Scene, upload } from './scene.js';

/** The plan with its blocs, what is to be sent, and twenty targets; no award, so nothing is taken in (office.md U2). */
export async function launch(s: Scene): Promise<void> {
  await s.days.to(plan.on);
  const planned = await s.client.create(HEAD, 'campaign', 'PlanCampaign', {
    office: OFFICE,
    title,
    plan,
    awards: [],
    period: { kind: 'calendar', from: '2024-01-01', to: '2024-12-31' },
    intakeBefore: null,
  });
  s.campaign = must(planned, 'plan').stream as StreamId<'campaign'>;
  for (const { id, kind, lead, members: own } of blocs)
    for (const unit of own)
      await act(s, OFFICER, 'EnrolUnit', { unit: unit.id, bloc: { id, kind }, leads: unit === lead });
  for (const duty of duties) await act(s, OFFICER, 'SetDuty', { ...duty, units: members.map((m) => m.id) });
  for (const { id: indicator, title: called, of, target, lead } of lines)
    await act(s, OFFICER, 'RecordIndicator', {
      indicator,
      title: called,
      unit: lead,
      of,
      target,
      value: null,
      met: null,
    });
  await refused(s, 'AwardNotInCampaign', HEAD, 'SetQuota', {
    stage: 'propose',
    unit: null,
    award: 'BK_TINH',
    kinds: ['collective'],
    limit: 1,
  });
  await act(s, 'chu-tich', 'LaunchCampaign');
  await refused(s, 'NothingToCollect', OFFICER, 'OpenIntake');
}

const DUTY = 'van-ban-phat-dong';
const paper = (unit: Member, on: string) => ({ paper: `Văn bản phát động thi đua của ${unit.name}`, on });
const file = async (s: Scene, by: string, unit: Member, on: string, receivedOn: string | null = null) => ({
  duty: DUTY,
  unit: unit.id,
  paper: paper(unit, on),
  file: await upload(s, by, `Văn bản phát động ${unit.id} ${on}`),
  receivedOn,
});
const who = (sends: Member['sends']) => members.filter((m) => m.sends === sends);

/** On time, on the last evening, by post, late, excused or never: each is scored as it came. */
export async function launchPapers(s: Scene): Promise<void> {
  await s.days.to('2024-01-22', '09:00');
  const [first, other] = who('onTime') as [Member, Member];
  await refused(s, 'NotYourUnit', clerk(first.id), 'FileDuty', await file(s, clerk(first.id), other, '2024-01-22'));
  for (const unit of who('onTime'))
    await act(s, clerk(unit.id), 'FileDuty', await file(s, clerk(unit.id), unit, '2024-01-22'));
  await act(s, OFFICER, 'AcceptDuty', { duty: DUTY, unit: first.id });
  await refused(s, 'DutyIsAccepted', clerk(first.id), 'FileDuty', await file(s, clerk(first.id), first, '2024-01-22'));
  for (const unit of who('excused'))
    await act(s, HEAD, 'ExcuseDuty', { duty: DUTY, unit: unit.id, reason: 'Tạm ngừng hoạt động đến hết quý I' });
  await s.days.to('2024-01-31', '21:30');
  for (const unit of who('lastEvening'))
    await act(s, clerk(unit.id), 'FileDuty', await file(s, clerk(unit.id), unit, '2024-01-31'));
  await s.days.to('2024-02-01', '09:00');
  await afterTheDay(s);
}

async function afterTheDay(s: Scene): Promise<void> {
  for (const unit of who('late')) {
    const claimed = await file(s, head(unit.id), unit, '2024-01-31', '2024-01-31');
    await refused(s, 'NotAllowed', head(unit.id), 'FileDuty', claimed); // a unit does not date its own receipt
    await act(s, head(unit.id), 'FileDuty', { ...claimed, receivedOn: null });
  }
  await s.days.to('2024-02-02', '10:00');
  for (const unit of who('byPost'))
    await act(s, 'van-thu', 'FileDuty', await file(s, 'van-thu', unit, '2024-01-29', '2024-01-31'));
  const [never] = who('never') as [Member];
  await refused(s, 'DutyNotFiled', OFFICER, 'AcceptDuty', { duty: DUTY, unit: never.id });
  for (const unit of members.filter((m) => !['never', 'excused'].includes(m.sends)).slice(1))
    await act(s, OFFICER, 'AcceptDuty', { duty: DUTY, unit: unit.id });
}

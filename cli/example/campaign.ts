import { addDays, localDate } from '../../law/calendar/days.js';
import { execute } from '../../store/execute/execute.js';
import { readState, recordNow } from '../../store/reading/case.js';
import type { Store } from '../../store/store.js';
import type { Example } from './office.js';

export const CAMPAIGN = 'campaign:dot-thi-dua-mau';

/** A campaign that takes dossiers in from today on, so that a newcomer's first nomination has somewhere to go. */
export async function loadCampaign(store: Store, example: Example): Promise<void> {
  if (await readState(store.pool, store, CAMPAIGN)) return;
  const today = localDate((await recordNow(store.pool)).toISOString());
  const period = { kind: 'range', from: addDays(today, -365), to: addDays(today, 60) };
  const plan = {
    office: example.office,
    title: 'Đợt thi đua mẫu',
    plan: { paper: 'Kế hoạch mẫu của Văn phòng', on: today },
    awards: ['BK_TINH', 'GIAY_KHEN'],
    period,
    intakeBefore: addDays(today, 61),
  };
  const quotas = example.units.flatMap(({ id }) =>
    ['propose', 'grant'].flatMap((stage) =>
      ['BK_TINH', 'GIAY_KHEN'].map((award) => ({
        type: 'SetQuota',
        data: { stage, unit: id, award, limit: 1, kinds: ['collective', 'person'] },
      })),
    ),
  );
  const commands = [
    { type: 'PlanCampaign', data: plan },
    ...quotas,
    { type: 'LaunchCampaign', data: {} },
    { type: 'OpenIntake', data: {} },
  ];
  for (const [n, command] of commands.entries()) {
    const done = await execute(store, {
      principal: 's:import',
      key: `${CAMPAIGN}/${n}`,
      stream: CAMPAIGN,
      via: 'import',
      ...command,
    });
    if (!('accepted' in done) || !done.accepted)
      throw new TypeError(`example campaign: ${command.type} ${JSON.stringify(done)}`);
  }
}

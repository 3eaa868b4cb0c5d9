import type { Addressee, Effect } from '../kernel/effect.js';
import type { Recorded } from '../kernel/stream.js';
import type { CampaignEvent } from './events.js';
import { type Campaign, lastIntakeDay } from './state.js';

// Every unit's clerk: a role without a unit means all who hold it.
const units: readonly Addressee[] = [{ role: 'unitClerk' }];
const secretariat: readonly Addressee[] = [{ role: 'secretariatOfficer' }, { role: 'secretariatHead' }];

const notice = (
  template: string,
  to: readonly Addressee[],
  facts: NonNullable<Extract<Effect, { kind: 'notice' }>['facts']>,
): Effect[] => [{ name: template, kind: 'notice', template, to, facts }];

export function effectsOfCampaign(
  _before: Campaign,
  event: Recorded<CampaignEvent>,
  after: Campaign,
): readonly Effect[] {
  if (after.status === 'unstarted') return [];
  const lastDay = lastIntakeDay(after);
  switch (event.type) {
    case 'CampaignLaunched':
      return notice('campaign-launched', units, { lastDay });
    case 'IntakeOpened':
      return notice('intake-opened', units, { lastDay });
    case 'IntakeExtended':
      return notice('intake-extended', units, { lastDay });
    case 'LateEntryAdmitted': {
      const { unit, until } = event.data;
      return notice(
        'late-entry-admitted',
        [
          { role: 'unitClerk', unit },
          { role: 'unitHead', unit },
        ],
        { until },
      );
    }
    case 'DeadlineReminded':
      return notice('intake-reminder', units, { lastDay, dueAt: event.data.dueAt });
    case 'DeadlinePassed':
      return notice('intake-cutoff-passed', secretariat, { lastDay, dueAt: event.data.dueAt });
    case 'CampaignCancelled':
      return notice('campaign-cancelled', units, {});
    case 'EffectGivenUp':
      // A notice about an undelivered notice could go round for ever; the list of effects shows that one.
      return event.data.kind === 'notice'
        ? []
        : notice('effect-given-up', [{ role: 'administrator' }], { ...event.data });
    case 'CampaignPlanned':
    case 'QuotaSet':
    case 'IntakeClosed':
    case 'CampaignClosed':
    case 'FanOutCompleted':
      return [];
  }
}

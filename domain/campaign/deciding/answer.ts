import { localDate } from '../../../law/calendar/days.js';
import { refuse } from '../../kernel/refusal.js';
import { accept, type Context, type Decided } from '../../kernel/stream.js';
import { rightsOf } from '../../office/rights.js';
import { rolesOn } from '../../office/state.js';
import type { CommandType, Data } from '../commands.js';
import type { CampaignEvent } from '../events.js';
import type { StartedCampaign } from '../state.js';

export type Answer = Decided<CampaignEvent>;
/** One command of a started campaign, in a status that takes it. */
export type Decider<C extends CommandType> = (data: Data<C>, state: StartedCampaign, context: Context) => Answer;

export const yes = (event: CampaignEvent): Answer => accept(event);

/** The first of these units that the office does not have. */
export function unknownUnit({ office }: Context, units: readonly (string | null)[], field = '/unit') {
  const known = (unit: string) => office.status === 'established' && Object.hasOwn(office.units, unit);
  return units.every((unit) => unit === null || known(unit)) ? null : refuse('UnknownReference', { fields: [field] });
}

const writer = ({ actor }: Context): string =>
  actor.kind === 'person' ? `person:${actor.person}` : actor.kind === 'machine' ? `machine:${actor.machine}` : 'system';
/** A reason belongs to who wrote it. */
export const because = (reason: string, context: Context) => ({ personal: { [writer(context)]: { reason } } });

/** The secretariat says it, or the product. A unit's own people speak for their unit only. */
export function bySecretariat(context: Context): boolean {
  const person = rightsOf(context);
  const held = person === null ? [] : rolesOn(context.office, person, localDate(context.arrivedAt));
  return person === null || held.some((h) => h.role === 'secretariatOfficer' || h.role === 'secretariatHead');
}

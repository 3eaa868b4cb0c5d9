import { localDate } from '../../../law/calendar/days.js';
import { refuse } from '../../kernel/refusal.js';
import type { Context } from '../../kernel/stream.js';
import { managingUnitOn } from '../../office/people.js';
import type { Data } from '../commands.js';

/** The Luật as amended has not been seen (facts 1.3): from this day on a person judges who may propose. */
const AMENDED_FROM = '2026-10-01';

/**
 * Only the unit that manages somebody's staff record and payroll proposes them; of who has retired or died the last one,
 * of a unit that was merged the one that received it (office.md O11; facts 5.35, 6.17, 6.19). Whoever this office's
 * register doesn't know is not judged here.
 */
export function managedElsewhere({ recipient, unit }: Data<'DraftNomination'>, { office, arrivedAt }: Context) {
  const day = localDate(arrivedAt);
  if (recipient.kind !== 'person' || day >= AMENDED_FROM) return null;
  const managing = managingUnitOn(office, recipient.id, day);
  return managing === null || managing === unit
    ? null
    : refuse('NotManagingUnit', { clause: 'LUAT_06_2022:83.1', fields: ['/unit'], facts: { managing } });
}

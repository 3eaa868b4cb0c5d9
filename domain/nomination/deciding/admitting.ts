import { awardWords } from '../../../law/catalogue/awards.js';
import { awardRows } from '../../../law/catalogue/codes.js';
import { luatUnread } from '../../../law/catalogue/dossier-rules.js';
import { refuse } from '../../kernel/refusal.js';
import type { Context } from '../../kernel/stream.js';
import type { UnitId } from '../../kernel/values.js';
import { managingUnitOn } from '../../office/people.js';
import { type Office, settingsOf } from '../../office/state.js';
import { sameHands } from '../../office/units.js';
import { managingUnit, mayBeProposedBy, type Registered } from '../../recipient/state.js';
import type { Dossier } from '../state.js';
import { entryOf } from './answer.js';

type Asked = Pick<Dossier, 'award' | 'recipient' | 'unit' | 'office' | 'parent'>;

/** A form that does not exist, such as a "Bằng khen của Giám đốc sở" (facts 3.6), is refused in new dossiers. */
export const noSuchForm = (award: string) =>
  awardRows.has(award) ? null : refuse('NoSuchForm', { fields: ['/award'], facts: { award } });

/** A form that is its issuer's own goes to no level above: an office that does not decide it can do nothing with it. */
const withoutPower = ({ award }: Asked, office: Office): boolean =>
  awardWords(award).ofIssuer && !settingsOf(office).decides.includes(award);

/**
 * The unit that manages a person (facts 5.35): by the office's own people, or who took that unit over meanwhile; of
 * somebody whom the office doesn't know by the register, where the retired and the dead stand with their last one (O11).
 * @returns null: this unit, or nobody here knows
 */
function managedBy(dossier: Asked, { office, related }: Context, day: string): { unit: UnitId | null } | null {
  const { recipient, unit } = dossier;
  if (recipient.kind !== 'person') return null;
  const managing = managingUnitOn(office, recipient.id, day);
  if (managing !== null) return sameHands(office, unit, managing, day) ? null : { unit: managing };
  const entry = related.get(entryOf(recipient)) as Registered | undefined;
  return entry ? registeredElsewhere(dossier, entry, office, day) : null;
}
/** Units of another level say nothing about those of this one. */
function registeredElsewhere({ unit, office: id, parent }: Asked, entry: Registered, office: Office, day: string) {
  if (entry.status === 'erased' || entry.office !== id || parent !== null) return null;
  if (mayBeProposedBy(entry, unit, day, office) !== 'no') return null;
  const managing = managingUnit(entry, day);
  // Who went to another body is nobody's here, also not that of the unit they left.
  return { unit: managing === unit ? null : managing };
}

/**
 * What no later paper can mend (office.md R4). The same award proposed twice is a claim and refused by the record.
 * @returns the refusal, or the standards that a person must judge, since they rest on a law nobody has read
 */
export function admission(dossier: Asked, context: Context, day: string) {
  const wrongForm = noSuchForm(dossier.award);
  if (wrongForm) return wrongForm;
  const [power, managing] = [withoutPower(dossier, context.office), managedBy(dossier, context, day)];
  if (luatUnread(day)) return { asks: [...(power ? ['power'] : []), ...(managing ? ['proposer'] : [])] };
  if (power) return refuse('NoPower', { fields: ['/award'], facts: { award: dossier.award } });
  if (managing === null) return { asks: [] };
  const facts = managing.unit === null ? {} : { managing: managing.unit };
  return refuse('NotManagingUnit', { clause: 'LUAT_06_2022:83.1', fields: ['/unit'], facts });
}

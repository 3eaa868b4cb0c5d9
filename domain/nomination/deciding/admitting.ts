import { awardWords } from '../../../law/catalogue/awards.js';
import { awardRows } from '../../../law/catalogue/codes.js';
import { luatUnread } from '../../../law/catalogue/dossier-rules.js';
import { refuse } from '../../kernel/refusal.js';
import type { UnitId } from '../../kernel/values.js';
import { managingUnitOn } from '../../office/people.js';
import { type Office, settingsOf } from '../../office/state.js';
import { sameHands } from '../../office/units.js';
import type { Dossier } from '../state.js';

type Asked = Pick<Dossier, 'award' | 'recipient' | 'unit'>;

/** A form that does not exist, such as a "Bằng khen của Giám đốc sở" (facts 3.6), is refused in new dossiers. */
export const noSuchForm = (award: string) =>
  awardRows.has(award) ? null : refuse('NoSuchForm', { fields: ['/award'], facts: { award } });

/** A form that is its issuer's own goes to no level above: an office that does not decide it can do nothing with it. */
const withoutPower = ({ award }: Asked, office: Office): boolean =>
  awardWords(award).ofIssuer && !settingsOf(office).decides.includes(award);

/** The unit that manages a person of the office's register proposes them (facts 5.35), or who took it over meanwhile. */
function managedBy({ recipient, unit }: Asked, office: Office, day: string): UnitId | null {
  const managing = recipient.kind === 'person' ? managingUnitOn(office, recipient.id, day) : null;
  return managing === null || sameHands(office, unit, managing, day) ? null : managing;
}

/**
 * What no later paper can mend (office.md R4). The same award proposed twice is a claim and refused by the record.
 * @returns the refusal, or the standards that a person must judge, since they rest on a law nobody has read
 */
export function admission(dossier: Asked, office: Office, day: string) {
  const wrongForm = noSuchForm(dossier.award);
  if (wrongForm) return wrongForm;
  const [power, managing] = [withoutPower(dossier, office), managedBy(dossier, office, day)];
  if (luatUnread(day)) return { asks: [...(power ? ['power'] : []), ...(managing ? ['proposer'] : [])] };
  if (power) return refuse('NoPower', { fields: ['/award'], facts: { award: dossier.award } });
  if (managing)
    return refuse('NotManagingUnit', { clause: 'LUAT_06_2022:83.1', fields: ['/unit'], facts: { managing } });
  return { asks: [] };
}

import { awardWords } from '../../../law/catalogue/awards.js';
import { awardRows } from '../../../law/catalogue/codes.js';
import { luatUnread } from '../../../law/catalogue/dossier-rules.js';
import { refuse } from '../../kernel/refusal.js';
import { type Office, settingsOf } from '../../office/state.js';
import type { Dossier } from '../state.js';

type Asked = Pick<Dossier, 'award' | 'recipient' | 'unit'>;

/** A form that does not exist, such as a "Bằng khen của Giám đốc sở" (facts 3.6), is refused in new dossiers. */
export const noSuchForm = (award: string) =>
  awardRows.has(award) ? null : refuse('NoSuchForm', { fields: ['/award'], facts: { award } });

/** A form that is its issuer's own goes to no level above: an office that does not decide it can do nothing with it. */
const withoutPower = ({ award }: Asked, office: Office): boolean =>
  awardWords(award).ofIssuer && !settingsOf(office).decides.includes(award);

/** A person of the office's register is proposed by the unit that manages them (facts 5.35). */
const ofAnotherUnit = ({ recipient, unit }: Asked, office: Office): boolean => {
  if (recipient.kind !== 'person' || office.status === 'unstarted') return false;
  const known = Object.hasOwn(office.people, recipient.id) ? office.people[recipient.id] : undefined;
  return known !== undefined && known.unit !== unit;
};

/**
 * What no later paper can mend (office.md R4). The same award proposed twice is a claim and refused by the record.
 * @returns the refusal, or the standards that a person must judge, since they rest on a law nobody has read
 */
export function admission(dossier: Asked, office: Office, day: string) {
  const wrongForm = noSuchForm(dossier.award);
  if (wrongForm) return wrongForm;
  const [power, proposer] = [withoutPower(dossier, office), ofAnotherUnit(dossier, office)];
  if (luatUnread(day)) return { asks: [...(power ? ['power'] : []), ...(proposer ? ['proposer'] : [])] };
  if (power) return refuse('NoPower', { fields: ['/award'], facts: { award: dossier.award } });
  if (proposer) return refuse('NotProposer', { clause: 'LUAT_06_2022:83.1', fields: ['/unit'] });
  return { asks: [] };
}

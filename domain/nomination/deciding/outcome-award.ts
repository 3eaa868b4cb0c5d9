import { localDate } from '../../../law/calendar/days.js';
import { isHigher } from '../../../law/catalogue/families.js';
import { compulsoryVote } from '../../../law/council/votes.js';
import { refuse } from '../../kernel/refusal.js';
import { settingsOf } from '../../office/state.js';
import type { Data } from '../commands.js';
import { fits } from '../lifecycle.js';
import { misplaced } from '../refusals.js';
import type { At } from '../state.js';
import type { AskedBy } from '../values.js';
import { type Decider, sealed, yes } from './answer.js';
import { awardFits, campaignOf, counterOf } from './related.js';
import { partsLacking } from './submitting.js';

type Changing = At<'assigned' | 'resubmitted' | 'endorsed' | 'denied'>;

/** Who can have asked for it there: the appraiser before the council; who spoke last after it. */
function askers(state: Changing): readonly AskedBy[] {
  if (state.status === 'denied') return ['signer', 'upperLevel'];
  if (state.status !== 'endorsed') return ['appraiser'];
  return state.otherForm === null ? ['signer', 'upperLevel'] : ['council', 'upperLevel'];
}

/** Key, claims, quota place and parts follow the new form in this one transaction (office.md X1). */
export const changeAward: Decider<'ChangeAward'> = (data, state, context) => {
  if (!fits(state, 'ChangeAward')) return misplaced(state, 'ChangeAward');
  const { dossier } = state;
  const { award, asked, reason } = data;
  const category = data.category ?? dossier.category;
  const changed = { ...dossier, award, category };
  const refused = unasked(data, state) ?? notLower(award, state) ?? awardFits(changed, context);
  if (refused) return refused;
  const campaign = campaignOf(changed, context);
  if (!('found' in campaign)) return campaign;
  const place = counterOf(campaign.found, 'propose', changed, context);
  const awaited = partsLacking(changed, context);
  return yes({
    type: 'AwardChanged',
    data: { from: dossier.award, award, category, asked, place, awaited },
    ...sealed(state, { reason }),
  });
};

function unasked({ award, category, asked }: Data<'ChangeAward'>, state: Changing) {
  const { dossier } = state;
  if (award === dossier.award && (category ?? dossier.category) === dossier.category)
    return refuse('SameAward', { fields: ['/award'], facts: { award } });
  const allowed = askers(state);
  if (!allowed.includes(asked)) return refuse('NotAskedFor', { fields: ['/asked'], facts: { allowed } });
  // The body that asks for another form names it; a third one is asked for anew.
  const named = state.status === 'endorsed' ? state.otherForm : null;
  return named !== null && named !== award
    ? refuse('OtherFormAwaited', { fields: ['/award'], facts: { award: named } })
    : null;
}

/** After a denial only a lower form may still be given (office.md X3). */
const notLower = (award: string, { status, dossier }: Changing) =>
  status === 'denied' && isHigher(award, dossier.award)
    ? refuse('NotLower', { fields: ['/award'], facts: { award: dossier.award } })
    : null;

/** The council advises where no law asks for its vote; the signer who does otherwise says so in writing (office.md C13). */
export const recordInstruction: Decider<'RecordInstruction'> = (data, state, { office, arrivedAt }) => {
  if (!fits(state, 'RecordInstruction')) return misplaced(state, 'RecordInstruction');
  const { award } = state.dossier;
  const vote = compulsoryVote(award, null);
  if (vote) return refuse('VoteCompulsory', { clause: vote.clause, facts: { award, percent: vote.percent } });
  if (!settingsOf(office).presentAgainstCouncil) return refuse('AdviceBinds');
  if (data.paper.on > localDate(arrivedAt)) return refuse('DateInFuture', { fields: ['/paper/on'] });
  return yes({ type: 'InstructionRecorded', data: { ...data, place: state.place } });
};

import { refuse, wrongStatus } from '../../kernel/refusal.js';
import type { Context } from '../../kernel/stream.js';
import { settingsOf } from '../../office/state.js';
import { fits } from '../lifecycle.js';
import { needsNoCouncil, partsOwed } from '../reading.js';
import { misplaced } from '../refusals.js';
import { placeOf, type Started } from '../state.js';
import { pathOf } from '../values.js';
import { type Decider, yes } from './answer.js';
import { recordFact } from './counselling.js';
import { campaignOf, counterOf } from './related.js';

export const presentNomination: Decider<'PresentNomination'> = ({ into }, state, context) => {
  const refused = notReady(state, context);
  if (refused) return refused;
  const campaign = campaignOf(state.dossier, context);
  if (!('found' in campaign)) return campaign;
  const place = counterOf(campaign.found, 'grant', state.dossier, context);
  return yes({ type: 'NominationPresented', data: { into, place } });
};

/**
 * Endorsed as it was proposed; appraised, where the route is without a council (office.md C3); or declined, with the
 * signer's written instruction (C13). What the other level holds or another form still needs comes first.
 */
function notReady(state: Started, context: Context) {
  const { dossier } = state;
  const [first] = dossier.otherLevel;
  if (first) return refuse('HeldAtOtherLevel', { facts: { fact: first } });
  const parts = partsOwed(dossier);
  if (parts.length > 0) return refuse('PartMissing', { fields: parts.map(pathOf), facts: { parts } });
  return notPassed(state, context);
}

function notPassed(state: Started, { office }: Context) {
  if (state.status === 'endorsed')
    return state.otherForm === null ? null : refuse('OtherFormAwaited', { facts: { award: state.otherForm } });
  if (state.status === 'declined' && state.instruction !== null) return null;
  if (!needsNoCouncil(state.dossier, settingsOf(office))) return wrongStatus(state.status, ['endorsed']);
  return state.status === 'appraised' ? null : wrongStatus(state.status, ['endorsed', 'appraised']);
}

/** Also while held: a name with a hold is taken out of the list. */
export const unpresentNomination: Decider<'UnpresentNomination'> = (data, state) => {
  if (!fits(state, 'UnpresentNomination')) return misplaced(state, 'UnpresentNomination');
  const place = placeOf(state);
  const here = (place.status === 'presented' || place.status === 'beforeSigner') && place.into === data.into;
  return here ? yes({ type: 'NominationUnpresented', data }) : refuse('NotPresentedHere', { fields: ['/into'] });
};

export const bringBeforeSigner: Decider<'BringBeforeSigner'> = (data, state) =>
  recordFact(state, { type: 'NominationBroughtBeforeSigner', data });
export const sendBackNomination: Decider<'SendBackNomination'> = (data, state) =>
  recordFact(state, { type: 'NominationSentBack', data });
export const recordSigning: Decider<'RecordSigning'> = (data, state) =>
  recordFact(state, { type: 'NominationSigned', data });
export const recordAward: Decider<'RecordAward'> = (data, state) => recordFact(state, { type: 'AwardGranted', data });
export const denyAward: Decider<'DenyAward'> = (data, state) => recordFact(state, { type: 'AwardDenied', data });

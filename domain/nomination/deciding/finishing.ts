import { localDate } from '../../../law/calendar/days.js';
import { passDeadline } from '../../campaign/due.js';
import { refuse } from '../../kernel/refusal.js';
import { accept } from '../../kernel/stream.js';
import { retentionOf } from '../../office/retention.js';
import { settingsOf } from '../../office/state.js';
import { checkRendition } from '../../paper/document.js';
import type { NominationEvent } from '../events.js';
import { fits } from '../lifecycle.js';
import { misplaced } from '../refusals.js';
import { pathOf } from '../values.js';
import { type Decider, yes } from './answer.js';

export const archiveNomination: Decider<'ArchiveNomination'> = (_data, state, { office, arrivedAt }) => {
  if (!fits(state, 'ArchiveNomination')) return misplaced(state, 'ArchiveNomination');
  // In the archive nothing can be filed any more: what a sudden merit still owes comes before (office.md E4).
  const granted = state.status === 'awarded' || state.status === 'bestowed';
  const parts = granted ? state.dossier.awaited.map((a) => a.part) : [];
  if (parts.length > 0) return refuse('PartMissing', { fields: parts.map(pathOf), facts: { parts } });
  // The package holds the office's answer to the unit.
  const { letter } = state.dossier;
  if (letter?.rendition === null)
    return refuse('DocumentNotReady', { facts: { contentVersion: letter.contentVersion } });
  const data = retentionOf(settingsOf(office), state.dossier.award, localDate(arrivedAt));
  return yes({ type: 'NominationArchived', data });
};

export const recordPackage: Decider<'RecordPackage'> = (data, state) =>
  fits(state, 'RecordPackage') ? yes({ type: 'PackageRecorded', data }) : misplaced(state, 'RecordPackage');

/** A file that came out of the archive meanwhile was not in the list that was signed: a person looks (office.md X8). */
export const recordDeposit: Decider<'RecordDeposit'> = (data, state) =>
  yes({ type: 'DepositRecorded', data, ...(fits(state, 'RecordDeposit') ? {} : { irregular: true }) });
/** Only of the letter that is owed now; a later one has taken the place of any other. */
export const recordRendition: Decider<'RecordRendition'> = (data, { dossier: { letter } }) => {
  if (letter?.document !== data.document) return refuse('UnknownDocument', { fields: ['/document'] });
  return checkRendition(letter, data.contentVersion) ?? yes({ type: 'RenditionRecorded', data });
};

export const passDue: Decider<'PassDeadline'> = ({ key }, state, { at, office }) => {
  const passed = passDeadline(state.dossier.deadlines, key, at);
  if (!('events' in passed)) return passed;
  // Where the office lets the timer end it, a supplement that never came ends the case (office.md X5).
  const [event] = passed.events;
  const ends = event?.type === 'DeadlinePassed' && event.data.kind === 'resubmission' && state.status === 'returned';
  return ends && settingsOf(office).lapseBy === 'timer'
    ? accept<NominationEvent>(...passed.events, { type: 'NominationLapsed', data: {} })
    : passed;
};
export const completeFanOut: Decider<'CompleteFanOut'> = (data) => yes({ type: 'FanOutCompleted', data });
export const giveUpEffect: Decider<'GiveUpEffect'> = (data) => yes({ type: 'EffectGivenUp', data });

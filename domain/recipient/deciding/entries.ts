import { localDate } from '../../../law/calendar/days.js';
import { isSecondPerson } from '../../access/second-person.js';
import { refuse } from '../../kernel/refusal.js';
import type { Context } from '../../kernel/stream.js';
import { idOf } from '../../kernel/values.js';
import { doubleOf, type Entry, initiativeOf, nextEntry, noteField, type Registered, titleField } from '../state.js';
import { type Decider, sealed, yes } from './answer.js';

const future = (day: string, field: string, { arrivedAt }: Context) =>
  day > localDate(arrivedAt) ? refuse('DateInFuture', { fields: [field] }) : null;

export const recordRating: Decider<'RecordRating'> = (data, state, context) =>
  future(data.paper.on, '/paper/on', context) ??
  yes({ type: 'RatingRecorded', data: { ...data, entry: nextEntry(state) } });

export const recordDiscipline: Decider<'RecordDiscipline'> = (data, state, context) =>
  future(data.on, '/on', context) ?? yes({ type: 'DisciplineRecorded', data: { ...data, entry: nextEntry(state) } });

/**
 * The initiative council stands outside; its register is taken over with all authors (office.md O10). Their shares are
 * the whole, or the paper gives none. One paper recognises many initiatives, so only the id says which one it is.
 */
export const registerInitiative: Decider<'RegisterInitiative'> = ({ title, note, ...data }, state, context) => {
  const said = data.authors.flatMap((a) => a.share ?? []);
  const total = said.reduce((sum, share) => sum + share, 0);
  if (said.length > 0 && (said.length < data.authors.length || total !== 100))
    return refuse('SharesNotWhole', { fields: ['/authors'], facts: { total } });
  const self = idOf(context.stream);
  if (data.authors.filter((a) => a.recipient === self).length !== 1)
    return refuse('NotAnAuthor', { fields: ['/authors'] });
  const same = initiativeOf(state, data.initiative);
  if (same) return refuse('EntryDouble', { fields: ['/initiative'], facts: { entry: same[0] } });
  const entry = nextEntry(state);
  const personal = { [titleField(entry)]: title, ...(note ? { [noteField(entry)]: note } : {}) };
  return (
    future(data.on, '/on', context) ??
    yes({ type: 'InitiativeRegistered', data: { ...data, entry }, ...sealed(context.stream, personal) })
  );
};

export const importPastAward: Decider<'ImportPastAward'> = (data, state, context) => {
  const double = doubleOf(state, data);
  if (double) return refuse('EntryDouble', { fields: ['/number'], facts: { entry: double } });
  return (
    future(data.on, '/on', context) ?? yes({ type: 'PastAwardImported', data: { ...data, entry: nextEntry(state) } })
  );
};

/** The entry that a command names. What this product decided itself is corrected by its decision, not here. */
function entryOf({ entries }: Registered, id: string): { entry: Entry } | ReturnType<typeof refuse> {
  const entry = Object.hasOwn(entries, id) ? entries[id] : undefined;
  if (!entry) return refuse('UnknownEntry', { fields: ['/entry'] });
  return entry.mark === 'own' ? refuse('EntryIsOwn', { fields: ['/entry'] }) : { entry };
}

export const verifyEntry: Decider<'VerifyEntry'> = (data, state) => {
  const found = entryOf(state, data.entry);
  if (!('entry' in found)) return found;
  return found.entry.mark === 'verified'
    ? refuse('EntryIsVerified', { fields: ['/entry'] })
    : yes({ type: 'EntryVerified', data });
};

export const proposeEntryCorrection: Decider<'ProposeEntryCorrection'> = ({ reason, ...data }, state, { stream }) => {
  const found = entryOf(state, data.entry);
  if (!('entry' in found)) return found;
  const strange = Object.keys(data.changes).filter((fact) => !Object.hasOwn(found.entry.facts, fact));
  if (strange.length > 0) return refuse('FactNotInEntry', { fields: strange.map((fact) => `/changes/${fact}`) });
  return yes({ type: 'EntryCorrectionProposed', data, ...sealed(stream, { reason }) });
};

/** A second person confirms what the first one proposed, exactly as it was proposed (office.md P13). */
export const correctEntry: Decider<'CorrectEntry'> = ({ entry }, state, context) => {
  const found = entryOf(state, entry);
  if (!('entry' in found)) return found;
  const { proposed, facts } = found.entry;
  if (!proposed) return refuse('NothingProposed', { fields: ['/entry'] });
  if (!isSecondPerson(context, proposed.by)) return refuse('SecondPersonNeeded');
  const { changes, evidence } = proposed;
  const kept = Object.entries(facts).filter(([fact, value]) => Object.hasOwn(changes, fact) && value !== null);
  return yes({ type: 'EntryCorrected', data: { entry, before: Object.fromEntries(kept), changes, evidence } });
};

import type { Recorded } from '../kernel/stream.js';
import { assertNever } from '../kernel/values.js';
import type { RecipientEvent } from './events.js';
import type { Entry, Recipient, Registered } from './state.js';

type Facts = Entry['facts'];
const blank = { struck: null, nomination: null, proposed: null } as const;

export function evolveRecipient(state: Recipient, event: Recorded<RecipientEvent>): Recipient {
  if (event.type === 'RecipientRegistered' || event.type === 'AwardEntered') {
    const { recipient: id, office, kind, unit } = event.data;
    const from = event.type === 'RecipientRegistered' ? event.data.from : event.data.period.from;
    const doubts = event.type === 'RecipientRegistered' ? event.data.mayBe : [];
    const empty = { status: statusOf(doubts), left: null, linked: [], doubts, entries: {} } as const;
    const base: Registered =
      state.status === 'unstarted' ? { ...empty, id, office, kind, managed: [{ unit, from }] } : state;
    return event.type === 'AwardEntered' ? entered(base, event) : base;
  }
  if (state.status === 'unstarted') return state;
  return { ...state, ...change(state, event) };
}

/** The same award told twice is in the history and once in the register. */
function entered(state: Registered, { data, irregular }: Extract<Recorded<RecipientEvent>, { type: 'AwardEntered' }>) {
  if (irregular) return state;
  const { award, category, number, on, nomination } = data;
  const facts = { award, category, number, on, periodFrom: data.period.from, periodTo: data.period.to };
  return withEntry(state, data.entry, { kind: 'award', mark: 'own', facts, ...blank, nomination });
}

type Later = Exclude<Recorded<RecipientEvent>, { type: 'RecipientRegistered' | 'AwardEntered' }>;
function change(state: Registered, event: Later): Partial<Registered> {
  switch (event.type) {
    case 'IdentityAmended': {
      const { managed, left } = event.data;
      return {
        managed: managed ? [...state.managed, managed] : state.managed,
        left: left ?? (managed ? null : state.left),
      };
    }
    case 'DuplicatesLinked':
      return { linked: [...state.linked, event.data.other], ...settled(state, event.data.other) };
    case 'DoubtSettled':
      return settled(state, event.data.other);
    case 'RecipientsSplit':
      return { linked: state.linked.filter((other) => other !== event.data.other) };
    case 'AwardStruck': {
      const { nomination, on } = event.data;
      const strike = (e: Entry) => (e.nomination === nomination && e.struck === null ? { ...e, struck: on } : e);
      return { entries: Object.fromEntries(Object.entries(state.entries).map(([id, e]) => [id, strike(e)])) };
    }
    case 'RecipientErased':
      return erased(state);
    default:
      return ofEntries(state, event);
  }
}

const statusOf = (doubts: readonly unknown[]) => (doubts.length > 0 ? 'doubtful' : 'registered');
function settled({ doubts }: Registered, other: string): Partial<Registered> {
  const left = doubts.filter((doubt) => doubt !== other);
  return { doubts: left, status: statusOf(left) };
}

/**
 * Awards stay: what was decided is the lawful record of the office that decided it. What else was known about the
 * recipient no rule reads any more.
 */
function erased({ entries }: Registered): Partial<Registered> {
  const kept = Object.entries(entries).filter(([, e]) => e.kind === 'award');
  const bare = kept.map(([id, e]) => [id, { ...e, proposed: null }] as const);
  return { status: 'erased', left: null, doubts: [], entries: Object.fromEntries(bare) };
}

type OfEntry = Exclude<
  Later,
  {
    type:
      | 'IdentityAmended'
      | 'DuplicatesLinked'
      | 'DoubtSettled'
      | 'RecipientsSplit'
      | 'AwardStruck'
      | 'RecipientErased';
  }
>;
function ofEntries(state: Registered, event: OfEntry): Partial<Registered> {
  const { entry } = event.data;
  const add = (kind: Entry['kind'], facts: Facts, more: Pick<Entry, 'authors'> = {}) =>
    withEntry(state, entry, { kind, mark: 'unverified', facts, ...blank, ...more });
  switch (event.type) {
    case 'RatingRecorded':
      return add('rating', { year: event.data.year, rating: event.data.rating });
    case 'DisciplineRecorded':
      return add('discipline', { form: event.data.form, on: event.data.on, until: event.data.until });
    case 'InitiativeRegistered': {
      const { initiative, number, on, level, reach, authors } = event.data;
      const share = authors.find((a) => a.recipient === state.id)?.share ?? null;
      return add('initiative', { initiative, number, on, level, reach, share }, { authors });
    }
    case 'PastAwardImported': {
      const { award, category, number, on, issuer, unitThen, period } = event.data;
      const [periodFrom, periodTo] = [period?.from ?? null, period?.to ?? null];
      return add('award', { award, category, number, on, issuer, unitThen, periodFrom, periodTo });
    }
    case 'EntryVerified':
      return changed(state, entry, (e) => ({ ...e, mark: 'verified' }));
    case 'EntryCorrectionProposed': {
      const { changes, evidence } = event.data;
      const by = event.actor.slice('u:'.length);
      return changed(state, entry, (e) => ({ ...e, proposed: { by, changes: changes as Facts, evidence } }));
    }
    case 'EntryCorrected':
      return changed(state, entry, (e) => ({
        ...e,
        facts: { ...e.facts, ...(event.data.changes as Facts) },
        proposed: null,
      }));
    default:
      return assertNever(event);
  }
}

const withEntry = (state: Registered, id: string, entry: Entry): Registered => ({
  ...state,
  entries: { ...state.entries, [id]: entry },
});
function changed(state: Registered, id: string, how: (entry: Entry) => Entry): Partial<Registered> {
  const entry = state.entries[id];
  return entry ? { entries: { ...state.entries, [id]: how(entry) } } : {};
}

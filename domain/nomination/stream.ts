import { isLedByBloc } from '../campaign/bloc.js';
import type { Relations, Stream } from '../kernel/stream.js';
import type { StreamId } from '../kernel/values.js';
import { type Data, type NominationCommand, nominationCommands } from './commands.js';
import { decideNomination } from './decide.js';
import { entryOf } from './deciding/answer.js';
import { type NominationEvent, nominationEvents } from './events.js';
import { evolveNomination } from './evolve.js';
import { claimsOf, deadlinesOf, effectsOfNomination, isClosed, placesOf, rowOf } from './process.js';
import { type Dossier, type Nomination, placeOf, unstartedNomination } from './state.js';
import type { Recipient } from './values.js';

/** Recipient × award × occasion, at one level (office.md D1). */
export const nomination: Stream<Nomination, NominationCommand, NominationEvent> = {
  kind: 'nomination',
  stateSchema: 5,
  initial: unstartedNomination,
  commands: nominationCommands,
  events: nominationEvents,
  followed: true,
  decide: decideNomination,
  evolve: evolveNomination,
  officeOf: (state, command) =>
    state.status !== 'unstarted'
      ? state.dossier.office
      : command.type === 'DraftNomination'
        ? command.data.office
        : null,
  relies,
  relations,
  effects: effectsOfNomination,
  deadlines: deadlinesOf,
  claims: claimsOf,
  places: placesOf,
  closed: isClosed,
  row: rowOf,
};

/** The campaign where its dates, awards or counters are asked for; the paper that must list the name; an author's register. */
function relies(command: NominationCommand, state: Nomination): readonly StreamId[] {
  const campaign = state.status === 'unstarted' ? null : state.dossier.campaign;
  const occasion: readonly StreamId[] = campaign ? [campaign] : [];
  const entry = state.status === 'unstarted' ? [] : [entryOf(state.dossier.recipient)];
  switch (command.type) {
    case 'DraftNomination':
      return [command.data.campaign, command.data.parent].filter((id) => id !== null && id !== undefined);
    case 'AmendNomination':
      return command.data.award ? occasion : [];
    // Whether this unit may propose them, as far as the register knows (office.md O11).
    case 'SubmitNomination':
      return [...occasion, ...(command.data.paper === null ? [] : [command.data.paper]), ...entry];
    case 'ReceiveNomination':
    case 'EraseFiles':
      return entry;
    case 'CiteInitiative':
      return [`recipient:${command.data.author}`, ...(command.data.again ? [command.data.again.earlier] : [])];
    case 'ChangeAward':
    case 'RefuseNomination':
    case 'PresentNomination':
      return occasion;
    case 'AppraiseNomination':
      // A flag is appraised after its bloc has ranked (office.md U3).
      return state.status !== 'unstarted' && isLedByBloc(state.dossier.award) ? occasion : [];
    case 'LapseNomination':
      return state.status === 'submitted' ? occasion : [];
    case 'ForwardNomination':
      return [command.data.paper];
    case 'CorrectDeadline':
      return [command.data.intervention];
    default:
      return [];
  }
}

// A person who is nominated has the same id in the office's register (office.md P3).
const ownCase = ({ kind, id }: Recipient) => (kind === 'person' ? [id] : []);

function relations(state: Nomination, command: NominationCommand): Relations {
  if (state.status === 'unstarted') return command.type === 'DraftNomination' ? draftRelations(command.data) : {};
  const place = placeOf(state);
  const assigned = 'appraiser' in place ? place.appraiser : undefined;
  const { unit, recipient } = state.dossier;
  return { unit, assigned, own: ownCase(recipient), ...waysIn(state.dossier) };
}

const draftRelations = (data: Data<'DraftNomination'>): Relations => ({
  unit: data.unit,
  own: ownCase(data.recipient),
  ...waysIn({ category: data.category, occasion: data.occasion ?? null, parent: data.parent ?? null }),
});

/** A sudden merit anybody at the head may start (office.md E2); what comes from the level below the secretariat goes on with. */
const waysIn = ({ category, occasion, parent }: Pick<Dossier, 'category' | 'occasion' | 'parent'>): Relations => ({
  ...(category === 'exceptional' && occasion !== null ? { sudden: true } : {}),
  ...(parent === null ? {} : { fromBelow: true }),
});

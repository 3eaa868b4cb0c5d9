import { localDate } from '../../../law/calendar/days.js';
import { refuse } from '../../kernel/refusal.js';
import { accept, type Context, type Decided } from '../../kernel/stream.js';
import type { StreamId } from '../../kernel/values.js';
import { readyToPresent } from '../../nomination/reading.js';
import type { Started } from '../../nomination/state.js';
import { settingsOf } from '../../office/state.js';
import { endedOn, sameHands } from '../../office/units.js';
import type { PaperCommand } from '../commands.js';
import type { PaperEvent } from '../events.js';
import type { NominationId } from '../listing.js';
import { checkAdded, checkListed, namesKnown, namesWhere, once } from '../names.js';
import { refuseNames } from '../refusals.js';
import { inStatus, type PaperBody, type StartedPaper } from '../state.js';
import { stillTelling } from '../telling.js';
import { writerOf } from '../writer.js';

type Data<T extends PaperCommand['type']> = Extract<PaperCommand, { type: T }>['data'];
type Answer = Decided<PaperEvent>;
const drafting = ['drafted', 'sentBack'] as const;

/** A unit has not sent its dossier yet: drafted or reviewed. */
export const withTheUnit = (n: Started): boolean => n.status === 'drafted' || n.status === 'shortlisted';

export function draftPaper(data: Data<'DraftPaper'>, context: Context): Answer {
  if (context.office.status === 'unstarted') return refuse('OfficeUnknown', { fields: ['/office'] });
  const { kind, unit } = data;
  if (kind === 'unitSubmission' && unit === null) return refuse('UnitMissing', { fields: ['/unit'] });
  // The secretariat's paper has no unit; with one, the unit's own people could draft and sign what goes up.
  if (kind === 'upwardSubmission' && unit !== null) return refuse('UnitGiven', { fields: ['/unit'] });
  if (unit !== null && !context.office.units[unit]) return refuse('UnknownUnit', { fields: ['/unit'] });
  // A unit that has ended sends nothing more; its successor sends what it left (office.md O4, O6).
  const ended = unit === null ? null : endedOn(context.office, unit, localDate(context.arrivedAt));
  if (ended) return refuse('UnitEnded', { fields: ['/unit'], facts: ended });
  const names = once(data.names);
  const paper = context.stream as StreamId<'paper'>;
  const refused = checkNames(data, names, context);
  return refused ?? accept<PaperEvent>({ type: 'PaperDrafted', data: { ...data, paper, names } });
}

export function addNames(data: Data<'AddNames'>, state: StartedPaper, context: Context): Answer {
  const names = once(data.names);
  return (
    inStatus(state, drafting) ??
    stillTelling(state) ??
    checkAdded('/names', state, names) ??
    checkNames(state, names, context) ??
    accept<PaperEvent>({ type: 'NamesAdded', data: { names } })
  );
}

/** A unit lists its own dossiers before it sends them; what goes up has passed the council and is not decided here. */
function checkNames(
  paper: Pick<PaperBody, 'kind' | 'unit' | 'office'>,
  names: readonly NominationId[],
  context: Context,
): Extract<Answer, { refused: unknown }> | null {
  const looked = namesKnown('/names', names, paper.office, context);
  if ('refused' in looked) return looked;
  const wrong = (code: string, is: (n: Started) => boolean) =>
    refuseNames(code, namesWhere(looked.known, is), ['/names']);
  const settings = settingsOf(context.office);
  return paper.kind === 'unitSubmission'
    ? (wrong('OtherUnit', (n) => !inHandsOf(paper.unit, n, context)) ?? wrong('NotReady', (n) => !withTheUnit(n)))
    : (wrong('DecidedHere', (n) => settings.decides.includes(n.dossier.award)) ??
        wrong('NotReady', (n) => !readyToPresent(n, settings)));
}

/** Of the unit, or of one that came to it. */
const inHandsOf = (unit: string | null, { dossier }: Started, { office, arrivedAt }: Context): boolean =>
  unit !== null && sameHands(office, dossier.unit, unit, localDate(arrivedAt));

export function removeNames(data: Data<'RemoveNames'>, state: StartedPaper, { actor }: Context): Answer {
  const names = once(data.names);
  return (
    inStatus(state, drafting) ??
    stillTelling(state) ??
    checkListed('/names', state, names) ??
    accept<PaperEvent>({
      type: 'NamesRemoved',
      data: { names },
      personal: { [writerOf(actor)]: { reason: data.reason } },
    })
  );
}

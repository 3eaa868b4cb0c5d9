import { localDate } from '../../../law/calendar/days.js';
import { type Refusal, refuse } from '../../kernel/refusal.js';
import { accept, type Context, type Decided } from '../../kernel/stream.js';
import type { StreamId } from '../../kernel/values.js';
import { endedOn } from '../../office/units.js';
import type { PaperCommand } from '../commands.js';
import type { PaperEvent } from '../events.js';
import { kinds } from '../kinds.js';
import { checkQuestion } from '../letters.js';
import type { NominationId } from '../listing.js';
import { checkAdded, checkListed, namesKnown, namesWhere, once } from '../names.js';
import { refuseNames } from '../refusals.js';
import { inStatus, type Paper, type PaperBody, type StartedPaper } from '../state.js';
import { stillTelling } from '../telling.js';
import { writerOf } from '../writer.js';
import { depositFor } from './depositing.js';

type Data<T extends PaperCommand['type']> = Extract<PaperCommand, { type: T }>['data'];
type Answer = Decided<PaperEvent>;
const drafting = ['drafted', 'sentBack'] as const;

export function draftPaper({ replaces, deposit: asked, ...data }: Data<'DraftPaper'>, context: Context): Answer {
  if (context.office.status === 'unstarted') return refuse('OfficeUnknown', { fields: ['/office'] });
  const paper = context.stream as StreamId<'paper'>;
  const before = earlierVersions(replaces, data, context);
  if ('refused' in before) return before;
  const { earlier } = before;
  const letter = data.letter ?? null;
  const names = once(data.names);
  const listed = depositFor(data, asked, context);
  if ('refused' in listed) return listed;
  const body = { ...data, id: paper, letter: letter && { ...letter, expired: false }, earlier };
  return (
    checkUnit(data, context) ??
    checkQuestion(data.kind, data.letter, context) ??
    checkNames(body, names, context) ??
    accept<PaperEvent>({ type: 'PaperDrafted', data: { ...data, ...listed, letter, paper, names, earlier } })
  );
}

function checkUnit({ kind, unit }: Data<'DraftPaper'>, { office, arrivedAt }: Context) {
  if (kind === 'unitSubmission' && unit === null) return refuse('UnitMissing', { fields: ['/unit'] });
  // The secretariat's papers have no unit; with one, the unit's own people could draft and sign what goes up.
  if (kind !== 'unitSubmission' && unit !== null) return refuse('UnitGiven', { fields: ['/unit'] });
  const known = office.status === 'established' && (unit === null || office.units[unit]);
  if (!known) return refuse('UnknownUnit', { fields: ['/unit'] });
  // A unit that has ended sends nothing more; its successor sends what it left (office.md O4, O6).
  const ended = unit === null ? null : endedOn(office, unit, localDate(arrivedAt));
  return ended ? refuse('UnitEnded', { fields: ['/unit'], facts: ended }) : null;
}

/** The paper whose place this one takes has made room, and is of the same kind, house and addressee (office.md T4). */
function earlierVersions(
  replaces: StreamId<'paper'> | undefined,
  data: Omit<Data<'DraftPaper'>, 'replaces'>,
  { related }: Context,
): { readonly earlier: StreamId<'paper'>[] } | { readonly refused: Refusal } {
  if (replaces === undefined) return { earlier: [] };
  const older = related.get(replaces) as Paper | undefined;
  const about = { fields: ['/replaces'], facts: { paper: replaces } };
  // Another office's paper is not told apart from none.
  if (!older || older.status === 'unstarted' || older.office !== data.office) return refuse('UnknownReference', about);
  if (older.status !== 'replaced')
    return refuse('NotReplaced', { ...about, facts: { ...about.facts, status: older.status } });
  const same = older.kind === data.kind && older.unit === data.unit && older.letter?.body === data.letter?.body;
  return same ? { earlier: [...older.earlier, replaces] } : refuse('OtherPaper', about);
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

/** Names of this office that the kind of paper takes; what keeps some off is said of all of them at once. */
function checkNames(
  paper: Pick<PaperBody, 'id' | 'kind' | 'unit' | 'office' | 'letter' | 'earlier'>,
  names: readonly NominationId[],
  context: Context,
): { refused: Refusal } | null {
  const looked = namesKnown('/names', names, paper.office, context);
  if ('refused' in looked) return looked;
  for (const [code, bars] of kinds[paper.kind].bars) {
    const wrong = namesWhere(looked.known, (n) => bars(n, paper, context));
    if (wrong.length > 0) return refuseNames(code, wrong, ['/names']);
  }
  return null;
}

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

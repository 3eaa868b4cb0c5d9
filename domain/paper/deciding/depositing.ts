import { localDate, yearOf } from '../../../law/calendar/days.js';
import { type Refusal, refuse, wrongStatus } from '../../kernel/refusal.js';
import { accept, type Context, type Decided, type PersonalFields } from '../../kernel/stream.js';
import type { DepositedId } from '../../office/filed.js';
import { rightsOf } from '../../office/rights.js';
import { rolesOn } from '../../office/state.js';
import type { PaperCommand } from '../commands.js';
import {
  type AcceptanceGiven,
  type DepositGiven,
  type DepositListed,
  notPacked,
  packagesChanged,
  packedIn,
} from '../deposit.js';
import { checkDocument } from '../document.js';
import type { PaperEvent } from '../events.js';
import type { StartedPaper } from '../state.js';
import { writerOf } from '../writer.js';
import { notThatDay } from './sending.js';

type Drafted = Pick<Extract<PaperCommand, { type: 'DraftPaper' }>['data'], 'office' | 'kind' | 'names'>;
type Refused = { readonly refused: Refusal };
const DRAFTERS = ['recordsOfficer', 'secretariatOfficer', 'secretariatHead'] as const;

/** The cases as the list will say them; null where the paper lists names. @returns refusals of a list that does not fit */
export function depositFor(
  { office, kind, names }: Drafted,
  asked: DepositGiven | undefined,
  context: Context,
): { readonly deposit: DepositListed | null } | Refused {
  if (kind !== 'depositList') return asked ? refuse('DepositUnfit', { fields: ['/deposit'] }) : named(names, context);
  if (!asked) return refuse('DepositMissing', { fields: ['/deposit'] });
  if (names.length > 0) return refuse('DepositUnfit', { fields: ['/names'] });
  const cases = asked.cases.map((id) => ({ id, state: ofOffice(context.related.get(id), office) }));
  const unknown = cases.flatMap(({ id, state }) => (state ? [] : [id]));
  if (unknown.length > 0) return refuse('UnknownReference', { fields: ['/deposit/cases'], facts: { cases: unknown } });
  const listed = cases.map(({ id, state }) => lineOf(id, state));
  const unpacked = asked.cases.filter((_id, i) => listed[i] === null);
  if (unpacked.length > 0) return notPacked(unpacked, ['/deposit/cases']);
  const lines = listed.filter((line) => line !== null);
  const others = lines.filter((line) => yearOf(line.closedOn) !== asked.year).map((line) => line.case);
  if (others.length > 0) return refuse('OtherYear', { fields: ['/deposit/cases'], facts: { cases: others } });
  return { deposit: { year: asked.year, cases: lines } };
}

// The access table lets the records officer draft papers; only the list of files is theirs.
function named(names: Drafted['names'], context: Context): { readonly deposit: null } | Refused {
  if (names.length === 0) return refuse('EmptyList', { fields: ['/names'] });
  const person = rightsOf(context);
  const held = person === null ? [] : rolesOn(context.office, person, localDate(context.arrivedAt));
  const onlyRecords = held.some((r) => r.role === 'recordsOfficer') && held.every((r) => r.role === 'recordsOfficer');
  return onlyRecords ? refuse('NotYourPaper', { facts: { roles: DRAFTERS } }) : { deposit: null };
}

/** A case of another office is not told apart from none. */
function ofOffice(state: unknown, office: string): object | null {
  const found = state as { status?: string; office?: string; dossier?: { office: string } } | undefined;
  if (!found || found.status === 'unstarted') return null;
  return (found.dossier?.office ?? found.office) === office ? found : null;
}

function lineOf(id: DepositedId, state: unknown): DepositListed['cases'][number] | null {
  const packed = packedIn(state);
  if (!packed) return null;
  const { closedOn, kept, contents } = packed.filed;
  return { case: id, package: packed.package, ...contents, closedOn, kept };
}
/** The receiving side's signature: from then on the files are in the records office's hands. */
export function acceptDeposit(given: AcceptanceGiven, state: StartedPaper, context: Context): Decided<PaperEvent> {
  if (state.status !== 'sent') return wrongStatus(state.status, ['sent']);
  if (!state.deposit) return refuse('DepositUnfit');
  const here = 'documentHash' in given;
  const on = here ? localDate(context.at) : given.on;
  const refused =
    packagesChanged(state, context) ??
    (here ? checkDocument(state, given.documentHash) : notThatDay(on, state.sentOn, context.at));
  if (refused) return refused;
  const data = here
    ? { on, documentHash: given.documentHash, file: null }
    : { on, documentHash: null, file: given.file };
  const personal: PersonalFields = here ? {} : { [writerOf(context.actor)]: { receiver: given.receiver } };
  return accept<PaperEvent>({ type: 'DepositAccepted', data, ...(here ? {} : { personal }) });
}

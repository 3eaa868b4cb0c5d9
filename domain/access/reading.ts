import { localDate } from '../../law/calendar/days.js';
import { hiddenUntilCounted } from '../ballot/state.js';
import { type Permitted, permits } from '../intervention/permits.js';
import type { Actor, Relations } from '../kernel/stream.js';
import { readingRoles } from '../office/rights.js';
import { Role } from '../office/settings.js';
import type { Office, RoleHeld } from '../office/state.js';

/**
 * How much of a case somebody sees: nothing; ids, codes and dates without any personal field; the case as its unit sees
 * it, without what the secretariat keeps to itself; all of it.
 */
export const sights = ['none', 'facts', 'outside', 'whole'] as const;
export type Sight = (typeof sights)[number];

/** `officeOwn`: of the office itself, of no unit. */
export type Whose = 'any' | 'ownUnit' | 'officeOwn';
/** How much of their own case a person sees, whatever roles they hold (office.md P2): the file, not what is said of them. */
const ownSight: Readonly<Record<string, Sight>> = { nomination: 'outside' };
export type Statuses = 'all' | { readonly only: readonly string[] } | { readonly except: readonly string[] };
export interface ReadGrant {
  readonly role: Role;
  readonly whose: Whose;
  readonly statuses: Statuses;
  readonly sight: Sight;
}
export type ReadingTable = Readonly<Record<string, readonly ReadGrant[]>>;

const unitRoles: readonly Role[] = ['unitClerk', 'unitHead'];
const secretariat: readonly Role[] = ['secretariatOfficer', 'secretariatHead'];
const council: readonly Role[] = ['councilChair', 'councilSecretary', 'councilMember'];
const everyone: readonly Role[] = Role.options;

const may = (roles: readonly Role[], statuses: Statuses, sight: Sight = 'whole', whose: Whose = 'any'): ReadGrant[] =>
  roles.map((role) => ({ role, whose, statuses, sight }));
/** Codes and dates for operating the system; names only by intervention. */
const operator = may(['administrator'], 'all', 'facts');

const fromPresented = ['presented', 'beforeSigner', 'signed', 'forwarded', 'awarded', 'denied', 'bestowed', 'revoked'];
// Neither `held` nor `archived`: both also hold cases that the council never had before it.
const fromScheduled = ['scheduled', 'endorsed', 'declined', ...fromPresented];
const paperDrafts = { except: ['drafted', 'checked', 'sentBack'] };

/**
 * Who may read which kind of case at which stage (architecture §7): views, lists, histories, files and the page
 * `docs/reference/api.md` are made from this table. What is missing here nobody reads.
 */
export const readingTable: ReadingTable = {
  nomination: [
    ...may(unitRoles, 'all', 'outside', 'ownUnit'),
    ...may([...secretariat, 'auditor'], { except: ['drafted', 'shortlisted'] }),
    ...may(['registryClerk', 'recordsOfficer'], { except: ['drafted', 'shortlisted'] }, 'outside'),
    ...may(council, { only: fromScheduled }),
    // Who may start a sudden merit reads it from its submission on (office.md E2); who signs reads also what was held.
    ...may(['signer'], { except: ['drafted', 'shortlisted'] }),
    ...may(['chancery'], { only: fromPresented }),
    ...operator,
  ],
  paper: [
    ...may(unitRoles, 'all', 'whole', 'ownUnit'),
    ...may([...secretariat, 'registryClerk', 'signer', 'auditor'], paperDrafts),
    // Who drafts, signs or registers the office's own papers needs them before they are signed.
    ...may([...secretariat, 'registryClerk', 'signer', 'recordsOfficer'], 'all', 'whole', 'officeOwn'),
    ...operator,
  ],
  session: [...may([...council, ...secretariat, 'auditor', 'signer'], 'all'), ...operator],
  ballot: [...may([...council, ...secretariat, 'auditor', 'signer'], 'all'), ...operator],
  decision: [
    // Văn phòng gets a decision when it is presented; what is still being drafted is the secretariat's.
    ...may(['chancery'], { except: ['drafted', 'cancelled'] }),
    ...may([...secretariat, 'registryClerk', 'signer', 'auditor', 'recordsOfficer', 'accountant'], 'all'),
    ...may(['chancery'], { except: ['drafted', 'cancelled'] }),
    ...may(unitRoles, { only: ['issued', 'published', 'partlyRevoked', 'revoked', 'archived'] }, 'outside'),
    ...operator,
  ],
  recipient: [
    ...may(unitRoles, 'all', 'whole', 'ownUnit'),
    ...may([...secretariat, 'recordsOfficer', 'auditor'], 'all'),
    ...operator,
  ],
  intervention: may([...secretariat, 'auditor', 'administrator'], 'all'),
  campaign: may(everyone, 'all'),
  office: may(everyone, 'all'),
};

/** What a case is asked by. */
export interface Asked {
  readonly kind: string;
  readonly status: string;
  readonly unit: string | null;
  /** The reader is the person whose case this is. */
  readonly own?: boolean;
}
const inStatuses = (statuses: Statuses, status: string): boolean => {
  if (statuses === 'all') return true;
  return 'only' in statuses ? statuses.only.includes(status) : !statuses.except.includes(status);
};
const isTheirs = (whose: Whose, unit: string | null, held: readonly RoleHeld[], role: Role): boolean => {
  if (whose === 'any') return true;
  return whose === 'officeOwn' ? unit === null : unit !== null && held.some((h) => h.role === role && h.unit === unit);
};

/** The most that any of these roles gives, or the own case. */
export const sightBy = (asked: Asked, held: readonly RoleHeld[], table: ReadingTable = readingTable): Sight =>
  (table[asked.kind] ?? [])
    .filter((g) => held.some((h) => h.role === g.role))
    .filter((g) => inStatuses(g.statuses, asked.status) && isTheirs(g.whose, asked.unit, held, g.role))
    .reduce<Sight>(
      (most, g) => (sights.indexOf(g.sight) > sights.indexOf(most) ? g.sight : most),
      (asked.own && ownSight[asked.kind]) || 'none',
    );

/**
 * An operator sees a case whole by an approved intervention that has not ended, and by nothing else (office.md P14).
 * @param byRoles what the roles give: an intervention lifts only who has the facts of this office's case already
 */
export const sightByIntervention = (byRoles: Sight, intervention: unknown, asked: Omit<Permitted, 'act'>): Sight =>
  byRoles === 'facts' && permits(intervention, { ...asked, act: 'see' }) ? 'whole' : byRoles;

/**
 * May this actor read a case of this kind at this stage, by the roles held on that instant's day? Machines and the
 * product itself do not read through here.
 */
export function mayRead(
  kind: string,
  status: string,
  actor: Actor,
  office: Office,
  relations: Pick<Relations, 'unit' | 'closedTo'>,
  at: string,
): boolean {
  if (actor.kind !== 'person' || isClosedTo(actor.person, relations)) return false;
  const held = readingRoles(office, actor.person, kind, localDate(at));
  return sightBy({ kind, status, unit: relations.unit ?? null }, held) !== 'none';
}

/** No role opens a case to whom the council's rule closes it (office.md P6). */
export const isClosedTo = (person: string, { closedTo }: Pick<Relations, 'closedTo'>): boolean =>
  closedTo?.includes(person) ?? false;

/** One way to a row of a list: all parts must hold. `units` null: whatever unit; empty: of no unit. */
export interface Scope {
  readonly statuses: Statuses;
  readonly units: readonly string[] | null;
}
/**
 * Which rows of a list these roles show; a row that fits one of the scopes is shown, none fits an empty list.
 * @param least rows of which less is seen are left out: who gets no names may not find a case by a name
 */
export const readingScope = (
  kind: string,
  held: readonly RoleHeld[],
  table: ReadingTable = readingTable,
  least: Sight = 'facts',
): Scope[] =>
  (table[kind] ?? []).flatMap((g): Scope[] => {
    if (sights.indexOf(g.sight) < sights.indexOf(least)) return [];
    const mine = held.filter((h) => h.role === g.role);
    if (mine.length === 0) return [];
    if (g.whose === 'any') return [{ statuses: g.statuses, units: null }];
    const units = g.whose === 'officeOwn' ? [] : [...new Set(mine.flatMap((h) => h.unit ?? []))];
    return g.whose === 'ownUnit' && units.length === 0 ? [] : [{ statuses: g.statuses, units }];
  });

/** What a reader of a case does not get although the case is open to them. */
export interface Concealed {
  /** Events that are not shown, and what their effects would tell. */
  readonly events: readonly string[];
  /** Events whose personal texts are not shown. */
  readonly texts: readonly string[];
  /** Fields of the state, at any depth. */
  readonly fields: readonly string[];
  /** Subjects by the beginning of their name: their personal texts are not shown, whatever event brought them. */
  readonly subjects: readonly string[];
  /** Other cases that are closed to this reader: what names one of them here is left out (office.md P6). */
  readonly cases?: readonly string[];
}
const nothing: Concealed = { events: [], texts: [], fields: [], subjects: [] };
/** Who wrote a comment is known to the officer who handles the case, and to nobody else (office.md N6). */
const writers = ['writer:'];

// A unit learns what was decided about its dossier and not what was considered: an officer's proposal before the head
// has spoken, opinions and checks of bodies that were asked (office.md P2), notes of the appraisal, the reason of a hold (of which it gets the kind), the signer's instruction against
// the council's advice.
const fromOutside: Readonly<Record<string, Concealed>> = {
  nomination: {
    events: [
      'IneligibilityProposed',
      'InstructionRecorded',
      'OpinionRequested',
      'OpinionRecorded',
      'OpinionExpired',
      'OpinionWithdrawn',
      'JudgementRecorded',
      'FindingOverridden',
      'ConflictDeclared',
      'ConflictLifted',
      'MemberHoldRecorded',
      'CommentRecorded',
      'CommentAnswered',
    ],
    texts: ['NominationAppraised', 'AppraisalReopened', 'NominationHeld', 'RuleSetMoved'],
    fields: [
      'ineligibleProposed',
      'findings',
      'proof',
      'conflicts',
      'memberHolds',
      'collectives',
      'comments',
      'judgement',
      'instruction',
      'againstCouncil',
      'notable',
      'opinions',
    ],
    subjects: writers,
  },
  // Of an issued decision the units get the award, not what its signer weighed, nor what concerns other units' names.
  decision: {
    events: [
      'DecisionPresented',
      'ExceptionSettled',
      'ExceptionsAccepted',
      'DecisionHandedToDeputy',
      'DecisionSigned',
      'GrantChangeRecorded',
      'PaymentListDrawnUp',
      // Lists of all units' names and money; the issued text itself stands in the state.
      'RenditionRecorded',
      'RevocationProposed',
    ],
    texts: ['GrantsRemoved', 'GrantsDenied', 'DecisionSentBack', 'BlanksSpoilt', 'GrantsRevoked', 'DecisionRevoked'],
    fields: ['exceptions', 'changes', 'denied', 'handing', 'proposed', 'papers'],
    subjects: [],
  },
};
// No part of a count shows before all votes are in, to nobody (architecture §8); a cancelled ballot stays closed.
const uncounted: Concealed = {
  events: ['BallotCast', 'WrittenBallotReceived', 'PaperCountEntered'],
  texts: [],
  fields: hiddenUntilCounted,
  subjects: [],
};

/** @param handles the reader is the officer named for this case */
export function concealedFrom(kind: string, status: string, sight: Sight, handles = false): Concealed {
  if (kind === 'ballot') return status === 'counted' ? nothing : uncounted;
  if (sight !== 'whole') return fromOutside[kind] ?? nothing;
  return kind === 'nomination' && !handles ? { ...nothing, subjects: writers } : nothing;
}

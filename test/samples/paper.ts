// Longer than most, because decisions use half of it: how a stream is run, the nominations that it reads, and random
// histories stand beside the paper's own samples so that the two streams are tested alike.
import type { Effect } from '../../domain/kernel/effect.js';
import type { Context, Decided, NewEvent, Recorded, Stream } from '../../domain/kernel/stream.js';
import type { StreamId } from '../../domain/kernel/values.js';
import { blank } from '../../domain/nomination/dossier.js';
import type { Dossier, Nomination, StartedStatus } from '../../domain/nomination/state.js';
import type { PaperCommand } from '../../domain/paper/commands.js';
import type { PaperEvent } from '../../domain/paper/events.js';
import type { NominationId } from '../../domain/paper/listing.js';
import type { Paper, PaperStatus } from '../../domain/paper/state.js';
import { paper } from '../../domain/paper/stream.js';
import { officeWith, person, sampleContext } from './context.js';
import { plain } from './dossier.js';

/** Free text that no state and no event's data may ever hold. */
export const MARKED = 'KHÔNG ĐƯỢC LỘ';
export const sha = (digit: string) => digit.repeat(64);

// ---- any stream: decided and folded as `execute` does

export interface Run<S, E> {
  readonly state: S;
  readonly version: number;
  /** What the last command led to. */
  readonly events: readonly E[];
  readonly effects: readonly Effect[];
  /** All of the history. */
  readonly recorded: readonly Recorded<E>[];
}

export const begin = <S extends { status: string }, C extends { type: string; data: unknown }, E extends NewEvent>(
  kind: Stream<S, C, E>,
): Run<S, E> => ({ state: kind.initial, version: 0, events: [], effects: [], recorded: [] });

/** Folds what was decided; null for a refusal and for "not yet". */
export function folded<S extends { status: string }, C extends { type: string; data: unknown }, E extends NewEvent>(
  kind: Stream<S, C, E>,
  from: Run<S, E>,
  decided: Decided<E>,
  at: string,
): Run<S, E> | null {
  if (!('events' in decided)) return null;
  let { state, version } = from;
  const effects: Effect[] = [];
  const recorded: Recorded<E>[] = [];
  for (const e of decided.events) {
    version += 1;
    const irregular = e.irregular ? { irregular: true } : {};
    // Through text, as the record keeps it.
    const event = JSON.parse(
      JSON.stringify({ type: e.type, data: e.data, at, version, actor: 'u:someone', ...irregular }),
    ) as Recorded<E>;
    const before = state;
    state = kind.evolve(before, event);
    effects.push(...kind.effects(before, event, state));
    recorded.push(event);
  }
  return { state, version, events: decided.events, effects, recorded: [...from.recorded, ...recorded] };
}

/** @throws with the refusal where the command is not accepted: the beginning of a spec must hold */
export function run<S extends { status: string }, C extends { type: string; data: unknown }, E extends NewEvent>(
  kind: Stream<S, C, E>,
  from: Run<S, E>,
  command: C,
  context: Context,
): Run<S, E> {
  const decided = kind.decide(command, from.state, context);
  const after = folded(kind, from, decided, context.at);
  if (!after) throw new Error(`${command.type} in ${from.state.status}: ${JSON.stringify(decided)}`);
  return after;
}

/** `accepted`, `notYet` or the refusal's code. */
export const verdict = (decided: Decided<unknown>): string =>
  'events' in decided ? 'accepted' : 'refused' in decided ? decided.refused.code : 'notYet';

// ---- nominations that a paper or a decision reads

const dossier: Omit<Dossier, 'id'> = {
  office: 'vp',
  unit: 'unit-a',
  campaign: 'campaign:2025',
  award: 'GIAY_KHEN',
  category: 'merit',
  recipient: { kind: 'person', id: 'r-1' },
  directWorker: true,
  postGroup: 'staff',
  simplifiedProcedure: false,
  womenShare: null,
  ...blank,
  period: { kind: 'range', from: '2024-10-01', to: '2025-09-30' },
  ...plain,
  documents: {},
  deadlines: [],
  deadlineCount: 0,
  overdue: [],
  claimed: false,
  places: { propose: null, grant: null },
  opinions: [],
  irregular: [],
};
const intake = { paper: 'paper:p-0' as StreamId<'paper'>, sentOn: '2025-09-10', receivedOn: '2025-09-11' };
const council = { passed: true, session: 'session:s-1' as StreamId<'session'>, yes: 9, total: 9 };
const advised = { intake, appraiser: 'officer-1', council };
const review = { heldOn: '2025-09-01', minutes: sha('9'), votesFor: 5, votesOf: 5 };
type Into = StreamId<'decision'> | StreamId<'paper'>;
export type ListedStatus = Extract<
  StartedStatus,
  | 'drafted'
  | 'shortlisted'
  | 'submitted'
  | 'assigned'
  | 'appraised'
  | 'endorsed'
  | 'presented'
  | 'beforeSigner'
  | 'held'
  | 'withdrawn'
>;

/** One nomination, as far along as this status. */
export function nominationAt(
  id: NominationId,
  status: ListedStatus,
  over: Partial<Dossier> & { into?: Into; sentWith?: StreamId<'paper'> } = {},
): Nomination {
  const { into = 'decision:d-1', sentWith = intake.paper, ...facts } = over;
  const all = { dossier: { ...dossier, id, ...facts } };
  const places = {
    drafted: { status: 'drafted', ...all },
    shortlisted: { status: 'shortlisted', ...all, review },
    submitted: { status: 'submitted', ...all, review, intake: { paper: sentWith, sentOn: intake.sentOn } },
    assigned: { status: 'assigned', ...all, intake, appraiser: 'officer-1', ineligibleProposed: false },
    appraised: { status: 'appraised', ...all, intake, appraiser: 'officer-1', deferred: false },
    endorsed: { status: 'endorsed', ...all, ...advised, otherForm: null },
    presented: { status: 'presented', ...all, ...advised, into, sentBack: false },
    beforeSigner: { status: 'beforeSigner', ...all, ...advised, into },
    withdrawn: { status: 'withdrawn', ...all, notChosen: false },
    held: {
      status: 'held',
      ...all,
      hold: { kind: 'complaint', evidence: { paper: '12/TTr', on: '2025-09-12' }, collectives: [] },
      paused: [],
      heldFrom: { status: 'presented', ...advised, into, sentBack: false },
    },
  } as const satisfies Record<ListedStatus, Nomination>;
  return places[status];
}

/** Related states of these nominations, all in the same stage. */
export const allAt = (
  names: readonly NominationId[],
  status: ListedStatus,
  over?: Parameters<typeof nominationAt>[2],
): Record<StreamId, Nomination> => Object.fromEntries(names.map((n) => [n, nominationAt(n, status, over)]));

// ---- the paper's own samples

export const PAPER: StreamId<'paper'> = 'paper:p-1';
export const LISTED: readonly NominationId[] = ['nomination:n-1', 'nomination:n-2'];
export const NEW: NominationId = 'nomination:n-3';
/** Hash of the document that was made from the first content. */
export const DOCUMENT = sha('a');

/** One sample of each command; the compiler asks for a new one with a new command. */
export const paperCommands: { readonly [T in PaperCommand['type']]: Extract<PaperCommand, { type: T }> } = {
  DraftPaper: {
    type: 'DraftPaper',
    data: {
      office: 'vp',
      kind: 'unitSubmission',
      unit: 'unit-a',
      campaign: 'campaign:2025',
      addressee: 'Văn phòng mẫu',
      names: [...LISTED],
    },
  },
  AddNames: { type: 'AddNames', data: { names: [NEW] } },
  RemoveNames: { type: 'RemoveNames', data: { names: ['nomination:n-2'], reason: MARKED } },
  CheckPaper: { type: 'CheckPaper', data: {} },
  SendBackPaper: { type: 'SendBackPaper', data: { reason: MARKED } },
  SignPaper: { type: 'SignPaper', data: { documentHash: DOCUMENT } },
  RecordPaperSignature: {
    type: 'RecordPaperSignature',
    data: { number: null, on: '2025-09-12', signer: MARKED, file: sha('b') },
  },
  FileSignedCopy: { type: 'FileSignedCopy', data: { file: sha('b') } },
  NumberPaper: { type: 'NumberPaper', data: { number: null, on: null } },
  SendPaper: { type: 'SendPaper', data: {} },
  ReceivePaper: { type: 'ReceivePaper', data: {} },
  AcceptDeposit: { type: 'AcceptDeposit', data: { documentHash: DOCUMENT } },
  ReturnNames: { type: 'ReturnNames', data: { items: [{ nomination: 'nomination:n-2', reason: MARKED }] } },
  RecordReply: { type: 'RecordReply', data: { number: '45/UBND-NC', on: '2025-09-15', file: sha('c') } },
  ClosePaper: { type: 'ClosePaper', data: {} },
  WithdrawPaper: { type: 'WithdrawPaper', data: { reason: MARKED } },
  ReplacePaper: { type: 'ReplacePaper', data: { reason: MARKED } },
  RecordNextVersion: { type: 'RecordNextVersion', data: { paper: 'paper:p-2' } },
  RecordGrantChange: { type: 'RecordGrantChange', data: { nomination: 'nomination:n-1', change: 'held', since: 4 } },
  RecordRendition: {
    type: 'RecordRendition',
    data: { document: 'paper', sha256: DOCUMENT, contentVersion: 1, template: DOCUMENT },
  },
  ExtendDeadline: {
    type: 'ExtendDeadline',
    data: { key: 'consultationReply-1', day: '2025-10-31', reason: MARKED },
  },
  CorrectDeadline: {
    type: 'CorrectDeadline',
    data: { key: 'consultationReply-1', day: '2025-10-30', intervention: 'intervention:i-4' },
  },
  PassDeadline: { type: 'PassDeadline', data: { key: 'issue-1' } },
  CompleteFanOut: {
    type: 'CompleteFanOut',
    data: { effect: `${PAPER}/1/present-nomination`, done: 2, irregular: 0, failed: [] },
  },
  GiveUpEffect: { type: 'GiveUpEffect', data: { effect: `${PAPER}/1/present-nomination`, kind: 'tell' } },
};

export type SampleKind = 'unit' | 'secretariat' | 'upward' | 'letter';
export const drafting = (data: Partial<(typeof paperCommands)['DraftPaper']['data']>) =>
  ({ type: 'DraftPaper', data: { ...paperCommands.DraftPaper.data, unit: null, ...data } }) as const;
export const draftUpward = drafting({ kind: 'upwardSubmission' });
/** A check that the tax office is asked for; no day is named, so the office waits. */
export const draftLetter = drafting({
  kind: 'checkLetter',
  addressee: 'Thuế tỉnh',
  letter: { opinion: 'backgroundCheck', body: 'thue', replyBy: null, silence: 'waits' },
});
const replyToLetter: PaperCommand = {
  type: 'RecordReply',
  data: { ...paperCommands.RecordReply.data, general: 'noObjection', exceptions: [] },
};
const own: Readonly<Record<SampleKind, Partial<Record<PaperCommand['type'], PaperCommand>>>> = {
  unit: {},
  secretariat: { DraftPaper: drafting({ kind: 'secretariatSubmission' }) },
  upward: { DraftPaper: draftUpward },
  letter: { DraftPaper: draftLetter, RecordReply: replyToLetter },
};
/** The sample command as this kind of paper takes it. */
export const commandFor = (kind: SampleKind, type: PaperCommand['type']): PaperCommand =>
  own[kind][type] ?? paperCommands[type];

type Given = NonNullable<Parameters<typeof sampleContext>[0]>;
const upward = { award: 'BK_TINH', into: PAPER } as const;
const related = (kind: SampleKind, type: PaperCommand['type']) => {
  const all = (status: ListedStatus, over?: Parameters<typeof allAt>[2]) => allAt([...LISTED, NEW], status, over);
  if (kind === 'letter') return all('assigned');
  if (kind === 'secretariat') return all('endorsed');
  if (kind === 'unit') return type === 'ReturnNames' ? all('submitted', { sentWith: PAPER }) : all('shortlisted');
  return all(type === 'DraftPaper' || type === 'AddNames' ? 'endorsed' : 'presented', upward);
};
const signers = {
  unit: 'head-a',
  secretariat: 'secretariat-head',
  upward: 'signer',
  letter: 'secretariat-head',
} as const;
export const checkBodies = [{ body: 'thue', name: 'Thuế tỉnh' }];

/** A context in which the command finds all in order: who may sign signs, the names are where they should be. */
export const paperContext = (type: PaperCommand['type'], kind: SampleKind = 'unit', given: Given = {}): Context =>
  sampleContext({
    stream: PAPER,
    actor: person(signers[kind]),
    related: related(kind, type),
    series: { last: 6, lastDate: '2025-09-12' },
    office: officeWith({ checkBodies }),
    ...given,
  });

const signed = ['SignPaper', 'NumberPaper', 'SendPaper'] as const;
/** Commands up to each status, from the first draft. */
const ways: Readonly<Record<Exclude<PaperStatus, 'unstarted'>, readonly PaperCommand['type'][]>> = {
  drafted: [],
  checked: ['CheckPaper'],
  sentBack: ['CheckPaper', 'SendBackPaper'],
  signed: ['SignPaper'],
  numbered: ['SignPaper', 'NumberPaper'],
  sent: signed,
  received: [...signed, 'ReceivePaper'],
  partlyReturned: [...signed, 'ReceivePaper', 'ReturnNames'],
  answered: [...signed, 'RecordReply'],
  closed: [...signed, 'ReceivePaper', 'ClosePaper'],
  withdrawn: ['WithdrawPaper'],
  replaced: ['SignPaper', 'ReplacePaper'],
};
const wayTo = (status: keyof typeof ways, kind: SampleKind) =>
  kind === 'letter' && status === 'closed' ? ([...signed, 'RecordReply', 'ClosePaper'] as const) : ways[status];

export type PaperRun = Run<Paper, PaperEvent>;
export const paperRun = (
  from: PaperRun,
  command: PaperCommand,
  kind: SampleKind = 'unit',
  given: Given = {},
): PaperRun => run(paper, from, command, paperContext(command.type, kind, given));

/** Ends the fan-out that is under way, all told. */
export const toldAll = (from: PaperRun, failed: string[] = []): PaperRun => {
  const telling = from.state.status === 'unstarted' ? null : from.state.telling;
  if (!telling) return from;
  const { effect } = telling;
  return paperRun(from, { type: 'CompleteFanOut', data: { effect, done: 2, irregular: 0, failed } }, 'upward');
};

const drafted = (kind: SampleKind, given: Given): PaperRun => {
  const first = paperRun(begin(paper), commandFor(kind, 'DraftPaper'), kind, given);
  return paperRun(toldAll(first), paperCommands.RecordRendition, kind);
};
/** @param given of the drafting and of every later step */
export const paperAt = (status: PaperStatus, kind: SampleKind = 'unit', given: Given = {}): PaperRun =>
  status === 'unstarted'
    ? begin(paper)
    : wayTo(status, kind).reduce(
        (from, type) => toldAll(paperRun(from, commandFor(kind, type), kind, given)),
        drafted(kind, given),
      );

const statuses = ['unstarted', ...(Object.keys(ways) as (keyof typeof ways)[])] as const;
/** Only a unit's paper gives names back. */
export const statusesOf = (kind: SampleKind): readonly PaperStatus[] =>
  statuses.filter((s) => kind === 'unit' || s !== 'partlyReturned');
const statesOf = (kind: SampleKind) =>
  Object.fromEntries(statusesOf(kind).map((s) => [s, paperAt(s, kind).state])) as Record<PaperStatus, Paper>;
/** One sample of each status, its document rendered and everybody told. */
export const paperStates: Readonly<Record<PaperStatus, Paper>> = statesOf('unit');
export const upwardStates: Readonly<Record<PaperStatus, Paper>> = statesOf('upward');
export const letterStates: Readonly<Record<PaperStatus, Paper>> = statesOf('letter');
export const secretariatStates: Readonly<Record<PaperStatus, Paper>> = statesOf('secretariat');

// ---- random histories, for properties of any stream

export interface Offer<C> {
  readonly command: C;
  /** It leads towards the end of the case; two of three choices go there, so that histories come to an end. */
  readonly ahead: boolean;
  readonly context: Context;
}
/**
 * A history of accepted commands: at each step one of the offers that are accepted there, chosen by the next number.
 * @param step looks at each step; it may throw
 */
export function history<S extends { status: string }, C extends { type: string; data: unknown }, E extends NewEvent>(
  kind: Stream<S, C, E>,
  offers: (run: Run<S, E>) => readonly Offer<C>[],
  choices: readonly number[],
  step: (before: Run<S, E>, command: C, after: Run<S, E>) => void,
): Run<S, E> {
  let current = begin(kind);
  for (const choice of choices) {
    const accepted = offers(current).flatMap(({ command, ahead, context }) => {
      const decided = kind.decide(command, current.state, context);
      // What does not have the command's shape never comes to decide.
      const shaped = 'events' in decided && kind.commands[command.type]?.data.safeParse(command.data).success;
      return shaped ? [{ command, ahead, decided, at: context.at }] : [];
    });
    const onward = accepted.filter((a) => a.ahead);
    const among = choice % 3 > 0 && onward.length > 0 ? onward : accepted;
    const taken = among[Math.floor(choice / 3) % among.length];
    const after = taken && folded(kind, current, taken.decided, taken.at);
    if (!after) return current;
    step(current, taken.command, after);
    current = after;
  }
  return current;
}

// Text with its fields in order of name, as the record hashes it.
const inOrder = (value: unknown): string =>
  JSON.stringify(value, (_key, v: unknown) =>
    v !== null && typeof v === 'object' && !Array.isArray(v)
      ? Object.fromEntries(Object.entries(v).sort(([a], [b]) => (a < b ? -1 : 1)))
      : v,
  );

/** What must hold after every accepted command, whatever the stream. */
export function checkStep<S extends { status: string }, C extends { type: string; data: unknown }, E extends NewEvent>(
  kind: Stream<S, C, E>,
  command: C,
  after: Run<S, E>,
): void {
  for (const e of after.events) {
    const kept = inOrder(kind.events[e.type]?.data.parse(e.data));
    if (kept !== inOrder(e.data)) throw new Error(`${e.type} is not what its schema reads: ${kept}`);
    if (JSON.stringify(e.data).includes(MARKED)) throw new Error(`${e.type} holds a personal text in its data`);
  }
  if (JSON.stringify(after.state).includes(MARKED)) throw new Error('the state holds a personal text');
  const { key } = command.data as { key?: string };
  if (command.type === 'PassDeadline' && kind.deadlines(after.state).some((d) => d.key === key))
    throw new Error(`${key} is still open after it was passed`);
}

/** Folds a history from its middle as from its beginning. */
export function foldedInTwo<
  S extends { status: string },
  C extends { type: string; data: unknown },
  E extends NewEvent,
>(kind: Stream<S, C, E>, recorded: readonly Recorded<E>[], cut: number): S {
  const fold = (from: S, events: readonly Recorded<E>[]) => events.reduce((s, e) => kind.evolve(s, e), from);
  // The saved state is text in the record.
  const saved = JSON.parse(JSON.stringify(fold(kind.initial, recorded.slice(0, cut)))) as S;
  return fold(saved, recorded.slice(cut));
}

/** Of this run unless the environment names one: a failure can be repeated with `SEED=…`. */
export const seed = Number(process.env.SEED ?? Date.now() % 2_147_483_647);

import type { Effect } from '../../domain/kernel/effect.js';
import type { Refusal } from '../../domain/kernel/refusal.js';
import type { Actor, Context, NewEvent, Recorded, Stream } from '../../domain/kernel/stream.js';
import type { PersonId, StreamId } from '../../domain/kernel/values.js';
import type { Founding, Unit } from '../../domain/office/organisation.js';
import { defaultSettings, type Role, type Settings } from '../../domain/office/settings.js';
import type { Established, RoleHeld } from '../../domain/office/state.js';

/**
 * The sample office of all domain specs: an office that decides `GIAY_KHEN` and `KNC` itself and sends `BK_TINH` up.
 * `KNC` goes without a council. Units `unit-a`, `unit-b` propose; nine members, quorum 2/3, threshold more than half.
 */
export const sampleSettings: Settings = {
  ...defaultSettings,
  dossierParts: { default: ['achievementReport'], BK_TINH: ['achievementReport', 'unitReviewMinutes'] },
  councilRoute: { default: 'full', KNC: 'none' },
  quorum: { numerator: 2, denominator: 3 },
  threshold: { ratio: { numerator: 1, denominator: 2 }, over: true },
  decides: ['GIAY_KHEN', 'KNC'],
};

export const sampleCouncil = {
  council: 'hd-tdkt',
  from: '2024-01-01',
  chair: 'chair',
  vices: ['member-1'],
  secretary: 'council-secretary',
  members: [
    'chair',
    'council-secretary',
    'member-1',
    'member-2',
    'member-3',
    'member-4',
    'member-5',
    'member-6',
    'member-7',
  ],
  standing: null,
  changes: [],
} as const satisfies Founding;

const held = (role: Role, unit: string | null = null): RoleHeld => ({ role, unit, from: '2024-01-01', to: null });

/** Who is who: person → roles. `gone` held a role that ended before the samples begin. */
const roles: Record<PersonId, readonly RoleHeld[]> = {
  'clerk-a': [held('unitClerk', 'unit-a')],
  'head-a': [held('unitHead', 'unit-a')],
  'clerk-b': [held('unitClerk', 'unit-b')],
  'head-b': [held('unitHead', 'unit-b')],
  'officer-1': [held('secretariatOfficer')],
  'officer-2': [held('secretariatOfficer')],
  'secretariat-head': [held('secretariatHead')],
  chair: [held('councilChair')],
  'council-secretary': [held('councilSecretary'), held('councilMember')],
  ...Object.fromEntries(sampleCouncil.members.slice(2).map((m) => [m, [held('councilMember')]])),
  signer: [held('signer')],
  deputy: [held('signer')],
  chancery: [held('chancery')],
  accountant: [held('accountant')],
  'registry-clerk': [held('registryClerk')],
  'records-officer': [held('recordsOfficer')],
  auditor: [held('auditor')],
  administrator: [held('administrator')],
  gone: [{ role: 'secretariatOfficer', unit: null, from: '2024-01-01', to: '2025-01-31' }],
};

const unitOf = (person: PersonId) => (person.endsWith('-a') ? 'unit-a' : person.endsWith('-b') ? 'unit-b' : 'unit-hq');

const unit = (name: string): Unit => ({
  kind: 'room',
  names: [{ name, from: '2024-01-01' }],
  from: '2024-01-01',
  to: null,
  successor: null,
});

/** The deputy signs in the head's place (office.md P9). */
export const assignment = {
  person: 'deputy',
  inPlaceOf: 'signer',
  capacity: 'KT',
  kinds: ['decision', 'paper'],
  from: '2024-01-01',
  to: null,
} as const;

export const sampleOffice: Established = {
  status: 'established',
  id: 'vp',
  name: 'Văn phòng mẫu',
  superior: 'Ủy ban nhân dân tỉnh mẫu',
  place: 'Bắc Kạn',
  symbol: 'VP',
  head: 'officeChief',
  upper: null,
  calendar: 'vn-civil-service',
  calendars: [],
  names: [],
  units: {
    'unit-a': unit('Phòng Một'),
    'unit-b': unit('Phòng Hai'),
    'unit-hq': unit('Phòng Hành chính tổ chức'),
  },
  people: Object.fromEntries(Object.keys(roles).map((p) => [p, { unit: unitOf(p) }])),
  posts: {},
  roles,
  substitutions: [],
  assignments: [assignment],
  councils: [sampleCouncil],
  regulations: [],
  ruleSets: [],
  templates: [],
  series: ['QD', 'TTr'],
  settings: sampleSettings,
};

/** The sample office with other settings. */
export const officeWith = (settings: Partial<Settings>): Established => ({
  ...sampleOffice,
  settings: { ...sampleSettings, ...settings },
});

export const person = (id: PersonId): Actor => ({ kind: 'person', person: id });
export const system: Actor = { kind: 'system', system: 'process' };

/** A Monday, 08:30 in Vietnam: every sample command arrives then unless its spec says otherwise. */
export const NOW = '2025-09-15T01:30:00.000Z';

/**
 * What `execute` would prepare: the sample office, the clock at `NOW`, an act that arrived at that same instant.
 * @example sampleContext({ actor: person('head-a'), related: { 'campaign:2025': collecting } })
 */
export function sampleContext(
  given: {
    at?: string;
    arrivedAt?: string;
    actor?: Actor;
    onBehalfOf?: PersonId;
    office?: Established;
    related?: Readonly<Record<StreamId, unknown>>;
    series?: NonNullable<Context['series']>;
    /** The stream that decides. */
    stream?: StreamId;
  } = {},
): Context {
  const at = given.at ?? NOW;
  return {
    stream: given.stream ?? 'nomination:n-1',
    at,
    arrivedAt: given.arrivedAt ?? at,
    actor: given.actor ?? system,
    onBehalfOf: given.onBehalfOf ?? null,
    office: given.office ?? sampleOffice,
    related: new Map(Object.entries(given.related ?? {}) as [StreamId, unknown][]),
    ...(given.series ? { series: given.series } : {}),
  };
}

export interface Outcome<S, E> {
  /** `accepted`, `irregular`, `notYet`, or the refusal's code. */
  readonly answer: string;
  readonly refusal: Refusal | null;
  readonly dueInMs: number | null;
  readonly events: readonly E[];
  readonly state: S;
  readonly effects: readonly Effect[];
}

/** One command, decided and folded as `execute` does it, without the store. */
export function tryOut<S extends { status: string }, C extends { type: string; data: unknown }, E extends NewEvent>(
  stream: Stream<S, C, E>,
  state: S,
  command: C,
  context: Context,
): Outcome<S, E> {
  const decided = stream.decide(command, state, context);
  const none = { refusal: null, dueInMs: null, events: [], state, effects: [] };
  if ('refused' in decided) return { ...none, answer: decided.refused.code, refusal: decided.refused };
  if ('notYet' in decided) return { ...none, answer: 'notYet', dueInMs: decided.notYet.dueInMs };
  const effects: Effect[] = [];
  const after = decided.events.reduce((before, event, i) => {
    const next = stream.evolve(before, recorded<E>(event, i + 1, context.at));
    effects.push(...stream.effects(before, recorded<E>(event, i + 1, context.at), next));
    return next;
  }, state);
  const answer = decided.events.some((e) => e.irregular) ? 'irregular' : 'accepted';
  return { answer, refusal: null, dueInMs: null, events: decided.events, state: after, effects };
}

/** An event as the record gives it back: without personal fields. */
export const recorded = <E extends NewEvent>({ type, data, irregular }: E, version: number, at: string): Recorded<E> =>
  ({ type, data, at, version, actor: 'u:someone', ...(irregular ? { irregular } : {}) }) as Recorded<E>;

/** A table of a spec: first line the columns, then one row a line. @returns [row, column, word of the legend] each */
export function cellsOf(table: string, legend: Readonly<Record<string, string>>): [string, string, string][] {
  const [columns = [], ...rows] = table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));
  return rows.flatMap(([row = '', ...cells]) => {
    if (cells.length !== columns.length) throw new Error(`${row}: ${cells.length} cells for ${columns.length} columns`);
    return cells.map((cell, i): [string, string, string] => [row, columns[i] ?? '', legend[cell] ?? `${cell}?`]);
  });
}

/** One accepted command of a random history. */
export interface Step<S, C, E extends NewEvent> {
  readonly command: C;
  readonly context: Context;
  readonly before: S;
  readonly after: S;
  readonly events: readonly E[];
}
export interface Choice {
  readonly pick: number;
  /** Prefer a command that changes the status and does not end the case. */
  readonly moveOn: boolean;
  readonly hours: number;
}

/** A history of accepted commands only: at each step the first that the state takes, in an order that `pick` shuffles. */
export function walk<S extends { status: string }, C extends { type: string; data: unknown }, E extends NewEvent>(
  stream: Stream<S, C, E>,
  offers: (state: S) => readonly C[],
  contextAt: (command: C, state: S, at: string) => Context,
  choices: readonly Choice[],
): readonly Step<S, C, E>[] {
  const steps: Step<S, C, E>[] = [];
  let [before, now] = [stream.initial, Date.parse(NOW)];
  for (const { pick, moveOn, hours } of choices) {
    now += hours * 3_600_000;
    const at = new Date(now).toISOString();
    const takes = (command: C): Step<S, C, E>[] => {
      const context = contextAt(command, before, at);
      const { events, state: after } = tryOut(stream, before, command, context);
      return events.length > 0 ? [{ command, context, before, after, events }] : [];
    };
    const step = chosen(
      shuffled(offers(before), pick),
      takes,
      (s) => (stream.closed(s.after) ? 0 : moves(s) ? 2 : 1),
      moveOn,
    );
    if (!step) break;
    steps.push(step);
    [before, now] = [step.after, Date.parse(step.context.at)];
  }
  return steps;
}

const moves = ({ before, after }: Step<{ status: string }, unknown, NewEvent>) => before.status !== after.status;

/** The step that is wanted most, the first of those; without a wish the first that is taken at all. */
function chosen<C, T>(commands: readonly C[], takes: (c: C) => T[], wish: (t: T) => number, moveOn: boolean) {
  let best: T | undefined;
  for (const command of commands)
    for (const step of takes(command)) {
      if (!moveOn || wish(step) === 2) return step;
      if (best === undefined || wish(step) > wish(best)) best = step;
    }
  return best;
}

function shuffled<T>(list: readonly T[], by: number): readonly T[] {
  const out = [...list];
  let seed = Math.imul(by + 1, 0x9e3779b1);
  for (let i = out.length - 1; i > 0; i -= 1) {
    seed = (Math.imul(seed ^ (seed >>> 15), 0x2c1b3c6d) + 0x6d2b79f5) | 0;
    const j = ((seed ^ (seed >>> 13)) >>> 0) % (i + 1);
    [out[i], out[j]] = [out[j] as T, out[i] as T];
  }
  return out;
}

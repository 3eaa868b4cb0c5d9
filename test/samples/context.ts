import type { Actor, Context } from '../../domain/kernel/stream.js';
import type { PersonId, StreamId } from '../../domain/kernel/values.js';
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
} as const;

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
  'registry-clerk': [held('registryClerk')],
  'records-officer': [held('recordsOfficer')],
  auditor: [held('auditor')],
  administrator: [held('administrator')],
  gone: [{ role: 'secretariatOfficer', unit: null, from: '2024-01-01', to: '2025-01-31' }],
};

const unitOf = (person: PersonId) => (person.endsWith('-a') ? 'unit-a' : person.endsWith('-b') ? 'unit-b' : 'unit-hq');

export const sampleOffice: Established = {
  status: 'established',
  id: 'vp',
  name: 'Văn phòng mẫu',
  superior: 'Ủy ban nhân dân tỉnh mẫu',
  place: 'Bắc Kạn',
  symbol: 'VP',
  calendar: 'vn-civil-service',
  units: {
    'unit-a': { name: 'Phòng Một', from: '2024-01-01' },
    'unit-b': { name: 'Phòng Hai', from: '2024-01-01' },
    'unit-hq': { name: 'Phòng Hành chính tổ chức', from: '2024-01-01' },
  },
  people: Object.fromEntries(Object.keys(roles).map((p) => [p, { unit: unitOf(p) }])),
  roles,
  councils: [sampleCouncil],
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
    office: given.office ?? sampleOffice,
    related: new Map(Object.entries(given.related ?? {}) as [StreamId, unknown][]),
    ...(given.series ? { series: given.series } : {}),
  };
}

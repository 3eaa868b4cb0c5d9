import type { OfficeCommand } from '../../domain/office/commands.js';
import type { Established, Founding, Unit } from '../../domain/office/organisation.js';
import { office } from '../../domain/office/stream.js';
import { sampleContext, sampleCouncil, sampleOffice, tryOut } from './context.js';

const from = '2025-09-15';
export const decision = { paper: '12/QĐ-VP', on: '2025-08-30' };
const order = { ...decision, sha256: 'c'.repeat(64) };
const sha256 = 'd'.repeat(64);
export const body = {
  name: 'Văn phòng',
  superior: 'Ủy ban nhân dân tỉnh',
  place: 'Bắc Kạn',
  symbol: 'VP',
  head: 'officeChief',
  upper: null,
  calendar: 'vn-civil-service',
} as const;

/** A command of each type, all lawful for `ampleOffice`. */
export const officeSamples: { readonly [K in OfficeCommand['type']]: Extract<OfficeCommand, { type: K }> } = {
  EstablishOffice: { type: 'EstablishOffice', data: { office: 'vp', ...body } },
  RenameOffice: {
    type: 'RenameOffice',
    data: {
      name: 'Văn phòng mới',
      superior: 'Ủy ban nhân dân tỉnh mới',
      place: 'Thái Nguyên',
      symbol: 'VPM',
      from,
      decision,
    },
  },
  EstablishUnit: { type: 'EstablishUnit', data: { unit: 'unit-c', kind: 'room', name: 'Phòng Ba', from } },
  RenameUnit: { type: 'RenameUnit', data: { unit: 'unit-a', name: 'Phòng Tổng hợp', from, decision } },
  MergeUnits: { type: 'MergeUnits', data: { units: ['unit-a'], into: 'unit-b', to: '2025-09-14', decision } },
  DissolveUnit: { type: 'DissolveUnit', data: { unit: 'unit-a', successor: 'unit-b', to: '2025-09-14', decision } },
  RegisterPerson: {
    type: 'RegisterPerson',
    data: { person: 'newcomer', unit: 'unit-a', name: 'Nông Thị Mẫu', post: 'Chuyên viên', email: 'm@example.vn' },
  },
  AppointPerson: {
    type: 'AppointPerson',
    data: { person: 'head-a', unit: 'unit-b', post: 'Phó Trưởng phòng', from, to: null },
  },
  EndAppointment: { type: 'EndAppointment', data: { person: 'clerk-a', unit: 'unit-a', to: from } },
  GrantRole: { type: 'GrantRole', data: { person: 'head-a', role: 'auditor', unit: 'unit-b', from, to: null } },
  EndRole: { type: 'EndRole', data: { person: 'head-a', role: 'unitHead', unit: 'unit-a', to: from } },
  AssignWork: {
    type: 'AssignWork',
    data: { person: 'head-b', inPlaceOf: 'signer', capacity: 'KT', kinds: ['decision'], from, to: null, order },
  },
  EndAssignment: { type: 'EndAssignment', data: { assignment: 0, to: from } },
  GrantSubstitution: {
    type: 'GrantSubstitution',
    data: {
      person: 'head-a',
      by: 'clerk-a',
      roles: ['unitHead'],
      kinds: ['nomination', 'paper'],
      from,
      to: '2025-09-30',
      order,
    },
  },
  EndSubstitution: { type: 'EndSubstitution', data: { substitution: 0, to: '2025-09-20' } },
  FoundCouncil: {
    type: 'FoundCouncil',
    data: {
      council: 'hd-tdkt',
      foundedBy: decision,
      from,
      chair: 'chair',
      vices: ['member-1'],
      secretary: 'council-secretary',
      members: ['chair', 'member-1', 'member-2', 'chair'],
      standing: ['chair', 'member-1'],
    },
  },
  AppointMember: {
    type: 'AppointMember',
    data: { council: 'hd-tdkt', body: 'full', member: 'head-a', from, decision },
  },
  EndMembership: {
    type: 'EndMembership',
    data: { council: 'hd-tdkt', body: 'full', member: 'member-2', to: from, decision },
  },
  AdoptRegulation: {
    type: 'AdoptRegulation',
    data: { of: 'hd-tdkt', paper: decision, sha256, from, settings: { writtenCountsAsPresent: true } },
  },
  LoadRuleSet: {
    type: 'LoadRuleSet',
    data: { ruleSet: 'tinh-2026', issuer: 'ubnd-tinh', sha256, source: decision },
  },
  ActivateRuleSet: { type: 'ActivateRuleSet', data: { ruleSet: 'tinh-2025', from } },
  SetCalendar: { type: 'SetCalendar', data: { calendar: 'vn-civil-service', from, source: decision } },
  ChangeSetting: { type: 'ChangeSetting', data: { settings: { appraisalDays: 15 }, source: decision } },
  OpenNumberSeries: { type: 'OpenNumberSeries', data: { series: 'bc', from } },
  ReleaseTemplate: {
    type: 'ReleaseTemplate',
    data: { template: 'to-trinh', version: 2, sha256, preparedBy: 'administrator' },
  },
};

/** The sample office with one of each dated entry: a post, a substitution, an assignment, a seat that fell empty, rules. */
export const ampleOffice: Established = {
  ...sampleOffice,
  posts: { 'clerk-a': [{ unit: 'unit-a', from: '2024-01-01', to: null }] },
  substitutions: [
    {
      person: 'secretariat-head',
      by: 'officer-1',
      roles: ['secretariatHead'],
      kinds: ['nomination', 'office'],
      from: '2025-09-10',
      to: '2025-09-30',
    },
  ],
  assignments: [
    { person: 'head-a', inPlaceOf: 'signer', capacity: 'KT', kinds: ['decision'], from: '2025-01-01', to: null },
  ],
  councils: [
    {
      ...sampleCouncil,
      standing: ['chair', 'member-1', 'member-2'],
      changes: [{ change: 'left', body: 'full', member: 'member-7', on: '2025-06-30' }],
    },
  ],
  regulations: [
    { of: 'hd-tdkt', version: 1, from: '2025-01-01', sha256, settings: { quorum: { numerator: 1, denominator: 2 } } },
  ],
  ruleSets: [{ ruleSet: 'tinh-2025', issuer: 'ubnd-tinh', sha256, loadedBy: 'administrator', from: null }],
  templates: [{ template: 'to-trinh', version: 1, sha256 }],
};

/** An office after these commands, each accepted, on the day of the samples and by the product itself. */
export function officeAfter(commands: readonly OfficeCommand[], start: Established = sampleOffice): Established {
  return commands.reduce<Established>((state, command) => {
    const { state: next, answer } = tryOut(office, state, command, sampleContext());
    if (next.status !== 'established' || answer !== 'accepted') throw new Error(`${command.type}: ${answer}`);
    return next;
  }, start);
}
/** The sample command with other data. */
export const officeCommand = <T extends OfficeCommand['type']>(
  type: T,
  data: Partial<(typeof officeSamples)[T]['data']> = {},
): OfficeCommand => ({ type, data: { ...officeSamples[type].data, ...data } }) as OfficeCommand;

export const unitOf = (given: Partial<Unit> & { readonly name?: string } = {}): Unit => {
  const { name = 'Phòng', ...rest } = given;
  return {
    kind: 'room',
    names: [{ name, from: '2024-01-01' }],
    from: '2024-01-01',
    to: null,
    successor: null,
    ...rest,
  };
};
export const foundingOf = (given: Partial<Founding> = {}): Founding => ({ ...sampleCouncil, ...given });

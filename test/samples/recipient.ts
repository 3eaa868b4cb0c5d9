import type { Context } from '../../domain/kernel/stream.js';
import type { CommandType, Data, RecipientCommand } from '../../domain/recipient/commands.js';
import type { RecipientEvent } from '../../domain/recipient/events.js';
import type { Entry, Recipient, Registered } from '../../domain/recipient/state.js';
import { recipient } from '../../domain/recipient/stream.js';
import { MARKED } from './campaign.js';
import { NOW, type Outcome, person, sampleContext, tryOut } from './context.js';
import { ERASING, interventionStates } from './intervention.js';

type Command<T extends CommandType> = Extract<RecipientCommand, { type: T }>;
export const RECIPIENT = 'recipient:r-1';
export const OTHER = 'recipient:r-2';
const paper = { paper: '12/BC-P1', on: '2025-01-10' };

/** One lawful command of each type. */
export const recipientCommands: { readonly [T in CommandType]: Command<T> } = {
  RegisterRecipient: {
    type: 'RegisterRecipient',
    data: {
      office: 'vp',
      recipient: 'r-1',
      kind: 'person',
      unit: 'unit-a',
      from: '2020-03-01',
      name: `Lường Thị Sổ ${MARKED}`,
      post: `Chuyên viên ${MARKED}`,
      birthYear: 1985,
      identityNumber: '012345678901',
    },
  },
  AmendIdentity: { type: 'AmendIdentity', data: { name: `Lường Thị Sổ (sửa) ${MARKED}` } },
  LinkDuplicates: { type: 'LinkDuplicates', data: { other: OTHER, evidence: paper } },
  SplitRecipients: { type: 'SplitRecipients', data: { other: 'recipient:r-3', reason: `Hai người ${MARKED}` } },
  SettleDoubt: { type: 'SettleDoubt', data: { other: OTHER, same: true, evidence: paper } },
  RecordRating: { type: 'RecordRating', data: { year: 2024, rating: 'HTXSNV', paper } },
  RecordDiscipline: { type: 'RecordDiscipline', data: { form: 'khien-trach', on: '2023-05-04', until: null, paper } },
  RegisterInitiative: {
    type: 'RegisterInitiative',
    data: {
      initiative: 'sk-1',
      number: '03/QĐ-SK',
      on: '2024-11-20',
      level: 'unit',
      reach: 'province',
      authors: [
        { recipient: 'r-1', share: 60 },
        { recipient: 'r-9', share: 40 },
      ],
      confirmation: null,
      title: `Số hóa sổ ${MARKED}`,
    },
  },
  ImportPastAward: {
    type: 'ImportPastAward',
    data: {
      award: 'BK_TINH',
      category: 'merit',
      number: '1205/QĐ-UBND',
      on: '2015-08-19',
      issuer: 'Chủ tịch UBND tỉnh Bắc Kạn',
      unitThen: 'Phòng Nội vụ huyện Na Rì',
      period: null,
      scan: { image: 'c'.repeat(64), page: 3, row: 17 },
    },
  },
  VerifyEntry: { type: 'VerifyEntry', data: { entry: 'e1', against: { paper: 'Bản lưu 1999', on: '1999-09-02' } } },
  ProposeEntryCorrection: {
    type: 'ProposeEntryCorrection',
    data: { entry: 'e1', changes: { number: '402/QĐ-UB' }, evidence: paper, reason: `Đọc nhầm ${MARKED}` },
  },
  CorrectEntry: { type: 'CorrectEntry', data: { entry: 'e2' } },
  EnterAward: {
    type: 'EnterAward',
    data: {
      office: 'vp',
      kind: 'person',
      unit: 'unit-a',
      nomination: 'nomination:n-1',
      award: 'GIAY_KHEN',
      category: 'merit',
      number: 7,
      on: '2025-09-10',
      period: { kind: 'range', from: '2024-10-01', to: '2025-09-30' },
    },
  },
  StrikeAward: { type: 'StrikeAward', data: { nomination: 'nomination:n-0', on: '2025-09-12' } },
  EraseRecipient: { type: 'EraseRecipient', data: { intervention: ERASING, ground: paper } },
};

const entry = (facts: Entry['facts'], more: Partial<Entry> = {}): Entry => ({
  kind: 'award',
  mark: 'unverified',
  facts,
  struck: null,
  nomination: null,
  proposed: null,
  ...more,
});
const past = {
  award: 'BK_TINH',
  category: 'merit',
  number: '401/QĐ-UB',
  on: '1999-09-02',
  issuer: 'UBND tỉnh',
  unitThen: null,
};
/** Two scanned awards, one with a proposed correction, and one of this product; one linked double. */
export const registered: Registered & { status: 'registered' } = {
  status: 'registered',
  id: 'r-1',
  office: 'vp',
  kind: 'person',
  managed: [{ unit: 'unit-a', from: '2020-03-01' }],
  left: null,
  linked: ['recipient:r-3'],
  doubts: [],
  entries: {
    e1: entry(past),
    e2: entry(
      { ...past, on: '2003-09-02' },
      { proposed: { by: 'officer-1', changes: { number: '402/QĐ-UB' }, evidence: paper } },
    ),
    e3: entry(
      { award: 'GIAY_KHEN', category: 'exceptional', number: 1, on: '2024-09-02' },
      { mark: 'own', nomination: 'nomination:n-0' },
    ),
  },
};
export const recipientStates = {
  unstarted: { status: 'unstarted' },
  registered,
  doubtful: { ...registered, status: 'doubtful', linked: [], doubts: [OTHER] },
  erased: { ...registered, status: 'erased' },
} as const satisfies Record<Recipient['status'], Recipient>;

export const other: Registered = { ...registered, id: 'r-2', linked: [], entries: {} };
export const recipientContext = (command: RecipientCommand): Context =>
  sampleContext({
    stream: RECIPIENT,
    at: NOW,
    actor: person(command.type === 'EraseRecipient' ? 'administrator' : 'officer-2'),
    related: { [OTHER]: other, [ERASING]: { ...interventionStates.approved, case: RECIPIENT, acts: ['erase'] } },
  });

/** The sample command of this type, changed where the spec says so, tried on a state. */
export function act<T extends CommandType>(
  state: Recipient,
  type: T,
  changes: Partial<Data<T>> = {},
  given: Partial<Context> = {},
): Outcome<Recipient, RecipientEvent> {
  const command = { type, data: { ...recipientCommands[type].data, ...changes } } as RecipientCommand;
  return tryOut(recipient, state, command, { ...recipientContext(command), ...given });
}

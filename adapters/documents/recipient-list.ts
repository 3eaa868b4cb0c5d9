/** The list of names: in a sentence when there is one, counted and tabled when there are many. */
import type { Grant, PaperRecipient } from './paper-parts.js';
import type { Column, Table } from './sheet.js';
import { capitalised, count, dong, periodInWords, unended } from './wording.js';

type Kind = PaperRecipient['kind'];
// Collectives, households, then persons: the order of a ceremony and of every list (docs: facts 11.8).
const kinds: readonly Kind[] = ['collective', 'household', 'person'];
const oneOf: Record<Kind, string> = { collective: 'tập thể', household: 'hộ gia đình', person: 'cá nhân' };
const nameColumn: Record<Kind, string> = {
  collective: 'Tên tập thể',
  household: 'Hộ gia đình',
  person: 'Họ và tên',
};

const ofKind = (recipients: readonly PaperRecipient[], kind: Kind) => recipients.filter((one) => one.kind === kind);
const present = (recipients: readonly PaperRecipient[]) => kinds.filter((kind) => ofKind(recipients, kind).length > 0);
const called = ({ honorific, name }: PaperRecipient) => (honorific === null ? name : `${honorific} ${name}`);

/** `ông Nguyễn Văn A, Chuyên viên Phòng Tổng hợp`; `tập thể Phòng Tổng hợp`. */
export const inSentence = (recipient: PaperRecipient): string => {
  const kind = recipient.kind === 'person' ? '' : `${oneOf[recipient.kind]} `;
  const unnamed = recipient.kind === 'person' && recipient.honorific === null ? 'ông (bà) ' : '';
  return `${kind}${unnamed}${called(recipient)}${recipient.detail === null ? '' : `, ${recipient.detail}`}`;
};

/** `02 tập thể, 01 hộ gia đình và 12 cá nhân`. */
export const counted = (recipients: readonly PaperRecipient[]): string => {
  const parts = present(recipients).map((kind) => `${count(ofKind(recipients, kind).length)} ${oneOf[kind]}`);
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} và ${parts.at(-1)}`;
};

/** The whole act in one sentence: phrase, who, merit, from–to. `where` says where the names stand when there are many. */
export const grantSentence = (grant: Grant, recipients: readonly PaperRecipient[], where: string): string => {
  const [first] = recipients;
  const one = recipients.length === 1 && first !== undefined;
  const who = one ? inSentence(first) : `${counted(recipients)} (${where})`;
  const merit = unended((one ? first.merit : null) ?? grant.merit);
  return `${grant.phrase} ${who}${one ? ',' : ''} ${merit} (thời gian lập thành tích: ${periodInWords(grant.period)})`;
};

const columnsOf = (recipients: readonly PaperRecipient[]) => {
  const groups = present(recipients);
  const mixed = groups.length > 1;
  const label = mixed ? capitalised(groups.map((kind) => oneOf[kind]).join(', ')) : nameColumn[groups[0] ?? 'person'];
  const detail = groups.includes('household') ? 'Chức vụ, đơn vị, địa chỉ' : 'Chức vụ, đơn vị công tác';
  return [
    {
      shown: true,
      column: { label: 'TT', size: { mm: 11 }, align: 'center' },
      cell: (_: PaperRecipient, at: number) => String(at),
    },
    {
      shown: true,
      column: { label, size: { fr: 5 }, align: 'left' },
      cell: (one: PaperRecipient) => capitalised(called(one)),
    },
    {
      shown: recipients.some((one) => one.detail !== null),
      column: { label: detail, size: { fr: 6 }, align: 'left' },
      cell: (one: PaperRecipient) => one.detail ?? '',
    },
    {
      shown: recipients.some((one) => one.merit !== null),
      column: { label: 'Thành tích', size: { fr: 6 }, align: 'left' },
      cell: (one: PaperRecipient) => one.merit ?? '',
    },
    {
      shown: recipients.some((one) => one.prize !== null),
      column: { label: 'Tiền thưởng (đồng)', size: { mm: 24 }, align: 'right' },
      cell: (one: PaperRecipient) => (one.prize === null ? '' : dong(one.prize)),
    },
  ] satisfies { shown: boolean; column: Column; cell: (one: PaperRecipient, at: number) => string }[];
};

const roman = ['I', 'II', 'III'];

/** Grouped by kind, numbered from 1 in each group; columns that nobody fills are left out. */
export const recipientTable = (recipients: readonly PaperRecipient[]): Table => {
  const columns = columnsOf(recipients).filter(({ shown }) => shown);
  const groups = present(recipients);
  return {
    columns: columns.map(({ column }) => column),
    groups: groups.map((kind, index) => {
      const members = ofKind(recipients, kind);
      return {
        label:
          groups.length === 1
            ? null
            : `${roman[index]}. ${oneOf[kind].toLocaleUpperCase('vi')} (${count(members.length)})`,
        rows: members.map((one, at) => columns.map(({ cell }) => cell(one, at + 1))),
      };
    }),
  };
};

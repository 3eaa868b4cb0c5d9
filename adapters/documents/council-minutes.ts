import { z } from 'zod';
import { Line, PaperHead, PaperRecipient, PaperTail, Passage } from './paper-parts.js';
import { inSentence } from './recipient-list.js';
import { type Block, ended, frame, paragraph, paragraphs, type Sheet, type Table } from './sheet.js';
import { capitalised, clockAndDate, count, percentOf, stopped, unended, upper } from './wording.js';

const Votes = z.int().nonnegative().max(1000);

/** One round of voting. `written` are those of the returned ballots that came in writing from absent members. */
export const MinutesBallot = z
  .object({ issued: Votes, returned: Votes, valid: Votes, invalid: Votes, yes: Votes, no: Votes, written: Votes })
  .refine((b) => b.returned <= b.issued, { path: ['returned'], error: 'more ballots returned than issued' })
  .refine((b) => b.valid + b.invalid === b.returned, {
    path: ['valid'],
    error: 'valid and invalid are the returned ones',
  })
  .refine((b) => b.yes + b.no <= b.valid, { path: ['yes'], error: 'more votes than valid ballots' })
  .refine((b) => b.written <= b.returned, { path: ['written'], error: 'more written opinions than returned ballots' });
export type MinutesBallot = z.infer<typeof MinutesBallot>;

const Person = z.object({ honorific: z.enum(['ông', 'bà']).nullable(), name: Line, post: Line });
type Person = z.infer<typeof Person>;

/** One case of the meeting; what was not part of it is null. */
export const MinutesCase = z.object({
  recipient: PaperRecipient,
  /** "tặng Giấy khen của Chánh Văn phòng …". */
  proposal: Line,
  dossier: Passage.nullable(),
  appraisal: Passage.nullable(),
  checks: Passage.nullable(),
  postingComments: Passage.nullable(),
  discussion: Passage.nullable(),
  ballots: z.array(MinutesBallot).max(5),
  conclusion: Passage,
});
export type MinutesCase = z.infer<typeof MinutesCase>;

/**
 * Minutes of a council meeting (biên bản họp hội đồng).
 * @source ND_30_2020 annex III, form 1.9; result and ratio by ND_152_2025:33.5 (docs: facts §8, §10.A)
 */
export const CouncilMinutes = z
  .object({
    ...PaperHead.omit({ place: true, date: true }).shape,
    ...PaperTail.shape,
    subject: Line,
    startedAt: z.iso.datetime(),
    endedAt: z.iso.datetime(),
    venue: Line,
    /** The decision that set the council up. */
    foundingDecision: Line,
    totalMembers: z.int().positive().max(500),
    present: z.array(Person).max(500),
    absent: z.array(z.object({ ...Person.shape, reason: Line, wroteOpinion: z.boolean() })).max(500),
    /** Others in the room who don't vote. */
    guests: z.array(Person).max(200),
    chair: Person,
    secretary: Person,
    opening: Passage.nullable(),
    cases: z.array(MinutesCase).min(1).max(2000),
  })
  .refine((minutes) => minutes.present.length + minutes.absent.length === minutes.totalMembers, {
    path: ['totalMembers'],
    error: 'present and absent members are not the total',
  })
  .refine(
    (minutes) => minutes.cases.every((one) => one.ballots.every((ballot) => ballot.yes <= minutes.totalMembers)),
    {
      path: ['cases'],
      error: 'more votes than members',
    },
  );
export type CouncilMinutes = z.infer<typeof CouncilMinutes>;

const titled = ({ honorific, name, post }: Person) => `${capitalised(`${honorific ?? 'ông (bà)'} ${name}`)}, ${post}`;

const listed = (people: readonly string[]): Block[] =>
  people.map((line, index) => paragraph(`${index + 1}. ${line}${index === people.length - 1 ? '.' : ';'}`));

const attendance = ({ totalMembers, present, absent, guests }: CouncilMinutes): Block[] => [
  paragraph(
    `Tổng số thành viên Hội đồng: ${count(totalMembers)}; có mặt: ${count(present.length)}; vắng mặt: ${count(absent.length)}.`,
    'Thành phần tham dự:',
  ),
  ...(present.length === 0 ? [] : [paragraph('Thành viên có mặt:'), ...listed(present.map(titled))]),
  ...(absent.length === 0
    ? []
    : [
        paragraph('Thành viên vắng mặt:'),
        ...listed(
          absent.map(
            (one) =>
              `${titled(one)} (lý do: ${unended(one.reason)}${one.wroteOpinion ? '; có ý kiến bằng văn bản' : ''})`,
          ),
        ),
      ]),
  ...(guests.length === 0 ? [] : [paragraph('Đại biểu mời dự (không biểu quyết):'), ...listed(guests.map(titled))]),
];

const share = ({ yes }: MinutesBallot, total: number) => `${yes}/${total} (${percentOf(yes, total)}%)`;

const ballotText = (ballot: MinutesBallot, total: number): string =>
  `phát ra ${count(ballot.issued)} phiếu, thu về ${count(ballot.returned)} phiếu` +
  `${ballot.written === 0 ? '' : ` (trong đó ${count(ballot.written)} ý kiến bằng văn bản)`}; ` +
  `hợp lệ ${count(ballot.valid)}, không hợp lệ ${count(ballot.invalid)}; ` +
  `đồng ý ${count(ballot.yes)}, không đồng ý ${count(ballot.no)}. ` +
  `Tỷ lệ đồng ý trên tổng số thành viên Hội đồng: ${share(ballot, total)}.`;

const caseBlocks = (one: MinutesCase, index: number, total: number): Block[] => {
  const told = (label: string, text: string | null) =>
    text === null ? [] : paragraphs(stopped(`- ${label}: ${text}`));
  return [
    { kind: 'heading', text: `${index + 1}. ${capitalised(inSentence(one.recipient))}: đề nghị ${one.proposal}` },
    ...told('Hồ sơ', one.dossier),
    ...told('Ý kiến thẩm định', one.appraisal),
    ...told('Kết quả kiểm tra, xác minh', one.checks),
    ...told('Ý kiến góp ý khi công khai và việc xử lý', one.postingComments),
    ...told('Ý kiến thảo luận', one.discussion),
    ...one.ballots.flatMap((ballot, round) =>
      told(one.ballots.length === 1 ? 'Biểu quyết' : `Biểu quyết lần ${round + 1}`, ballotText(ballot, total)),
    ),
    ...told('Kết luận', one.conclusion),
  ];
};

const summary = (cases: readonly MinutesCase[], total: number): Table => ({
  columns: [
    { label: 'TT', size: { mm: 12 }, align: 'center' },
    { label: 'Trường hợp', size: { fr: 4 }, align: 'left' },
    { label: 'Đồng ý', size: { mm: 16 }, align: 'center' },
    { label: 'Không đồng ý', size: { mm: 18 }, align: 'center' },
    { label: 'Tỷ lệ trên tổng số thành viên', size: { mm: 34 }, align: 'center' },
    { label: 'Kết luận', size: { fr: 4 }, align: 'left' },
  ],
  groups: [
    {
      label: null,
      rows: cases.map((one, index) => {
        const last = one.ballots.at(-1);
        const votes = last === undefined ? ['–', '–', '–'] : [count(last.yes), count(last.no), share(last, total)];
        return [String(index + 1), one.recipient.name, ...votes, one.conclusion.replaceAll('\n', ' ')];
      }),
    },
  ],
});

/** Lays the data out as sentences; expects data that `CouncilMinutes` has parsed. */
export const minutesSheet = (minutes: CouncilMinutes): Sheet => {
  const { cases, totalMembers } = minutes;
  const body: Block[] = [
    paragraph(`${clockAndDate(minutes.startedAt)}.`, 'Thời gian bắt đầu:'),
    paragraph(`${unended(minutes.venue)}.`, 'Địa điểm:'),
    paragraph(`${unended(minutes.foundingDecision)}.`, 'Quyết định thành lập Hội đồng:'),
    ...attendance(minutes),
    paragraph(`${titled(minutes.chair)}.`, 'Chủ trì (chủ tọa):'),
    paragraph(`${titled(minutes.secretary)}.`, 'Thư ký (người ghi biên bản):'),
    { kind: 'heading', text: 'NỘI DUNG' },
    ...(minutes.opening === null ? [] : paragraphs(minutes.opening)),
    ...cases.flatMap((one, index) => caseBlocks(one, index, totalMembers)),
    { kind: 'heading', text: 'TỔNG HỢP KẾT QUẢ' },
    { kind: 'table', table: summary(cases, totalMembers) },
    paragraph(`Cuộc họp kết thúc vào ${clockAndDate(minutes.endedAt)}`),
  ];
  return {
    ...frame({ ...minutes, place: '', date: null }, 'BIÊN BẢN', minutes.subject),
    // The form of minutes has no line for place and date: the text begins and ends with them.
    placeAndDate: null,
    addressees: [],
    authority: null,
    grounds: [],
    order: null,
    body: ended(body),
    signatures: [
      { lines: [upper('Thư ký')], name: minutes.secretary.name },
      { lines: [upper('Chủ tọa')], name: minutes.chair.name },
    ],
    annex: null,
  };
};

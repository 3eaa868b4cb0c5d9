import { z } from 'zod';
import { Id, Ratio } from '../kernel/values.js';

const days = z.int().min(0).max(400);
const tenths = z.int().min(-600).max(600);
const LocalTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const dueBefore = z.enum(['appraised', 'agenda', 'forward', 'decision']);

/**
 * What an issuer may set for itself (glossary §8). Every value is a rule of the issuer, so `clause` of a refusal made
 * from it is null; the issuer's own paper stands in `source`.
 */
export const Settings = z.strictObject({
  /** Days (working days) for our internal appraisal; 0 = none set. */
  appraisalDays: days,
  resubmissionDays: days,
  /** Working days from signing to issue before the office is reminded (facts 10.20: the same day, at latest the next). */
  issueDays: days,
  /** Reminder this many working days before a deadline; 0 = none. */
  reminderDays: days,
  countStartDay: z.boolean(),
  holdPauses: z.enum(['ourDeadlines', 'nothing']),
  ownCase: z.enum(['noAppraiseNoVote', 'warn']),
  /** The signer's own name in the list of a paper or decision: warn, or move that one name to a paper signed by the deputy (P4). */
  ownNameInList: z.enum(['warn', 'deputySigns']),
  /** Kin, own unit, earlier advice: declared and in the minutes; without vote; or closed to the member (P5, P6). */
  conflictPolicy: z.enum(['warnAndRecord', 'noVote', 'closed']),
  /** Form of the dossier by award, or `default` (D2). */
  dossierForm: z.record(z.string(), z.enum(['full', 'short', 'list'])),
  /** Whether emulation has to be registered beforehand (D12). */
  registration: z.boolean(),
  /** Use of an initiative between title and commendation (D14). */
  initiativeReuse: z.enum(['blockAndWarn', 'warn']),
  /** Channels that must be complete for the day of receipt (R1, R2). */
  channelsRequired: z.enum(['electronic', 'paper', 'both']),
  /** After a supplement the clock of appraisal begins anew or goes on (R11). */
  appraisalClock: z.enum(['restarts', 'resumes']),
  /** What each kind of opinion must come before (A5, A6). */
  dueBefore: z.strictObject({ consultation: dueBefore, backgroundCheck: dueBefore, partyOpinion: dueBefore }),
  /** Silence of a body asked (T10). */
  silence: z.enum(['waits', 'proceedsWithNote']),
  /** Posting of names that the office asks for beyond the law: days, or null (N3). */
  localPosting: z.strictObject({ workingDays: days.min(1) }).nullable(),
  /** Dossier parts due at submission, per award; `default` for the others. */
  dossierParts: z.record(z.string(), z.array(z.string())),
  /** Who the secretariat asks by one letter for a whole list (T6). */
  checkBodies: z.array(z.strictObject({ body: Id, name: z.string().min(1).max(300) })).max(30),
  /** Route by award, by category, or `default` (C1); looked up by `forCase`. */
  councilRoute: z.record(z.string(), z.enum(['full', 'standing', 'written', 'none'])),
  /** Present (and, where so set, written) members over total members; null = none stated. */
  quorum: Ratio.nullable(),
  /** Yes over total members; `over` true: more than, false: at least. null = none stated, so the chair confirms. */
  threshold: z.strictObject({ ratio: Ratio, over: z.boolean() }).nullable(),
  writtenCountsAsPresent: z.boolean(),
  presentAgainstCouncil: z.boolean(),
  ballotMode: z.enum(['open']),
  /** More passed than places: who decides between equals; the rule stands in the minutes (C16). */
  tieRule: z.enum(['chair', 'council']),
  numberMode: z.enum(['own', 'registry']),
  chanceryStep: z.boolean(),
  /** Capacities allowed on a decision of award (S7). */
  signedAsAllowed: z.array(z.enum(['self', 'KT', 'TL', 'TUQ'])).min(1),
  /** One decision for each award, or one for a whole list (S12). */
  decisionGrouping: z.enum(['perAward', 'perList']),
  qrOnCertificate: z.boolean(),
  /** The issuer's own printed blanks by award, or `default`: how far the words move, in tenths of a millimetre; none = blank paper (G3). */
  certificateBlanks: z.record(z.string(), z.strictObject({ right: tenths, down: tenths })),
  /** Years a closed case is kept from the end of the work, by award or `default`; 0 = for ever; none = not settled yet (G7). */
  retention: z.record(z.string(), z.int().min(0).max(200)),
  /** `small`: one person may hold several posts, and adjacent steps of one person are one request (M1, M2). */
  profile: z.enum(['normal', 'small']),
  /** Sudden merit may go its short way (E1). */
  exceptionalPath: z.boolean(),
  /** Working days, from its submission, within which the missing papers of a sudden merit are filed (E4). */
  completeAfter: days,
  /** Who ends a case whose supplement never came (X5). */
  lapseBy: z.enum(['person', 'timer']),
  /** Over quota when proposed: refused, or let in; what is over when granted the council ranks, whatever is set here (Q4). */
  quotaOver: z.strictObject({ propose: z.enum(['refuse', 'warn']) }),
  /** Full title of the deciding head as papers write it; null = post and name of the office. */
  authority: z.string().min(1).max(300).nullable(),
  /** Local times between which no letter goes out that is not urgent; null = none. */
  quietHours: z.strictObject({ from: LocalTime, to: LocalTime }).nullable(),
  /** Local time of the daily digest, for whoever chose one. */
  digestAt: LocalTime,
  /** Awards that the head of this office decides; any other goes up with a signed paper. */
  decides: z.array(z.string()),
});
export type Settings = z.infer<typeof Settings>;
const listForms = Object.fromEntries(
  ['LDTT', 'CSTT', 'TTLDTT', 'DVTT', 'GIA_DINH_VAN_HOA', 'KNC'].map((award) => [award, 'list'] as const),
);
// Apart from the schema: zod fills a field's default even where a partial object leaves the field out, and a change of
// one setting would reset every other one.
export const defaultSettings: Settings = {
  appraisalDays: 20,
  resubmissionDays: 10,
  issueDays: 1,
  reminderDays: 2,
  countStartDay: false,
  holdPauses: 'ourDeadlines',
  ownCase: 'noAppraiseNoVote',
  ownNameInList: 'warn',
  conflictPolicy: 'warnAndRecord',
  dossierForm: { ...listForms, default: 'full' },
  registration: false,
  initiativeReuse: 'blockAndWarn',
  channelsRequired: 'electronic',
  appraisalClock: 'restarts',
  dueBefore: { consultation: 'appraised', backgroundCheck: 'appraised', partyOpinion: 'forward' },
  silence: 'waits',
  localPosting: null,
  dossierParts: { default: ['achievementReport'] },
  checkBodies: [],
  councilRoute: { default: 'full' },
  quorum: null,
  threshold: null,
  writtenCountsAsPresent: false,
  presentAgainstCouncil: true,
  ballotMode: 'open',
  tieRule: 'chair',
  numberMode: 'own',
  chanceryStep: false,
  signedAsAllowed: ['self', 'KT'],
  decisionGrouping: 'perAward',
  qrOnCertificate: false,
  certificateBlanks: {},
  retention: {},
  profile: 'normal',
  exceptionalPath: true,
  completeAfter: 10,
  lapseBy: 'person',
  quotaOver: { propose: 'refuse' },
  authority: null,
  quietHours: null,
  digestAt: '07:00',
  decides: [],
};

/** The value for this award in this category, for the award, for the category, else the issuer's default. */
export const forCase = <T>(table: Readonly<Record<string, T>>, award: string, category: string): T | undefined =>
  table[`${award}/${category}`] ?? table[award] ?? table[category] ?? table.default;
/** The value for this award, else the issuer's default. */
export const forAward = <T>(table: Readonly<Record<string, T>>, award: string): T | undefined =>
  table[award] ?? table.default;

export const Role = z.enum([
  'unitClerk',
  'unitHead',
  'secretariatOfficer',
  'secretariatHead',
  'councilChair',
  'councilSecretary',
  'councilMember',
  'chancery',
  'signer',
  'registryClerk',
  'accountant',
  'recordsOfficer',
  'auditor',
  'administrator',
]);
export type Role = z.infer<typeof Role>;

import { z } from 'zod';
import { Ratio } from '../kernel/values.js';

const days = z.int().min(0).max(400);

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
  /** Dossier parts due at submission, per award; `default` for the others. */
  dossierParts: z.record(z.string(), z.array(z.string())),
  councilRoute: z.record(z.string(), z.enum(['full', 'standing', 'written', 'none'])),
  /** Present (and, where so set, written) members over total members; null = none stated. */
  quorum: Ratio.nullable(),
  /** Yes over total members; `over` true: more than, false: at least. null = none stated, so the chair confirms. */
  threshold: z.strictObject({ ratio: Ratio, over: z.boolean() }).nullable(),
  writtenCountsAsPresent: z.boolean(),
  presentAgainstCouncil: z.boolean(),
  ballotMode: z.enum(['open']),
  numberMode: z.enum(['own', 'registry']),
  chanceryStep: z.boolean(),
  /** Full title of the deciding head as papers write it; null = post and name of the office. */
  authority: z.string().min(1).max(300).nullable(),
  /** Awards that the head of this office decides; any other goes up with a signed paper. */
  decides: z.array(z.string()),
});
export type Settings = z.infer<typeof Settings>;
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
  dossierParts: { default: ['achievementReport'] },
  councilRoute: { default: 'full' },
  quorum: null,
  threshold: null,
  writtenCountsAsPresent: false,
  presentAgainstCouncil: true,
  ballotMode: 'open',
  numberMode: 'own',
  chanceryStep: false,
  authority: null,
  decides: [],
};

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
  'signer',
  'registryClerk',
  'accountant',
  'recordsOfficer',
  'auditor',
  'administrator',
]);
export type Role = z.infer<typeof Role>;

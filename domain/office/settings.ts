import { z } from 'zod';
import { Ratio } from '../kernel/values.js';

const days = z.int().min(0).max(400);

/**
 * What an issuer may set for itself (glossary §8). Every value is a rule of the issuer, so `clause` of a refusal made
 * from it is null; the issuer's own paper stands in `source`.
 */
export const Settings = z.strictObject({
  /** Days (working days) for our internal appraisal; 0 = none set. */
  appraisalDays: days.default(20),
  resubmissionDays: days.default(10),
  /** Working days from signing to issue before the office is reminded (facts 10.20: the same day, at latest the next). */
  issueDays: days.default(1),
  /** Reminder this many working days before a deadline; 0 = none. */
  reminderDays: days.default(2),
  countStartDay: z.boolean().default(false),
  holdPauses: z.enum(['ourDeadlines', 'nothing']).default('ourDeadlines'),
  ownCase: z.enum(['noAppraiseNoVote', 'warn']).default('noAppraiseNoVote'),
  /** Dossier parts due at submission, per award; `default` for the others. */
  dossierParts: z.record(z.string(), z.array(z.string())).default({ default: ['achievementReport'] }),
  councilRoute: z.record(z.string(), z.enum(['full', 'standing', 'written', 'none'])).default({ default: 'full' }),
  /** Present (and, where so set, written) members over total members; null = none stated. */
  quorum: Ratio.nullable().default(null),
  /** Yes over total members; `over` true: more than, false: at least. null = none stated, so the chair confirms. */
  threshold: z.strictObject({ ratio: Ratio, over: z.boolean() }).nullable().default(null),
  writtenCountsAsPresent: z.boolean().default(false),
  presentAgainstCouncil: z.boolean().default(true),
  ballotMode: z.enum(['open']).default('open'),
  numberMode: z.enum(['own', 'registry']).default('own'),
  chanceryStep: z.boolean().default(false),
  /** Full title of the deciding head as papers write it; null = post and name of the office. */
  authority: z.string().min(1).max(300).nullable().default(null),
  /** Awards that the head of this office decides; any other goes up with a signed paper. */
  decides: z.array(z.string()).default([]),
});
export type Settings = z.infer<typeof Settings>;
export const defaultSettings: Settings = Settings.parse({});

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

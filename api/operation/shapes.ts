import { z } from 'zod';

const at = z.string();
export const Counts = z.object({
  now: at.describe('The clock of the record'),
  following: z.enum(['up', 'down']).describe('Whether the engine takes signals'),
  behind: z.int().describe('Cases whose newest events nobody has followed yet (followed < version)'),
  stuck: z.int().describe('Of them, what several wakes did not move'),
  behindSince: at.nullable().describe('Since when the oldest of them waits; null where none does'),
  due: z.int().describe('Work that is due now: the length of the queue'),
  failing: z.int().describe('Work that was tried and is not done'),
  givenUp: z.int(),
  dueSince: at.nullable().describe('Since when the oldest undone work waits'),
  overdue: z.int().describe('Deadlines that are past and not answered yet'),
});
const page = <S extends z.ZodRawShape>(row: S) =>
  z.object({ rows: z.array(z.object(row)).describe('At most 200, oldest first') });
export const Behind = page({
  stream: z.string(),
  version: z.int(),
  followed: z.int(),
  stage: z.string(),
  since: at,
  wokenAt: at.nullable(),
  wakes: z.int().describe('Wakes that brought nothing'),
});
export const Effects = page({
  key: z.string().describe('For retry-effect and skip-effect of an intervention'),
  stream: z.string(),
  kind: z.string(),
  state: z.string(),
  since: at,
  attempts: z.int(),
  nextTryAt: at,
  mayBeSkipped: z.boolean().describe('False for what has meaning for the record: it may be tried again, never skipped'),
});
export const Overdue = page({ stream: z.string(), key: z.string(), kind: z.string(), dueAt: at });

const Stream = z.string().regex(/^[a-z]{1,20}:[a-z0-9][a-z0-9-]{0,63}$/);
export const Resume = z.strictObject({
  streams: z.array(Stream).max(200).default([]).describe('These only; empty: all that is behind, due or past'),
  everything: z.boolean().default(false).describe('Every open case: after the data of the engine was lost'),
  after: z.string().max(100).default('').describe('`next` of the answer before'),
});
export const Resumed = z.object({
  woken: z.int().describe('At most 1,000 at once'),
  next: z.string().nullable().describe('To go on after; null at the end'),
});

export const Rebuild = Resume.omit({ everything: true });
export const RebuiltPage = z.object({
  looked: z.int().describe('At most 100 at once'),
  rebuilt: z.array(z.string()).describe('What was saved of them was wrong, and is right now'),
  broken: z.array(z.string()).describe('Their events are not what was hashed: nothing was touched'),
  next: z.string().nullable().describe('To go on after; null at the end'),
});

/** Instants as text. */
export const rowsOf = <T extends object>(rows: readonly T[]) =>
  rows.map(
    (row) =>
      Object.fromEntries(Object.entries(row).map(([name, v]) => [name, v instanceof Date ? v.toISOString() : v])) as {
        [K in keyof T]: T[K] extends Date ? string : T[K] extends Date | null ? string | null : T[K];
      },
  );

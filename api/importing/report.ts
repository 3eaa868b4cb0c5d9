import { z } from 'zod';
import { idOf } from '../../domain/kernel/values.js';
import { Problem } from '../problems/problem.js';
import type { Refused } from './carry-out.js';
import type { Ask } from './lists.js';
import type { Given } from './table.js';
import { sentence } from './words.js';

export const Saving = z.enum(['none', 'good', 'all']);
const Fault = z.object({
  cell: z
    .string()
    .nullable()
    .describe('As the file names it: "C7" of a sheet, "/7/name" of a line; null: no such column'),
  column: z.string(),
  code: z.string(),
  vi: z.string(),
  en: z.string(),
});
const RowReport = z.object({
  line: z.int(),
  outcome: z
    .enum(['new', 'known', 'doubtful', 'already', 'wrong', 'refused'])
    .describe('doubtful: registered beside those it may be, until a person says; already: nothing to record'),
  recipient: z.string().nullable().describe('Its entry in the register'),
  mayBe: z.array(z.object({ recipient: z.string(), agrees: z.array(z.string()) })),
  faults: z.array(Fault),
  problem: Problem.nullable().describe('What the register said when it was to be recorded'),
});
export const Report = z
  .object({
    saved: z.boolean().describe('False: nothing at all was recorded'),
    rows: z.int(),
    new: z.int(),
    known: z.int().describe('Awards or initiatives of somebody whom the register has'),
    doubtful: z.int(),
    already: z.int(),
    wrong: z.int(),
    refused: z.int(),
    ignoredColumns: z.array(z.string()),
    answers: z.array(RowReport).describe('In the order of the file; values are never repeated'),
  })
  .meta({ id: 'ImportReport' });
type Row = z.infer<typeof RowReport>;

/** What became of each row; `refused` null where nothing was to be written. */
export function reportOf(
  { cell, ignored }: Given,
  plans: readonly Ask[],
  refused: Refused | null,
): z.infer<typeof Report> {
  const answers = plans.map((plan): Row => {
    if ('faults' in plan) {
      const faults = plan.faults.map(({ column, fault, allowed }) => ({
        ...{ cell: cell(column, plan.line), column, code: fault },
        ...sentence(fault, allowed),
      }));
      return { line: plan.line, outcome: 'wrong', recipient: null, mayBe: [], faults, problem: null };
    }
    const problem = refused?.get(plan.line) ?? null;
    const mayBe = plan.candidates.map(({ stream, agrees }) => ({ recipient: idOf(stream), agrees: [...agrees] }));
    const outcome = problem ? 'refused' : plan.outcome;
    return { line: plan.line, outcome, recipient: idOf(plan.stream), mayBe, faults: [], problem };
  });
  const count = (outcome: Row['outcome']) => answers.filter((a) => a.outcome === outcome).length;
  const [known, doubtful, already] = [count('known'), count('doubtful'), count('already')];
  const counts = { new: count('new'), known, doubtful, already, wrong: count('wrong'), refused: count('refused') };
  return { saved: refused !== null, rows: answers.length, ...counts, ignoredColumns: [...ignored], answers };
}

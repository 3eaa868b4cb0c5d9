import { z } from 'zod';
import type { Refusal } from '../../domain/kernel/refusal.js';
import { kebab } from '../names.js';
import { entryOf } from './catalogue.js';
import type { FieldFault } from './fields.js';
import { bare, type Facts, fill } from './sentence.js';
import type { SignInCode } from './sign-in.js';
import type { TransportCode } from './transport.js';

/** RFC 9457, with what a screen needs: which rule, which fields, what to do next. */
export const Problem = z
  .object({
    type: z.string().describe('/problems/<code in kebab case>, a page of docs/reference/problems.md'),
    title: z.string().describe('Vietnamese, the same for every occurrence'),
    status: z.int(),
    detail: z.string().describe('Vietnamese — English, with the facts of this occurrence'),
    code: z.string(),
    clause: z.string().nullable().describe('INSTRUMENT:article.clause; null where the rule is the issuer’s own'),
    fields: z.array(z.string()).describe('JSON pointers into the body'),
    errors: z
      .array(z.object({ field: z.string(), vi: z.string(), en: z.string() }))
      .describe('One sentence per field of a body of the wrong shape'),
    facts: z.record(z.string(), z.unknown()),
    next: z.string().describe('What to do, Vietnamese — English'),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;

interface About {
  readonly clause?: string | null;
  readonly fields?: readonly string[];
  readonly errors?: readonly FieldFault[];
  readonly facts?: Facts;
}
export function problemOf(code: string, about: About = {}): Problem {
  const { status, vi, en, nextVi, nextEn } = entryOf(code);
  const facts = about.facts ?? {};
  const errors = about.errors ?? [];
  return {
    type: `/problems/${kebab(code)}`,
    title: bare(vi),
    status,
    detail: `${fill(vi, facts, 'vi')} — ${fill(en, facts, 'en')}`,
    code,
    clause: about.clause ?? null,
    fields: [...(about.fields ?? errors.map((e) => e.field))],
    errors: [...errors],
    facts: { ...facts },
    next: `${nextVi} — ${nextEn}`,
  };
}
export const problemOfRefusal = (refusal: Refusal): Problem => problemOf(refusal.code, refusal);

/** A request that ends here; carries headers that belong to its answer (ETag, Allow, Retry-After). */
export class Rejected extends Error {
  constructor(
    readonly problem: Problem,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(problem.code);
  }
}
export const reject = (
  code: TransportCode | SignInCode,
  about: About = {},
  headers: Readonly<Record<string, string>> = {},
): Rejected => new Rejected(problemOf(code, about), headers);

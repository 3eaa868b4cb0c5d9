import type { StreamId } from '../domain/kernel/values.js';
import type { Queryable } from './pool.js';

const DESTROY = `with erased as (
    select l.stream as subject, e.body, e.at from listings l join events e on e.stream = l.stream and e.type = 'RecipientErased'
    where l.kind = 'recipient' and l.status = 'erased' and exists (select 1 from subject_keys k where k.subject = l.stream)),
  noted as (insert into erasures(subject, at, by)
    select subject, at, convert_from(body, 'utf8')::jsonb->>'actor' from erased on conflict do nothing)
  delete from subject_keys k using erased where k.subject = erased.subject returning k.subject`;

/** Everybody who was erased, the latest first. */
export async function erasedSubjects(k: Queryable): Promise<string[]> {
  const { rows } = await k.query<{ subject: string }>('select subject from erasures order by at desc, subject');
  return rows.map((r) => r.subject);
}

/** The nominations of one recipient. */
export async function casesOf(k: Queryable, subject: string): Promise<StreamId<'nomination'>[]> {
  const { rows } = await k.query<{ stream: StreamId<'nomination'> }>(
    `select stream from listings where kind = 'nomination' and subject = $1 order by stream`,
    [subject],
  );
  return rows.map((r) => r.stream);
}

// A file is named by its content, so two cases may name the same one. No index knows which event names which file:
// people are erased rarely, and everybody else would pay for it with every act.
const NAMED_ELSEWHERE = `select named as hash from unnest($1::text[]) named where exists (
    select 1 from events e where position(convert_to(named, 'utf8') in e.body) > 0 and not exists (
      select 1 from listings l join erasures x on x.subject = l.subject where l.kind = 'nomination' and l.stream = e.stream))`;

/** Which of these files somebody else's case names as well, or a paper, a session, a decision. */
export async function namedElsewhere(k: Queryable, hashes: readonly string[]): Promise<Set<string>> {
  if (hashes.length === 0) return new Set();
  const { rows } = await k.query<{ hash: string }>(NAMED_ELSEWHERE, [hashes]);
  return new Set(rows.map((r) => r.hash));
}

/**
 * Destroys the keys of all recipients that were erased and still have one, and notes it for every later restore. Only
 * the role `award_privacy` may; it reads the record itself, so that nobody else can name a subject.
 * @returns the subjects, none of which anybody can read from now on
 */
export async function destroyErasedKeys(privacy: Queryable): Promise<string[]> {
  const { rows } = await privacy.query<{ subject: string }>(DESTROY);
  return rows.map((r) => r.subject);
}

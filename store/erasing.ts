import type { Queryable } from './pool.js';

const DESTROY = `with erased as (
    select l.stream as subject, e.body, e.at from listings l join events e on e.stream = l.stream and e.type = 'RecipientErased'
    where l.kind = 'recipient' and l.status = 'erased' and exists (select 1 from subject_keys k where k.subject = l.stream)),
  noted as (insert into erasures(subject, at, by)
    select subject, at, convert_from(body, 'utf8')::jsonb->>'actor' from erased on conflict do nothing)
  delete from subject_keys k using erased where k.subject = erased.subject returning k.subject`;

/**
 * Destroys the keys of all recipients that were erased and still have one, and notes it for every later restore. Only
 * the role `award_privacy` may; it reads the record itself, so that nobody else can name a subject.
 * @returns the subjects, none of which anybody can read from now on
 */
export async function destroyErasedKeys(privacy: Queryable): Promise<string[]> {
  const { rows } = await privacy.query<{ subject: string }>(DESTROY);
  return rows.map((r) => r.subject);
}

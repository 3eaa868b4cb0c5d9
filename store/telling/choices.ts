import type { MailChoice } from '../../domain/telling/when.js';
import type { Queryable } from '../pool.js';

/** How each of these people wants to be written to. */
export async function mailChoices(k: Queryable, people: readonly string[]): Promise<ReadonlyMap<string, MailChoice>> {
  const { rows } = await k.query<{ person: string; mail: MailChoice }>({
    name: 'mail-choices',
    text: 'select person, mail from notice_choices where person = any($1)',
    values: [people],
  } as never);
  return new Map(rows.map((r) => [r.person, r.mail]));
}
export async function chooseMail(k: Queryable, person: string, mail: MailChoice): Promise<void> {
  await k.query(
    'insert into notice_choices(person, mail) values ($1, $2) on conflict (person) do update set mail = excluded.mail',
    [person, mail],
  );
}

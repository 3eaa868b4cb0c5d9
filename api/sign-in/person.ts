import type { Identity } from '../../adapters/identity/provider.js';
import type { PersonId } from '../../domain/kernel/values.js';
import { belongsTo } from '../../domain/office/belonging.js';
import { localDate } from '../../law/calendar/days.js';
import { readOffices } from '../../store/reading/lists.js';
import { bindAccount, peopleWithAddress, personBoundTo } from '../../store/sign-in/identities.js';
import type { Store } from '../../store/store.js';
import { reject } from '../problems/problem.js';

/** Is this person of any office here today? Asked at each request, so that who leaves is out at once. */
export async function isOfAnOffice(store: Store, person: PersonId): Promise<boolean> {
  const { now, offices } = await readOffices(store.pool, store);
  const day = localDate(now.toISOString());
  return [...offices.values()].some((office) => belongsTo(office, person, day));
}

/**
 * The person behind an account. The first time by the configured claim, which binds account and person to each other;
 * from then on by that binding alone, so that a mail address given to somebody else opens nothing.
 * @throws Rejected 403
 */
export async function personOf(store: Store, claim: string, identity: Identity): Promise<PersonId> {
  const account = { issuer: identity.issuer, subject: identity.subject };
  const bound = await personBoundTo(store, account);
  const person = bound ?? (await namedBy(store, claim, identity));
  if (!(await isOfAnOffice(store, person))) throw reject(bound === undefined ? 'PersonUnknown' : 'PersonLeft');
  if (bound === undefined && !(await bindAccount(store, account, person))) throw reject('PersonBoundElsewhere');
  return person;
}

async function namedBy(store: Store, claim: string, { subject, claims }: Identity): Promise<PersonId> {
  const value = claim === 'sub' ? subject : claims[claim];
  if (typeof value !== 'string' || value === '') throw reject('PersonUnknown');
  if (claim !== 'email') return value;
  // An address that the provider did not check could be anybody's.
  if (claims.email_verified !== true) throw reject('PersonUnknown');
  const [person, ...others] = await peopleWithAddress(store, value);
  if (person === undefined) throw reject('PersonUnknown');
  if (others.length > 0) throw reject('PersonAmbiguous');
  return person;
}

import type { PaperSignature } from '../../adapters/documents/paper-parts.js';
import type { PersonId, StreamId, StreamKind } from '../../domain/kernel/values.js';
import type { Capacity } from '../../domain/office/organisation.js';
import { assignmentsOf, fitsAssignment } from '../../domain/office/people.js';
import { holdersOf } from '../../domain/office/state.js';
import { localDate } from '../../law/calendar/days.js';
import { type Body, readStored } from '../../store/reading/events.js';
import { personCard } from '../../store/reading/people.js';
import type { Store } from '../../store/store.js';
import type { Established } from './source.js';

/** Nobody holds the post, or the person was erased: a place to fill by hand. */
const BLANK = '…';

/** A signature as it was given, or as it is awaited. */
export interface Signing {
  readonly person: PersonId | undefined;
  /** The absent one in whose rights the signer acted (làm thay). */
  readonly onBehalfOf: PersonId | null;
  readonly signedAs: Capacity;
  readonly on: string;
}
export type SigningRole = 'signer' | 'unitHead' | 'secretariatHead' | 'recordsOfficer';

/** Whoever signs such a paper as oneself that day: not who holds the role in another's place. */
export function awaited(
  office: Established,
  role: SigningRole,
  kind: StreamKind,
  at: Date,
  unit: string | undefined = undefined,
): Signing {
  const on = localDate(at.toISOString());
  const holders = holdersOf(office, role, unit, on);
  const own = holders.find((p) => fitsAssignment(office, p, 'self', on, kind, (of) => holders.includes(of)));
  return { person: own ?? holders[0], onBehalfOf: null, signedAs: 'self', on };
}

/** The signature that the stream's own event of this type tells of; undefined while there is none. */
export function given(events: readonly Body[], type: 'DecisionSigned' | 'PaperSigned'): Signing | undefined {
  const event = events.findLast((e) => e.type === type);
  if (!event) return undefined;
  const { signer, signedAs, on } = event.data as { signer?: PersonId | null; signedAs: Capacity; on: string };
  return signer
    ? { person: signer, onBehalfOf: null, signedAs, on }
    : {
        person: event.actor.replace(/^u:/, ''),
        onBehalfOf: event.onBehalfOf?.replace(/^u:/, '') ?? null,
        signedAs,
        on,
      };
}

/**
 * The block under a paper (facts 10.12): the body signed for, the capacity with the post in whose place, then name and
 * post of who signs. A substitute signs as "Q." of the absent one's post.
 */
export async function blockOf(
  store: Store,
  office: Established,
  { person, onBehalfOf, signedAs, on }: Signing,
  kind: StreamKind,
  forBody: string | null = null,
): Promise<PaperSignature> {
  const card = async (of: PersonId | undefined) => (of ? await personCard(store, office, of, on) : undefined);
  const inRights = onBehalfOf ?? person;
  const post = (await card(inRights))?.post ?? BLANK;
  const place = inRights
    ? assignmentsOf(office, inRights, on).find((a) => a.capacity === signedAs && a.kinds.includes(kind))
    : undefined;
  return {
    signedAs,
    forBody,
    principalPost: signedAs === 'self' ? null : ((await card(place?.inPlaceOf))?.post ?? BLANK),
    post: onBehalfOf ? `Q. ${post}` : post,
    name: (await card(person))?.name ?? BLANK,
  };
}

/** The post of the office's own head, in whose name papers speak, whoever signs them. */
export const headPost = async (store: Store, office: Established, at: Date): Promise<string> =>
  (await blockOf(store, office, awaited(office, 'signer', 'decision', at), 'decision')).post;

/** Events of a stream with who acted, and for whom. */
export const bodiesOf = async (store: Store, stream: StreamId): Promise<Body[]> =>
  (await readStored(store.pool, stream)).map((e) => e.body);

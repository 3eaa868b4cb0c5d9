import { needsSecondFactor } from '../../domain/access/second-factor.js';
import { kindOf, type StreamId } from '../../domain/kernel/values.js';
import { refusedBefore } from '../../store/door.js';
import type { Session } from '../../store/sign-in/sessions.js';
import type { ApiDeps } from '../deps.js';
import { type Problem, problemOf, reject } from '../problems/problem.js';

/** Minutes that a shown passkey counts: long enough for a sheet of votes, short enough for a desk left open. */
export const CONFIRMED_MINUTES = 15;

const isConfirmed = (session: Session | null): boolean =>
  session?.secondFactorAt != null &&
  session.now.getTime() - session.secondFactorAt.getTime() < CONFIRMED_MINUTES * 60_000;

/** A person who votes or signs without having shown their passkey; kept among the attempts like every refusal of a known person. */
export async function secondFactorProblem(
  { signIn, store }: ApiDeps,
  act: { stream: StreamId; type: string; person: string; session: Session | null },
): Promise<Problem | null> {
  const { stream, type, person, session } = act;
  if (!signIn?.secondFactor || !needsSecondFactor(kindOf(stream), type) || isConfirmed(session)) return null;
  const refused = { person, stream, command: type, key: 'second-factor' as const };
  await refusedBefore(store.pool, refused, { code: 'SecondFactorNeeded', clause: null, fields: [] });
  return problemOf('SecondFactorNeeded');
}

/** For what is no command: a new passkey beside others, a token for a machine. @throws Rejected 403 */
export function mustBeConfirmed(session: Session | null): void {
  if (!isConfirmed(session)) throw reject('SecondFactorNeeded');
}

import {
  type AuthenticationResponseJSON,
  type AuthenticatorTransport,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';

/** Where passkeys belong: the name of the host, and the one origin that may use them. */
export interface Party {
  readonly origin: string;
}
export interface KnownPasskey {
  readonly credential: string;
  readonly publicKey: Uint8Array;
  readonly counter: number;
  readonly transports: readonly string[];
}
/** Asks whether this is a challenge of ours, and takes it out: an answer counts once. */
type Challenged = (challenge: string) => Promise<boolean>;

const NAME = 'Thi đua, khen thưởng';
const hostOf = ({ origin }: Party): string => new URL(origin).hostname;
const named = (known: readonly KnownPasskey[]) =>
  known.map((p) => ({ id: p.credential, transports: [...p.transports] as AuthenticatorTransport[] }));

/** For `navigator.credentials.create`. The person's id is no secret; a name is not needed here and stays away. */
export const registrationOptions = (party: Party, person: string, known: readonly KnownPasskey[]) =>
  generateRegistrationOptions({
    ...{ rpName: NAME, rpID: hostOf(party), userName: person, attestationType: 'none' },
    userID: new TextEncoder().encode(person),
    excludeCredentials: named(known),
    // The person shows themself to their own device (finger, face, PIN): something held and something known or been.
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
  });

/** For `navigator.credentials.get`. */
export const confirmationOptions = (party: Party, known: readonly KnownPasskey[]) =>
  generateAuthenticationOptions({ rpID: hostOf(party), allowCredentials: named(known), userVerification: 'required' });

/** The new passkey; null when anything does not hold: challenge, origin, host, verification of the person. */
export async function readRegistration(
  party: Party,
  response: unknown,
  challenged: Challenged,
): Promise<KnownPasskey | null> {
  const verified = await verifyRegistrationResponse({
    response: response as RegistrationResponseJSON,
    expectedChallenge: challenged,
    ...{ expectedOrigin: party.origin, expectedRPID: hostOf(party), requireUserVerification: true },
  }).catch(() => null);
  if (!verified?.verified) return null;
  const { id, publicKey, counter, transports } = verified.registrationInfo.credential;
  return { credential: id, publicKey, counter, transports: transports ?? [] };
}

/** The counter of the passkey after this use; null when anything does not hold, also a counter that did not grow. */
export async function readConfirmation(
  party: Party,
  response: unknown,
  { credential, publicKey, counter }: KnownPasskey,
  challenged: Challenged,
): Promise<number | null> {
  const verified = await verifyAuthenticationResponse({
    response: response as AuthenticationResponseJSON,
    expectedChallenge: challenged,
    ...{ expectedOrigin: party.origin, expectedRPID: hostOf(party), requireUserVerification: true },
    credential: { id: credential, publicKey: new Uint8Array(publicKey), counter },
  }).catch(() => null);
  return verified?.verified ? verified.authenticationInfo.newCounter : null;
}

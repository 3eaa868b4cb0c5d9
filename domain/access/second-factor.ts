/**
 * What a member of the council and the signer confirm with a passkey, where the installation asks for it: a vote and a
 * signature that count as their own hand. A table of its own, because it says how sure one must be of who acts, and not
 * who may.
 */
const confirmed: Readonly<Record<string, readonly string[]>> = {
  ballot: ['CastBallot'],
  decision: ['SignDecision'],
  session: ['SignMinutes'],
};
export const needsSecondFactor = (kind: string, command: string): boolean =>
  confirmed[kind]?.includes(command) ?? false;

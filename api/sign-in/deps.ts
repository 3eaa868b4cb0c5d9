import type { IncomingMessage, ServerResponse } from 'node:http';
import type { IdentityProvider } from '../../adapters/identity/provider.js';
import type { SessionLimits } from '../../store/sign-in/sessions.js';

/** How people sign in here; from the settings. */
export interface SignInDeps {
  /** The service as browsers name it, e.g. `https://thi-dua.example`; known once it listens. */
  readonly origin: () => string;
  /** Null: nobody can sign in by a browser (a demo database still has its tokens). */
  readonly provider: () => IdentityProvider | null;
  /** The claim that names a person: `email` is compared with the registered address, any other with the person's id. */
  readonly claim: string;
  readonly limits: SessionLimits;
  /** Votes, signatures and tokens for machines want a passkey shown in this session. */
  readonly secondFactor: boolean;
  /** Serves the provider of a demo database, where it is one. */
  readonly development?: (() => DevelopmentHandler | null) | undefined;
}
export interface DevelopmentHandler {
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

/** For an API that nobody signs in to by a browser: tests, and the description of the API. */
export const nobodySignsIn: SignInDeps = {
  origin: () => 'http://localhost',
  provider: () => null,
  claim: 'email',
  limits: { idleMinutes: 30, hours: 12 },
  secondFactor: false,
};

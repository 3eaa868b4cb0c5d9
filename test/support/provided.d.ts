import 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** URL of the `postgres` database of the tests' server, as its owner. */
    postgres: string;
    /** host:port of the tests' Temporal server. */
    temporal: string;
    /** Path of the compiled workflow bundle. */
    bundle: string;
    /** Path of the Temporal command-line tool. */
    cli: string;
  }
}

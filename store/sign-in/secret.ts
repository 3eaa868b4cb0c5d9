import { createHash, randomBytes } from 'node:crypto';

/** 256 bits by chance, for a browser or a machine to hold. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What is kept of it: whoever reads the table, or a dump of it, can sign in as nobody. */
export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

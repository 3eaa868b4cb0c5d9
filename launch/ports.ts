import { createServer } from 'node:net';

// Below the range from which Linux gives out ports for outgoing connections (32768 and up), so that nobody's
// connection takes the port between our test and the server's start.
const LOWEST = 15_000;
const HIGHEST = 32_000;

/** Whether nothing listens on this port of 127.0.0.1. */
export const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => probe.close(() => resolve(true)));
  });

/** A port that is free now, chosen by chance: two starts at once seldom meet, and whoever loses tries another. */
export const freePort = async (): Promise<number> => {
  const port = LOWEST + Math.floor(Math.random() * (HIGHEST - LOWEST));
  return (await isFree(port)) ? port : freePort();
};

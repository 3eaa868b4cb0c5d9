import { createHash } from 'node:crypto';
import type { Sent } from './client.js';

class OutOfScript extends Error {
  override readonly name = 'OutOfScript';
}
/** The act must be accepted; a refusal here means that the product or the script is wrong. */
export function must(sent: Sent, what: string): Sent {
  if (sent.ok) return sent;
  throw new OutOfScript(`${what}: ${sent.code} ${JSON.stringify(sent.facts)}`);
}
/** Every name of a list must be accepted. */
export function mustAll(sent: readonly Sent[], what: string): readonly Sent[] {
  for (const one of sent) must(one, `${what} ${one.stream}`);
  return sent;
}
/** The act must be refused with this code. */
export function mustNot(sent: Sent, code: string, what: string): void {
  if (sent.ok || sent.code !== code)
    throw new OutOfScript(`${what}: expected ${code}, got ${sent.code ?? 'accepted'} ${JSON.stringify(sent.facts)}`);
}

/** Up to eight at a time: several people work, none waits for the machine. */
export async function together<T>(all: readonly T[], work: (one: T) => Promise<void>, atOnce = 8): Promise<void> {
  const left = [...all];
  await Promise.all(
    Array.from({ length: Math.min(atOnce, left.length) }, async () => {
      for (let one = left.shift(); one !== undefined; one = left.shift()) await work(one);
    }),
  );
}

/** A small PDF-like file standing for a paper that a person scanned or wrote; its text names what it is. */
export const paperFile = (title: string): Buffer =>
  Buffer.from(`%PDF-1.4\n% ${title.normalize('NFC')}\n% ${createHash('sha256').update(title).digest('hex')}\n%%EOF\n`);

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { issueDevelopmentToken, readDevelopmentToken } from './development-token.js';

const seeded = process.env.FC_SEED ? { seed: Number(process.env.FC_SEED) } : {};
const secretOf = (name: string) => createHash('sha256').update(name).digest();
const secret = secretOf('one');
const claim = { installation: 'demo-1', person: 'appraiser-3' };
const token = issueDevelopmentToken(secret, claim);
const encoded = (text: string) => Buffer.from(text).toString('base64url');
const withClaim = (text: string) => token.replace(/\.[^.]+\.([^.]+)$/, `.${encoded(text)}.$1`);

describe('development tokens', () => {
  test('A token speaks for its person, and is the same after each start', () => {
    expect(readDevelopmentToken(secret, 'demo-1', token)).toEqual({ person: 'appraiser-3' });
    expect(issueDevelopmentToken(secret, claim)).toBe(token);
    expect(token).toMatch(/^[\w.-]+$/);
  });

  test('Another installation’s token is refused, with its own secret and with the same one', () => {
    for (const key of [secret, secretOf('two')])
      expect(
        readDevelopmentToken(secret, 'demo-1', issueDevelopmentToken(key, { ...claim, installation: 'demo-2' })),
      ).toMatchObject({
        refused: 'otherInstallation',
        detail: expect.stringContaining('npm start'),
      });
  });

  test('A token that names this installation but was signed elsewhere is refused', () => {
    const forged = issueDevelopmentToken(secretOf('two'), claim);
    expect(readDevelopmentToken(secret, 'demo-1', forged)).toMatchObject({ refused: 'tampered' });
  });

  test('Another person written into a token makes it useless', () => {
    const changed = withClaim(JSON.stringify({ ...claim, person: 'chair-1' }));
    expect(readDevelopmentToken(secret, 'demo-1', changed)).toMatchObject({ refused: 'tampered' });
  });

  test.each([
    ['nothing', ''],
    ['a word', 'Bearer'],
    ['a claim that is no JSON', withClaim('appraiser-3')],
    ['a claim without a person', withClaim(JSON.stringify({ installation: 'demo-1' }))],
    ['a claim with more than that', withClaim(JSON.stringify({ ...claim, role: 'signer' }))],
    ['a short signature', token.slice(0, -1)],
    ['a line after it', `${token}\n`],
    ['a very long text', `award-dev.1.${'A'.repeat(100_000)}.${'A'.repeat(43)}`],
  ])('%s is no token', (_what, text) => {
    expect(readDevelopmentToken(secret, 'demo-1', text)).toMatchObject({ refused: 'malformed' });
  });

  test('No token with one changed character speaks for anybody', () => {
    const law = (at: number, other: string) => {
      const place = at % token.length;
      fc.pre(token[place] !== other);
      const read = readDevelopmentToken(secret, 'demo-1', token.slice(0, place) + other + token.slice(place + 1));
      expect(read).toHaveProperty('refused');
    };
    fc.assert(fc.property(fc.nat(), fc.constantFrom(...'ABCwxyz019_-.'), law), { ...seeded, numRuns: 500 });
  });

  test('Any person and installation, in any letters, comes back as it went in', () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
    const law = (person: string) =>
      expect(readDevelopmentToken(secret, 'demo-1', issueDevelopmentToken(secret, { ...claim, person }))).toEqual({
        person,
      });
    fc.assert(
      fc.property(name, (person) => void law(person)),
      { ...seeded, numRuns: 200 },
    );
    expect(() => issueDevelopmentToken(secret, { ...claim, person: '' })).toThrow();
  });
});

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { PRODUCTION_REFUSALS, productionRefusals, refuseUnfitProduction } from './production.js';
import { readSettings } from './read.js';

/** Fit for production in every respect; each row below spoils one thing. */
const FIT = {
  AWARD_MODE: 'production',
  DATABASE_URL: 'postgres://award:Kx7-quite-own@db.internal:5432/award',
  TEMPORAL_ADDRESS: 'temporal.internal:7233',
  TEMPORAL_TLS: 'on',
  AWARD_MAIL_URL: 'smtps://mail.internal:465',
  AWARD_MAIL_FROM: 'thi-dua@office.example',
  AWARD_MASTER_KEY_FILE: '/run/secrets/master',
  AWARD_OIDC_ISSUER: 'https://accounts.office.example',
  AWARD_PUBLIC_URL: 'https://thi-dua.office.example',
};
const OWN = { masterKeyMode: 0o100600 } as const;

const SPOILT: readonly [code: string, env: Record<string, string>, facts?: { masterKeyMode: number | 'missing' }][] = [
  ['DevelopmentTokens', { AWARD_DEVELOPMENT_TOKENS: 'on' }],
  ['DevelopmentProvider', { AWARD_DEVELOPMENT_PROVIDER: 'on' }],
  ['NoAccountProvider', { AWARD_OIDC_ISSUER: '' }],
  ['AccountsInTheClear', { AWARD_OIDC_ISSUER: 'http://accounts.office.example' }],
  ['NoPublicAddress', { AWARD_PUBLIC_URL: '' }],
  ['PublicInTheClear', { AWARD_PUBLIC_URL: 'http://thi-dua.office.example' }],
  ['ExampleOffice', { AWARD_EXAMPLE_OFFICE: 'on' }],
  ['MailSink', { AWARD_MAIL_URL: '' }],
  ['MailSender', { AWARD_MAIL_FROM: '' }],
  ['FrozenClock', { AWARD_CLOCK: '2025-10-01T00:00:00Z' }],
  ['DefaultPassword', { DATABASE_URL: 'postgres://award:Postgres@db.internal/award' }],
  ['DefaultPassword', { DATABASE_URL: 'postgres://award@db.internal/award' }],
  ['NoMasterKey', { AWARD_MASTER_KEY_FILE: '' }],
  ['MasterKeyMissing', {}, { masterKeyMode: 'missing' }],
  ['MasterKeyReadable', {}, { masterKeyMode: 0o100640 }],
  ['MasterKeyReadable', {}, { masterKeyMode: 0o100604 }],
  ['TemporalInTheClear', { TEMPORAL_TLS: 'off' }],
];

test.each(SPOILT)('Production refuses with its own sentence, demo accepts: %s %j', (code, env, facts = OWN) => {
  const refusals = productionRefusals(readSettings({ ...FIT, ...env }), facts);
  expect(refusals.map((r) => r.code)).toEqual([code]);
  expect(refusals[0]?.exitCode).toBe(3);
  expect(productionRefusals(readSettings({ ...FIT, ...env, AWARD_MODE: 'demo' }), facts)).toEqual([]);
});

test('Settings that are fit for production are refused nothing', () => {
  expect(productionRefusals(readSettings(FIT), OWN)).toEqual([]);
  const nearby = { ...FIT, TEMPORAL_TLS: 'off', TEMPORAL_ADDRESS: '127.0.0.1:7233' };
  expect(productionRefusals(readSettings(nearby), OWN)).toEqual([]);
});

test('Every refusal has a row in the table above, and no two share a sentence', () => {
  expect(new Set(SPOILT.map(([code]) => code))).toEqual(new Set(PRODUCTION_REFUSALS.map((r) => r.code)));
  expect(new Set(PRODUCTION_REFUSALS.map((r) => r.sentence.vi)).size).toBe(PRODUCTION_REFUSALS.length);
});

test('The permissions of the real file decide', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'award-key-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, 'master.key');
  const settings = readSettings({ ...FIT, AWARD_MASTER_KEY_FILE: file });
  expect(() => refuseUnfitProduction(settings)).toThrow('cannot be opened');
  await writeFile(file, 'x', { mode: 0o600 });
  expect(() => refuseUnfitProduction(settings)).not.toThrow();
  await rm(file);
  await writeFile(file, 'x', { mode: 0o644 });
  expect(() => refuseUnfitProduction(settings)).toThrow('Others can read');
});

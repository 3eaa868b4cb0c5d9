import { describe, expect, test } from 'vitest';
import { StartProblem } from './problem.js';
import { readSettings, unknownNames } from './read.js';
import { settingRows } from './schema.js';

const problemOf = (env: Record<string, string>, argv: string[] = []): StartProblem => {
  try {
    readSettings(env, argv);
  } catch (error) {
    if (error instanceof StartProblem) return error;
    throw error;
  }
  throw new Error('the settings were accepted');
};

describe('settings', () => {
  test('Nothing given is a demo on loopback with own servers', () => {
    expect(readSettings({})).toMatchObject({ mode: 'demo', port: 8420, expose: false, data: 'data', json: false });
    expect(readSettings({}).databaseUrl).toBeUndefined();
  });

  test('A flag stands above the environment, and an empty value counts as not given', () => {
    expect(readSettings({ AWARD_PORT: '1' }, ['--port', '0', '--json', '--expose']).port).toBe(0);
    expect(readSettings({ AWARD_PORT: '1', DATABASE_URL: '' })).toMatchObject({ port: 1 });
    expect(readSettings({}, ['--data=here', '--json', '--expose'])).toMatchObject({
      data: 'here',
      json: true,
      expose: true,
    });
  });

  // A wrong value for each setting: a setting without a row here fails the test after this one.
  const WRONG: Record<string, string> = {
    AWARD_MODE: 'prod',
    AWARD_PARTS: 'web',
    AWARD_PORT: '70000',
    AWARD_EXPOSE: 'maybe',
    AWARD_RATE_PERSON: 'fast',
    AWARD_RATE_ADDRESS: '-1',
    AWARD_TRUSTED_PROXIES: 'proxy.example',
    AWARD_METRICS_PORT: '70000',
    DATABASE_URL: 'postgres://award:hidden-word@localhost',
    AWARD_DATABASE_POOL: '1',
    TEMPORAL_ADDRESS: 'http://localhost:7233',
    TEMPORAL_NAMESPACE: 'a b',
    TEMPORAL_TLS: 'tls',
    AWARD_ENGINE_PAGE_PORT: '-1',
    AWARD_MAIL_URL: 'http://user:hidden-word@mail',
    AWARD_MAIL_FROM: 'nobody',
    AWARD_DEVELOPMENT_TOKENS: '2',
    AWARD_PUBLIC_URL: 'https://thi-dua.example/path',
    AWARD_OIDC_ISSUER: 'ldap://accounts.example',
    AWARD_OIDC_CLIENT_ID: 'x'.repeat(201),
    AWARD_OIDC_CLAIM: 'two words',
    AWARD_DEVELOPMENT_PROVIDER: '2',
    AWARD_SESSION_IDLE_MINUTES: '4',
    AWARD_SESSION_HOURS: '25',
    AWARD_SECOND_FACTOR: '2',
    AWARD_EXAMPLE_OFFICE: '2',
    AWARD_CLOCK: '2025-10-01',
    AWARD_LOG_LEVEL: 'loud',
  };

  test.each(Object.entries(WRONG))('%s=%s stops the start with a sentence that names it', (name, value) => {
    const problem = problemOf({ [name]: value });
    expect(problem.exitCode).toBe(3);
    expect(problem.sentence.en).toMatch(new RegExp(`^${name} .* cannot work: it wants .+\\.$`));
    expect(problem.sentence.vi).toMatch(new RegExp(`^${name} .* không dùng được: cần .+\\.$`));
    expect(problem.message).not.toContain('hidden-word');
  });

  test('Every setting but plain paths has such a wrong value', () => {
    const paths = settingRows().filter((row) => row.wants.en === 'a path');
    const covered = [...Object.keys(WRONG), ...paths.map((row) => row.env)];
    expect(settingRows().flatMap((row) => row.env ?? [])).toEqual(expect.arrayContaining(Object.keys(WRONG)));
    expect(settingRows().filter((row) => row.env && !covered.includes(row.env))).toEqual([]);
  });

  test('The default in the table is the default that the schema gives', () => {
    const given = readSettings({}) as Record<string, unknown>;
    for (const row of settingRows()) {
      const shown = given[row.key];
      const text = typeof shown === 'boolean' ? (shown ? 'on' : 'off') : shown === undefined ? null : String(shown);
      expect([row.key, text]).toEqual([row.key, row.default]);
    }
  });

  test('A wrong flag is wrong use, and two wrong settings are both named', () => {
    expect(problemOf({}, ['--port', 'x'])).toMatchObject({ exitCode: 2, code: 'BadSetting' });
    expect(problemOf({}, ['--prot', '1'])).toMatchObject({ exitCode: 2, code: 'UnknownFlag' });
    expect(problemOf({}, ['--port']).exitCode).toBe(2);
    expect(problemOf({ AWARD_PORT: 'x', AWARD_MODE: 'y' }).sentence.en).toMatch(/AWARD_MODE.*\n.*AWARD_PORT/);
  });

  test('What is right alone and wrong together is refused', () => {
    expect(problemOf({ AWARD_PARTS: 'worker' }).code).toBe('PartAlone');
    expect(problemOf({ TEMPORAL_TLS: 'on', TEMPORAL_TLS_CLIENT_CERT_PATH: 'a.pem' }).code).toBe('HalfCertificate');
    expect(problemOf({ TEMPORAL_TLS_SERVER_CA_CERT_PATH: 'a.pem' }).code).toBe('TlsOff');
  });

  test('A name that looks like ours and is not is reported', () => {
    expect(unknownNames({ AWARD_MOED: 'production', AWARD_MODE: 'demo', PATH: '' })).toEqual(['AWARD_MOED']);
  });
});

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { repositoryRoot } from '../../launch/root.js';
import { OLDEST_POSTGRES, OLDEST_TEMPORAL_SERVER } from '../../launch/versions.js';
import { productionRefusals } from '../../settings/production.js';
import { readSettings } from '../../settings/read.js';
import { settingRows } from '../../settings/schema.js';

type Service = {
  image: string;
  build?: string;
  environment?: Record<string, string>;
  ports?: string[];
  volumes?: string[];
  depends_on?: Record<string, { condition: string }>;
};
type Compose = { services: Record<string, Service>; volumes: Record<string, unknown> };

const read = (path: string) => readFileSync(join(repositoryRoot, path), 'utf8');
const text = read('docker-compose.yml');
const compose: Compose = parse(text, { merge: true });
const services = Object.entries(compose.services);
const ours = services.filter(([, service]) => service.build);
const validate = new Ajv2020({ strict: false, allErrors: true }).compile(
  JSON.parse(read('test/compose/compose-spec.json.txt')),
);

/** As Compose does it: `${NAME:-default}`, `${NAME:?message}`, with what a person put into .env. */
const filled = (value: string, env: Record<string, string>): string =>
  value.replace(/\$\{(\w+)(?::-([^}]*)|:\?[^}]*)?\}/g, (_, name: string, otherwise = '') => env[name] || otherwise);

const environmentOf = (service: Service, env: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(service.environment ?? {}).map(([name, value]) => [name, filled(value, env)]));

const DOTENV = { AWARD_DATABASE_PASSWORD: '5f1c0ffee5f1c0ffee' };

describe('docker-compose.yml', () => {
  test('is what the Compose specification allows, and a slip in a key would be seen', () => {
    validate(compose);
    expect(validate.errors).toBeNull();
    const slip = structuredClone(compose) as unknown as { services: { api: Record<string, unknown> } };
    slip.services.api.enviroment = {};
    expect(validate(slip)).toBe(false);
  });

  test('gives API and workers only settings that exist, with values that work', () => {
    const known = settingRows().flatMap((row) => row.env ?? []);
    expect(ours.map(([name]) => name)).toEqual(['api', 'worker']);
    for (const [name, service] of ours) {
      expect(known).toEqual(expect.arrayContaining(Object.keys(service.environment ?? {})));
      const settings = readSettings(environmentOf(service, DOTENV));
      expect(settings).toMatchObject({ mode: 'demo', parts: [name], temporalNamespace: 'award', data: '/data' });
    }
  });

  test('in production is refused for exactly what the how-to names', () => {
    const settings = readSettings(environmentOf(compose.services.api!, { ...DOTENV, AWARD_MODE: 'production' }));
    const codes = productionRefusals(settings, { masterKeyMode: 0o600 }).map((refusal) => refusal.code);
    expect(codes).toEqual(['NoAccountProvider', 'NoPublicAddress', 'MailSink', 'MailSender', 'TemporalInTheClear']);
  });

  test('opens ports on this machine only, and none of PostgreSQL or the engine', () => {
    const published = services.flatMap(([name, service]) => (service.ports ?? []).map((port) => `${name} ${port}`));
    expect(published).toEqual(['temporal-page 127.0.0.1:8233:8080', 'api 127.0.0.1:8420:8420']);
  });

  test('uses the versions that the tests run on, and 512 shards', () => {
    expect(compose.services.postgres?.image).toMatch(new RegExp(`^postgres:${OLDEST_POSTGRES}\\.\\d+-`));
    expect(compose.services.temporal?.image).toBe(`temporalio/server:${OLDEST_TEMPORAL_SERVER}`);
    expect(compose.services['temporal-schema']?.image).toBe(`temporalio/admin-tools:${OLDEST_TEMPORAL_SERVER}`);
    expect(compose.services.temporal?.environment?.NUM_HISTORY_SHARDS).toBe('512');
    for (const [, { image }] of services) expect(image).toMatch(/:\d+\.\d+[.\d]*(-\w+)?$/);
  });

  test('refers only to services and volumes that it has', () => {
    const wanted = services.flatMap(([, service]) => Object.keys(service.depends_on ?? {}));
    expect(Object.keys(compose.services)).toEqual(expect.arrayContaining(wanted));
    const mounted = services.flatMap(([, service]) => (service.volumes ?? []).map((volume) => volume.split(':')[0]));
    expect(new Set(mounted)).toEqual(new Set(Object.keys(compose.volumes)));
  });

  test('asks from outside only for names that the how-to explains, and has no password of its own', () => {
    const howTo = read('docs/how-to/run-with-docker-compose.md');
    const asked = new Set([...text.matchAll(/\$\{(\w+)/g)].map(([, name]) => name));
    expect(asked.size).toBeGreaterThan(0);
    for (const name of asked) expect(howTo).toContain(`\`${name}\``);
    const passwords = services.flatMap(([, service]) =>
      Object.entries(service.environment ?? {}).filter(([name]) => /PASSWORD|PWD/.test(name)),
    );
    for (const [, value] of passwords) expect(value).toMatch(/^\$\{AWARD_DATABASE_PASSWORD:\?[^}]+\}$/);
    expect(howTo).toContain('Checked, not started');
  });
});

describe('Dockerfile', () => {
  const lines = read('Dockerfile').split('\n');

  test('starts from a pinned Node that is new enough, as a user who is not root', () => {
    expect(lines.find((line) => line.startsWith('FROM '))).toMatch(/^FROM node:20\.(1[6-9]|[2-9]\d)-\w+-slim$/);
    expect(lines.findLast((line) => line.startsWith('USER '))).toBe('USER node');
    expect(lines.indexOf('USER node')).toBeLessThan(lines.findIndex((line) => line.startsWith('ENTRYPOINT')));
  });

  test('runs a launcher that is there, with settings that exist', () => {
    const [program, file = ''] = JSON.parse(lines.find((line) => line.startsWith('ENTRYPOINT '))!.slice(11));
    expect([program, existsSync(join(repositoryRoot, file))]).toEqual(['node', true]);
    const names = lines.flatMap((line) => /^ENV (AWARD_\w+)/.exec(line)?.[1] ?? []);
    expect(settingRows().map((row) => row.env)).toEqual(expect.arrayContaining(names));
    expect(names).not.toEqual([]);
  });

  test('gets all that the build compiles, and nothing that a machine made', () => {
    const kept = read('.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1));
    const compiled: string[] = JSON.parse(read('tsconfig.build.json')).include;
    expect(kept).toEqual(expect.arrayContaining([...compiled, 'package.json', 'package-lock.json', '.npmrc']));
    for (const name of ['node_modules', 'dist', 'data', '.git', '.env']) expect(kept).not.toContain(name);
    expect(read('.dockerignore').split('\n')[0]).toBe('*');
  });
});

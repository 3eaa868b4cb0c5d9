import { defineConfig } from 'vitest/config';

const full = process.env.AWARD_FULL === '1';
const common = {
  pool: 'forks' as const, // the engine's native part does not live in threads
  expect: { poll: { timeout: 15_000, interval: 50 } }, // a busy machine is slow, not wrong
  testTimeout: 30_000,
  hookTimeout: 60_000,
  exclude: ['**/node_modules/**', 'dist/**', '.tools/**', ...(full ? [] : ['**/*.full.spec.ts'])],
};

// `pure` needs no server; `served` has PostgreSQL with a template database, and the engine.
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...common,
          name: 'pure',
          include: ['{domain,law,adapters,settings,launch,verify}/**/*.spec.ts'],
        },
      },
      {
        test: {
          ...common,
          name: 'served',
          include: ['{store,api,activities,worker,workflows,cli,test}/**/*.spec.ts'],
          globalSetup: ['test/support/servers.ts'],
        },
      },
    ],
  },
});

import { expect, test } from 'vitest';
import { createMetrics, figures } from './metrics.js';
import { serveMetrics } from './serve.js';

const everything = Object.fromEntries(Object.keys(figures).map((name, i) => [name, i + 1]));

test('Requests are counted by pattern, and every figure has its line; a port of its own serves them and nothing else', async () => {
  const metrics = createMetrics({ process: () => ({}), record: async () => everything });
  metrics.served({ method: 'GET', route: '/nominations/:id', status: 200, ms: 12 });
  metrics.served({ method: 'GET', route: '', status: 404, ms: 1 });
  const served = await serveMetrics(metrics, { port: 0, host: '127.0.0.1' });
  const answer = await fetch(`http://127.0.0.1:${served.port}/metrics`);
  const text = await answer.text();
  expect(answer.headers.get('content-type')).toContain('text/plain');
  expect(text).toContain('award_requests_total{method="GET",route="/nominations/:id",status="200"} 1');
  expect(text).toContain('award_requests_total{method="GET",route="unknown",status="404"} 1');
  expect(text).toContain('award_request_seconds_bucket{le="0.02",method="GET",route="/nominations/:id"} 1');
  for (const name of Object.keys(figures)) expect(text).toMatch(new RegExp(`^${name} \\d`, 'm'));
  expect((await fetch(`http://127.0.0.1:${served.port}/`)).status).toBe(404);
  await served.close();
  await expect(fetch(`http://127.0.0.1:${served.port}/metrics`)).rejects.toThrow();
});
test('Where the record does not answer, its figures are missing and not old', async () => {
  let up = true;
  const metrics = createMetrics({
    process: () => ({ award_pool_waiting: 7 }),
    record: async () => {
      if (!up) throw new Error('away');
      return { award_behind: 3 };
    },
  });
  expect(await metrics.text()).toMatch(/^award_behind 3$/m);
  up = false;
  const text = await metrics.text();
  expect(text).toMatch(/^award_record_up 0$/m);
  expect(text).toMatch(/^award_pool_waiting 7$/m);
  expect(text).not.toMatch(/^award_behind \d/m);
});

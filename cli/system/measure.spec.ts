import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { figures } from '../../adapters/metrics/metrics.js';
import { openServed } from '../../test/support/served.js';
import { measure } from './measure.js';

const name = 'Trần Thị Đánh Dấu';
const note = 'Ghi chú không ai được thấy';

test('The metrics say what was asked, by pattern, and how following stands; no id, no name, no text, no address', async () => {
  const lines: { method: string; route: string; status: number; ms: number }[] = [];
  const w = await openServed({ deps: { log: (line) => lines.push(line) } });
  const measured = await measure({ metricsPort: 0, expose: false }, w.store.pool);
  const stream = await w.begun({ name });
  const id = stream.slice('nomination:'.length);
  await w.post('an', `/nominations/${id}/advance`, { to: 'submitted', note }, { match: 1 });
  await w.get('an', `/nominations/${id}?secret=${encodeURIComponent(name)}`);
  for (const line of lines) measured.served(line);
  await w.sql(
    `insert into effects(key, stream, version, name, kind, args, state, since, next_try_at) values ($1 || '/1/x', $1, 1, 'x', 'notice', '{}', 'gave_up', now(), now())`,
    stream,
  );
  const text = await (await fetch(`http://127.0.0.1:${measured.port}/metrics`)).text();
  expect(text).toContain('award_requests_total{method="POST",route="/nominations/:id/advance",status="200"} 1');
  expect(text).toMatch(/^award_effects_given_up 1$/m);
  expect(text).toMatch(/^award_record_up 1$/m);
  for (const figure of Object.keys(figures)) expect(text).toMatch(new RegExp(`^${figure} \\d`, 'm'));
  for (const hidden of [id, name, note, encodeURIComponent(name), 'u:an', w.tokenOf('an')])
    expect(text).not.toContain(hidden);
  await measured.close();
  await w.close();
});
test('A port that is taken stops the start with a sentence; without one set there is none', async () => {
  const w = await openServed();
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await expect(measure({ metricsPort: port, expose: false }, w.store.pool)).rejects.toMatchObject({
    code: 'PortTaken',
  });
  server.close();
  const none = await measure({ metricsPort: undefined, expose: false }, w.store.pool);
  expect(none.port).toBeUndefined();
  await none.close();
  await w.close();
});

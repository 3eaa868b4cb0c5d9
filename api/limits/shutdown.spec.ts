import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openServed } from '../../test/support/served.js';

const body = JSON.stringify({ office: 'vp', unit: 'u1', name: 'Trần Văn A', initiative: null, dueAt: null });

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly stream: string | undefined;
}
/** One request on a line that is kept; an error where the line fell before the whole answer was there. */
function send(agent: Agent, port: number, token: string): Promise<Answer> {
  const headers = {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    'idempotency-key': randomUUID(),
    'content-length': Buffer.byteLength(body),
  };
  return new Promise((resolve, reject) => {
    const sent = request(
      { agent, port, host: '127.0.0.1', path: '/nominations', method: 'POST', headers },
      (answer) => {
        let text = '';
        answer.on('data', (c) => {
          text += c;
        });
        answer.on('error', reject);
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, stream: JSON.parse(text).stream }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

test('A stop under load loses no request: what is in the record was answered, what came too late heard 503 with Retry-After', async () => {
  const w = await openServed({ poolSize: 4 });
  await w.app.listen({ host: '127.0.0.1', port: 0 });
  const { port } = w.app.server.address() as { port: number };
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  const answers: Answer[] = [];
  const lost: string[] = [];
  let stopped = false;
  const client = async () => {
    while (!stopped)
      await send(agent, port, w.tokenOf('an')).then(
        (answer) => answers.push(answer),
        (e: NodeJS.ErrnoException) => lost.push(e.code ?? e.message),
      );
  };
  const clients = Array.from({ length: 16 }, client);
  while (answers.length < 200) await pause(10);
  await w.app.close();
  stopped = true;
  await Promise.all(clients);
  const accepted = answers.filter((a) => a.status === 201).map((a) => a.stream);
  for (const { status, headers } of answers.filter((a) => a.status !== 201)) {
    expect(status).toBe(503);
    expect(headers['retry-after']).toBe('2');
  }
  const recorded = await w.sql<{ stream: string }>(`select stream from events where stream like 'nomination:%'`);
  expect(recorded.map((r) => r.stream).sort()).toEqual(accepted.sort());
  // Refused at the door, or on a line that was closed while nothing was under way: never with a command behind it.
  for (const code of lost) expect(['ECONNREFUSED', 'ECONNRESET']).toContain(code);
  agent.destroy();
  await w.close();
});

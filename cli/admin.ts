import { parseArgs } from 'node:util';
import pg from 'pg';
import { engineClient } from '../adapters/engine/client.js';
import { sendWake, workflowId } from '../adapters/engine/wake.js';
import { idOf, kindOf, type StreamId } from '../domain/kernel/values.js';
import { backlog } from '../store/following/follow.js';
import { Waker } from '../store/following/waker.js';
import { type Running, readRunning } from './system/running.js';

const usage = `npm run -s admin -- approve-token --stream KIND:ID --command NAME --token DEVELOPMENT_TOKEN [--body JSON] [--data DIR] [--json]
    Lấy vé một lần cho cửa thứ hai và in lệnh của công cụ temporal.
    Takes a one-time token for the second door and prints the line for Temporal's own tool.
npm run -s admin -- resume [--data DIR] [--json]
    Đánh thức mọi hồ sơ đang chậm. Wakes every case that is behind.
Hệ thống phải đang chạy (npm start). The system must be running.\n`;

/** Operator's commands. Exit 0 done, 1 the answer is no, 2 wrong use, 3 nothing is running. */
export async function main(args: readonly string[]): Promise<number> {
  const asked = read(args);
  if (!asked) {
    process.stderr.write(usage);
    return 2;
  }
  const running = await readRunning(asked.data);
  if (!running) {
    process.stderr.write(
      `Không thấy hệ thống đang chạy trên thư mục ${asked.data}: chạy npm start trước. Nothing is running on ${asked.data}: run npm start first.\n`,
    );
    return 3;
  }
  return asked.verb === 'resume' ? resume(running, asked.json) : approveToken(running, asked);
}

interface Asked {
  readonly verb: 'approve-token' | 'resume';
  readonly data: string;
  readonly json: boolean;
  readonly stream: string;
  readonly command: string;
  readonly token: string;
  readonly body: string;
}
function read(args: readonly string[]): Asked | undefined {
  try {
    const text = { type: 'string' as const, default: '' };
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        data: { type: 'string', default: 'data' },
        json: { type: 'boolean', default: false },
        stream: text,
        command: text,
        token: text,
        body: { type: 'string', default: '{}' },
      },
    });
    const [verb] = positionals;
    if (verb === 'resume') return { ...values, verb };
    return verb === 'approve-token' && values.stream && values.command && values.token
      ? { ...values, verb }
      : undefined;
  } catch {
    return undefined;
  }
}

async function approveToken(running: Running, asked: Asked): Promise<number> {
  const stream = asked.stream as StreamId;
  const address = `${running.api}/${kindOf(stream)}s/${idOf(stream)}`;
  const authorization = `Bearer ${asked.token}`;
  // The token is for the version that the person sees now.
  const seen = await fetch(address, { headers: { authorization } });
  const answer = await fetch(`${address}/door-tokens`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json', 'if-match': seen.headers.get('etag') ?? '"0"' },
    body: JSON.stringify({ command: asked.command, data: JSON.parse(asked.body) }),
  });
  const body = (await answer.json()) as { token?: string; expiresAt?: string; detail?: string };
  if (!answer.ok || !body.token) {
    process.stderr.write(`${body.detail ?? `HTTP ${answer.status}`}\n`);
    return 1;
  }
  const id = workflowId(running.installation, stream);
  const input = JSON.stringify({ token: body.token, type: asked.command });
  const { address: engine, namespace } = running.engine;
  const line = `temporal workflow update execute --address ${engine} --namespace ${namespace} --workflow-id '${id}' --name command --input '${input}'`;
  process.stdout.write(
    asked.json
      ? `${JSON.stringify({ line, address: engine, namespace, workflowId: id, name: 'command', input, expiresAt: body.expiresAt })}\n`
      : `${line}\n`,
  );
  return 0;
}

async function resume(running: Running, json: boolean): Promise<number> {
  const pool = new pg.Pool({ connectionString: running.databaseUrl, max: 2 });
  const client = engineClient(running.engine);
  try {
    const waker = new Waker(pool, (stream) => sendWake(client, running.installation, stream));
    const woken = await waker.sweepOnce('0 s');
    await waker.idle();
    const left = await backlog(pool);
    process.stdout.write(
      json
        ? `${JSON.stringify({ woken, ...left })}\n`
        : `Đã đánh thức ${woken}; còn chậm ${left.behind}. Woken ${woken}; behind ${left.behind}.\n`,
    );
    return 0;
  } finally {
    await client.connection.close();
    await pool.end();
  }
}

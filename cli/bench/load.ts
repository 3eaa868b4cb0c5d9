import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { percentile } from './figures.js';
import { type Step, steps } from './lifecycle.js';

export interface Closed {
  readonly port: number;
  readonly clients: number;
  /** Each client begins new lifecycles until then; what has begun is finished. */
  readonly ms?: number;
  /** Or: so many lifecycles in all. */
  readonly lifecycles?: number;
}
export interface Steady {
  readonly port: number;
  readonly perS: number;
  readonly ms: number;
}
export interface Load {
  readonly accepted: number;
  readonly lifecycles: number;
  /** Accepted within `ms`; the rest only finishes what has begun. */
  readonly inTime: number;
  readonly p50Ms: number | null;
  readonly p99Ms: number | null;
  /** When the first command was accepted, ms since 1970. */
  readonly firstAt: number;
}

const NOTE = 'Tập thể đã hoàn thành xuất sắc nhiệm vụ, nội bộ đoàn kết, gương mẫu chấp hành chủ trương, chính sách.';
/** Time between two commands of a lifecycle in the steady phase: each is followed by itself. */
const STEADY_GAP_MS = 500;

/** One command over HTTP. @returns ms until the answer was read. @throws for anything but 200 */
function send(agent: Agent, port: number, id: string, to: Step): Promise<number> {
  const body = JSON.stringify({ to, note: NOTE });
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'idempotency-key': randomUUID(),
  };
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const r = request(
      { agent, host: '127.0.0.1', port, method: 'POST', path: `/cases/${id}/steps`, headers },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (part: string) => {
          text += part;
        });
        answer.on('end', () => {
          if (answer.statusCode === 200) resolve(performance.now() - started);
          else reject(new Error(`${answer.statusCode} ${text}`));
        });
      },
    );
    r.on('error', reject).end(body);
  });
}

function tally(limitMs = Infinity) {
  const times: number[] = [];
  const began = performance.now();
  let [inTime, lifecycles, firstAt] = [0, 0, 0];
  return {
    add(ms: number, to: Step) {
      firstAt ||= Date.now();
      times.push(ms);
      if (performance.now() - began <= limitMs) inTime++;
      if (to === 'awarded') lifecycles++;
    },
    result: (): Load => ({
      accepted: times.length,
      lifecycles,
      inTime,
      p50Ms: percentile(times, 0.5),
      p99Ms: percentile(times, 0.99),
      firstAt,
    }),
  };
}

/** So many clients, each sends its next command when it has the answer to the last. */
export async function closedLoad({ port, clients, ms, lifecycles = Infinity }: Closed): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const counts = tally(ms);
  const end = performance.now() + (ms ?? Infinity);
  let left = lifecycles;
  const client = async () => {
    while (performance.now() < end && left-- > 0) {
      const id = randomUUID();
      for (const to of steps) counts.add(await send(agent, port, id, to), to);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  agent.destroy();
  return counts.result();
}

/** Lifecycles begin at a fixed pace, whatever the answers take, so that commands come at `perS`. */
export async function steadyLoad({ port, perS, ms }: Steady): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const counts = tally();
  const began = performance.now();
  const until = (at: number) => pause(Math.max(0, began + at - performance.now()));
  const lifecycle = async (at: number) => {
    const id = randomUUID();
    for (const [i, to] of steps.entries()) {
      await until(at + i * STEADY_GAP_MS);
      counts.add(await send(agent, port, id, to), to);
    }
  };
  const every = (1000 * steps.length) / perS;
  const running: Promise<void>[] = [];
  for (let at = 0; at < ms; at += every) {
    await until(at);
    running.push(lifecycle(at));
  }
  await Promise.all(running);
  agent.destroy();
  return counts.result();
}

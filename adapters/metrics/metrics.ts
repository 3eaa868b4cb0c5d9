import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** What a served request leaves behind: the pattern of its route, never its address. */
interface Served {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly ms: number;
}
/** Figures that are asked for when somebody looks, by name. Null: it could not be asked now. */
export type Reading = Readonly<Record<string, number>>;
export interface Sources {
  /** Of this process; answers at once. */
  process(): Reading;
  /** Of the record, for all processes together. */
  record(): Promise<Reading>;
}
export interface Metrics {
  readonly contentType: string;
  served(line: Served): void;
  /** Everything in Prometheus' text form. */
  text(): Promise<string>;
}

const SECONDS = [0.005, 0.02, 0.05, 0.1, 0.3, 0.5, 1, 2, 5, 10];
/** What each figure says, in the order of the page. */
export const figures = {
  award_requests_at_work: 'Requests that this process is answering',
  award_event_loop_late_seconds: 'How late timers of this process ran during the last half second',
  award_pool_connections: 'Connections to the record that this process holds',
  award_pool_waiting: 'Requests that wait for a connection',
  award_record_up: '1 where the record answered this look, else 0 and the figures below are missing',
  award_behind: 'Cases whose newest events nobody has followed yet',
  award_behind_oldest_seconds: 'For how long the oldest of them has waited',
  award_effects_due: 'Work of the process that is due',
  award_effects_failing: 'Of it, what was tried in vain and waits for its next try',
  award_effects_given_up: 'Work that was given up',
  award_effect_oldest_seconds: 'For how long the oldest due work has waited, by the clock of the record',
  award_deadlines_past: 'Deadlines that are past and not answered yet',
} as const;

/** Counts and times of this process and the state of the record. No label holds an id, a name or an address. */
export function createMetrics(sources: Sources): Metrics {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const labels = ['method', 'route', 'status'] as const;
  const requests = new Counter({
    name: 'award_requests_total',
    help: 'Answers by method, pattern of the route and status',
    labelNames: labels,
    registers: [register],
  });
  const seconds = new Histogram({
    name: 'award_request_seconds',
    help: 'From arrival to answer, by method and pattern of the route',
    labelNames: ['method', 'route'],
    buckets: SECONDS,
    registers: [register],
  });
  const gauges = Object.entries(figures).map(([name, help]) => new Gauge({ name, help, registers: [register] }));
  const set = async () => {
    const record = await sources.record().then(
      (found) => ({ ...found, award_record_up: 1 }),
      () => ({ award_record_up: 0 }),
    );
    const found: Readonly<Record<string, number | undefined>> = { ...sources.process(), ...record };
    for (const [i, name] of Object.keys(figures).entries()) {
      const value = found[name];
      if (value === undefined) gauges[i]?.remove();
      else gauges[i]?.set(value);
    }
  };
  return {
    contentType: register.contentType,
    served({ method, route, status, ms }) {
      const at = { method, route: route || 'unknown' };
      requests.inc({ ...at, status: String(status) });
      seconds.observe(at, ms / 1000);
    },
    async text() {
      await set();
      return register.metrics();
    },
  };
}

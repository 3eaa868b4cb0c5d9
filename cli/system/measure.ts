import type pg from 'pg';
import { createMetrics, type Metrics } from '../../adapters/metrics/metrics.js';
import { serveMetrics } from '../../adapters/metrics/serve.js';
import { watchLag } from '../../api/limits/lag.js';
import { pressureOn } from '../../api/limits/limits.js';
import type { Pressure } from '../../api/limits/pressure.js';
import { StartProblem } from '../../settings/problem.js';
import type { Settings } from '../../settings/schema.js';
import { operationState } from '../../store/operation/state.js';

export interface Measured {
  readonly served: Metrics['served'];
  readonly pressure: Pressure;
  /** Port of the metrics; undefined where none was asked for. */
  readonly port: number | undefined;
  close(): Promise<void>;
}

/** What the API's process tells of itself and of the record, on a port of its own where one is set. */
export async function measure(
  { metricsPort, expose }: Pick<Settings, 'metricsPort' | 'expose'>,
  pool: pg.Pool,
): Promise<Measured> {
  const lag = watchLag();
  const pressure = pressureOn(pool.options.max ?? 10, lag.lagMs);
  const metrics = createMetrics({
    process: () => ({
      award_requests_at_work: pressure.atWork,
      award_event_loop_late_seconds: lag.lagMs() / 1000,
      award_pool_connections: pool.totalCount,
      award_pool_waiting: pool.waitingCount,
    }),
    record: async () => {
      const s = await operationState(pool);
      return {
        award_behind: s.behind,
        award_behind_oldest_seconds: s.behindOldestS,
        award_effects_due: s.due,
        award_effects_failing: s.failing,
        award_effects_given_up: s.givenUp,
        award_effect_oldest_seconds: s.dueOldestS,
        award_deadlines_past: s.pastDeadlines,
      };
    },
  });
  const open = metricsPort === undefined ? undefined : await listen(metrics, metricsPort, expose);
  return {
    served: metrics.served,
    pressure,
    port: open?.port,
    async close() {
      lag.stop();
      await open?.close();
    },
  };
}

async function listen(metrics: Metrics, port: number, expose: boolean) {
  try {
    return await serveMetrics(metrics, { port, host: expose ? '0.0.0.0' : '127.0.0.1' });
  } catch (cause) {
    if ((cause as { code?: string }).code !== 'EADDRINUSE') throw cause;
    const vi = `Cổng ${port} của số đo đang có chương trình khác dùng: đặt AWARD_METRICS_PORT khác.`;
    const en = `Port ${port} of the metrics is taken: set another AWARD_METRICS_PORT.`;
    throw new StartProblem('PortTaken', { vi, en }, 3, { cause });
  }
}

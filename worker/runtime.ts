import { DefaultLogger, makeTelemetryFilterString, Runtime } from '@temporalio/worker';

let installed = false;
/** The engine's own lines are for its developers: warnings and worse only, to stderr. Once per process. */
export function quietRuntime(level: 'WARN' | 'ERROR' = 'WARN'): void {
  if (installed) return;
  installed = true;
  const logger = new DefaultLogger(level, ({ level: l, message, meta }) => {
    const { workflowId, activityType, error } = (meta ?? {}) as {
      workflowId?: string;
      activityType?: string;
      error?: { name?: string; message?: string };
    };
    // Names and codes only: an error's text may hold what a client sent into the engine.
    process.stderr.write(
      `${l} ${message}${workflowId ? ` ${workflowId}` : ''}${activityType ? ` ${activityType}` : ''}${error?.name ? ` ${error.name}` : ''}\n`,
    );
  });
  // The library's native part writes past the logger, to standard output.
  const filter = makeTelemetryFilterString({ core: level, other: level });
  Runtime.install({ logger, telemetryOptions: { logging: { filter } } });
}

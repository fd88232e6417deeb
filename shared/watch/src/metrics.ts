import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client';

export type Metrics = {
  readonly registry: Registry;
  /** Everything as Prometheus reads it, in its text format. */
  readonly read: () => Promise<{ readonly contentType: string; readonly text: string }>;
  /** Measures the process itself from now on: CPU, memory, garbage, event loop. Costs a timer, so only for who looks. */
  readonly watchProcess: () => void;
  readonly logLineDropped: () => void;
};

/** One registry of one process; nothing is global. */
export function openMetrics(build: { readonly version: string; readonly process: string }): Metrics {
  const registry = new Registry();
  new Gauge({
    name: 'locked_in_build_info',
    help: 'Always 1; which version runs, as which process.',
    labelNames: ['version', 'process'],
    registers: [registry],
  }).set(build, 1);
  const dropped = new Counter({
    name: 'locked_in_log_lines_dropped_total',
    help: 'Lines of the log that could not be written.',
    registers: [registry],
  });
  return {
    registry,
    read: async () => ({ contentType: registry.contentType, text: await registry.metrics() }),
    watchProcess: () =>
      collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: LOOP_PRECISION_MS }),
    logLineDropped: () => dropped.inc(),
  };
}

const LOOP_PRECISION_MS = 20;

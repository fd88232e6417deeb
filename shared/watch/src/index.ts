export { addDueGauges, type DueWork } from './due-gauges.ts';
export { isBearer } from './is-bearer.ts';
export { type Fact, type LineASecond, openLineASecond } from './line-a-second.ts';
export { type LoggerOptions, openLogger } from './logger.ts';
export { type Metrics, openMetrics } from './metrics.ts';
export { METRICS_TOKEN_SETTING } from './metrics-token.ts';
export { addQueueGauges, type QueueDepth, type ReadQueue } from './queue-gauges.ts';
export {
  openServerMetrics,
  type Published,
  type Requested,
  type ServerGauges,
  type ServerMetrics,
} from './server-metrics.ts';
export {
  type Analysed,
  type Asked,
  openWorkerMetrics,
  type Recorded,
  type Reported,
  type WorkerMetrics,
} from './worker-metrics.ts';

import type { CpuTime } from './cpu-time.ts';
import type { Mode, Options } from './options.ts';

export type Run = {
  readonly eventsPerSecond: number;
  /** Processor time for one chunk, by part; empty where it cannot be read. */
  readonly cpuMicros: CpuTime;
  /** Of every accepted chunk, milliseconds from sending it to its 202. */
  readonly acceptedMs: readonly number[];
  /** Answers that said "later": 429 and 503. */
  readonly refused: number;
};

/** What a mode's line says: medians over runs, product and bare chain measured in turn. */
export function summarise(
  mode: Mode,
  { eventsPerChunk, chunks, browsers }: Options,
  measured: { readonly product: readonly Run[]; readonly ceiling: readonly Run[] },
) {
  const product = measured.product.map((run) => run.eventsPerSecond);
  const ceiling = measured.ceiling.map((run) => run.eventsPerSecond);
  return {
    mode,
    chunks,
    eventsPerChunk,
    eventsPerSecond: Math.round(median(product)),
    acceptedP50Ms: round(median(measured.product.map((run) => percentile(run.acceptedMs, 0.5))), 1),
    acceptedP99Ms: round(median(measured.product.map((run) => percentile(run.acceptedMs, 0.99))), 1),
    ceilingEventsPerSecond: Math.round(median(ceiling)),
    ratio: round(median(product.map((own, run) => own / (ceiling[run] ?? Number.NaN))), 3),
    runs: measured.product.length,
    browsers,
    refused: measured.product.reduce((sum, run) => sum + run.refused, 0),
    cpuMicrosAChunk: { product: medianOf(measured.product), ceiling: medianOf(measured.ceiling) },
  };
}

/** Of the processor time of each part. */
export function medianOf(runs: readonly Run[]): CpuTime {
  const parts = Object.keys(runs[0]?.cpuMicros ?? {});
  return Object.fromEntries(parts.map((part) => [part, median(runs.map((run) => run.cpuMicros[part] ?? 0))]));
}

/** The smallest value that at least `share` of all values do not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const ordered = values.toSorted((a, b) => a - b);
  return ordered[Math.max(0, Math.ceil(share * ordered.length) - 1)] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  const ordered = values.toSorted((a, b) => a - b);
  const [low, high] = [
    ordered[Math.floor((ordered.length - 1) / 2)],
    ordered[Math.ceil((ordered.length - 1) / 2)],
  ];
  return low === undefined || high === undefined ? Number.NaN : (low + high) / 2;
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}

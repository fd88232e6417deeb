import { Counter, Histogram, type Registry } from 'prom-client';
import { JOB_SECONDS, MODEL_SECONDS, QUICK_SECONDS } from './buckets.ts';

/** One batch that was brought into the database. */
export type Recorded = {
  readonly chunks: number;
  readonly events: number;
  readonly discarded: number;
  /** Of the insert alone. */
  readonly seconds: number;
  /** How long the chunk that was received first had waited when it was stored. */
  readonly waitedSeconds: number;
};

export type Analysed = {
  readonly outcome: 'saved' | 'postponed' | 'given-up';
  readonly seconds: number;
  /** From the moment it could be analysed until it was; absent where it is not known. */
  readonly waitedSeconds?: number | undefined;
};

export type Reported = { readonly outcome: 'saved' | 'failed'; readonly seconds: number };

/** One request to a model. */
export type Asked = {
  readonly outcome: string;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly costMicros: number;
  readonly seconds: number;
};

export type WorkerMetrics = {
  readonly recorded: (batch: Recorded) => void;
  readonly analysed: (session: Analysed) => void;
  readonly reported: (report: Reported) => void;
  readonly asked: (call: Asked) => void;
};

/** What a worker counts: once a batch, an analysis, a report or a question, never once a chunk. */
export function openWorkerMetrics(registry: Registry): WorkerMetrics {
  return {
    recorded: openRecorded(registry),
    analysed: openAnalysed(registry),
    reported: openReported(registry),
    asked: openAsked(registry),
  };
}

function openRecorded(registry: Registry): WorkerMetrics['recorded'] {
  const chunks = counter(registry, 'locked_in_chunks_recorded_total', 'Chunks stored and folded.');
  const events = counter(registry, 'locked_in_events_recorded_total', 'Events stored and folded.');
  const discarded = counter(registry, 'locked_in_chunks_discarded_total', 'Chunks no one can read.');
  const insert = histogram(registry, QUICK_SECONDS, {
    name: 'locked_in_insert_seconds',
    help: 'One batch into the database, sessions folded and committed.',
  });
  const waited = histogram(registry, JOB_SECONDS, {
    name: 'locked_in_chunk_wait_seconds',
    help: 'From the answer 202 until stored, of the oldest chunk of a batch.',
  });
  return (batch) => {
    chunks.inc(batch.chunks);
    events.inc(batch.events);
    discarded.inc(batch.discarded);
    insert.observe(batch.seconds);
    waited.observe(batch.waitedSeconds);
  };
}

function openAnalysed(registry: Registry): WorkerMetrics['analysed'] {
  const outcomes = byOutcome(registry, 'locked_in_analyses_total', 'Analyses, by what became of them.');
  const took = histogram(registry, JOB_SECONDS, {
    name: 'locked_in_analysis_seconds',
    help: 'Reading, analysing and saving one session.',
  });
  const waited = histogram(registry, JOB_SECONDS, {
    name: 'locked_in_analysis_wait_seconds',
    help: 'From the moment a session could be analysed until it was.',
  });
  return ({ outcome, seconds, waitedSeconds }) => {
    outcomes.inc({ outcome });
    took.observe(seconds);
    if (waitedSeconds !== undefined) waited.observe(waitedSeconds);
  };
}

function openReported(registry: Registry): WorkerMetrics['reported'] {
  const outcomes = byOutcome(registry, 'locked_in_reports_total', 'Weekly reports, by what became of them.');
  const took = histogram(registry, JOB_SECONDS, {
    name: 'locked_in_report_seconds',
    help: 'Reading, computing and saving one weekly report.',
  });
  return ({ outcome, seconds }) => {
    outcomes.inc({ outcome });
    took.observe(seconds);
  };
}

function openAsked(registry: Registry): WorkerMetrics['asked'] {
  const calls = byOutcome(registry, 'locked_in_ai_calls_total', 'Requests to a model, by outcome.');
  const tokens = new Counter({
    name: 'locked_in_ai_tokens_total',
    help: 'Tokens asked (in) and answered (out).',
    labelNames: ['direction'],
    registers: [registry],
  });
  const cost = counter(registry, 'locked_in_ai_cost_usd_total', 'What requests cost by the given prices.');
  const took = histogram(registry, MODEL_SECONDS, {
    name: 'locked_in_ai_seconds',
    help: 'One request to a model.',
  });
  return ({ outcome, inputTokens, outputTokens, costMicros, seconds }) => {
    calls.inc({ outcome });
    tokens.inc({ direction: 'in' }, inputTokens);
    tokens.inc({ direction: 'out' }, outputTokens);
    cost.inc(costMicros / 1_000_000);
    took.observe(seconds);
  };
}

function byOutcome(registry: Registry, name: string, help: string): Counter<'outcome'> {
  return new Counter({ name, help, labelNames: ['outcome'], registers: [registry] });
}

function counter(registry: Registry, name: string, help: string): Counter {
  return new Counter({ name, help, registers: [registry] });
}

function histogram(
  registry: Registry,
  buckets: number[],
  named: { readonly name: string; readonly help: string },
): Histogram {
  return new Histogram({ ...named, buckets, registers: [registry] });
}

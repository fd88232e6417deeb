import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import { JOB_SECONDS, QUICK_SECONDS } from './buckets.ts';

export type Requested = {
  readonly method: string;
  /** The pattern of the route, never the address. */
  readonly route: string;
  readonly status: number;
  /** The problem's code, when it was one. */
  readonly code?: string | undefined;
  readonly seconds: number;
};

export type Published = {
  readonly isAccepted: boolean;
  readonly events: number;
  readonly bytes: number;
  readonly seconds: number;
};

export type ServerMetrics = {
  readonly requested: (request: Requested) => void;
  /** A chunk that was handed to the broker, and what became of it. */
  readonly published: (chunk: Published) => void;
  readonly told: () => void;
};

export type ServerGauges = { readonly liveConnections: () => number };

/** What a server counts. Every hook is a few additions: they run for every chunk. */
export function openServerMetrics(registry: Registry, gauges: ServerGauges): ServerMetrics {
  const registers = [registry];
  const requests = new Histogram({
    name: 'locked_in_request_seconds',
    help: 'How long requests took, by route pattern, method and status.',
    labelNames: ['route', 'method', 'status'],
    buckets: JOB_SECONDS,
    registers,
  });
  const told = counter(registry, 'locked_in_live_messages_total', 'Changes heard of for open pages.');
  new Gauge({
    name: 'locked_in_live_connections',
    help: 'Open event streams.',
    registers,
    collect() {
      this.set(gauges.liveConnections());
    },
  });
  const { published, refused } = openChunkMetrics(registry);
  const streams = new Counter({
    name: 'locked_in_live_rejected_total',
    help: 'Event streams that were not opened, by the code of the problem.',
    labelNames: ['reason'],
    registers,
  });
  const refusedOf: Readonly<Record<string, Counter<'reason'>>> = {
    [CHUNK_ROUTE]: refused,
    [LIVE_ROUTE]: streams,
  };
  return {
    requested: ({ method, route, status, code, seconds }) => {
      requests.observe({ route, method, status: String(status) }, seconds);
      if (status >= 400) refusedOf[route]?.inc({ reason: code ?? String(status) });
    },
    published,
    told: () => told.inc(),
  };
}

const CHUNK_ROUTE = '/v1/sessions/:sessionId/chunks/:firstSeq';
const LIVE_ROUTE = '/v1/live';

function openChunkMetrics(registry: Registry) {
  const chunks = counter(registry, 'locked_in_chunks_accepted_total', 'Chunks answered 202.');
  const events = counter(registry, 'locked_in_events_accepted_total', 'Events in accepted chunks.');
  const bytes = counter(registry, 'locked_in_accepted_bytes_total', 'Bytes of accepted chunks.');
  const refused = new Counter({
    name: 'locked_in_chunks_rejected_total',
    help: 'Chunks that were not accepted, by the code of the problem.',
    labelNames: ['reason'],
    registers: [registry],
  });
  const confirm = new Histogram({
    name: 'locked_in_confirm_seconds',
    help: 'From handing a chunk to the broker until it is durable, or refused.',
    buckets: QUICK_SECONDS,
    registers: [registry],
  });
  const published = (chunk: Published) => {
    confirm.observe(chunk.seconds);
    if (!chunk.isAccepted) return;
    chunks.inc();
    events.inc(chunk.events);
    bytes.inc(chunk.bytes);
  };
  return { published, refused };
}

function counter(registry: Registry, name: string, help: string): Counter {
  return new Counter({ name, help, registers: [registry] });
}

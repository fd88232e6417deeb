import { expect, test } from 'vitest';
import { addDueGauges } from './due-gauges.ts';
import { openMetrics } from './metrics.ts';
import { addQueueGauges } from './queue-gauges.ts';
import { openServerMetrics } from './server-metrics.ts';
import { openWorkerMetrics } from './worker-metrics.ts';

const CHUNK_ROUTE = '/v1/sessions/:sessionId/chunks/:firstSeq';

test('accepted chunks count with their events and bytes, refused ones by their reason', async () => {
  const { metrics, server, line } = open();
  server.published({ isAccepted: true, events: 100, bytes: 2_000, seconds: 0.004 });
  server.published({ isAccepted: false, events: 7, bytes: 9, seconds: 0.002 });
  const request = { method: 'PUT', route: CHUNK_ROUTE, seconds: 0.01 };
  server.requested({ ...request, status: 202 });
  server.requested({ ...request, status: 503, code: 'unavailable' });
  server.requested({ ...request, status: 400, code: 'invalid-request' });
  server.requested({ ...request, route: '/v1/me', status: 401, code: 'unauthorized' });
  const text = await metrics.read();
  expect(line(text, 'locked_in_chunks_accepted_total')).toBe('1');
  expect(line(text, 'locked_in_events_accepted_total')).toBe('100');
  expect(line(text, 'locked_in_accepted_bytes_total')).toBe('2000');
  expect(line(text, 'locked_in_confirm_seconds_count')).toBe('2');
  expect(line(text, 'locked_in_chunks_rejected_total{reason="unavailable"}')).toBe('1');
  expect(line(text, 'locked_in_chunks_rejected_total{reason="invalid-request"}')).toBe('1');
  expect(line(text, 'locked_in_chunks_rejected_total{reason="unauthorized"}')).toBeUndefined();
});

test('what a worker did counts, money in dollars', async () => {
  const { metrics, worker, line } = open();
  worker.recorded({ chunks: 3, events: 30, discarded: 1, seconds: 0.02, waitedSeconds: 0.5 });
  worker.analysed({ outcome: 'saved', seconds: 0.02, waitedSeconds: 0.1 });
  worker.reported({ outcome: 'failed', seconds: 0.02 });
  const call = { outcome: 'answered', inputTokens: 900, outputTokens: 80, seconds: 3 };
  worker.asked({ ...call, costMicros: 1_250_000 });
  const text = await metrics.read();
  expect(line(text, 'locked_in_events_recorded_total')).toBe('30');
  expect(line(text, 'locked_in_chunks_discarded_total')).toBe('1');
  expect(line(text, 'locked_in_analyses_total{outcome="saved"}')).toBe('1');
  expect(line(text, 'locked_in_reports_total{outcome="failed"}')).toBe('1');
  expect(line(text, 'locked_in_ai_calls_total{outcome="answered"}')).toBe('1');
  expect(line(text, 'locked_in_ai_tokens_total{direction="in"}')).toBe('900');
  expect(line(text, 'locked_in_ai_cost_usd_total')).toBe('1.25');
});

test('what waits is asked for once a look, and said as it is at that look', async () => {
  const { metrics, line } = open();
  let asked = 0;
  addQueueGauges(metrics.registry, async () => {
    asked += 1;
    return { waiting: 4 + asked, retrying: 1, dead: 0, oldestSeconds: 9 * asked };
  });
  addDueGauges(metrics.registry, async () => ({
    sessions: { count: 2, oldestSeconds: 8 },
    reports: { count: 0, oldestSeconds: 0 },
    questions: { count: 0, oldestSeconds: 0 },
  }));
  await metrics.read();
  const text = await metrics.read();
  expect(asked).toBe(2);
  expect(line(text, 'locked_in_queue_chunks{state="waiting"}')).toBe('6');
  expect(line(text, 'locked_in_queue_oldest_seconds')).toBe('18');
  expect(line(text, 'locked_in_due{work="sessions"}')).toBe('2');
  expect(line(text, 'locked_in_due_oldest_seconds{work="sessions"}')).toBe('8');
});

test('what nobody can say is not said to be nothing', async () => {
  const { metrics, line } = open();
  addQueueGauges(metrics.registry, () => Promise.reject(new Error('the broker is away')));
  addDueGauges(metrics.registry, async () => undefined);
  const text = await metrics.read();
  expect(line(text, 'locked_in_queue_chunks{state="waiting"}')).toBeUndefined();
  expect(line(text, 'locked_in_queue_oldest_seconds')).toBe('Nan');
  expect(line(text, 'locked_in_due{work="sessions"}')).toBeUndefined();
});

test('streams are counted when somebody looks, those that were not opened by their reason', async () => {
  const { metrics, server, line } = open();
  const request = { method: 'GET', route: '/v1/live', seconds: 0.01 };
  server.requested({ ...request, status: 503, code: 'streams-full' });
  server.requested({ ...request, status: 200 });
  const text = await metrics.read();
  expect(line(text, 'locked_in_live_connections')).toBe('3');
  expect(line(text, 'locked_in_live_rejected_total{reason="streams-full"}')).toBe('1');
  expect(line(text, 'locked_in_chunks_rejected_total{reason="streams-full"}')).toBeUndefined();
});

function open() {
  const metrics = openMetrics({ version: '1', process: 'test' });
  const server = openServerMetrics(metrics.registry, { liveConnections: () => 3 });
  const worker = openWorkerMetrics(metrics.registry);
  const line = ({ text }: { readonly text: string }, name: string) =>
    text
      .split('\n')
      .find((one) => one.startsWith(`${name} `))
      ?.slice(name.length + 1);
  return { metrics, server, worker, line };
}

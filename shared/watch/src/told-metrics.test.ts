import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { addDueGauges } from './due-gauges.ts';
import { openMetrics } from './metrics.ts';
import { addQueueGauges } from './queue-gauges.ts';
import { openServerMetrics } from './server-metrics.ts';
import { openWorkerMetrics } from './worker-metrics.ts';

const read = (file: string) => readFileSync(new URL(`../../../deploy/${file}`, import.meta.url), 'utf8');

test.each(['grafana/boards/locked-in.json', 'prometheus/alerts.yml'])(
  'every metric that %s asks for is one that the product has',
  (file) => {
    const asked = namesIn(read(file));
    expect(asked.length).toBeGreaterThan(10);
    expect(asked.filter((name) => !madeNames().has(name))).toEqual([]);
  },
);

test('the table of metrics names every one of ours, and nothing that is none', () => {
  const told = namesIn(read('METRICS.md')).filter((name) => name.startsWith('locked_in_'));
  const made = [...madeNames()].filter((name) => name.startsWith('locked_in_'));
  expect(new Set(told)).toEqual(new Set(made));
});

test('the board shows every one of ours', () => {
  const shown = new Set(namesIn(read('grafana/boards/locked-in.json')));
  expect([...madeNames()].filter((name) => name.startsWith('locked_in_') && !shown.has(name))).toEqual([]);
});

/** Of a histogram Prometheus keeps three series; the metric is what they have in common. */
function namesIn(text: string): readonly string[] {
  const names = text.match(/\b(locked_in|nodejs|process)_\w+/g) ?? [];
  const made = madeNames();
  const toMetric = (name: string) => name.replace(/_(bucket|sum|count)$/, '');
  return [...new Set(names.map((name) => (made.has(name) ? name : toMetric(name))))];
}

let known: ReadonlySet<string> | undefined;

function madeNames(): ReadonlySet<string> {
  known ??= makeAll();
  return known;
}

function makeAll(): ReadonlySet<string> {
  const metrics = openMetrics({ version: '1', process: 'test' });
  openServerMetrics(metrics.registry, { liveConnections: () => 0 });
  openWorkerMetrics(metrics.registry);
  addQueueGauges(metrics.registry, async () => undefined);
  addDueGauges(metrics.registry, async () => undefined);
  metrics.watchProcess();
  return new Set(metrics.registry.getMetricsAsArray().map(({ name }) => name));
}

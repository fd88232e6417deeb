import type { DoorEdge, HeatCell, TrendWeek, WeekSession } from '@locked-in/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shareAt, toDrawnCurve } from './curve-layout.ts';
import { type FlowNode, sourceOf, toFlow } from './flow-layout.ts';
import { bestCell, toHeatGrid } from './heat-grid.ts';
import { toParts } from './label-bars.tsx';
import { toStripLines } from './strips-layout.ts';
import { toDrawnTrend } from './trend-layout.ts';

const MINUTE_MS = 60_000;

test('the heat map shows as few hours as hold everything, and never fewer than eight', () => {
  const grid = toHeatGrid({ firstHour: 4, beyondMs: 0, cells: [cell(22, 30), cell(3, 10)] });
  expect(grid.hours).toEqual([20, 21, 22, 23, 0, 1, 2, 3].slice(-8));
  expect(grid.cells.map(({ column }) => column)).toEqual([2, 7]);
  expect(toHeatGrid({ firstHour: 4, beyondMs: 0, cells: [cell(9, 1)] }).hours).toHaveLength(8);
});

test('whatever the cells, each lies in a column of its own hour', () => {
  const hours = fc.uniqueArray(fc.integer({ min: 0, max: 23 }), { minLength: 1 });
  fc.assert(
    fc.property(hours, fc.integer({ min: 0, max: 23 }), (all, firstHour) => {
      const grid = toHeatGrid({ firstHour, beyondMs: 0, cells: all.map((hour) => cell(hour, 5)) });
      for (const { column, hour } of grid.cells) expect(grid.hours[column]).toBe(hour);
    }),
  );
});

test('twelve minutes are one step, and nothing known is none', () => {
  const steps = [0, 1, 12, 13, 60, 110].map((minutes) => cell(9, minutes));
  const grid = toHeatGrid({ firstHour: 4, beyondMs: 0, cells: steps });
  expect(grid.cells.map(({ step }) => step)).toEqual([0, 1, 1, 2, 5, 5]);
});

test('of two equal hours the one that may hold more is the best', () => {
  expect(bestCell([cell(9, 30, 30), cell(10, 30, 50), cell(11, 29, 60)])?.hour).toBe(10);
  expect(bestCell([cell(9, 0, 60)])).toBeUndefined();
});

test('every band of the doors leaves and enters within the bars of its sites, and no bar holds more than its bands', () => {
  const name = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  const edges = fc.uniqueArray(fc.record({ site: name, to: name, count: fc.integer({ min: 1, max: 500 }) }), {
    selector: ({ site, to }) => `${site} ${to}`,
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(edges, (all) => {
      const flow = toFlow(all.map((one): DoorEdge => ({ ...one, after: 'page', lengthMs: 1 })));
      expect(flow.bands.length).toBe(Math.min(8, all.length));
      const drawn = flow.bands.reduce((sum, { edge }) => sum + edge.count, 0);
      expect(drawn + flow.left).toBe(all.reduce((sum, { count }) => sum + count, 0));
      for (const { edge, path } of flow.bands) {
        const ys = [...path.matchAll(/(-?[\d.]+)(?=[CLMZ]|$)/g)].map(([, y]) => Number(y));
        const ends = [find(flow.sources, sourceOf(edge)), find(flow.targets, edge.to)];
        const low = Math.min(...ends.map(({ barTop }) => barTop));
        const high = Math.max(...ends.map(({ barTop, barHeight }) => barTop + barHeight));
        for (const y of ys) expect(y).toBeGreaterThanOrEqual(low - 0.01);
        for (const y of ys) expect(y).toBeLessThanOrEqual(high + 0.01);
      }
    }),
  );
});

test('names of doors never overlap', () => {
  const edges = [200, 1, 1, 1, 1, 1].map(
    (count, index): DoorEdge => ({
      after: 'page',
      site: `site ${index}`,
      to: `to ${index}`,
      count,
      lengthMs: 1,
    }),
  );
  const { sources } = toFlow(edges);
  for (const [index, node] of sources.entries()) {
    const before = sources[index - 1];
    if (before) expect(node.top).toBeGreaterThanOrEqual(before.top + before.height);
  }
});

test('the curve holds its share until the next step', () => {
  const steps = [
    { atMs: 10, share: 0.8, low: 0.6, high: 0.9, atRisk: 5, happened: 1 },
    { atMs: 20, share: 0.4, low: 0.2, high: 0.7, atRisk: 4, happened: 2 },
  ];
  expect([0, 9, 10, 19, 20, 99].map((ms) => shareAt({ steps }, ms))).toEqual([1, 1, 0.8, 0.8, 0.4, 0.4]);
});

test('a session that ended undistracted is ticked where the curve stood then', () => {
  const step = { atMs: 30 * MINUTE_MS, share: 0.5, low: 0.2, high: 0.8, atRisk: 2, happened: 1 };
  const curve = { kind: 'curve', sessions: 3, happened: 1, steps: [step], halfLifeMs: step.atMs } as const;
  const drawn = toDrawnCurve({ ...curve, censoredAtMs: [15 * MINUTE_MS, 60 * MINUTE_MS] });
  expect(drawn.censored).toEqual([
    { x: 25, y: 0 },
    { x: 100, y: 50 },
  ]);
  expect(drawn.halfX).toBe(50);
});

test('a week without a grade breaks the line of the trend', () => {
  const drawn = toDrawnTrend([week('2026-W52'), week('2027-W01')]);
  expect(drawn.weeks.map((one) => one.week)).toEqual(['2026-W52', '2026-W53', '2027-W01']);
  expect(drawn.quality.linePath.match(/M/g)).toHaveLength(2);
  expect(drawn.quality.points.map(({ middle }) => middle)).toEqual([expect.closeTo(30), expect.closeTo(30)]);
});

test('a session is drawn on its own day, also when the day begins at six', () => {
  const session: WeekSession = {
    sessionId: 'late',
    date: '2026-11-16',
    startedAtMs: Date.UTC(2026, 10, 17, 5),
    endedAtMs: Date.UTC(2026, 10, 17, 5, 30),
    timeZone: 'UTC',
    intent: '',
    declaredMs: 30 * MINUTE_MS,
    heldMs: 0,
    onTaskMs: { low: 0, high: 0 },
    grade: { kind: 'sealed' },
  };
  const strips = [
    { sessionId: 'late', runs: [{ kind: 'on', ms: 30 * MINUTE_MS }], resolutionMs: 0 },
  ] as const;
  const lines = (dayStartMinutes: number) => toStripLines({ sessions: [session], strips, dayStartMinutes });
  expect(lines(360).lines[0]?.runs).toEqual([{ kind: 'on', from: 23 * 60, to: 23 * 60 + 30 }]);
  expect(lines(240).lines[0]?.runs[0]?.from).toBe(60);
});

test('the parts of a site’s bar lie side by side', () => {
  const site = { site: 'a', heldMs: 100, byLabel: { on: 50, support: 0, off: 20, unknown: 30 } };
  expect(toParts(site, 200)).toEqual([
    { label: 'on', x: 0, width: 25 },
    { label: 'unknown', x: 25, width: 15 },
    { label: 'off', x: 40, width: 10 },
  ]);
});

function cell(hour: number, low: number, high = low): HeatCell {
  return { day: 0, hour, heldMs: 60 * MINUTE_MS, onTaskMs: { low: low * MINUTE_MS, high: high * MINUTE_MS } };
}

function week(name: string): TrendWeek {
  return { week: name, sessions: 1, quality: { low: 60, high: 80 }, distraction: { low: 5, high: 10 } };
}

function find(nodes: readonly FlowNode[], name: string): FlowNode {
  const node = nodes.find((one) => one.name === name);
  if (node === undefined) throw new Error(`no bar for ${name}`);
  return node;
}

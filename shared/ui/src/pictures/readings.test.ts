import { toSurvival } from '@locked-in/domain';
import { expect, test } from 'vitest';
import {
  demoCalibration,
  demoEdges,
  demoHalfLife,
  demoHeatMap,
  demoSiteLabels,
  demoTrend,
  demoTried,
} from '../../gallery/demo-details.ts';
import { demoDays, demoSessions } from '../../gallery/demo-week.ts';
import { readCalibration } from './calibration-words.ts';
import { readDoors } from './door-flow.tsx';
import { readHalfLife } from './half-life-words.ts';
import { readHeatMap } from './heat-words.ts';
import { readSites } from './label-bars.tsx';
import { readStrips } from './strips-words.ts';
import { readTrend } from './trend-words.ts';
import { readEffect, readTrials } from './trial-words.ts';

const EN = 'en-GB';
const DE = 'de-DE';
const MINUTE_MS = 60_000;

test('the heat map names the best hour', () => {
  expect(plain(readHeatMap(demoDays, demoHeatMap, EN))).toBe(
    'Thursday 10:00–11:00 was your most on-task hour: 52 min.',
  );
  expect(plain(readHeatMap(demoDays, demoHeatMap, 'en-US'))).toContain('10:00 AM–11:00 AM');
  expect(readHeatMap(demoDays, demoHeatMap, DE)).toContain('Donnerstag 10:00–11:00');
});

test('an hour that may be on task or not is no best hour', () => {
  const cells = [{ day: 0, hour: 9, heldMs: MINUTE_MS, onTaskMs: { low: 0, high: MINUTE_MS } }];
  const map = { ...demoHeatMap, cells, beyondMs: 5 * MINUTE_MS };
  expect(plain(readHeatMap(demoDays, map, EN))).toBe(
    'No hour holds a minute that is known to be on task. 5 min more lie beyond the end of the week.',
  );
});

test('the half-life is said with its interval, or that it was not reached, or what is missing', () => {
  expect(plain(readHalfLife(demoHalfLife.all, EN))).toBe(
    'After 26 min, likely 18 min to 38 min, half of your sessions had met their first distraction (24 sessions).',
  );
  expect(readHalfLife({ kind: 'not-enough', have: 4, need: 12 }, EN)).toBe(
    'Not enough data yet: 4 of 12 sessions.',
  );
  expect(readHalfLife(undistracted(3), EN)).toBe('None of your sessions met a distraction (3 sessions).');
  expect(readHalfLife(undistracted(1), DE)).toContain('(1 Sitzung)');
});

test('the door taken most often is named', () => {
  expect(readDoors({ episodes: 15, edges: demoEdges }, EN)).toBe(
    'From docs.example.org to news.example.com was the door taken most often: 5 of 15 distractions.',
  );
  expect(readDoors({ episodes: 2, edges: demoEdges.slice(3, 4) }, DE)).toContain('Von Weg gewesen zu');
  expect(readDoors({ episodes: 0, edges: [] }, EN)).toBe('No distraction was seen in this week.');
});

test('calibration says which way the person errs, for grades and for forecasts', () => {
  const none = { sessions: 0 };
  expect(readCalibration(demoCalibration, EN)).toMatch(
    /^You graded yourself 5 points above .* Your forecasts/,
  );
  const under = { sessions: [], own: { sessions: 1, meanError: -7.6 }, forecast: none };
  expect(readCalibration(under, EN)).toBe(
    'You graded yourself 8 points below what was recorded, on average over 1 session.',
  );
  expect(readCalibration({ sessions: [], own: none, forecast: none }, EN)).toContain('No session has both');
});

test('the trend compares the latest week with those before', () => {
  // Middles 59, 62.5, 65, 61, 69, 72, 72: mean 65.8; the latest is 75.5.
  expect(readTrend(demoTrend, EN)).toBe(
    'Quality was 76 in the latest week, 10 points above the mean of the 7 weeks before.',
  );
  expect(readTrend(demoTrend.slice(0, 1), EN)).toContain('no week to compare it with yet');
  expect(readTrend(demoTrend.slice(-2), EN)).toContain('4 points above the mean of the week before');
  const [one] = demoTrend;
  if (!one) throw new Error('the demo trend is gone');
  const better = { ...one, quality: { low: one.quality.low + 1, high: one.quality.high + 1 } };
  expect(readTrend([one, better], EN)).toContain(', 1 point above the mean');
  expect(readTrend([better, one], DE)).toContain(', 1 Punkt unter dem Mittel');
});

test('an effect is better, worse or open by its interval, and unknown while sessions are missing', () => {
  const [better, open, counting] = demoTried;
  if (!better || !open || !counting) throw new Error('the demo trials are gone');
  expect(plain(readEffect(better.effect, EN))).toBe('Quality was 7 points higher with it (90 %: +1 to +13).');
  expect(plain(readEffect(open.effect, EN))).toBe(
    'A difference of −2 points (90 %: −9 to +5); that may be chance.',
  );
  expect(readEffect(counting.effect, EN)).toBe('Not enough data yet: 4 of 12 sessions.');
  expect(readTrials(demoTried, EN)).toBe('1 of 2 made a difference that is likely more than chance.');
  expect(readTrials([counting], DE)).toBe('Noch ist keine Wirkung bekannt.');
});

test('the site with the most time is told with what most of it was for', () => {
  expect(plain(readSites(demoSiteLabels, EN))).toBe(
    'docs.example.org had the most time: 2 h 06 min, 94 % of it on task.',
  );
  expect(readSites([], EN)).toBe('No site was held in a graded session.');
});

test('the longest stretch is told with its day, and what strips cannot tell apart', () => {
  const [session] = demoSessions;
  if (session === undefined) throw new Error('the demo week is empty');
  const { sessionId, startedAtMs } = session;
  const longestStretch = { sessionId, startMs: startedAtMs, endMs: startedAtMs + 1, ms: 41 * MINUTE_MS };
  const strips = [{ sessionId, runs: [], resolutionMs: 20_000 }];
  expect(plain(readStrips({ sessions: demoSessions, strips, longestStretch }, EN))).toBe(
    'Your longest unbroken stretch was 41 min, Monday from 09:00. In long sessions, runs under 20 s are not told apart.',
  );
  expect(readStrips({ sessions: demoSessions, strips: [] }, EN)).toContain('has been graded yet');
});

function undistracted(sessions: number) {
  const { steps } = toSurvival([]);
  return { kind: 'curve', sessions, happened: 0, steps, censoredAtMs: [MINUTE_MS] } as const;
}

function plain(text: string): string {
  return text.replaceAll(/[\u00a0\u202f]/g, ' ');
}

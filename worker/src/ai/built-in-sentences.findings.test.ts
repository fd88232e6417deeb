import { type ComputedGrade, duePlans, gradeSession, type Measures, toMeasures } from '@locked-in/domain';
import { stretches } from '@locked-in/domain/testing';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyMeasures } from '../testing/arbitrary-measures.ts';
import { toBuiltInSentences } from './built-in-sentences.ts';

const MINUTE = 60_000;
const GRADED: ComputedGrade = {
  kind: 'graded',
  rubric: 1,
  quality: { low: 70, high: 74 },
  distraction: { low: 8, high: 11 },
};
const EVEN: Measures = {
  lengthMs: 50 * MINUTE,
  heldMs: 45 * MINUTE,
  awayMs: 5 * MINUTE,
  unobservedMs: 0,
  onTaskMs: { low: 45 * MINUTE, high: 45 * MINUTE },
  offMs: { low: 0, high: 0 },
  coverage: 1,
  onTaskShare: { low: 1, high: 1 },
  switchesPerHour: { page: 20, site: 10, label: 0 },
  dwell: { medianMs: 4 * MINUTE, p75Ms: 6 * MINUTE, p90Ms: 9 * MINUTE },
  longestStretchMs: { strict: 12 * MINUTE, minute: 12 * MINUTE, fourMinutes: 20 * MINUTE },
  depth: { low: 0.4, high: 0.4 },
  offDepth: { low: 0, high: 0 },
  distractions: { count: 0, microCount: 0, totalMs: 0 },
  startLatencyMs: { low: 20_000, high: 20_000 },
};

test.each<[string, Partial<Measures>, RegExp]>([
  ['an empty session', { lengthMs: 0 }, /ended before anything could be measured/],
  ['being away', { awayMs: 20 * MINUTE }, /away from keyboard and mouse for 20 min of 50 min/],
  [
    'pages nobody named',
    { onTaskMs: { low: 10 * MINUTE, high: 40 * MINUTE } },
    /For 30 min of 45 min .* could not be told apart: name these sites once/,
  ],
  [
    'quick checks',
    {
      offMs: { low: 9 * MINUTE, high: 9 * MINUTE },
      distractions: { count: 7, microCount: 7, totalMs: 9 * MINUTE, medianMs: MINUTE },
    },
    /took 9 min in 7 short visits/,
  ],
  [
    'an early turn',
    {
      offMs: { low: 9 * MINUTE, high: 9 * MINUTE },
      distractions: { count: 1, microCount: 0, totalMs: 9 * MINUTE },
      onsetMs: 100_000,
    },
    /first distraction came 2 min after the start, and pages off the task took 9 min/,
  ],
  [
    'a late turn',
    {
      offMs: { low: 18 * MINUTE, high: 18 * MINUTE },
      distractions: { count: 3, microCount: 1, totalMs: 18 * MINUTE },
      onsetMs: 20 * MINUTE,
    },
    /first distraction came 20 min after the start, and pages off the task took 18 min/,
  ],
  [
    'one long stay',
    {
      offMs: { low: 18 * MINUTE, high: 18 * MINUTE },
      distractions: { count: 1, microCount: 0, totalMs: 18 * MINUTE },
      onsetMs: 9 * MINUTE,
    },
    /took 18 min of 45 min in the browser, in 1 stay\./,
  ],
  ['nothing on the task', { startLatencyMs: undefined }, /no stretch on the task lasted a whole minute/],
  [
    'a late start',
    { startLatencyMs: { low: 9 * MINUTE, high: 12 * MINUTE } },
    /began between 9 min and 12 min after the start/,
  ],
  [
    'many changes',
    {
      switchesPerHour: { page: 90, site: 61.4, label: 3 },
      dwell: { medianMs: 41_300, p75Ms: 60_000, p90Ms: 70_000 },
    },
    /changed the site 61 times per hour, and the median stay was 41 s/,
  ],
  [
    'a deep session',
    { longestStretchMs: { strict: 30 * MINUTE, minute: 31 * MINUTE, fourMinutes: 40 * MINUTE } },
    /longest stretch on the task was 31 min of 50 min/,
  ],
  [
    'an even session',
    {},
    /^45 min of 45 min in the browser went to the task; the longest stretch was 12 min/,
  ],
])('%s is what the first sentence is about', (_, standsOut, said) => {
  expect(toBuiltInSentences({ ...EVEN, ...standsOut }, GRADED)[0]?.text).toMatch(said);
});

test('where one site took most of the time off the task, the plan waits for that site', () => {
  const measures = fc.sample(anyMeasures, 1)[0];
  if (!measures) throw new Error('a sample has one');
  const off = { low: 20 * MINUTE, high: 20 * MINUTE };
  const pulled = {
    ...{
      ...measures,
      awayMs: 0,
      lengthMs: 50 * MINUTE,
      heldMs: 45 * MINUTE,
      offMs: off,
      onsetMs: 20 * MINUTE,
    },
    onTaskMs: { low: 25 * MINUTE, high: 25 * MINUTE },
    distractions: { count: 2, microCount: 0, totalMs: 20 * MINUTE, medianMs: 10 * MINUTE },
    doors: [
      { after: 'page', from: { site: 'docs.test' }, to: 'video.test', lengthMs: 15 * MINUTE },
      { after: 'page', from: { site: 'docs.test' }, to: 'news.test', lengthMs: 5 * MINUTE },
    ],
  } as const;
  expect(toBuiltInSentences(pulled, GRADED)[2]?.plan).toMatchObject({
    cue: 'video.test comes up',
    trigger: { kind: 'site', site: 'video.test' },
  });
});

test('who slips late and to several sites gets a plan for the time at which it began, which a browser can notice', () => {
  const slipped = {
    ...EVEN,
    offMs: { low: 18 * MINUTE, high: 18 * MINUTE },
    distractions: { count: 3, microCount: 1, totalMs: 18 * MINUTE, medianMs: 6 * MINUTE },
    onsetMs: 20 * MINUTE + 12_000,
    doors: ['video.test', 'news.test', 'shop.test'].map((to) => ({
      after: 'page' as const,
      from: { site: 'docs.test' },
      to,
      lengthMs: 6 * MINUTE,
    })),
  };
  const plan = toBuiltInSentences(slipped, GRADED)[2]?.plan;
  expect(plan).toEqual({
    cue: '20 min of the session have passed',
    action: 'pause it and name the next step',
    trigger: { kind: 'time', afterMs: 20 * MINUTE },
  });
  const armed = [plan].flatMap((one) => one ?? []);
  const due = (elapsedMs: number) => duePlans(armed, NEVER_CUED, { nowMs: elapsedMs, elapsedMs });
  expect([due(20 * MINUTE - 1).length, due(20 * MINUTE).length]).toEqual([0, 1]);
});

const NEVER_CUED = { cuedAt: {}, arrivedAt: {} };

test('the evidence points at the segments it rests on, the other sentences at nothing', () => {
  const segments = stretches('20m on, 10m off, 30m on');
  const measures = toMeasures(segments);
  const [evidence, ...others] = toBuiltInSentences(measures, gradeSession(measures), segments);
  expect(evidence).toMatchObject({ text: expect.stringContaining('10 min'), segments: [1] });
  for (const sentence of others) expect(sentence).not.toHaveProperty('segments');
});

import { analyseSession } from '@locked-in/domain';
import { expect, test } from 'vitest';
import { judgeByRules, judgeByTruth } from './judge-by-rules.ts';
import { judgedStays } from './judged-stays.ts';
import type { LabelledSession } from './labelled-session.ts';
import { parseSessions } from './parse-sessions.ts';
import { scoreGrades } from './score-grades.ts';
import { scoreLabels } from './score-labels.ts';

const HOUR = one(`
## an-hour · research · en · honest
made: invented for this test
why: half of it is work
grade: quality 50-70, distraction 20-40
09:00 start "otters" 60m
09:00 papers.example/otters "Otters" = on
09:30 papers.example/rivers "Rivers" = support
09:40 shop.example/otters "Plush otters" = off
09:50 news.example/ "News" = off
10:00 end
`);

test('a session is read with its pages, their true labels and its band', () => {
  expect(HOUR).toMatchObject({
    name: 'an-hour',
    trade: 'research',
    language: 'en',
    kind: 'honest',
    made: 'invented for this test',
    band: { quality: { low: 50, high: 70 }, distraction: { low: 20, high: 40 } },
  });
  expect(HOUR.truth.map(({ site, path, label }) => `${site}${path} ${label}`)).toEqual([
    'papers.example/otters on',
    'papers.example/rivers support',
    'shop.example/otters off',
    'news.example/ off',
  ]);
});

test.each([
  ['a page without a true label', '09:00 a.example/x "X"'],
  ['a label that is none', '09:00 a.example/x "X" = perhaps'],
  ['a label on what is no page', '09:10 left = off'],
])('%s is an error', (_, line) => {
  expect(() =>
    parseSessions(`## a · b · c · messy\nmade: m\nwhy: w\ngrade: withheld\n${line}`, false),
  ).toThrow(SyntaxError);
});

test('paths are told as browsers tell them', () => {
  const [stay] = one(
    '## a · b · c · messy\nmade: m\nwhy: w\ngrade: withheld\n09:00 a.example/論文 "X" = on',
  ).truth;
  expect(stay?.path).toBe('/%E8%AB%96%E6%96%87');
});

test('labels are scored by time and by page: what was said, what of it was right, and what was left open', () => {
  // Rules find "otters" on the papers (30 min, right) and in the shop (10 min, wrong); 20 min are left open.
  const { time, pages, count } = scoreLabels([judgeByRules(HOUR).stays]);
  expect(time).toEqual({ accuracy: 30 / 40, exact: 0, abstention: 20 / 60 });
  expect(pages).toEqual({ accuracy: 1 / 2, exact: 0, abstention: 2 / 4 });
  expect(count).toBe(4);
});

test('who says nothing is neither right nor wrong', () => {
  const silent = judgeByRules(HOUR).stays.map((stay) => ({ ...stay, said: 'unknown' as const }));
  expect(scoreLabels([silent]).time).toEqual({ accuracy: undefined, exact: undefined, abstention: 1 });
});

test('two pages that the product cannot tell apart are one for it, and two for who judges it', () => {
  const videos = one(`
## a · b · en · messy
made: m
why: w
grade: withheld
09:00 start "otters" 20m
09:00 video.example/watch "Otters" = on
09:15 video.example/watch "Cats" = off
09:20 end
`);
  const { segments } = analyseSession({ sessionId: 'a', events: videos.events, rules: [] });
  expect(segments).toHaveLength(1);
  expect(judgedStays(segments, videos).map(({ ms, truth }) => [ms / 60_000, truth.label])).toEqual([
    [15, 'on'],
    [5, 'off'],
  ]);
});

test('the grade of known pages is the rubric’s word on them', () => {
  // 40 of 60 min on task: 50·(2/3) + 30·(40·25 ÷ (25·60)) + 10 + 10; 70·(1/3) + 30·(20·10 ÷ (10·60))
  const { given } = judgeByTruth(HOUR);
  if (given === 'withheld') throw new Error('there must be a grade');
  expect(given.quality.low).toBeCloseTo(73.3333, 3);
  expect(given.distraction.low).toBeCloseTo(33.3333, 3);
  expect(given.quality).toEqual({ low: given.quality.low, high: given.quality.low });
});

test('a grade is off by the points from its middle to the band, and not at all inside it', () => {
  const band = { quality: { low: 50, high: 70 }, distraction: { low: 20, high: 40 } };
  const inside = graded([40, 80], [20, 60]);
  const outside = graded([80, 90], [0, 10]);
  expect(scoreGrades([{ given: inside, band }])).toMatchObject({
    graded: 1,
    quality: { error: 0, overlap: 1, width: 40 },
    distraction: { error: 0, overlap: 1, width: 40 },
  });
  expect(
    scoreGrades([
      { given: inside, band },
      { given: outside, band },
    ]),
  ).toMatchObject({ quality: { error: 7.5, overlap: 0.5 }, distraction: { error: 7.5, overlap: 0.5 } });
});

test('to grade what should not be graded is wrong, and so is the other way round', () => {
  const band = { quality: { low: 0, high: 9 }, distraction: { low: 0, high: 9 } };
  const grades = [
    { given: 'withheld', band: 'withheld' },
    { given: 'withheld', band },
    { given: graded([0, 9], [0, 9]), band: 'withheld' },
    { given: graded([0, 9], [0, 9]), band },
  ] as const;
  expect(scoreGrades(grades)).toMatchObject({ graded: 1, gradedWhereDue: 0.5 });
});

function one(text: string): LabelledSession {
  const [session] = parseSessions(text.trim(), false);
  if (!session) throw new Error('there must be a session');
  return session;
}

function graded(quality: readonly [number, number], distraction: readonly [number, number]) {
  const toInterval = ([low, high]: readonly [number, number]) => ({ low, high });
  return { quality: toInterval(quality), distraction: toInterval(distraction) };
}

import { expect, test } from 'vitest';
import { toDoors } from '../measure/doors.ts';
import { stretches } from '../testing/index.ts';
import { toAdherence } from './adherence.ts';
import { aiAccuracy, toWilsonInterval } from './ai-accuracy.ts';
import { toTopDoors } from './top-doors.ts';

const MINUTE = 60_000;

test('M15: the three doors most often taken, whichever page of the site, with where they led', () => {
  /*
   *     mail → news 1, mail/b → video 2, mail → news 4, docs → video 9, docs → news 1, after being away → news 3, chat → news 1
   *     mail 3 times, docs 2 times (10 min), away once (3 min), chat once (1 min, out)
   */
  const doors = toDoors(
    stretches(
      '5m on mail.test/a, 1m off news.test, 5m on mail.test/b, 2m off video.test, 5m on mail.test/a, 4m off news.test, ' +
        '5m on docs.test, 9m off video.test, 5m on docs.test, 1m off news.test, 5m away, 3m off news.test, ' +
        '5m on chat.test, 1m off news.test',
    ),
  );
  expect(toTopDoors(doors)).toEqual([
    {
      after: 'page',
      site: 'mail.test',
      count: 3,
      lengthMs: 7 * MINUTE,
      to: [
        { site: 'news.test', count: 2, lengthMs: 5 * MINUTE },
        { site: 'video.test', count: 1, lengthMs: 2 * MINUTE },
      ],
    },
    {
      after: 'page',
      site: 'docs.test',
      count: 2,
      lengthMs: 10 * MINUTE,
      to: [
        { site: 'video.test', count: 1, lengthMs: 9 * MINUTE },
        { site: 'news.test', count: 1, lengthMs: MINUTE },
      ],
    },
    {
      after: 'away',
      count: 1,
      lengthMs: 3 * MINUTE,
      to: [{ site: 'news.test', count: 1, lengthMs: 3 * MINUTE }],
    },
  ]);
  expect(toTopDoors([])).toEqual([]);
  expect(toTopDoors(doors.toReversed())).toEqual(toTopDoors(doors));
});

test('M14: the share kept is of the cues that anybody can judge', () => {
  expect(toAdherence([{ kept: true }, { kept: false }, { kept: true }, {}])).toEqual({
    cued: 4,
    told: 3,
    kept: 2,
    share: 2 / 3,
  });
  expect(toAdherence([{}])).toEqual({ cued: 1, told: 0, kept: 0 });
});

test('the accuracy of a model is what the person confirmed of it, with Wilson’s interval', () => {
  /*
   *     4 labels of a model, 3 right: p = 0.75, z² = 3.841459, z²/n = 0.960365
   *     middle 0.75 + 0.480182 = 1.230182; reach 1.96·√(0.1875/4 + 3.841459/64) = 1.96·√0.106898 = 0.640819
   *     ÷ 1.960365: 0.3006 … 0.9544
   */
  const accuracy = aiAccuracy([
    { was: 'off', wasBy: 'ai', label: 'off' },
    { was: 'on', wasBy: 'ai', label: 'on' },
    { was: 'on', wasBy: 'ai', label: 'on' },
    { was: 'off', wasBy: 'ai', label: 'support' },
    { was: 'unknown', wasBy: 'default', label: 'on' },
    { was: 'support', wasBy: 'rule', label: 'off' },
  ]);
  expect(accuracy).toMatchObject({ examples: 4, right: 3 });
  expect(accuracy.share?.value).toBe(0.75);
  expect(accuracy.share?.low).toBeCloseTo(0.3006, 4);
  expect(accuracy.share?.high).toBeCloseTo(0.9544, 4);
  expect(accuracy.confusion).toEqual([
    { was: 'on', label: 'on', count: 2 },
    { was: 'off', label: 'support', count: 1 },
    { was: 'off', label: 'off', count: 1 },
  ]);
});

test('without examples there is no accuracy, and a few right ones do not make it certain', () => {
  expect(aiAccuracy([])).toEqual({ examples: 0, right: 0, confusion: [] });
  expect(toWilsonInterval(3, 3).low).toBeLessThan(0.5);
  expect(toWilsonInterval(3, 3).high).toBe(1);
  expect(toWilsonInterval(0, 3).low).toBeCloseTo(0, 12);
});

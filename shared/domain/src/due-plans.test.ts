import { expect, test } from 'vitest';
import { type CuedAt, duePlans, toArrivals } from './due-plans.ts';
import type { IfThen, PlanTrigger } from './plan.ts';

const MINUTE = 60_000;
const plan = (trigger?: PlanTrigger): IfThen => ({ cue: 'c', action: 'a', solutionId: 's', trigger });
const onNews = plan({ kind: 'site', site: 'news.test' });

function due(
  one: IfThen,
  moment: { at: number; site?: string },
  cuedAt: CuedAt = {},
  arrivedAt: CuedAt = {},
) {
  const nowMs = moment.at * MINUTE;
  return duePlans([one], { cuedAt, arrivedAt }, { nowMs, elapsedMs: nowMs, site: moment.site }).length > 0;
}

test('a plan for the start is due once', () => {
  expect(due(plan({ kind: 'start' }), { at: 0 })).toBe(true);
  expect(due(plan({ kind: 'start' }), { at: 5 }, { s: 0 })).toBe(false);
});

test('a plan for a time is due from then on, once', () => {
  const after20 = plan({ kind: 'time', afterMs: 20 * MINUTE });
  expect(due(after20, { at: 19 })).toBe(false);
  expect(due(after20, { at: 20 })).toBe(true);
  expect(due(after20, { at: 21 }, { s: 20 * MINUTE })).toBe(false);
});

test('a plan for a site is due where the site or one below it is shown', () => {
  expect(due(onNews, { at: 1, site: 'news.test' })).toBe(true);
  expect(due(onNews, { at: 1, site: 'www.news.test' })).toBe(true);
  expect(due(onNews, { at: 1, site: 'mynews.test' })).toBe(false);
  expect(due(onNews, { at: 1 })).toBe(false);
});

test('staying is no second cue, coming back after ten minutes is', () => {
  const cued = { s: 2 * MINUTE };
  expect(due(onNews, { at: 14, site: 'news.test' }, cued, { s: 2 * MINUTE })).toBe(false);
  expect(due(onNews, { at: 11, site: 'news.test' }, cued, { s: 11 * MINUTE })).toBe(false);
  expect(due(onNews, { at: 14, site: 'news.test' }, cued, { s: 14 * MINUTE })).toBe(true);
});

test('nobody but the person notices a plan without a trigger', () => {
  expect(due(plan(), { at: 1, site: 'news.test' })).toBe(false);
});

test('an arrival is the first look at a site after another', () => {
  const nowMs = 3 * MINUTE;
  expect(toArrivals([onNews], {}, { before: 'docs.test', now: 'news.test', nowMs })).toEqual({ s: nowMs });
  expect(toArrivals([onNews], {}, { now: 'www.news.test', nowMs })).toEqual({ s: nowMs });
  expect(toArrivals([onNews], { s: 1 }, { before: 'www.news.test', now: 'news.test', nowMs })).toEqual({
    s: 1,
  });
});

import { foldSession, type Interval, toSegments } from '@locked-in/domain';
import { expect, test } from 'vitest';
import { judgeByRules, judgeByTruth } from './judge-by-rules.ts';
import type { LabelledSession } from './labelled-session.ts';
import { readSet } from './read-set.ts';
import { scoreSet } from './score.ts';

const SET = readSet();

test('the set has at least forty sessions, each by its own name, and a third of them is held out', () => {
  expect(SET.length).toBeGreaterThanOrEqual(40);
  expect(new Set(SET.map(({ name }) => name)).size).toBe(SET.length);
  expect(SET.filter(({ isHeldOut }) => isHeldOut).length * 3).toBeGreaterThanOrEqual(SET.length);
});

test('no session is there twice, once shown and once held out', () => {
  const streams = SET.map(({ events }) => JSON.stringify(events));
  expect(new Set(streams).size).toBe(SET.length);
});

test('it speaks of many trades and in many languages, in both parts', () => {
  expect(new Set(SET.map(({ trade }) => trade)).size).toBeGreaterThanOrEqual(12);
  expect(new Set(SET.map(({ language }) => language)).size).toBeGreaterThanOrEqual(8);
  const heldOut = SET.filter(({ isHeldOut }) => isHeldOut);
  expect(new Set(heldOut.map(({ trade }) => trade)).size).toBeGreaterThanOrEqual(6);
  expect(new Set(heldOut.map(({ language }) => language)).size).toBeGreaterThanOrEqual(6);
});

test('every session says where it comes from and why its grade is where it is', () => {
  const silent = SET.filter(({ made, why }) => made.length < 20 || why.length < 20);
  expect(silent.map(({ name }) => name)).toEqual([]);
});

test('every session begins, shows pages and ends, in order of time', () => {
  for (const { name, events, truth } of SET) {
    const times = events.map(({ occurredAtMs }) => occurredAtMs);
    expect({ name, times }).toEqual({ name, times: times.toSorted((a, b) => a - b) });
    expect({ name, ended: foldSession(name, events, true)?.endReason }).toEqual({ name, ended: 'finished' });
    expect(truth.length, name).toBeGreaterThanOrEqual(2);
  }
});

test('every page that was held has a true label, and one page of a session has one', () => {
  const undecided = SET.flatMap(({ name, truth }) => {
    const labels = Map.groupBy(truth, ({ site, path, title }) => `${name}: ${site}${path} ${title}`);
    return [...labels].filter(([, stays]) => new Set(stays.map(({ label }) => label)).size > 1);
  });
  expect(undecided).toEqual([]);
  for (const session of SET) {
    const held = toSegments(session.events).flatMap(({ page, startMs, endMs }) =>
      page ? endMs - startMs : [],
    );
    const judged = judgeByRules(session).stays.map(({ ms }) => ms);
    expect(sum(judged), session.name).toBe(sum(held));
  }
});

test('a band is a range between 0 and 100 that says something, unless nobody could', () => {
  for (const { name, kind, band } of SET) {
    if (band === 'withheld') continue;
    for (const part of [band.quality, band.distraction]) {
      expect(isRange(part), name).toBe(true);
      expect(part.high - part.low, name).toBeLessThanOrEqual(kind === 'honest' ? 40 : 100);
    }
  }
});

test('what makes sessions messy is in it', () => {
  const intents = SET.map((session) => foldSession(session.name, session.events, true)?.intent ?? '');
  expect(intents).toContain('');
  expect(intents.filter((intent) => /^\S+$/.test(intent)).length).toBeGreaterThanOrEqual(4);
  for (const kind of ['private-shown', 'browser-left', 'interrupted', 'went-idle'])
    expect(SET.filter(({ events }) => events.some((event) => event.kind === kind)).length).toBeGreaterThan(0);
  expect(SET.filter(({ band }) => band === 'withheld').length).toBeGreaterThan(0);
  expect(SET.filter(hasDecoy).length).toBeGreaterThanOrEqual(8);
  expect(SET.filter(isOnVideoSite).length).toBeGreaterThanOrEqual(3);
  expect(SET.filter(({ truth }) => truth.every(({ title }) => title === undefined)).length).toBeGreaterThan(
    0,
  );
});

test('rules alone are right four times out of five where they speak, in every part of the honest sessions and overall', () => {
  const { all, shown, heldOut, honest } = scoreSet(SET.map(judgeByRules));
  for (const { labels } of [all, shown, heldOut, honest]) {
    expect(labels.time.accuracy).toBeGreaterThanOrEqual(0.8);
    expect(labels.pages.accuracy).toBeGreaterThanOrEqual(0.8);
  }
});

test('rules say nothing of a session that has no intent', () => {
  const unnamed = SET.filter(({ name }) => name === 'nothing-said').map(judgeByRules);
  expect(unnamed.flatMap(({ stays }) => stays.map(({ said }) => said))).toEqual(
    unnamed.flatMap(({ stays }) => stays.map(() => 'unknown')),
  );
});

test('a grade is withheld where a person would withhold it, and only there', () => {
  expect(scoreSet(SET.map(judgeByRules)).all.grade.gradedWhereDue).toBe(1);
});

test('who knows every page grades as people do, within a point', () => {
  const { labels, grade } = scoreSet(SET.map(judgeByTruth)).all;
  expect(labels.pages).toMatchObject({ accuracy: 1, exact: 1 });
  expect(grade.quality.error).toBeLessThanOrEqual(1);
  expect(grade.distraction.error).toBeLessThanOrEqual(1);
});

function isRange({ low, high }: Interval): boolean {
  return low >= 0 && high <= 100 && high - low >= 5;
}

/** A page that is off, on which a word of the intent stands. */
function hasDecoy(session: LabelledSession): boolean {
  return judgeByRules(session).stays.some(({ said, truth }) => said === 'support' && truth.label === 'off');
}

function isOnVideoSite({ truth }: LabelledSession): boolean {
  return truth.some(({ site, label }) => label === 'on' && /youtube|bilibili/.test(site));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

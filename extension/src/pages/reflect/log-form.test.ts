import { solutionIdOf } from '@locked-in/domain';
import { expect, test } from 'vitest';
import { EMPTY_LOG, missingOf, toForm, toLog } from './log-form.ts';

test('a slider that was never touched is no grade', () => {
  expect(missingOf(EMPTY_LOG)).toBeDefined();
  expect(missingOf({ ...EMPTY_LOG, quality: 50 })).toBeDefined();
  expect(missingOf({ ...EMPTY_LOG, quality: 50, distraction: 0 })).toBeUndefined();
});

test('an own grade is sent with what was tried and noted', () => {
  const form = { quality: 72, distraction: 0, progress: 2, tried: ' phone away ', note: '' } as const;
  expect(toLog(form, false)).toEqual({
    quality: 72,
    distraction: 0,
    progress: 2,
    solutionText: 'phone away',
    solutionId: solutionIdOf({ cue: '', action: 'phone away' }),
    note: undefined,
  });
});

test('a plan of the session is named by its solution', () => {
  const plan = { cue: 'I start', action: 'write', solutionId: '0b6cb8a0-2ad5-4f0e-9a3a-0e8b4c2d1f10' };
  const form = { tried: 'If I start, then write', note: '' };
  expect(toLog(form, true, { armed: [plan] })).toMatchObject({ solutionId: plan.solutionId });
});

test('skipping gives up the numbers and keeps the words', () => {
  const form = { quality: 72, tried: '', note: 'long call' };
  const log = toLog(form, true);
  expect(log).toMatchObject({ skipped: true, note: 'long call' });
  expect(log.quality).toBeUndefined();
});

test('a log that is opened again and saved as it is says the same', () => {
  const times = { startedAtMs: Date.UTC(2026, 10, 18, 11), endedAtMs: Date.UTC(2026, 10, 18, 12) };
  const form = {
    quality: 72,
    distraction: 25,
    progress: 2,
    offBrowser: [{ text: 'on paper', from: '', to: '' }],
    regrets: { 'video.test': false },
    tried: 'phone away',
    note: 'long call',
  } as const;
  const log = {
    ...toLog(form, false),
    offBrowser: [{ text: 'on paper', fromMs: times.startedAtMs, toMs: times.startedAtMs + 1_200_000 }],
  };
  expect(toLog(toForm(log), false, { times })).toEqual(log);
});

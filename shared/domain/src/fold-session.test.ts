import { expect, test } from 'vitest';
import { foldAfterword, foldSession, intentOf } from './fold-session.ts';
import { clock, timeline } from './testing/index.ts';

const ID = 'c0ffee00-0000-4000-8000-000000000001';

test('a running session says what was declared and has no end', () => {
  const events = timeline(`
    09:00 start "draft chapter 2" 25m zone Europe/Berlin forecast 70
    09:00 docs.test
  `);
  expect(foldSession(ID, events, false)).toEqual({
    sessionId: ID,
    intent: 'draft chapter 2',
    mode: 'countdown',
    plannedMs: 1_500_000,
    timeZone: 'Europe/Berlin',
    startedAtMs: clock('09:00'),
    endedAtMs: undefined,
    endReason: undefined,
    forecast: { quality: 70 },
    log: undefined,
    isComplete: false,
  });
});

test('an ended and logged session says when, why, and what the person wrote', () => {
  const events = timeline(`
    09:00 start "read" open
    09:40 end stopped
    09:41 log 80 20
  `);
  expect(foldSession(ID, events, true)).toMatchObject({
    mode: 'open',
    plannedMs: undefined,
    endedAtMs: clock('09:40'),
    endReason: 'stopped',
    log: { quality: 80, distraction: 20 },
    isComplete: true,
  });
});

test('a log holds what was written and nothing of its envelope', () => {
  const events = timeline(`
    09:00 start
    09:40 end
    09:41 log 80 20
  `);
  expect(foldSession(ID, events, true)?.log).toStrictEqual({ quality: 80, distraction: 20 });
});

test('the last extension counts, and the last log, whose grade came when all was open', () => {
  const events = timeline(`
    09:00 start 25m
    09:20 extend 35m
    09:30 extend 50m
    09:50 end
    09:51 log skipped
    09:59 log 60 30
  `);
  expect(foldSession(ID, events, true)).toMatchObject({
    plannedMs: 3_000_000,
    log: { quality: 60, distraction: 30, afterReveal: true },
  });
});

test('of a session whose events are gone a late log is still known to be late', () => {
  const late = timeline('10:30 log 60 30');
  const known = { endedAtMs: clock('09:40'), log: { quality: 80, distraction: 20 } };
  expect(foldAfterword(late, known).log).toEqual(known.log);
  expect(foldAfterword(late, { ...known, log: { skipped: true } }).log).toMatchObject({ afterReveal: true });
  expect(foldAfterword(late, { endedAtMs: known.endedAtMs }).log).toEqual({ quality: 60, distraction: 30 });
});

test('what an undeclared session was for is said with the own grade', () => {
  const events = timeline(`
    09:00 start "" 25m
    09:25 end
  `);
  const logged = {
    kind: 'logged',
    quality: 80,
    intent: 'read the paper',
    occurredAtMs: clock('09:26'),
  } as const;
  expect(intentOf(events)).toBe('');
  expect(intentOf([...events, logged])).toBe('read the paper');
  expect(intentOf([...timeline('09:00 start "draft" 25m'), ...events.slice(1), logged])).toBe('draft');
});

test('choosing not to grade is a log too', () => {
  const events = timeline(`
    09:00 start
    09:40 end
    09:41 log skipped
  `);
  expect(foldSession(ID, events, true)?.log).toEqual({ skipped: true });
});

test('what is logged before the end opens nothing, nor does a log that neither grades nor skips', () => {
  const early = timeline(`
    09:00 start
    09:10 log 80 20
    09:20 log skipped
  `);
  expect(foldSession(ID, early, false)?.log).toBeUndefined();
  const ended = [...early, ...timeline('09:40 end')];
  expect(foldSession(ID, ended, true)?.log).toBeUndefined();
  const empty = { kind: 'logged', note: 'only a note', occurredAtMs: clock('09:41') } as const;
  expect(foldSession(ID, [...ended, empty], true)?.log).toBeUndefined();
  const logged = [...ended, ...timeline('09:42 log 60 30'), empty];
  expect(foldSession(ID, logged, true)?.log).toEqual({ quality: 60, distraction: 30 });
});

test('a session ends once, and extending it afterwards does nothing', () => {
  const events = timeline(`
    09:00 start 25m
    09:25 end
    09:26 extend 50m
    09:50 end abandoned
  `);
  expect(foldSession(ID, events, true)).toMatchObject({
    plannedMs: 1_500_000,
    endedAtMs: clock('09:25'),
    endReason: 'finished',
  });
});

test('a session whose clock was set back never ends before it began', () => {
  const events = timeline(`
    09:00 start 25m
    08:10 end
  `);
  expect(foldSession(ID, events, true)).toMatchObject({
    startedAtMs: clock('09:00'),
    endedAtMs: clock('09:00'),
  });
});

test('while the start has not arrived there is no session', () => {
  expect(foldSession(ID, [], false)).toBeUndefined();
  expect(foldSession(ID, timeline('09:40 end'), false)).toBeUndefined();
});

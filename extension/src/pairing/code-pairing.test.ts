import { expect, test } from 'vitest';
import type { ServerAnswer } from '../platform/server.ts';
import { waitingCode } from '../testing/waiting-code.ts';
import { afterAnswer, expireCode } from './code-pairing.ts';

const NOW = Date.UTC(2026, 10, 18, 12, 0);
const MOMENT = { nowMs: NOW, random: () => 0 };
const YES = {
  deviceId: '5f0c1e7c-9a0b-4b7e-8c1d-1f2e3d4c5b6a',
  token: 't'.repeat(43),
  webUrl: 'https://focus.test',
};
const WAITING = waitingCode(NOW);

function saying(code: string): ServerAnswer {
  return { kind: 'refused', code, reason: '' };
}

test('while nobody has decided, the server is asked again after its interval', () => {
  const next = afterAnswer(
    { ...WAITING, failures: 2, problem: 'away' },
    saying('authorization_pending'),
    MOMENT,
  );
  expect(next).toEqual({ ...WAITING, nextAskAtMs: NOW + 5_000 });
});

test('a server that wants it slower is asked five seconds later, from then on', () => {
  const next = afterAnswer(WAITING, saying('slow_down'), MOMENT);
  expect(next).toMatchObject({ kind: 'waiting', intervalMs: 10_000, nextAskAtMs: NOW + 10_000 });
});

test.each([
  ['expired_token', 'expired'],
  ['access_denied', 'denied'],
  ['invalid_grant', 'used'],
])('%s ends it: %s', (error, why) => {
  expect(afterAnswer(WAITING, saying(error), MOMENT)).toEqual({
    kind: 'over',
    serverUrl: 'https://focus.test',
    why,
  });
});

test('a yes is kept until the background has it', () => {
  expect(afterAnswer(WAITING, { kind: 'answered', status: 200, body: YES }, MOMENT)).toEqual({
    kind: 'granted',
    serverUrl: 'https://focus.test',
    answer: YES,
  });
});

test('a yes without a token is none', () => {
  const next = afterAnswer(WAITING, { kind: 'answered', status: 200, body: {} }, MOMENT);
  expect(next).toMatchObject({
    kind: 'waiting',
    failures: 1,
    problem: expect.stringContaining('not understood'),
  });
});

test('a server that is away is asked less and less often, and as it says', () => {
  const away: ServerAnswer = { kind: 'later', reason: 'The server cannot be reached.' };
  const late = { nowMs: NOW, random: () => 0.999 };
  const waitAfter = (failures: number, answer: ServerAnswer) => {
    const next = afterAnswer({ ...WAITING, failures }, answer, late);
    return next.kind === 'waiting' ? Math.round((next.nextAskAtMs - NOW) / 1_000) : undefined;
  };
  expect([0, 1, 2, 3].map((failures) => waitAfter(failures, away))).toEqual([5, 10, 20, 40]);
  expect(waitAfter(0, { ...away, retryAfterMs: 60_000 })).toBe(66);
  expect(afterAnswer(WAITING, away, MOMENT)).toMatchObject({ problem: 'The server cannot be reached.' });
});

test('a code ends by the clock, and what is over or granted stays as it is', () => {
  expect(expireCode(WAITING, NOW + 599_999)).toBe(WAITING);
  expect(expireCode(WAITING, NOW + 600_000)).toMatchObject({ kind: 'over', why: 'expired' });
  const granted = { kind: 'granted', serverUrl: 'https://focus.test', answer: YES } as const;
  expect(expireCode(granted, NOW + 600_000)).toBe(granted);
});

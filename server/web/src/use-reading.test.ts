import { expect, test } from 'vitest';
import { afterAnswer } from './use-reading.ts';

const shown = { path: '/a', reading: { kind: 'ready', value: 1 } } as const;
const offline = { ok: false, failure: { kind: 'offline' } } as const;

test('what was read stays on the screen when reading it again fails', () => {
  expect(afterAnswer(shown, '/a', offline)).toEqual({ kind: 'ready', value: 1, stale: { kind: 'offline' } });
});

test('what was read before does not stand in for another page', () => {
  expect(afterAnswer(shown, '/b', offline)).toEqual({ kind: 'failed', failure: { kind: 'offline' } });
});

test('nothing stays on the screen after signing out', () => {
  const signedOut = { ok: false, failure: { kind: 'signed-out' } } as const;
  expect(afterAnswer(shown, '/a', signedOut)).toEqual({ kind: 'failed', failure: { kind: 'signed-out' } });
});

test('a new answer replaces the old one and its staleness', () => {
  expect(afterAnswer(shown, '/a', { ok: true, value: 2 })).toEqual({ kind: 'ready', value: 2 });
});

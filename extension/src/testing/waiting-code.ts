import type { WaitingCode } from '../pairing/code-pairing.ts';

/** A code that waits for its person since `atMs`, and is good for ten minutes. */
export function waitingCode(atMs: number): WaitingCode {
  return {
    kind: 'waiting',
    serverUrl: 'https://focus.test',
    deviceCode: 'd'.repeat(43),
    verifier: 'v'.repeat(43),
    userCode: 'BCDF-GHJK',
    page: 'https://focus.test/pair/device',
    pageWithCode: 'https://focus.test/pair/device#BCDF-GHJK',
    expiresAtMs: atMs + 600_000,
    intervalMs: 5_000,
    nextAskAtMs: atMs,
    failures: 0,
  };
}

import { type DeviceTokenError, DeviceTokenErrorSchema, PairResponseSchema } from '@locked-in/contracts';
import type { ServerAnswer } from '../platform/server.ts';
import { toPauseMs } from '../platform/to-pause.ts';

/** What a browser shows that waits for its person's word (RFC 8628). Times in UTC milliseconds. */
export type WaitingCode = {
  readonly kind: 'waiting';
  readonly serverUrl: string;
  readonly deviceCode: string;
  /** Only who knows it is given the token. */
  readonly verifier: string;
  readonly userCode: string;
  /** Where the person types the code, and the same with the code in it. */
  readonly page: string;
  readonly pageWithCode: string;
  readonly expiresAtMs: number;
  readonly intervalMs: number;
  readonly nextAskAtMs: number;
  /** Questions in a row that the server did not answer, and why not. */
  readonly failures: number;
  readonly problem?: string | undefined;
};

/** `used`: somebody has it already, or this browser was another person's. */
export type CodeEnd = 'expired' | 'denied' | 'used';

export type CodePairing =
  | WaitingCode
  /** The person said yes; the background is still to be told of the token in it. */
  | { readonly kind: 'granted'; readonly serverUrl: string; readonly answer: unknown }
  | { readonly kind: 'over'; readonly serverUrl: string; readonly why: CodeEnd };

export const NOT_UNDERSTOOD = 'The server’s answer was not understood. Is it the newest version?';

/** RFC 8628, 3.5. */
const SLOWER_BY_MS = 5_000;
const ENDS: Readonly<Partial<Record<DeviceTokenError, CodeEnd>>> = {
  expired_token: 'expired',
  access_denied: 'denied',
  invalid_grant: 'used',
};

/** What follows from what the server said to "has the person decided?". `random`: 0 ≤ x < 1. */
export function afterAnswer(
  waiting: WaitingCode,
  answer: ServerAnswer,
  { nowMs, random }: { readonly nowMs: number; readonly random: () => number },
): CodePairing {
  const { serverUrl } = waiting;
  if (answer.kind === 'answered') {
    const isYes = PairResponseSchema.safeParse(answer.body).success;
    if (isYes) return { kind: 'granted', serverUrl, answer: answer.body };
    return afterSilence(waiting, { kind: 'later', reason: NOT_UNDERSTOOD }, { nowMs, random });
  }
  const error = answer.kind === 'refused' ? toError(answer.code) : undefined;
  const why = error && ENDS[error];
  if (why !== undefined) return { kind: 'over', serverUrl, why };
  if (error === undefined) return afterSilence(waiting, answer, { nowMs, random });
  const intervalMs = waiting.intervalMs + (error === 'slow_down' ? SLOWER_BY_MS : 0);
  return { ...waiting, intervalMs, nextAskAtMs: nowMs + intervalMs, failures: 0, problem: undefined };
}

/** Nothing more is asked once nobody can confirm it any more. */
export function expireCode(pairing: CodePairing, nowMs: number): CodePairing {
  if (pairing.kind !== 'waiting' || nowMs < pairing.expiresAtMs) return pairing;
  return { kind: 'over', serverUrl: pairing.serverUrl, why: 'expired' };
}

type Moment = { readonly nowMs: number; readonly random: () => number };

function afterSilence(
  waiting: WaitingCode,
  answer: Exclude<ServerAnswer, { kind: 'answered' }>,
  { nowMs, random }: Moment,
): WaitingCode {
  const failures = waiting.failures + 1;
  const retryAfterMs = answer.kind === 'later' ? answer.retryAfterMs : undefined;
  const pauseMs = Math.max(waiting.intervalMs, toPauseMs({ failures, retryAfterMs }, random));
  return { ...waiting, failures, nextAskAtMs: nowMs + pauseMs, problem: answer.reason };
}

function toError(code: string): DeviceTokenError | undefined {
  return DeviceTokenErrorSchema.safeParse({ error: code }).data?.error;
}

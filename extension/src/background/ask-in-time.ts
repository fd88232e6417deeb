import type { ServerAnswer } from '../platform/server.ts';
import { LONGEST_SERVER_PAUSE_MS, toPauseMs } from '../platform/to-pause.ts';

/** `failures` in a row, and when the server may be asked next. */
export type Asking = { readonly failures: number; readonly notBeforeMs: number };

export type AskInTimeDeps = {
  readonly read: () => Promise<Asking | undefined>;
  readonly write: (asking: Asking) => Promise<void>;
  readonly ask: () => Promise<ServerAnswer>;
  readonly now: () => number;
  /** 0 ≤ x < 1. */
  readonly random: () => number;
};

const ASK_EVERY_MS = 60_000;

/**
 * For questions that pages would repeat every two seconds: at most one a minute, and ever fewer while nobody answers.
 * That is noted before the question, so that neither a slow answer nor the death of the worker asks twice.
 * Answers nothing when it is not time.
 */
export async function askInTime(deps: AskInTimeDeps): Promise<ServerAnswer | undefined> {
  const { failures, notBeforeMs } = (await deps.read()) ?? { failures: 0, notBeforeMs: 0 };
  const askedAtMs = deps.now();
  if (askedAtMs < notBeforeMs && notBeforeMs - askedAtMs < LONGEST_SERVER_PAUSE_MS) return undefined;
  const failed = { failures: failures + 1 };
  const note = (pauseMs: number, count: number) =>
    deps.write({ failures: count, notBeforeMs: askedAtMs + Math.max(ASK_EVERY_MS, pauseMs) });
  await note(toPauseMs(failed, deps.random), failed.failures);
  const answer = await deps.ask();
  if (answer.kind === 'answered') await note(0, 0);
  if (answer.kind === 'later' && answer.retryAfterMs !== undefined)
    await note(toPauseMs({ ...failed, retryAfterMs: answer.retryAfterMs }, deps.random), failed.failures);
  return answer;
}

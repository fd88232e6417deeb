import { toPauseMs } from '../../platform/to-pause.ts';
import type { ResultAnswer, Results } from './results.ts';

export type FollowDeps = Pick<Results, 'followLive'> & {
  readonly sessionId: string;
  readonly read: () => Promise<ResultAnswer>;
  readonly onAnswer: (answer: ResultAnswer) => void;
  /** 0 ≤ x < 1. */
  readonly random: () => number;
};

const FIRST_POLL_MS = 4_000;
const LONGEST_POLL_MS = 60_000;

/**
 * The session's result, live, until `signal` aborts. News may be lost with a broken line, so it is also asked for again
 * until it is ready: ever more seldom, and as every route does while the server is away. A slow answer is followed by a
 * newer one, never the other way round.
 */
export async function followResult(deps: FollowDeps, signal: AbortSignal): Promise<void> {
  const bell = createBell(signal);
  void deps.followLive((news) => {
    if (!('sessionId' in news) || news.sessionId === deps.sessionId) bell.ring();
  }, signal);
  for (let asked = 1, failures = 0; !signal.aborted; asked += 1) {
    bell.listen();
    const answer = await deps.read();
    if (signal.aborted) return;
    deps.onAnswer(answer);
    failures = answer.kind === 'later' ? failures + 1 : 0;
    await bell.wait(toWaitMs(answer, { asked, failures, random: deps.random }));
  }
}

type Asked = { readonly asked: number; readonly failures: number; readonly random: () => number };

/** Nothing once it is there: only news are waited for then. */
function toWaitMs(answer: ResultAnswer, { asked, failures, random }: Asked): number | undefined {
  if (answer.kind === 'result' && answer.result.status === 'ready') return undefined;
  if (answer.kind !== 'later') return Math.min(LONGEST_POLL_MS, FIRST_POLL_MS * 1.1 ** (asked - 1));
  return toPauseMs({ failures, retryAfterMs: answer.retryAfterMs }, random);
}

/** Ends a wait early, also one that begins after it rang. */
function createBell(signal: AbortSignal) {
  let hasRung = false;
  let wake = () => {};
  const ring = () => {
    hasRung = true;
    wake();
  };
  signal.addEventListener('abort', ring);
  return {
    ring,
    listen: () => {
      hasRung = signal.aborted;
    },
    wait: async (ms: number | undefined) => {
      if (hasRung) return;
      let timeout: ReturnType<typeof setTimeout> | undefined;
      await new Promise<void>((resolve) => {
        wake = resolve;
        if (ms !== undefined) timeout = setTimeout(resolve, ms);
      });
      clearTimeout(timeout);
    },
  };
}

import { setTimeout as sleep } from 'node:timers/promises';

/** Sleeps, or wakes early when `signal` aborts. Never rejects. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return sleep(ms, undefined, { signal }).catch(() => {}); // the only rejection is the abort
}

/** Doubling from 250 ms to 10 s, with up to a quarter less so that workers do not come back in step. */
export function backoffMs(failures: number): number {
  return Math.min(10_000, 250 * 2 ** failures) * (1 - Math.random() / 4);
}

/** Resolves when `promise` settles or after `ms`, whichever is first. Never rejects. */
export async function atMost(ms: number, promise: Promise<unknown>): Promise<void> {
  const settled = new AbortController();
  const settle = () => settled.abort();
  promise.then(settle, settle);
  await pause(ms, settled.signal);
}

/** Resolves once `signal` has aborted. */
export function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

/** Asks `isReady` until it says yes or `signal` aborts. An `isReady` that throws has said no. */
export async function untilReady(isReady: () => Promise<boolean>, signal: AbortSignal): Promise<void> {
  for (let failures = 0; !signal.aborted && !(await isReady().catch(() => false)); failures++) {
    await pause(backoffMs(failures), signal);
  }
}

/** What `promise` gives, or undefined as soon as `signal` aborts. */
export async function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T | undefined> {
  if (signal.aborted) return undefined;
  const { promise: aborted, resolve } = Promise.withResolvers<undefined>();
  const onAbort = () => resolve(undefined);
  signal.addEventListener('abort', onAbort);
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}

/** What `promise` gives; rejects when that takes longer than `ms`. The work itself goes on. */
export async function withDeadline<T>(ms: number, promise: Promise<T>): Promise<T> {
  const { promise: tooLate, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`not finished after ${ms} ms`)), ms);
  try {
    return await Promise.race([promise, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

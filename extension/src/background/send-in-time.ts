/** In a session what was recorded goes out this often. */
export const SEND_EVERY_MS = 5 * 60_000;

export type InTime = {
  readonly readLastMs: () => Promise<number | undefined>;
  readonly writeLastMs: (ms: number) => Promise<void>;
  readonly send: () => void;
  readonly now: () => number;
};

/**
 * Called with every proof of life: sending in a session rides on that alarm instead of having one of its own, which
 * would only wake the worker more often. A clock that was set far back does not stop it.
 */
export async function sendInTime({ readLastMs, writeLastMs, send, now }: InTime): Promise<void> {
  const nowMs = now();
  const lastMs = (await readLastMs()) ?? 0;
  if (Math.abs(nowMs - lastMs) < SEND_EVERY_MS) return;
  await writeLastMs(nowMs);
  send();
}

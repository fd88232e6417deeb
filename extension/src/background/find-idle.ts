/** Idle is reported this late at least, and dated back by as long as it has lasted. */
export const IDLE_AFTER_MS = 60_000;

const LONGEST_SECONDS = 24 * 60 * 60;
/** For somebody who has just gone idle it is worth a second to know it more exactly than to the second. */
const FRESH_SECONDS = 90;
const STEP_MS = 100;

type Ask = (withinSeconds: number) => Promise<'active' | 'idle' | 'locked'>;
type Pause = (ms: number) => Promise<unknown>;

/**
 * For how long there was no input, of somebody who is idle, when it is answered. Browsers do not say, and tell of it up
 * to seconds late; but they answer whether there was input within so many seconds. Steps grow until there was, then
 * halve; then it is asked until the next second is full.
 *
 *     60 idle   61 idle   63 idle   67 active   65 active   64 idle   65 active … 65 idle   →   65 s, now
 */
export async function findIdleMs(ask: Ask, pause: Pause): Promise<number> {
  let [idle, step] = [IDLE_AFTER_MS / 1000, 1];
  while (idle + step < LONGEST_SECONDS && (await ask(idle + step)) !== 'active') {
    idle += step;
    step *= 2;
  }
  for (step /= 2; step >= 1; step /= 2) if ((await ask(idle + step)) !== 'active') idle += step;
  if (idle >= FRESH_SECONDS) return Math.min(idle, LONGEST_SECONDS) * 1000 + 500;
  return untilFull(idle, ask, pause);
}

/** Somebody who comes back meanwhile keeps it from ever being full. */
async function untilFull(seconds: number, ask: Ask, pause: Pause): Promise<number> {
  for (let waitedMs = STEP_MS; waitedMs <= 1_000; waitedMs += STEP_MS) {
    await pause(STEP_MS);
    if ((await ask(seconds + 1)) !== 'active') return (seconds + 1) * 1_000 + STEP_MS / 2;
  }
  return seconds * 1_000 + 1_500;
}

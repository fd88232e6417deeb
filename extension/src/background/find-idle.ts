/** Idle is reported this late at least, and dated back by as long as it has lasted. */
export const IDLE_AFTER_MS = 60_000;

const LONGEST_SECONDS = 24 * 60 * 60;

type Ask = (withinSeconds: number) => Promise<'active' | 'idle' | 'locked'>;

/**
 * For how long there was no input, of somebody who is idle. Browsers do not say, and tell of it up to seconds late; but
 * they answer whether there was input within so many seconds. Steps grow until there was, then halve.
 *
 *     60 idle   61 idle   63 idle   67 active   65 active   64 idle   →   64.5 s
 */
export async function findIdleMs(ask: Ask): Promise<number> {
  let [idle, step] = [IDLE_AFTER_MS / 1000, 1];
  while (idle + step < LONGEST_SECONDS && (await ask(idle + step)) !== 'active') {
    idle += step;
    step *= 2;
  }
  for (step /= 2; step >= 1; step /= 2) if ((await ask(idle + step)) !== 'active') idle += step;
  return Math.min(idle, LONGEST_SECONDS) * 1000 + 500;
}

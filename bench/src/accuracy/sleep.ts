import type { Tab } from './driven-browser.ts';
import { pause, type Stage } from './stage.ts';

const SLEEP_MS = 150_000;

/** Stops every process of the browser for two and a half minutes, as near to a closed lid as a test comes. */
export async function sleep(stage: Stage, base: Tab): Promise<void> {
  await stage.stay(40);
  const processes = stage.browser.processIds();
  for (const pid of processes) process.kill(pid, 'SIGSTOP');
  stage.note('unobserved');
  await pause(SLEEP_MS);
  for (const pid of processes.toReversed()) process.kill(pid, 'SIGCONT');
  stage.note(base);
  await stage.desktop?.touch();
  await stage.stay(40);
}

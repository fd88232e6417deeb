import { setTimeout as sleep } from 'node:timers/promises';

/** Again and again, with a pause, until the answer is called; what fails is done again. */
export function keepDoing(pauseMs: number, act: () => Promise<unknown>): () => Promise<void> {
  let isOver = false;
  const doing = (async () => {
    while (!isOver) {
      await act().catch(() => {}); // whatever is provoked meets this drive as well
      await sleep(pauseMs);
    }
  })();
  return async () => {
    isOver = true;
    await doing;
  };
}

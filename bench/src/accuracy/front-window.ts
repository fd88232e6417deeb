import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';

/** Which window the screen itself has in front, and since when: it tells of every change as it happens. */
export type FrontWindow = {
  /** From now on; what it returns answers when that window came to the front which is there in the end, if another was before. */
  readonly follow: () => () => Promise<number | undefined>;
  readonly close: () => void;
};

/** Windows come a while after they were asked for, and on the way between two there may be none, or a third, in front. */
const [LATE_MS, STEP_MS, SETTLED_MS] = [600, 20, 300];
const NONE = '0x0';

export type Change = { readonly id: string; readonly atMs: number };

/** Needs `xprop` and a window manager. */
export function watchFrontWindow(env: NodeJS.ProcessEnv): FrontWindow {
  const changes: Change[] = [];
  const spy = spawn('xprop', ['-root', '-spy', '_NET_ACTIVE_WINDOW'], {
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  createInterface({ input: spy.stdout }).on('line', (line) => {
    const id = toWindow(line);
    if (id !== undefined) changes.push({ id, atMs: Date.now() });
  });
  return {
    follow: () => {
      const seen = changes.length;
      return async () => {
        for (let count = 0; count < LATE_MS && cameToFront(changes, seen) === undefined; count += STEP_MS) {
          await pause(STEP_MS);
        }
        await pause(SETTLED_MS);
        return cameToFront(changes, seen);
      };
    },
    close: () => void spy.kill(),
  };
}

/** `_NET_ACTIVE_WINDOW(WINDOW): window id # 0x1400003` */
export function toWindow(line: string): string | undefined {
  return /window id # (0x[0-9a-f]+)/.exec(line)?.[1];
}

/** When the last window of the changes came to the front, by those from `seen` on; undefined if it was there before. */
export function cameToFront(changes: readonly Change[], seen: number): number | undefined {
  const last = changes.at(-1);
  if (last === undefined || last.id === NONE || changes.length === seen) return undefined;
  const other = changes.findLastIndex(({ id }) => id !== last.id);
  return other + 1 < seen ? undefined : changes[other + 1]?.atMs;
}

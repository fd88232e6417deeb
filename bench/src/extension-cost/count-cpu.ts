import { readdir, readFile } from 'node:fs/promises';

const EVERY_MS = 500;
/** Going through all processes of the machine takes more time than what is measured; they live longer than this. */
const FIND_EVERY = 4;
const NS_PER_MS = 1_000_000;

/**
 * Counts the processor time of processes and of their threads, which come and go, in ms, from when it resolves; what it
 * resolves to stops and answers the sum. What a thread used in its last half second is not seen.
 */
export async function countCpu(
  findProcesses: () => Promise<readonly number[]>,
): Promise<() => Promise<number>> {
  const last = new Map<string, number>();
  let sumMs = 0;
  let isFirst = true;
  let found: readonly number[] = [];
  let looks = 0;
  const look = async () => {
    if (looks % FIND_EVERY === 0) found = await findProcesses();
    looks += 1;
    for (const [thread, usedMs] of (await Promise.all(found.map(readThreads))).flat()) {
      sumMs += usedMs - (last.get(thread) ?? (isFirst ? usedMs : 0));
      last.set(thread, usedMs);
    }
    isFirst = false;
  };
  await look();
  let turn = Promise.resolve();
  const timer = setInterval(() => {
    turn = turn.then(look);
  }, EVERY_MS);
  return async () => {
    clearInterval(timer);
    await turn;
    looks = 0;
    await look();
    return sumMs;
  };
}

type UsedByThread = readonly [thread: string, usedMs: number];

async function readThreads(pid: number): Promise<readonly UsedByThread[]> {
  const folder = `/proc/${pid}/task`;
  const threads = await readdir(folder).catch(() => []); // the process is gone already
  const used = await Promise.all(
    threads.map((thread) => readFile(`${folder}/${thread}/schedstat`, 'utf8').catch(() => undefined)), // as the thread may be
  );
  return used.flatMap((text, index) =>
    text === undefined ? [] : [[`${pid} ${threads[index]}`, toCpuMs(text)] as const],
  );
}

/** The scheduler's own count, in nanoseconds: on the processor, waiting for it, how often. Ticks are too coarse here. */
export function toCpuMs(schedstat: string): number {
  return Number(schedstat.split(' ')[0]) / NS_PER_MS;
}

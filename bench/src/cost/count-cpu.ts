import { readFile } from 'node:fs/promises';

/** Linux counts a process's time in hundredths of a second. */
const TICK_MS = 10;
const EVERY_MS = 500;
/** Going through all processes of the machine takes more time than what is measured; they live longer than this. */
const FIND_EVERY = 4;

/**
 * Counts the processor time of processes that come and go, in ms; `stop` answers the sum. What a process used in its
 * last half second is not seen.
 */
export function countCpu(findProcesses: () => Promise<readonly number[]>): () => Promise<number> {
  const last = new Map<number, number>();
  let sumMs = 0;
  const isFirst = { value: true };
  let found: readonly number[] = [];
  let looks = 0;
  const look = async () => {
    if (looks % FIND_EVERY === 0) found = await findProcesses();
    looks += 1;
    for (const pid of found) {
      const usedMs = await readCpuMs(pid);
      if (usedMs === undefined) continue;
      const beforeMs = last.get(pid) ?? (isFirst.value ? usedMs : 0);
      sumMs += usedMs - beforeMs;
      last.set(pid, usedMs);
    }
    isFirst.value = false;
  };
  let turn = look();
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

async function readCpuMs(pid: number): Promise<number | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined); // it is gone already
  return stat === undefined ? undefined : toCpuMs(stat);
}

/** User and system time, threads that are over included. The name before them may hold anything, even ")". */
export function toCpuMs(stat: string): number {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

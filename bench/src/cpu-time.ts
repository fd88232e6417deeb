import { readdir, readFile } from 'node:fs/promises';

const TICKS_PER_SECOND = 100;

/** Processor seconds by part: what the parts of a chain have used since they started. */
export type CpuTime = Readonly<Record<string, number>>;

type Process = { readonly parent: number; readonly seconds: number; readonly command: string };

const PARTS: readonly (readonly [RegExp, string])[] = [
  [/postgres/, 'postgres'],
  [/beam\.smp|erl/, 'broker'],
  [/caddy/, 'gateway'],
  [/chain-ceiling\.ts.*server|server\/src\/main\.ts/, 'server'],
  [/chain-ceiling\.ts.*worker|worker\/src\/main\.ts/, 'worker'],
  [/chain-ceiling\.ts.*standalone|standalone\.ts/, 'standalone'],
];

/**
 * Of this process and everything it started, and of the PostgreSQL that a backend belongs to, which leaves its parents
 * when it starts. Empty where there is no /proc.
 */
export async function readCpuTime(backendPid: number): Promise<CpuTime> {
  const processes = await readProcesses();
  const roots = [process.pid, processes.get(backendPid)?.parent ?? 0];
  const time: Record<string, number> = {};
  for (const [pid, { seconds, command }] of processes) {
    if (!isUnder(roots, pid, processes)) continue;
    const part = pid === process.pid ? 'load' : PARTS.find(([pattern]) => pattern.test(command))?.[1];
    if (part !== undefined) time[part] = (time[part] ?? 0) + seconds;
  }
  return time;
}

/** Microseconds of each part for one of `count`, between two readings. */
export function microsEach(before: CpuTime, after: CpuTime, count: number): CpuTime {
  const parts = Object.entries(after).map(([part, seconds]) => {
    return [part, Math.round(((seconds - (before[part] ?? 0)) * 1e6) / count)] as const;
  });
  return Object.fromEntries(parts.filter(([, micros]) => micros > 0));
}

async function readProcesses(): Promise<ReadonlyMap<number, Process>> {
  const names = await readdir('/proc').catch(() => []);
  const pids = names.filter((name) => /^\d+$/.test(name)).map(Number);
  const read = await Promise.all(pids.map(async (pid) => [pid, await readProcess(pid)] as const));
  return new Map(read.flatMap(([pid, one]) => (one ? [[pid, one] as const] : [])));
}

async function readProcess(pid: number): Promise<Process | undefined> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const seconds = (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
    return { parent: Number(fields[1]), seconds, command: command.replaceAll('\0', ' ') };
  } catch {
    return undefined; // it has ended meanwhile
  }
}

function isUnder(roots: readonly number[], pid: number, processes: ReadonlyMap<number, Process>): boolean {
  for (let at = pid; at > 1; at = processes.get(at)?.parent ?? 0) if (roots.includes(at)) return true;
  return false;
}

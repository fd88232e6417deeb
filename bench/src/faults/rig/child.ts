import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { belonging } from '../../own-folder.ts';
import { AS_A_SERVER, AS_A_WORKER } from '../../processes.ts';

export const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const PRELOAD = fileURLToPath(new URL('../failpoints/preload.ts', import.meta.url));

export type ChildOptions = {
  readonly script: string;
  readonly args?: readonly string[] | undefined;
  readonly env: Readonly<Record<string, string>>;
  /** What it writes goes here, as a service's log does. */
  readonly log: string;
  readonly failpoint?: string | undefined;
};

/** One process of the product, with the failpoints beside it. */
export type Child = {
  readonly pid: number;
  readonly kill: (signal: NodeJS.Signals) => Promise<number | null>;
  /** Its exit code; null when a signal ended it. */
  readonly ended: Promise<number | null>;
  readonly hasEnded: () => boolean;
  /** Resident memory in MB. */
  readonly rssMb: () => number;
};

const children = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of children) child.kill('SIGKILL');
});

export function startChild({ script, args = [], env, log, failpoint }: ChildOptions): Child {
  const file = openSync(log, 'a');
  const child = spawn(process.execPath, ['--import', PRELOAD, script, ...args], {
    cwd: ROOT,
    env: {
      PATH: process.env.PATH,
      ...belonging(),
      ...(script === 'server/src/main.ts' && AS_A_SERVER),
      ...(script.startsWith('worker/') && AS_A_WORKER),
      ...env,
      ...(failpoint && { LOCKED_IN_FAIL: failpoint }),
    },
    stdio: ['ignore', file, file],
  });
  closeSync(file);
  children.add(child);
  child.once('exit', () => children.delete(child));
  const ended = once(child, 'exit').then(([code]: (number | null)[]) => code ?? null);
  return {
    pid: child.pid ?? -1,
    kill: (signal) => {
      child.kill(signal);
      return ended;
    },
    ended,
    hasEnded: () => hasEnded(child),
    rssMb: () => readRssMb(child.pid ?? -1),
  };
}

/** Resolves when `isTrue` says so; throws after `limitMs` with what was waited for. */
export async function until(
  what: string,
  isTrue: () => boolean | Promise<boolean>,
  limitMs = 120_000,
): Promise<void> {
  const deadline = performance.now() + limitMs;
  while (!(await isTrue())) {
    if (performance.now() > deadline) throw new Error(`not within ${limitMs / 1000} s: ${what}`);
    await sleep(50);
  }
}

export async function answers(url: string): Promise<boolean> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(5_000) }).catch(() => undefined); // not up yet
  await answer?.body?.cancel();
  return answer?.ok === true;
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

function readRssMb(pid: number): number {
  try {
    const pages = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1];
    return (Number(pages) * 4096) / 2 ** 20;
  } catch {
    return 0; // it has ended meanwhile
  }
}

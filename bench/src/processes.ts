import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { belonging } from './own-folder.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const START_MS = 60_000;

export type Running = {
  readonly pid: number;
  /** The first line of its output that matches. */
  readonly waitForLine: (pattern: RegExp) => Promise<string>;
  /** Answers the code it exited with. */
  readonly stop: () => Promise<number | null>;
};

/** A folder for a processor profile of every process, as Chromium's developer tools and speedscope open it. */
const { LOCKED_IN_BENCH_PROFILES: PROFILES } = process.env;

/** Of a server and of a worker, in the cluster and in the bare chain; `docker-compose.yml` says why. */
export const AS_A_SERVER = { NODE_OPTIONS: '--max-semi-space-size=16 --max-old-space-size=384' };
export const AS_A_WORKER = { NODE_OPTIONS: '--max-semi-space-size=4 --max-old-space-size=256' };

/** One device of a drive stands for thousands: what may be asked of a server is not what is measured. */
const AS_MUCH_AS_IT_CAN = {
  DEVICE_REQUESTS_A_MINUTE: '10000000',
  PERSON_REQUESTS_A_MINUTE: '10000000',
  STRANGER_REQUESTS_A_MINUTE: '10000000',
};

/** Starts `node <script>` of this repository; `script` is a path from its root. */
export function startProcess(script: readonly string[], env: Readonly<Record<string, string>>): Running {
  const child = spawn(process.execPath, [...profiling(), ...script], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, ...belonging(), ...AS_MUCH_AS_IT_CAN, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output = (output + text).slice(-20_000);
  });
  return {
    pid: child.pid ?? 0,
    waitForLine: (pattern) => waitFor(child, () => pattern.exec(output)?.[0]),
    stop: () => stop(child),
  };
}

function profiling(): readonly string[] {
  return PROFILES === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${PROFILES}`];
}

/** Asks until `url` answers 200. */
export async function waitUntilReady(url: string): Promise<void> {
  const deadline = performance.now() + START_MS;
  while (!(await answersOk(url))) {
    if (performance.now() > deadline) throw new Error(`${url} did not become ready`);
    await sleep(100);
  }
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  await once(server.close(), 'close');
  if (address === null || typeof address === 'string') throw new Error('not listening');
  return address.port;
}

async function answersOk(url: string): Promise<boolean> {
  const answer = await fetch(url).catch(() => undefined); // not listening yet
  await answer?.body?.cancel();
  return answer?.ok === true;
}

async function waitFor(child: ChildProcess, find: () => string | undefined): Promise<string> {
  const deadline = performance.now() + START_MS;
  for (;;) {
    const found = find();
    if (found !== undefined) return found;
    if (child.exitCode !== null)
      throw new Error(`${child.spawnargs.slice(1).join(' ')} ended with ${child.exitCode}`);
    if (performance.now() > deadline) throw new Error(`${child.spawnargs.slice(1).join(' ')} did not start`);
    await sleep(50);
  }
}

async function stop(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
  return child.exitCode;
}

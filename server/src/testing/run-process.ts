import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

export type Ended = { readonly code: number | null; readonly stdout: string; readonly stderr: string };

export type Running = {
  readonly pid: number | undefined;
  /** The first match in what it prints to stdout. Throws with everything printed when it ends before. */
  readonly printed: (pattern: RegExp) => Promise<RegExpExecArray>;
  readonly kill: (signal: NodeJS.Signals) => Promise<Ended>;
  readonly ended: Promise<Ended>;
};

/** One real process of the server, run as its users run it. It does not outlive the test. */
export function runProcess(
  file: string,
  {
    args = [],
    environment = {},
  }: { readonly args?: readonly string[]; readonly environment?: NodeJS.ProcessEnv } = {},
): Running {
  const path = fileURLToPath(new URL(`../${file}`, import.meta.url));
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, ...environment };
  const child = spawn(process.execPath, [path, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const texts = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (text: string) => {
      texts[stream] += text;
    });
  }
  const ended = new Promise<Ended>((resolve) => child.once('close', (code) => resolve({ code, ...texts })));
  const kill = (signal: NodeJS.Signals) => {
    if (child.exitCode === null) child.kill(signal);
    return ended;
  };
  onTestFinished(async () => void (await kill('SIGTERM')));
  return { pid: child.pid, kill, ended, printed: (pattern) => untilPrinted(pattern) };

  function untilPrinted(pattern: RegExp): Promise<RegExpExecArray> {
    return new Promise((resolve, reject) => {
      const look = () => {
        const match = pattern.exec(texts.stdout);
        if (match !== null) resolve(match);
      };
      child.stdout.on('data', look);
      look();
      void ended.then(({ stdout, stderr }) =>
        reject(new Error(`it ended before it printed ${pattern}:\n${stdout}\n${stderr}`)),
      );
    });
  }
}

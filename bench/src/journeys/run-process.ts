import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** One process of the product. `output` is everything it has printed so far. */
export type RunningProcess = {
  readonly output: () => string;
  /** Resolves the first match of the pattern in the output; throws with the output when the process ends first. */
  readonly printed: (pattern: RegExp) => Promise<RegExpMatchArray>;
  readonly end: (signal: NodeJS.Signals) => Promise<number | null>;
};

/** Starts `node <args>` in the root with Node 24, the one that runs this test. */
export function runProcess(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): RunningProcess {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (bytes: Buffer) => (output += bytes.toString()));
  return {
    output: () => output,
    printed: (pattern) => untilPrinted(child, pattern, () => output),
    end: (signal) => {
      if (child.exitCode === null) child.kill(signal);
      return ended;
    },
  };
}

/** A TCP port on 127.0.0.1 that nobody uses at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address !== null && typeof address === 'object'
          ? resolve(address.port)
          : reject(new Error('no port')),
      );
    });
  });
}

function untilPrinted(child: ChildProcess, pattern: RegExp, output: () => string): Promise<RegExpMatchArray> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const match = output().match(pattern);
      if (match !== null) settle(() => resolve(match));
    };
    const fail = () =>
      settle(() => reject(new Error(`The process ended before printing ${pattern}:\n${output()}`)));
    const deadline = setTimeout(
      () => settle(() => reject(new Error(`Never printed ${pattern}:\n${output()}`))),
      180_000,
    );
    const settle = (then: () => void) => {
      clearTimeout(deadline);
      child.stdout?.off('data', look);
      child.stderr?.off('data', look);
      child.off('exit', fail);
      then();
    };
    child.stdout?.on('data', look);
    child.stderr?.on('data', look);
    child.once('exit', fail);
    look();
  });
}

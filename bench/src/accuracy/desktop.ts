import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import { type FrontWindow, watchFrontWindow } from './front-window.ts';

/** A screen of its own with a window manager, another program on it, and hands: what leaving a browser takes. */
export type Desktop = {
  readonly display: string;
  /** Moves the mouse a little: somebody is there. Answers when. */
  readonly touch: () => Promise<number>;
  readonly press: (keys: string) => Promise<void>;
  /** The screen is locked until the next touch, as far as a browser on X11 can tell. Answers when. */
  readonly lock: () => Promise<number>;
  /** From now on; what it returns answers when the window that is in front then came there, if another was before. */
  readonly followFront: FrontWindow['follow'];
  /** Puts the other program in front, and says when; `comeBack` puts back what was in front before, and says when. */
  readonly leaveBrowser: () => Promise<Left>;
  readonly close: () => void;
};

export type Left = { readonly atMs: number; readonly comeBack: () => Promise<number> };

const run = promisify(execFile);
export const PROGRAMS = ['Xvfb', 'openbox', 'xdotool', 'xmessage', 'xprop', 'xset'];

/** Undefined where one of the programs is not installed. */
export async function openDesktop(): Promise<Desktop | undefined> {
  if (!(await hasPrograms(PROGRAMS))) return undefined;
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const display = `:${await readLine(screen)}`;
  const env = { ...process.env, DISPLAY: display };
  const started = [screen, spawn('openbox', [], { env, stdio: 'ignore' })];
  await pause(1_000);
  started.push(spawn('xmessage', ['-name', 'elsewhere', 'Another program'], { env, stdio: 'ignore' }));
  const front = watchFrontWindow(env);
  const hands = async (...args: readonly string[]) => (await run('xdotool', args, { env })).stdout.trim();
  const elsewhere = (await hands('search', '--sync', '--name', 'elsewhere|xmessage')).split('\n')[0] ?? '';
  return {
    display,
    touch: createTouch(hands),
    press: async (keys) => void (await hands('key', keys)),
    lock: () => middleOf(() => run('xset', ['s', 'activate'], { env })),
    followFront: front.follow,
    leaveBrowser: async () => {
      const before = await hands('getactivewindow');
      const activate = async (id: string) => {
        const cameAtMs = front.follow();
        const handsAtMs = await middleOf(() => hands('windowactivate', '--sync', id));
        return (await cameAtMs()) ?? handsAtMs;
      };
      return { atMs: await activate(elsewhere), comeBack: () => activate(before) };
    },
    close: () => {
      front.close();
      for (const child of started.toReversed()) child.kill();
    },
  };
}

/** The hands take a while to start and to answer; what they do happens in between. */
async function middleOf(work: () => Promise<unknown>): Promise<number> {
  const startMs = Date.now();
  await work();
  return Math.round((startMs + Date.now()) / 2);
}

function createTouch(hands: (...args: readonly string[]) => Promise<string>): () => Promise<number> {
  let at = 0;
  return async () => {
    at = (at + 1) % 7;
    return middleOf(() => hands('mousemove', String(700 + at), '600'));
  };
}

async function hasPrograms(names: readonly string[]): Promise<boolean> {
  const found = await Promise.all(names.map((name) => run('which', [name]).catch(() => undefined)));
  return found.every((answer) => answer !== undefined);
}

function readLine({ stdio }: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    stdio[3]?.once('data', (bytes: Buffer) => resolve(bytes.toString().trim()));
    stdio[3]?.once('close', () => reject(new Error('Xvfb did not start')));
  });
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

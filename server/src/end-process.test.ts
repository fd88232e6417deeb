import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

/** Runs one line of a process that has set itself up as ours do. */
function run(line: string) {
  const setUp = `
    import { crashOnUnhandled, endProcess, failToStart, stopSignal } from './end-process.ts';
    import { openLogger } from '@locked-in/watch';
    import { ListenError } from './open-door.ts';
    const logger = openLogger({ level: 'info', process: 'server' });
    crashOnUnhandled(logger);
    const say = (word) => async () => void process.stdout.write(word);
  `;
  const args = ['--input-type=module', '--eval', setUp + line];
  return spawnSync(process.execPath, args, { cwd: import.meta.dirname, encoding: 'utf8' });
}

test.each([
  'Promise.reject(new Error("lost")); setInterval(() => {}, 1000);',
  'setTimeout(() => { throw new Error("lost"); });',
])('an error that nobody handles ends the process and is logged: %s', (line) => {
  const { status, stdout } = run(line);
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({ level: 60, err: { type: 'Error', message: 'lost' } });
});

test('what was opened last is closed first, and a failure keeps nothing from closing', () => {
  const { status, stdout } = run(
    'await endProcess(logger, [say("database "), () => Promise.reject(new Error("no")), say("door ")]);',
  );
  expect(status).toBe(0);
  expect(stdout).toMatch(/^door \{.*"closing failed"\}\ndatabase $/);
});

test('what a person can change is one sentence on stderr', () => {
  const { status, stdout, stderr } = run(
    'await failToStart(new ListenError("Port 1 is taken."), { logger, closers: [say("closed")] });',
  );
  expect({ status, stdout, stderr }).toEqual({ status: 1, stdout: 'closed', stderr: 'Port 1 is taken.\n' });
});

test('what a person cannot change is logged whole', () => {
  const { status, stdout } = run('await failToStart(new TypeError("a bug"), { logger, closers: [] });');
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({ err: { type: 'TypeError', message: 'a bug' } });
});

test.each(['SIGINT', 'SIGTERM'])('Ctrl+C that arrives twice closes everything all the same: %s', (signal) => {
  const { status, stdout } = run(`
    const stopping = stopSignal();
    const again = () => new Promise((closed) => {
      process.kill(process.pid, '${signal}');
      setTimeout(closed, 100);
    });
    process.kill(process.pid, '${signal}');
    setTimeout(() => endProcess(logger, [say("database"), again]), 100);
    stopping.addEventListener('abort', () => process.stdout.write('stopping '));
  `);
  expect({ status, stdout }).toEqual({ status: 0, stdout: 'stopping database' });
});

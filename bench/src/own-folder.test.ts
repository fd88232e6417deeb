import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';

const BENCH = `
  import { spawn } from 'node:child_process';
  import { openOwnFolder } from '${new URL('own-folder.ts', import.meta.url).pathname}';
  const folder = openOwnFolder('locked-in-cut-off-');
  const { pid } = spawn('sleep', ['600'], { detached: true });
  console.log(JSON.stringify({ folder, pid }));
  setInterval(() => {}, 60_000);
`;

test('whatever ends a bench, nothing that it started or wrote stays behind', async () => {
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGKILL'] as const) {
    const bench = spawn(process.execPath, ['--input-type=module', '--eval', BENCH]);
    const [line = ''] = await once(createInterface(bench.stdout), 'line');
    const { folder, pid } = JSON.parse(line);
    expect([existsSync(folder), isRunning(pid)]).toEqual([true, true]);
    bench.kill(signal);
    await expect
      .poll(() => [existsSync(folder), isRunning(pid)], { timeout: 30_000 })
      .toEqual([false, false]);
  }
}, 120_000);

/** What has ended and was not waited for keeps its number, and no arguments. */
function isRunning(pid: number): boolean {
  const place = `/proc/${pid}/cmdline`;
  return existsSync(place) && readFileSync(place, 'utf8') !== '';
}

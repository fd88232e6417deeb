import { spawn } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { Socket } from 'node:net';
import { join } from 'node:path';

const SCRIPT = 'cat; for group in $(cat "$1/groups"); do kill -9 "-$group"; done; rm -rf "$1"';

/**
 * A shell that outlives this process: should we die before we can tidy up, its input ends, and it kills every
 * process group noted and removes the folder.
 */
export function outlive(folder: string) {
  const watcher = spawn('sh', ['-c', SCRIPT, 'sh', folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  watcher.unref();
  if (watcher.stdin instanceof Socket) watcher.stdin.unref();
  return {
    noteGroup: (pid: number) => appendFileSync(join(folder, 'groups'), `${pid}\n`),
    cancel: () => void watcher.kill('SIGKILL'),
  };
}

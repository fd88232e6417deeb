import { spawn } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { Socket } from 'node:net';
import { join } from 'node:path';

const SCRIPT = `
read -r folder
cat
for group in $(cat "$folder/groups"); do kill -9 "-$group"; done
for pid in $(grep -laF "$folder" /proc/[0-9]*/cmdline /proc/[0-9]*/environ | cut -d/ -f3 | sort -u); do
  kill -9 "$pid"
done
grep -F " $folder" /proc/mounts | cut -d' ' -f2 | sort -r | while read -r place; do umount --lazy "$place"; done
rm -rf "$folder" || { sleep 1; rm -rf "$folder"; }
`;

/**
 * A shell that outlives this process: should we die before we can tidy up, by whatever signal, its input ends. It kills
 * every process group noted and whoever names the folder in arguments or environment, unmounts what is mounted in it,
 * and removes it.
 */
export function outlive(folder: string) {
  const watcher = spawn('sh', ['-c', SCRIPT], {
    detached: true,
    env: { PATH: process.env.PATH },
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  watcher.stdin.write(`${folder}\n`); // neither an argument nor in its environment, by which it would be found itself
  watcher.unref();
  if (watcher.stdin instanceof Socket) watcher.stdin.unref();
  return {
    noteGroup: (pid: number) => appendFileSync(join(folder, 'groups'), `${pid}\n`),
    cancel: () => void watcher.kill('SIGKILL'),
  };
}

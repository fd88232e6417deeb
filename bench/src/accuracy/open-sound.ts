import { execFile, spawn } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openOwnFolder } from '../own-folder.ts';

/** A loudspeaker nobody hears: Firefox plays nothing, and calls no tab audible, where there is no device. */
export type Sound = {
  readonly environment: Readonly<Record<string, string>>;
  readonly close: () => Promise<void>;
};

/** Undefined where PulseAudio is not installed. */
export async function openSound(): Promise<Sound | undefined> {
  const isThere = await promisify(execFile)('which', ['pulseaudio']).catch(() => undefined);
  if (isThere === undefined) return undefined;
  const folder = openOwnFolder('locked-in-sound-');
  const [script, socket] = [join(folder, 'start.pa'), join(folder, 'socket')];
  await writeFile(
    script,
    `load-module module-null-sink\nload-module module-native-protocol-unix auth-anonymous=1 socket=${socket}\n`,
  );
  const server = spawn(
    'pulseaudio',
    ['-n', '-F', script, '--daemonize=no', '--exit-idle-time=-1', '--use-pid-file=no'],
    { env: { ...process.env, HOME: folder, XDG_RUNTIME_DIR: folder }, stdio: 'ignore' },
  );
  return {
    environment: { PULSE_SERVER: `unix:${socket}` },
    close: async () => {
      server.kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

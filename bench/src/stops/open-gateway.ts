import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort, waitUntilReady } from '../processes.ts';

const OURS = fileURLToPath(new URL('../../../deploy/gateway/to-servers.caddy', import.meta.url));

export type Gateway = { readonly url: string; readonly stop: () => Promise<void> };

/** The gateway as it is deployed, in front of these ports instead of a name in DNS. Needs Caddy (Debian: caddy). */
export async function openGateway(folder: string, ports: readonly number[]): Promise<Gateway> {
  const port = await freePort();
  const config = join(folder, 'Caddyfile');
  await writeFile(config, toConfig(await readFile(OURS, 'utf8'), { port, ports }));
  const caddy = spawn('caddy', ['run', '--config', config, '--adapter', 'caddyfile'], {
    env: { PATH: process.env.PATH, HOME: folder },
    stdio: ['ignore', 'ignore', 'ignore'],
  });
  await started(caddy);
  const url = `http://127.0.0.1:${port}`;
  await waitUntilReady(`${url}/healthz`);
  return { url, stop: () => end(caddy) };
}

/** Throws when the deployed file no longer says what is replaced here. */
export function toConfig(
  deployed: string,
  { port, ports }: { readonly port: number; readonly ports: readonly number[] },
): string {
  const byName = /dynamic a \{[^}]*\}/;
  if (!byName.test(deployed)) throw new Error('to-servers.caddy finds its servers in another way now');
  const upstreams = ports.map((one) => `127.0.0.1:${one}`).join(' ');
  const servers = deployed.replace(byName, `to ${upstreams}`);
  return `{\n\tadmin off\n\tauto_https off\n}\n\n${servers}\nhttp://127.0.0.1:${port} {\n\timport to-servers\n}\n`;
}

async function started(caddy: ChildProcess): Promise<void> {
  const failed = once(caddy, 'error').then(([error]) => Promise.reject(error));
  await Promise.race([once(caddy, 'spawn'), failed]);
}

async function end(caddy: ChildProcess): Promise<void> {
  if (caddy.exitCode !== null) return;
  const gone = once(caddy, 'exit');
  caddy.kill('SIGTERM');
  await gone;
}

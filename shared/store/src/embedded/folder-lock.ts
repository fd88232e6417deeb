import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { DataFolderError } from './data-folder-error.ts';

/** A session-level advisory lock on a connection of its own: the database lets go of it when our process dies. */
export async function lockFolder(url: string, folder: string): Promise<pg.Client> {
  const client = await connect(url);
  try {
    if (await canLock(client)) return client;
    throw new DataFolderError(
      'in-use',
      `The data folder ${folder} is in use by another Locked In${await whichProcess(client)}.`,
    );
  } catch (error) {
    await client.end();
    throw error;
  }
}

export async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    application_name: `locked-in ${process.pid}`,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  });
  client.on('error', () => undefined); // 'end' follows, and whoever waits for an answer gets the error
  await client.connect();
  return client;
}

const LOCK = [7810, 1];

/** A process killed an instant ago may still hold it: the database has yet to see its connection closed. */
async function canLock(client: pg.Client): Promise<boolean> {
  for (let attempt = 1; attempt <= 10; attempt += 1) {
    const { rows } = await client.query<{ locked: boolean }>(
      'select pg_try_advisory_lock($1, $2) as locked',
      LOCK,
    );
    if (rows[0]?.locked) return true;
    await pause(100);
  }
  return false;
}

async function whichProcess(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    `select application_name as name from pg_locks join pg_stat_activity using (pid)
     where locktype = 'advisory' and granted and classid = $1 and objid = $2`,
    LOCK,
  );
  const pid = rows[0]?.name.replace('locked-in ', '');
  return pid ? ` (process ${pid})` : '';
}

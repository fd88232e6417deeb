import { sql } from 'kysely';
import type { Database } from './database.ts';

/** What an operator wants to know of a database. */
export type DatabaseState = {
  readonly version: string;
  readonly major: number;
  readonly fsync: string;
  readonly synchronousCommit: string;
  readonly fullPageWrites: string;
  readonly connections: number;
  readonly maxConnections: number;
  readonly bytes: number;
  /** Of the inbox; 0 in a cluster. */
  readonly deadLetters: number;
  /** Chunks that came with other events under a known identity. */
  readonly conflicts: number;
};

export async function readDatabaseState(db: Database): Promise<DatabaseState> {
  const { rows } = await sql<DatabaseState>`
    select current_setting('server_version') as version,
      current_setting('server_version_num')::int / 10000 as major,
      current_setting('fsync') as fsync,
      current_setting('synchronous_commit') as "synchronousCommit",
      current_setting('full_page_writes') as "fullPageWrites",
      (select count(*)::int from pg_stat_activity where backend_type = 'client backend') as connections,
      current_setting('max_connections')::int as "maxConnections",
      pg_database_size(current_database())::float8 as bytes,
      (select count(*)::int from dead_chunk) as "deadLetters",
      (select count(*)::int from chunk_conflict) as conflicts
  `.execute(db);
  const [state] = rows;
  if (state === undefined) throw new Error('the database says nothing of itself');
  return state;
}

/** What time it is at the database, in UTC ms. */
export async function readDatabaseClock(db: Database): Promise<number> {
  const { rows } = await sql<{ nowMs: number }>`
    select (extract(epoch from clock_timestamp()) * 1000)::float8 as "nowMs"`.execute(db);
  return rows[0]?.nowMs ?? 0;
}

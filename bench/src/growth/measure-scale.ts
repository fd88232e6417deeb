import { openDatabase } from '@locked-in/store';
import { sql } from 'kysely';
import pg from 'pg';
import { eventsIn, makeLoad } from '../make-load.ts';
import { startCluster } from '../product.ts';
import { sendLoad } from '../send-load.ts';
import { expectSessions, waitUntilFolded } from '../wait-until-folded.ts';

const SIZE = { chunks: 1_000, eventsPerChunk: 100, browsers: 16 };

/** The same load through so many servers and workers each: what is stored of it, and whether anybody stood in the way. */
export async function measureScale(
  urls: { readonly database: string; readonly amqp: string },
  counts: readonly number[],
) {
  const scale = [];
  for (const processes of counts) scale.push({ processes, ...(await measureWith(urls, processes)) });
  return scale;
}

async function measureWith(urls: { readonly database: string; readonly amqp: string }, processes: number) {
  const product = await startCluster(urls, processes);
  const db = new pg.Client({ connectionString: urls.database });
  await db.connect();
  const sessions = makeLoad(SIZE.chunks, SIZE.eventsPerChunk);
  try {
    const parts = product.targets.map((_, part) =>
      sessions.filter((__, index) => index % processes === part),
    );
    await Promise.all(
      product.targets.map((target, part) => sendLoad(parts[part] ?? [], { target, ...SIZE })),
    );
    await expectSessions(db, sessions);
    await waitUntilFolded(db, eventsIn(sessions, SIZE.eventsPerChunk));
  } finally {
    await db.end();
    await product.stop();
  }
  return readTotals(
    urls.database,
    sessions.flatMap((session) => session[0]?.sessionId ?? []),
  );
}

async function readTotals(url: string, sessionIds: readonly string[]) {
  const db = openDatabase(url, { maxConnections: 1 });
  const { rows } = await sql<{ events: number; folded: number; deadlocks: number }>`
    select (select sum(count) from event_chunk where session_id = any(${sessionIds}::uuid[])) as events,
           (select sum(received) from focus_session where session_id = any(${sessionIds}::uuid[])) as folded,
           (select deadlocks from pg_stat_database where datname = current_database()) as deadlocks
  `.execute(db);
  await db.destroy();
  return rows[0];
}

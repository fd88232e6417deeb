import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import type { LoadSession } from './make-load.ts';

const POLL_MS = 20;
/** A session's row says what is stored of it: it is folded in the same transaction. */
const ARE_FOLDED =
  'select coalesce(sum(received), 0) >= $1::int as folded from focus_session where session_id = any($2::uuid[])';

/** Asks the database, as often and as cheaply as the bare chain's is asked. */
export async function waitUntilFolded(
  db: pg.Client,
  sessions: readonly LoadSession[],
  eventsPerChunk: number,
): Promise<void> {
  const events = sessions.reduce((sum, session) => sum + session.length, 0) * eventsPerChunk;
  const ids = sessions.flatMap((session) => session[0]?.sessionId ?? []);
  for (;;) {
    const { rows } = await db.query<{ folded: boolean }>(ARE_FOLDED, [events, ids]);
    if (rows[0]?.folded) return;
    await sleep(POLL_MS);
  }
}

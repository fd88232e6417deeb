import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import type { LoadSession } from './make-load.ts';

const POLL_MS = 20;
/** A session's row says what is stored of it: it is folded in the same transaction. */
const ARE_FOLDED =
  'select coalesce(sum(received), 0) >= $1::int as folded from focus_session join awaited using (session_id)';

/** What is waited for is told to the database once, so that asking costs no more than asking the bare chain's. */
export async function expectSessions(db: pg.Client, sessions: readonly LoadSession[]): Promise<void> {
  const ids = sessions.flatMap((session) => session[0]?.sessionId ?? []);
  await db.query('create temporary table if not exists awaited (session_id uuid primary key)');
  await db.query('truncate awaited');
  await db.query('insert into awaited select unnest($1::uuid[])', [ids]);
}

/** Asks the database, as often and as cheaply as the bare chain's is asked. */
export async function waitUntilFolded(db: pg.Client, events: number): Promise<void> {
  for (;;) {
    const { rows } = await db.query<{ folded: boolean }>(ARE_FOLDED, [events]);
    if (rows[0]?.folded) return;
    await sleep(POLL_MS);
  }
}

import { sql } from 'kysely';
import type { Database } from './database.ts';

export type DueSession = {
  readonly userId: string;
  readonly sessionId: string;
  readonly received: number;
  /** What it was claimed at: whoever saves says what he has looked at. */
  readonly revision: number;
  /** How often it was claimed since it last changed, this time included. */
  readonly attempts: number;
  /** How long it had been due when it was claimed. */
  readonly waitedSeconds: number;
  /** The request whose chunk last turned it, where that is known. */
  readonly requestId: string | null;
};

export type Claim = { readonly limit: number; readonly leaseSeconds: number };

/** Longest due first. No two claims hold the same session; an unsettled one is due again when its lease ends. */
export async function claimDueSessions(db: Database, claim: Claim): Promise<readonly DueSession[]> {
  const { rows } = await sql<DueSession>`
    with due as materialized (
      select user_id, session_id, due_at from focus_session
      where due_at <= now()
      order by due_at
      limit ${claim.limit}
      for update skip locked
    )
    update focus_session as session
    set due_at = now() + make_interval(secs => ${claim.leaseSeconds}),
        attempts = session.attempts + 1,
        claimed_revision = session.revision
    from due
    where session.user_id = due.user_id and session.session_id = due.session_id
    returning session.user_id as "userId", session.session_id as "sessionId", session.received, session.attempts,
      session.revision, extract(epoch from now() - due.due_at)::float8 as "waitedSeconds",
      session.request_id as "requestId"
  `.execute(db);
  return rows;
}

/** Analyse it again, because something other than its events changed. While claimed, as soon as it is settled. */
export async function makeSessionDue(
  db: Database,
  key: { readonly userId: string; readonly sessionId: string },
): Promise<void> {
  await db
    .updateTable('focus_session')
    .set({
      due_at: sql`case when claimed_revision is not null and due_at > now() then due_at else now() end`,
      revision: sql`revision + 1`,
      attempts: 0,
    })
    .where('user_id', '=', key.userId)
    .where('session_id', '=', key.sessionId)
    .where('ended_at_ms', 'is not', null)
    .execute();
}

/**
 * Puts a claimed session off for so long, because it could not be analysed. If it changed since the claim it is due
 * now; if it changes later, at once.
 */
export async function postponeSession(
  db: Database,
  session: { readonly userId: string; readonly sessionId: string; readonly seconds: number },
): Promise<void> {
  await db
    .updateTable('focus_session')
    .set({
      due_at: sql`case when revision = claimed_revision then now() + make_interval(secs => ${session.seconds}) else now() end`,
      claimed_revision: null,
    })
    .where('user_id', '=', session.userId)
    .where('session_id', '=', session.sessionId)
    .where('claimed_revision', 'is not', null)
    .execute();
}

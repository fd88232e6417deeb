import { sql } from 'kysely';
import type { Database } from './database.ts';
import { recordset } from './jsonb.ts';

export type ExtendedSession = {
  readonly user_id: string;
  readonly session_id: string;
  /** New events of the declaring device. */
  readonly arrived: number;
  readonly last_seq: number;
};

export async function extendSessions(tx: Database, sessions: readonly ExtendedSession[]): Promise<void> {
  if (sessions.length === 0) return;
  await sql`
    update focus_session as session
    set received = session.received + input.arrived,
        last_seq = greatest(session.last_seq, input.last_seq)
    from ${recordset(sessions, 'user_id uuid, session_id uuid, arrived integer, last_seq integer')}
    where session.user_id = input.user_id and session.session_id = input.session_id
  `.execute(tx);
}

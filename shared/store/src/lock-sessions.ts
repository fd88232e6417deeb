import { type Selectable, sql } from 'kysely';
import type { Database } from './database.ts';
import { recordset } from './jsonb.ts';
import type { NewChunk } from './new-chunk.ts';
import type { Tables } from './tables.ts';

export type LockedSession = Pick<
  Selectable<Tables['focus_session']>,
  | 'user_id'
  | 'session_id'
  | 'device_id'
  | 'ended_at_ms'
  | 'is_complete'
  | 'received'
  | 'last_seq'
  | 'forgotten'
> & { readonly is_due: boolean };

type OfSession = { readonly head: Pick<NewChunk['head'], 'userId' | 'sessionId'> };

/**
 * The rows of the chunks' sessions, made where there are none unless their person was erased, and locked until the transaction ends: writers of one
 * session take turns. Always in the same order, so that no two writers wait for each other.
 */
export async function lockSessions(
  tx: Database,
  chunks: readonly OfSession[],
): Promise<readonly LockedSession[]> {
  const keys = chunks.map(({ head }) => ({ user_id: head.userId, session_id: head.sessionId }));
  const input = recordset(keys, 'user_id uuid, session_id uuid');
  await sql`
    insert into focus_session (user_id, session_id)
    select distinct user_id, session_id from ${input}
    where not exists (select from erased_person as erased where erased.user_id = input.user_id)
    order by user_id, session_id
    on conflict do nothing
  `.execute(tx);
  const { rows } = await sql<LockedSession>`
    select user_id, session_id, device_id, ended_at_ms, is_complete, received, last_seq, forgotten,
           coalesce(due_at <= now(), false) as is_due
    from focus_session
    where (user_id, session_id) in (select user_id, session_id from ${input})
    order by user_id, session_id
    for update
  `.execute(tx);
  return rows;
}

import { sql } from 'kysely';
import type { Database } from './database.ts';

/**
 * Makes everything due that somebody claimed or put off. Only for a process that holds the data folder alone and has
 * just started: whoever claimed it is dead, and waiting for the lease would only make the person wait.
 */
export async function endLeases(db: Database): Promise<void> {
  const now = sql<Date>`now()`;
  for (const table of ['inbox_chunk', 'focus_session', 'weekly_report'] as const) {
    await db.updateTable(table).set({ due_at: now }).where('due_at', '>', now).execute();
  }
  // A question that was put off says why, and keeps the time that the endpoint asked for.
  await db
    .updateTable('session_analysis')
    .set({ ai_due_at: now })
    .where('ai_due_at', '>', now)
    .where('ai', 'is', null)
    .execute();
}

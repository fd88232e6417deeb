import { sql } from 'kysely';
import type { Database } from './database.ts';

export type Due = { readonly count: number; readonly oldestSeconds: number };
export type DueWork = { readonly sessions: Due; readonly reports: Due; readonly questions: Due };

/** Nobody needs to know a backlog more exactly, and counting it would cost. */
const MOST_COUNTED = 10_000;

/** What is due now, counted up to ten thousand of each kind, and how long the longest has been. */
export async function readDue(db: Database): Promise<DueWork> {
  const [sessions, reports, questions] = await Promise.all([
    countDue(db, 'focus_session', 'due_at'),
    countDue(db, 'weekly_report', 'due_at'),
    countDue(db, 'session_analysis', 'ai_due_at'),
  ]);
  return { sessions, reports, questions };
}

async function countDue(db: Database, table: string, column: string): Promise<Due> {
  const { rows } = await sql<Due>`
    select count(*)::integer as "count",
           coalesce(extract(epoch from now() - min(due_at)), 0)::float8 as "oldestSeconds"
    from (
      select ${sql.ref(column)} as due_at from ${sql.table(table)}
      where ${sql.ref(column)} <= now() order by ${sql.ref(column)} limit ${MOST_COUNTED}
    ) as due
  `.execute(db);
  return rows[0] ?? { count: 0, oldestSeconds: 0 };
}

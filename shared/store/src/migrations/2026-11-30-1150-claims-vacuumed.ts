import { type Kysely, sql } from 'kysely';

/**
 * Every claim leaves a dead row and dead index entries at the front of its queue, which the next claims pass until vacuum
 * comes. By default that waits for a fifth of the table.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const queue of ['weekly_report', 'session_analysis'])
    await sql`
      alter table ${sql.table(queue)} set (
        autovacuum_vacuum_scale_factor = 0.01, autovacuum_vacuum_threshold = 500, autovacuum_vacuum_cost_delay = 0,
        toast.autovacuum_vacuum_scale_factor = 0.05
      )
    `.execute(db);
}

import type { Database } from '@locked-in/store';
import { sql } from 'kysely';
import { until } from '../faults/rig/child.ts';

type Left = { readonly chunks: number; readonly due: number };

/** Resolves when so many chunks are stored and nothing made of them is still to do. */
export async function untilDone(db: Database, chunks: number): Promise<void> {
  await until(`${chunks} chunks are stored and worked on`, async () => {
    const { rows } = await sql<Left>`
      select (select count(*) from event_chunk)::int as chunks,
        ((select count(*) from focus_session where due_at < now() + interval '5 minutes')
          + (select count(*) from weekly_report where due_at <= now()))::int as due`.execute(db);
    return rows[0]?.chunks === chunks && rows[0].due === 0;
  });
}

import { sql } from 'kysely';
import type { Database } from './database.ts';

/** How many days a person wants their events to rest here; undefined: as long as the instance keeps anybody's. */
export async function readEventsKept(db: Database, userId: string): Promise<number | undefined> {
  const row = await db
    .selectFrom('app_user')
    .select('events_kept_days')
    .where('user_id', '=', userId)
    .executeTakeFirstOrThrow(() => new Error('there is no such person'));
  return row.events_kept_days ?? undefined;
}

export async function saveEventsKept(
  db: Database,
  { userId, days }: { readonly userId: string; readonly days: number | undefined },
): Promise<void> {
  await db
    .updateTable('app_user')
    .set({ events_kept_days: days ?? null })
    .where('user_id', '=', userId)
    .execute();
}

type Arrival = { readonly userId: string; readonly receivedAtMs: number };

/** Whether what arrived then is older than its person wants events to rest here, by the database's clock. */
export async function isOlderThanWanted(db: Database, { userId, receivedAtMs }: Arrival): Promise<boolean> {
  const row = await db
    .selectFrom('app_user')
    .select('user_id')
    .where('user_id', '=', userId)
    .where(
      sql<boolean>`${receivedAtMs}::float8 <= 1000 * extract(epoch from now() - make_interval(days => events_kept_days))`,
    )
    .executeTakeFirst();
  return row !== undefined;
}

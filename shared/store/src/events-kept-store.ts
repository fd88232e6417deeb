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

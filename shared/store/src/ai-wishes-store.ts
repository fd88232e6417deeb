import type { Database } from './database.ts';

/** Whether a person wants a model at all, and what it may see of their pages. */
export type AiWishes = { readonly isWanted: boolean; readonly sees: 'sites' | 'titles' };

export async function readAiWishes(db: Database, userId: string): Promise<AiWishes> {
  const row = await db
    .selectFrom('app_user')
    .select(['ai_wanted', 'ai_sees'])
    .where('user_id', '=', userId)
    .executeTakeFirstOrThrow(() => new Error('there is no such person'));
  return { isWanted: row.ai_wanted, sees: row.ai_sees };
}

/** Holds for the next question; nothing more is sent once it is not wanted. */
export async function saveAiWishes(
  db: Database,
  { userId, ...wishes }: AiWishes & { readonly userId: string },
) {
  await db
    .updateTable('app_user')
    .set({ ai_wanted: wishes.isWanted, ai_sees: wishes.sees })
    .where('user_id', '=', userId)
    .execute();
}

import { sql } from 'kysely';
import type { Database } from './database.ts';

type Dialect = 'structured' | 'json' | 'plain';
type ModelKey = { readonly endpoint: string; readonly model: string };

/** What the endpoint was found to understand for this model within a month; after that it is found out again. */
export async function readDialect(db: Database, { endpoint, model }: ModelKey): Promise<Dialect | undefined> {
  const row = await db
    .selectFrom('ai_dialect')
    .select('dialect')
    .where('endpoint', '=', endpoint)
    .where('model', '=', model)
    .where('learned_at', '>', sql<Date>`now() - interval '30 days'`)
    .executeTakeFirst();
  return row?.dialect;
}

export async function saveDialect(
  db: Database,
  learned: ModelKey & { readonly dialect: Dialect },
): Promise<void> {
  const { endpoint, model, dialect } = learned;
  await db
    .insertInto('ai_dialect')
    .values({ endpoint, model, dialect })
    .onConflict((conflict) =>
      conflict.columns(['endpoint', 'model']).doUpdateSet({ dialect, learned_at: sql`now()` }),
    )
    .execute();
}

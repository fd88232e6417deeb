import { sql } from 'kysely';
import type { Database } from './database.ts';

/** The endpoint and the model that this instance asks. */
export type NamedModel = { readonly endpoint: string; readonly model: string };

/** What a worker was told when it started, for pages to show; undefined: no model. */
export async function saveModel(db: Database, named: NamedModel | undefined): Promise<void> {
  const values = { endpoint: named?.endpoint ?? null, model: named?.model ?? null };
  await db
    .insertInto('ai_model')
    .values(values)
    .onConflict((conflict) => conflict.column('only_one').doUpdateSet({ ...values, told_at: sql`now()` }))
    .execute();
}

/** Undefined while no worker was told of a model. */
export async function readModel(db: Database): Promise<NamedModel | undefined> {
  const row = await db.selectFrom('ai_model').select(['endpoint', 'model']).executeTakeFirst();
  if (!row || row.endpoint === null || row.model === null) return undefined;
  return { endpoint: row.endpoint, model: row.model };
}

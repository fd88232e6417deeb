import { randomUUID } from 'node:crypto';
import type { ModelFinding } from '@locked-in/domain';
import { sql } from 'kysely';
import type { Database } from './database.ts';

/**
 * Asks whoever works to test the connection to the model; answers the test's id. Whoever asks while a test is under way
 * gets that one, so that pressing a button a hundred times asks the endpoint once. Tests of more than an hour ago go.
 */
export async function requestModelTest(db: Database): Promise<string> {
  await db.deleteFrom('ai_test').where('asked_at', '<', sql<Date>`now() - interval '1 hour'`).execute();
  const running = await findRunningTest(db);
  if (running !== undefined) return running;
  const testId = randomUUID();
  await db.insertInto('ai_test').values({ test_id: testId }).execute();
  return testId;
}

async function findRunningTest(db: Database): Promise<string | undefined> {
  const row = await db
    .selectFrom('ai_test')
    .select('test_id')
    .where('finding', 'is', null)
    .where('asked_at', '>', sql<Date>`now() - interval '2 minutes'`)
    .orderBy('asked_at')
    .limit(1)
    .executeTakeFirst();
  return row?.test_id;
}

/** The oldest test that nobody has in hand; one that was not settled within ten minutes is taken again. */
export async function claimModelTest(db: Database): Promise<string | undefined> {
  const { rows } = await sql<{ testId: string }>`
    update ai_test set claimed_at = now()
    where test_id = (
      select test_id from ai_test
      where finding is null and coalesce(claimed_at < now() - interval '10 minutes', true)
      order by asked_at limit 1 for update skip locked
    )
    returning test_id as "testId"
  `.execute(db);
  return rows[0]?.testId;
}

export async function settleModelTest(
  db: Database,
  { testId, finding }: { readonly testId: string; readonly finding: ModelFinding },
): Promise<void> {
  await db
    .updateTable('ai_test')
    .set({ finding: JSON.stringify(finding) })
    .where('test_id', '=', testId)
    .execute();
}

/** Hands a test back, because whoever holds it has to stop. */
export async function releaseModelTest(db: Database, testId: string): Promise<void> {
  await db.updateTable('ai_test').set({ claimed_at: null }).where('test_id', '=', testId).execute();
}

/** `running` until a worker has found out; undefined when there is no such test. */
export async function readModelTest(
  db: Database,
  testId: string,
): Promise<ModelFinding | 'running' | undefined> {
  const row = await db
    .selectFrom('ai_test')
    .select('finding')
    .where('test_id', '=', testId)
    .executeTakeFirst();
  return row && (row.finding ?? 'running');
}

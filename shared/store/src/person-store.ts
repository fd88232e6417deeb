import { randomUUID } from 'node:crypto';
import type { Calendar } from '@locked-in/domain';
import { sql } from 'kysely';
import type { Database } from './database.ts';

/** `timeZone` is the person's own choice, else the zone of their newest session. */
export type Person = Calendar & {
  readonly userId: string;
  readonly name: string;
  readonly fixedTimeZone?: string | undefined;
};

/** Throws when there is no such person: an id that was let in belongs to one. */
export async function readPerson(db: Database, userId: string): Promise<Person> {
  const row = await db
    .selectFrom('app_user')
    .select(['user_id', 'name', 'time_zone', 'fixed_time_zone', 'day_start_minutes', 'week_starts_on'])
    .where('user_id', '=', userId)
    .executeTakeFirstOrThrow(() => new Error('there is no such person'));
  return {
    userId: row.user_id,
    name: row.name,
    timeZone: row.fixed_time_zone ?? row.time_zone,
    dayStartMinutes: row.day_start_minutes,
    weekStartsOn: row.week_starts_on,
    ...(row.fixed_time_zone !== null && { fixedTimeZone: row.fixed_time_zone }),
  };
}

/** Answers the new person's id. */
export async function createPerson(db: Database, person: { readonly name: string }): Promise<string> {
  const userId = randomUUID();
  await db.insertInto('app_user').values({ user_id: userId, name: person.name }).execute();
  return userId;
}

/** Answers the first person's id; creates them when there is none. Safe when called twice at once. */
export async function ensurePerson(db: Database): Promise<string> {
  return db.isTransaction ? ensureIn(db) : db.transaction().execute(ensureIn);
}

async function ensureIn(tx: Database): Promise<string> {
  await sql`lock table app_user in share row exclusive mode`.execute(tx);
  const first = await tx
    .selectFrom('app_user')
    .select('user_id')
    .orderBy('created_at')
    .orderBy('user_id')
    .limit(1)
    .executeTakeFirst();
  return first?.user_id ?? createPerson(tx, { name: '' });
}

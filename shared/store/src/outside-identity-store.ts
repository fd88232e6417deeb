import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from './database.ts';

type Identity = { readonly issuer: string; readonly subject: string };

/**
 * The person whom an outside user service calls by this name, made when they are first seen; of several requests at
 * once one makes them. Undefined for a person who is disabled.
 */
export async function ensureOutsidePerson(
  db: Database,
  identity: Identity,
): Promise<{ readonly userId: string } | undefined> {
  const known = (await findOutsidePerson(db, identity)) ?? (await createOutsidePerson(db, identity));
  return known.isDisabled ? undefined : { userId: known.userId };
}

async function findOutsidePerson(db: Database, { issuer, subject }: Identity) {
  const row = await db
    .selectFrom('outside_identity')
    .innerJoin('app_user', 'app_user.user_id', 'outside_identity.user_id')
    .select(['app_user.user_id', 'disabled_at'])
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst();
  return row && { userId: row.user_id, isDisabled: row.disabled_at !== null };
}

async function createOutsidePerson(db: Database, identity: Identity) {
  return db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`${identity.issuer} ${identity.subject}`}, 0))`.execute(
      tx,
    );
    const known = await findOutsidePerson(tx, identity);
    if (known !== undefined) return known;
    const userId = randomUUID();
    await tx.insertInto('app_user').values({ user_id: userId, name: '' }).execute();
    await tx
      .insertInto('outside_identity')
      .values({ issuer: identity.issuer, subject: identity.subject, user_id: userId })
      .execute();
    return { userId, isDisabled: false };
  });
}

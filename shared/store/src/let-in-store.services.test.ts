import { createHash, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { createPerson, findShutOut, type LetInBy } from './index.ts';
import { cloneTestDatabase } from './testing/index.ts';

const { db, drop } = await cloneTestDatabase();
afterAll(drop);

const NOW_MS = Date.now();

test('what lets nobody in any longer is told from what still does, in one question', async () => {
  const userId = await createPerson(db, { name: 'Ada' });
  const [device, link, ended] = ['device', 'link', 'ended'].map((secret) =>
    createHash('sha256').update(`${secret} ${userId}`).digest(),
  );
  const signInId = await signIn(userId);
  await db
    .insertInto('device')
    .values({
      device_id: randomUUID(),
      user_id: userId,
      name: 'Desk',
      token_hash: device ?? Buffer.of(),
      paired_at_ms: NOW_MS,
    })
    .execute();
  await db
    .insertInto('web_session')
    .values([
      { session_hash: link ?? Buffer.of(), user_id: userId, expires_at_ms: NOW_MS + 1 },
      { session_hash: ended ?? Buffer.of(), user_id: userId, expires_at_ms: NOW_MS },
    ])
    .execute();
  const good: readonly LetInBy[] = [
    `device ${device?.toString('hex')}`,
    `link ${link?.toString('hex')}`,
    `account ${signInId}`,
    `person ${userId}`,
  ];
  const bad: readonly LetInBy[] = [
    `device ${link?.toString('hex')}`,
    `link ${ended?.toString('hex')}`,
    'account of nobody',
    `person ${randomUUID()}`,
  ];
  expect([...(await findShutOut(db, [...good, ...bad], NOW_MS))].toSorted()).toEqual(bad.toSorted());
  await db.updateTable('app_user').set({ disabled_at: sql`now()` }).where('user_id', '=', userId).execute();
  expect(await findShutOut(db, good, NOW_MS)).toEqual(new Set(good));
});

/** As the library keeps a sign-in. */
async function signIn(userId: string): Promise<string> {
  const id = randomUUID();
  await sql`insert into auth."user" (id, name, email, "emailVerified") values (${userId}, 'Ada', ${`${id}@ada.test`}, true)`.execute(
    db,
  );
  await sql`
    insert into auth.session (id, "userId", token, "expiresAt") values (${id}, ${userId}, ${id}, now() + interval '1 day')
  `.execute(db);
  return id;
}

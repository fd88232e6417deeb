import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { openDatabase } from '@locked-in/store';

const AT_ONCE = 1_000;

/** People who are signed in, with the cookie that says so. */
export async function makeListeners(databaseUrl: string, count: number) {
  const db = openDatabase(databaseUrl, { maxConnections: 1 });
  const listeners = Array.from({ length: count }, () => ({
    userId: randomUUID(),
    secret: randomBytes(32).toString('base64url'),
  }));
  for (let from = 0; from < count; from += AT_ONCE) {
    const some = listeners.slice(from, from + AT_ONCE);
    await db
      .insertInto('app_user')
      .values(some.map(({ userId }) => ({ user_id: userId, name: 'Ada' })))
      .execute();
    const sessions = some.map(({ userId, secret }) => ({
      session_hash: createHash('sha256').update(secret).digest(),
      user_id: userId,
      expires_at_ms: Date.now() + 86_400_000,
    }));
    await db.insertInto('web_session').values(sessions).execute();
  }
  await db.destroy();
  return listeners.map(({ userId, secret }) => ({ userId, cookie: `locked_in=${secret}` }));
}

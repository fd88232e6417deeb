import { createHash, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../database.ts';
import { type LivedIn, sampleChunkOf } from '../testing/lived-in.ts';
import { guesses, type Shown, type Things } from './asked.ts';

/** What somebody who lived in shows of themselves, with guesses where it takes a secret of somebody else's. */
export function shownBy({ deviceToken, signInSecret }: LivedIn): Shown {
  return { ...guesses(), tokenHash: hashOf(deviceToken), sessionHash: hashOf(signInSecret) };
}

/** An account with a password, a passkey and a sign-in; and one link of every kind that waits, all by one code. */
export async function layTraces(db: Database, person: LivedIn, shown: Shown): Promise<Things> {
  const { userId, word, workspaceId } = person;
  const [email, signInId, passkeyId] = [`${word}@example.test`, randomUUID(), randomUUID()];
  const { codeHash, userCode } = shown;
  const later = Date.now() + 3_600_000;
  const { head, body } = sampleChunkOf(person);
  const lying = [JSON.stringify(head), Buffer.from(body)];
  const plan = { cue: word, action: word };
  const statements = [
    sql`insert into auth."user" (id, name, email, "emailVerified") values (${userId}, ${person.name}, ${email}, true)`,
    sql`insert into auth.session (id, "userId", token, "expiresAt", "userAgent")
      values (${signInId}, ${userId}, ${randomUUID()}, now() + interval '1 hour', ${word})`,
    sql`insert into auth.account (id, "userId", "accountId", "providerId", password)
      values (${randomUUID()}, ${userId}, ${userId}, 'credential', ${word})`,
    sql`insert into auth.passkey (id, "userId", name, "publicKey", "credentialID", counter, "deviceType", "backedUp")
      values (${passkeyId}, ${userId}, ${word}, ${word}, ${randomUUID()}, 0, 'singleDevice', false)`,
    sql`insert into pairing_code (code_hash, user_id, expires_at_ms) values (${codeHash}, ${userId}, ${later})`,
    sql`insert into invitation (code_hash, kind, invited_by, expires_at_ms)
      values (${codeHash}, 'member', ${userId}, ${later})`,
    sql`insert into workspace_invitation (invitation_id, workspace_id, code_hash, role, invited_by, expires_at_ms)
      values (${randomUUID()}, ${workspaceId}, ${codeHash}, 'member', ${userId}, ${later})`,
    sql`insert into device_pairing (device_code_hash, user_code, device_id, name, challenge, asked_at_ms,
        expires_at_ms, interval_seconds)
      values (${codeHash}, ${userCode}, ${randomUUID()}, ${word}, ${codeHash}, 1, ${later}, 5)`,
    sql`update app_user set created_at = '2020-01-01', is_owner = true, events_kept_days = 30 where user_id = ${userId}`,
    sql`update focus_session set due_at = now(), claimed_revision = revision, goal_id = ${person.goalId},
      armed = ${JSON.stringify([plan])} where user_id = ${userId}`,
    sql`update session_analysis set ai_due_at = now() where user_id = ${userId}`,
    sql`insert into weekly_report (user_id, week, summary, ends_at_ms, due_at)
      select user_id, '2026-W46', summary, ends_at_ms, now() from weekly_report where user_id = ${userId}`,
    sql`insert into ai_verdict (user_id, intent_hash, page_hash, model, prompt, label, confidence)
      values (${userId}, ${Buffer.alloc(32, word)}, ${Buffer.alloc(32, word)}, 'small', 'judge-pages@1', 'on', 1)`,
    sql`insert into ai_day (user_id, day, calls) values (${userId}, '2020-01-01', 1)`,
    sql`insert into inbox_chunk (inbox_id, head, body) overriding system value
      values (901, ${lying[0]}, ${lying[1]})`,
    sql`insert into dead_chunk (inbox_id, head, body, attempt, reason)
      values (902, ${lying[0]}, ${lying[1]}, 1, ${word})`,
  ];
  for (const statement of statements) await statement.execute(db);
  return { ...person, email, signInId, passkeyId };
}

/** What a device of theirs shows that they have revoked. */
export async function revokedOf(db: Database, { userId }: LivedIn): Promise<Shown> {
  const shown = guesses();
  const [row] = [{ device_id: randomUUID(), user_id: userId, name: 'gone', paired_at_ms: 1 }];
  await db
    .insertInto('device')
    .values({ ...row, token_hash: shown.tokenHash })
    .execute();
  await db.deleteFrom('device').where('device_id', '=', row.device_id).execute();
  return shown;
}

/** What a browser shows that they were signed in with until a moment ago. */
export async function expiredOf(db: Database, { userId }: LivedIn): Promise<Shown> {
  const shown = guesses();
  const row = { session_hash: shown.sessionHash, user_id: userId, expires_at_ms: Date.now() - 1 };
  await db.insertInto('web_session').values(row).execute();
  return shown;
}

function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

import { sql } from 'kysely';
import type { Database } from './database.ts';

/** What somebody was let in by: a device's token, a sign-in by link or by account, or an outside service's word. */
export type LetInBy = `${'device' | 'link' | 'account' | 'person'} ${string}`;

/**
 * Which of these let nobody in any longer, asked at once: as a rule none. Tokens and sign-ins by link are named by their
 * hash in hex, sign-ins of accounts by their id, and who came by an outside service's word by their own.
 */
export async function findShutOut(
  db: Database,
  asked: readonly LetInBy[],
  nowMs: number,
): Promise<ReadonlySet<string>> {
  const of = (kind: string) =>
    asked.flatMap((key) => (key.startsWith(`${kind} `) ? [key.slice(kind.length + 1)] : []));
  const { rows } = await sql<{ key: string }>`
    select key from unnest(${asked}::text[]) as key
    except (
    select 'device ' || encode(token_hash, 'hex') as key from device join app_user as person using (user_id)
    where person.disabled_at is null
      and token_hash = any (select decode(hex, 'hex') from unnest(${of('device')}::text[]) as hex)
    union all
    select 'link ' || encode(session_hash, 'hex') from web_session join app_user as person using (user_id)
    where person.disabled_at is null and expires_at_ms > ${nowMs}
      and session_hash = any (select decode(hex, 'hex') from unnest(${of('link')}::text[]) as hex)
    union all
    select 'account ' || session.id from auth.session as session join app_user as person on person.user_id = session."userId"
    where person.disabled_at is null and session."expiresAt" > now() and session.id = any(${of('account')}::text[])
    union all
    select 'person ' || user_id from app_user as person
    where person.disabled_at is null and user_id = any(${of('person')}::uuid[])
    )
  `.execute(db);
  return new Set(rows.map(({ key }) => key));
}

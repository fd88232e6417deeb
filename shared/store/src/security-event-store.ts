import type { SecurityEvent, SecurityEventKind } from '@locked-in/contracts';
import { sql } from 'kysely';
import type { Database } from './database.ts';

export type NewSecurityEvent = {
  /** Minted by whoever notes it: noting it once more changes nothing. */
  readonly eventId: string;
  /** Whose account it is about; by address where nobody has come in. Of nobody, nothing is kept. */
  readonly whose: { readonly userId: string } | { readonly email: string };
  readonly kind: SecurityEventKind;
  readonly occurredAtMs: number;
  readonly address?: string | undefined;
  readonly userAgent?: string | undefined;
  readonly detail?: Readonly<Record<string, string>> | undefined;
};

/** Written once, never changed. */
export async function noteSecurityEvent(db: Database, event: NewSecurityEvent): Promise<void> {
  const { whose, detail } = event;
  const person =
    'userId' in whose
      ? sql`select user_id from app_user where user_id = ${whose.userId}`
      : sql`select id from auth."user" where email = ${whose.email.toLowerCase()}`;
  await sql`
    insert into security_event (user_id, event_id, occurred_at, kind, address, user_agent, detail)
    select person, ${event.eventId}::uuid, ${new Date(event.occurredAtMs)}::timestamptz, ${event.kind},
      ${event.address ?? null}, ${event.userAgent ?? null},
      ${detail === undefined ? null : JSON.stringify(detail)}::jsonb
    from (${person}) as found (person)
    on conflict do nothing`.execute(db);
}

const MOST = 200;

/** Newest first, the last two hundred. */
export async function listSecurityEvents(db: Database, userId: string): Promise<SecurityEvent[]> {
  const rows = await db
    .selectFrom('security_event')
    .select(['kind', 'occurred_at', 'address', 'user_agent', 'detail'])
    .where('user_id', '=', userId)
    .orderBy('occurred_at', 'desc')
    .orderBy('event_id')
    .limit(MOST)
    .execute();
  return rows.map(({ kind, occurred_at, address, user_agent, detail }) => ({
    kind,
    occurredAtMs: occurred_at.getTime(),
    ...(address !== null && { address }),
    ...(user_agent !== null && { userAgent: user_agent }),
    ...(detail !== null && { detail: { ...detail } }),
  }));
}

/** Of everybody; for whoever works for everybody. */
export async function dropOldSecurityEvents(db: Database, days: number): Promise<void> {
  await sql`delete from security_event where occurred_at < now() - make_interval(days => ${days})`.execute(
    db,
  );
}

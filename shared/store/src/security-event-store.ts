import type { Database } from './database.ts';

export type SecurityEventKind =
  | 'signed-in'
  | 'signed-out-everywhere'
  | 'password-changed'
  | 'passkey-added'
  | 'passkey-removed'
  | 'device-paired'
  | 'device-revoked'
  | 'exported';

export type SecurityEvent = {
  readonly kind: SecurityEventKind;
  readonly occurredAtMs: number;
  /** A device's name, for one. Never a secret. */
  readonly detail?: Readonly<Record<string, string>> | undefined;
};

/** Written once, never changed. */
export async function noteSecurityEvent(
  db: Database,
  { userId, kind, detail }: Omit<SecurityEvent, 'occurredAtMs'> & { readonly userId: string },
): Promise<void> {
  await db
    .insertInto('security_event')
    .values({ user_id: userId, kind, detail: detail === undefined ? null : JSON.stringify(detail) })
    .execute();
}

const MOST = 200;

/** Newest first, the last two hundred. */
export async function listSecurityEvents(db: Database, userId: string): Promise<readonly SecurityEvent[]> {
  const rows = await db
    .selectFrom('security_event')
    .select(['kind', 'occurred_at', 'detail'])
    .where('user_id', '=', userId)
    .orderBy('occurred_at', 'desc')
    .limit(MOST)
    .execute();
  return rows.map(({ kind, occurred_at, detail }) => ({
    kind,
    occurredAtMs: occurred_at.getTime(),
    ...(detail && { detail }),
  }));
}

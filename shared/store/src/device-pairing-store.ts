import type { Database } from './database.ts';
import { saveDevice } from './save-device.ts';

export type NewDevicePairing = {
  readonly deviceCodeHash: Buffer;
  readonly userCode: string;
  readonly deviceId: string;
  readonly name: string;
  readonly challenge: Buffer;
  readonly nowMs: number;
  readonly expiresAtMs: number;
  readonly intervalSeconds: number;
};

/** What a person sees before they decide. */
export type WaitingDevice = {
  readonly name: string;
  readonly userCode: string;
  readonly askedAtMs: number;
  readonly expiresAtMs: number;
};

export type Poll = {
  readonly deviceCodeHash: Buffer;
  /** SHA-256 of the verifier that was shown. */
  readonly challenge: Buffer;
  /** What the token will be, should the answer be yes. */
  readonly tokenHash: Buffer;
  readonly nowMs: number;
};

export type Polled =
  | { readonly kind: 'paired'; readonly userId: string; readonly deviceId: string; readonly name: string }
  | { readonly kind: 'pending' | 'slow-down' | 'expired' | 'denied' | 'invalid' | 'device-taken' };

type Decision = {
  readonly userId: string;
  readonly userCode: string;
  readonly decision: 'approved' | 'denied';
  readonly nowMs: number;
};

/** Each poll that comes too early makes the wait so much longer (RFC 8628, 3.5). */
const SLOWER_BY_SECONDS = 5;
const KEPT_MS = 24 * 60 * 60 * 1000;

/** False when the user code is taken: mint another. Pairings that ended a day ago are swept. */
export async function createDevicePairing(db: Database, pairing: NewDevicePairing): Promise<boolean> {
  await db
    .deleteFrom('device_pairing')
    .where('expires_at_ms', '<', pairing.nowMs - KEPT_MS)
    .execute();
  const row = await db
    .insertInto('device_pairing')
    .values({
      device_code_hash: pairing.deviceCodeHash,
      user_code: pairing.userCode,
      device_id: pairing.deviceId,
      name: pairing.name,
      challenge: pairing.challenge,
      asked_at_ms: pairing.nowMs,
      expires_at_ms: pairing.expiresAtMs,
      interval_seconds: pairing.intervalSeconds,
    })
    .onConflict((conflict) => conflict.column('user_code').doNothing())
    .returning('user_code')
    .executeTakeFirst();
  return row !== undefined;
}

/** The browser that waits under this code, until somebody decided or its time is over. */
export async function findWaitingDevice(
  db: Database,
  { userCode, nowMs }: { readonly userCode: string; readonly nowMs: number },
): Promise<WaitingDevice | undefined> {
  const row = await db
    .selectFrom('device_pairing')
    .select(['name', 'user_code', 'asked_at_ms', 'expires_at_ms'])
    .where('user_code', '=', userCode)
    .where('decision', 'is', null)
    .where('expires_at_ms', '>', nowMs)
    .executeTakeFirst();
  return (
    row && {
      name: row.name,
      userCode: row.user_code,
      askedAtMs: row.asked_at_ms,
      expiresAtMs: row.expires_at_ms,
    }
  );
}

/** False when nothing waits under this code any more. The first decision stands. */
export async function decideDevicePairing(db: Database, decision: Decision): Promise<boolean> {
  const row = await db
    .updateTable('device_pairing')
    .set({ user_id: decision.userId, decision: decision.decision })
    .where('user_code', '=', decision.userCode)
    .where('decision', 'is', null)
    .where('expires_at_ms', '>', decision.nowMs)
    .returning('user_code')
    .executeTakeFirst();
  return row !== undefined;
}

/** One question of the browser that waits. A yes is given once, to whoever knows the verifier; the device is there then. */
export async function pollDevicePairing(db: Database, poll: Poll): Promise<Polled> {
  return db.transaction().execute(async (tx) => {
    const row = await tx
      .selectFrom('device_pairing')
      .selectAll()
      .where('device_code_hash', '=', poll.deviceCodeHash)
      .forUpdate()
      .executeTakeFirst();
    if (row === undefined || row.used_at_ms !== null || !row.challenge.equals(poll.challenge))
      return { kind: 'invalid' };
    if (row.expires_at_ms <= poll.nowMs) return { kind: 'expired' };
    if (row.decision === 'denied') return { kind: 'denied' };
    if (row.decision === null || row.user_id === null) return notePoll(tx, poll, row);
    const isSaved = await saveDevice(tx, row.user_id, {
      deviceId: row.device_id,
      name: row.name,
      tokenHash: poll.tokenHash,
      nowMs: poll.nowMs,
    });
    await tx
      .updateTable('device_pairing')
      .set({ used_at_ms: poll.nowMs })
      .where('device_code_hash', '=', poll.deviceCodeHash)
      .execute();
    return isSaved
      ? { kind: 'paired', userId: row.user_id, deviceId: row.device_id, name: row.name }
      : { kind: 'device-taken' };
  });
}

type Waiting = { readonly polled_at_ms: number | null; readonly interval_seconds: number };

async function notePoll(tx: Database, poll: Poll, row: Waiting): Promise<Polled> {
  const isEarly =
    row.polled_at_ms !== null && poll.nowMs - row.polled_at_ms < row.interval_seconds * 1000 - EARLY_MS;
  await tx
    .updateTable('device_pairing')
    .set({
      polled_at_ms: poll.nowMs,
      interval_seconds: row.interval_seconds + (isEarly ? SLOWER_BY_SECONDS : 0),
    })
    .where('device_code_hash', '=', poll.deviceCodeHash)
    .execute();
  return { kind: isEarly ? 'slow-down' : 'pending' };
}

/** Timers fire a little early and networks bunch up. */
const EARLY_MS = 500;

import type { Database } from './database.ts';

export type Device = {
  readonly deviceId: string;
  readonly name: string;
  readonly pairedAtMs: number;
  readonly lastSeenAtMs?: number | undefined;
};

type DeviceKey = { readonly userId: string; readonly deviceId: string };

/** Who a device token belongs to. Nobody while its person is disabled. */
export async function findDevice(db: Database, tokenHash: Buffer): Promise<DeviceKey | undefined> {
  const row = await db
    .selectFrom('device')
    .innerJoin('app_user', 'app_user.user_id', 'device.user_id')
    .select(['device.user_id', 'device_id'])
    .where('token_hash', '=', tokenHash)
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
  return row && { userId: row.user_id, deviceId: row.device_id };
}

/** Oldest pairing first. */
export async function listDevices(db: Database, userId: string): Promise<readonly Device[]> {
  const rows = await db
    .selectFrom('device')
    .select(['device_id', 'name', 'paired_at_ms', 'last_seen_at_ms'])
    .where('user_id', '=', userId)
    .orderBy('paired_at_ms')
    .orderBy('device_id')
    .execute();
  return rows.map((row) => ({
    deviceId: row.device_id,
    name: row.name,
    pairedAtMs: row.paired_at_ms,
    ...(row.last_seen_at_ms === null ? {} : { lastSeenAtMs: row.last_seen_at_ms }),
  }));
}

/** Its token ends here; what it recorded stays. Answers its name; undefined when this person has no such device. */
export async function revokeDevice(
  db: Database,
  { userId, deviceId }: DeviceKey,
): Promise<string | undefined> {
  const row = await db
    .deleteFrom('device')
    .where('user_id', '=', userId)
    .where('device_id', '=', deviceId)
    .returning('name')
    .executeTakeFirst();
  return row?.name;
}

export async function touchDevice(db: Database, seen: DeviceKey & { readonly nowMs: number }): Promise<void> {
  await db
    .updateTable('device')
    .set({ last_seen_at_ms: seen.nowMs })
    .where('user_id', '=', seen.userId)
    .where('device_id', '=', seen.deviceId)
    .where((eb) => eb.or([eb('last_seen_at_ms', 'is', null), eb('last_seen_at_ms', '<', seen.nowMs)]))
    .execute();
}

import type { Database } from './database.ts';

type NewDevice = {
  readonly deviceId: string;
  readonly name: string;
  readonly tokenHash: Buffer;
  readonly nowMs: number;
};

/** False when the device is another person's. Pairing again with the same person replaces the token. */
export async function saveDevice(db: Database, userId: string, device: NewDevice): Promise<boolean> {
  const row = await db
    .insertInto('device')
    .values({
      device_id: device.deviceId,
      user_id: userId,
      name: device.name,
      token_hash: device.tokenHash,
      paired_at_ms: device.nowMs,
    })
    .onConflict((conflict) =>
      conflict
        .column('device_id')
        .doUpdateSet({ name: device.name, token_hash: device.tokenHash, paired_at_ms: device.nowMs })
        .where('device.user_id', '=', userId),
    )
    .returning('device_id')
    .executeTakeFirst();
  return row !== undefined;
}

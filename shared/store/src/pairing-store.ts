import type { Database } from './database.ts';
import { saveDevice } from './save-device.ts';

type NewCode = { readonly userId: string; readonly codeHash: Buffer; readonly expiresAtMs: number };

export type DeviceRedemption = {
  readonly codeHash: Buffer;
  readonly deviceId: string;
  readonly name: string;
  readonly tokenHash: Buffer;
  readonly nowMs: number;
};

export type DeviceRedeemed =
  | { readonly kind: 'paired'; readonly userId: string }
  | { readonly kind: 'link-used' }
  | { readonly kind: 'device-taken' };

export type SignInRedemption = {
  readonly codeHash: Buffer;
  readonly sessionHash: Buffer;
  readonly nowMs: number;
  readonly expiresAtMs: number;
};

export type SignInRedeemed =
  | { readonly kind: 'signed-in'; readonly userId: string }
  | { readonly kind: 'link-used' };

/** One code pairs one device and signs one browser in, each once. */
export async function createPairingCode(db: Database, code: NewCode): Promise<void> {
  await db
    .insertInto('pairing_code')
    .values({ code_hash: code.codeHash, user_id: code.userId, expires_at_ms: code.expiresAtMs })
    .execute();
}

/** A device that belongs to someone else leaves the code unused. */
export async function redeemForDevice(db: Database, redemption: DeviceRedemption): Promise<DeviceRedeemed> {
  return db.transaction().execute(async (tx) => {
    const userId = await useCode(tx, redemption, 'device_redeemed_at_ms');
    if (userId === undefined) return { kind: 'link-used' };
    if (await saveDevice(tx, userId, redemption)) return { kind: 'paired', userId };
    await giveCodeBack(tx, redemption.codeHash);
    return { kind: 'device-taken' };
  });
}

export async function redeemForSignIn(db: Database, redemption: SignInRedemption): Promise<SignInRedeemed> {
  return db.transaction().execute(async (tx) => {
    const userId = await useCode(tx, redemption, 'sign_in_redeemed_at_ms');
    if (userId === undefined) return { kind: 'link-used' };
    await tx
      .insertInto('web_session')
      .values({
        session_hash: redemption.sessionHash,
        user_id: userId,
        expires_at_ms: redemption.expiresAtMs,
      })
      .execute();
    return { kind: 'signed-in', userId };
  });
}

type Use = 'device_redeemed_at_ms' | 'sign_in_redeemed_at_ms';

/** One statement: of many at once the row lock lets the first through, and the others see the column set. */
async function useCode(
  tx: Database,
  { codeHash, nowMs }: { readonly codeHash: Buffer; readonly nowMs: number },
  use: Use,
): Promise<string | undefined> {
  const row = await tx
    .updateTable('pairing_code')
    .set({ [use]: nowMs })
    .where('code_hash', '=', codeHash)
    .where(use, 'is', null)
    .where('expires_at_ms', '>', nowMs)
    .returning('user_id')
    .executeTakeFirst();
  return row?.user_id;
}

async function giveCodeBack(tx: Database, codeHash: Buffer): Promise<void> {
  await tx
    .updateTable('pairing_code')
    .set({ device_redeemed_at_ms: null })
    .where('code_hash', '=', codeHash)
    .execute();
}

import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { PairResponseSchema } from '@locked-in/contracts';
import { createPairingCode, createPerson, type Database, ensurePerson } from '@locked-in/store';
import type { Browser } from '../load/start-load.ts';

/** A browser of the instance's person, paired as every browser is. */
export async function pairBrowser(db: Database, url: string): Promise<Browser> {
  return pair(db, { url, userId: await ensurePerson(db) });
}

/** A browser of somebody else. */
export async function otherPerson(db: Database, url: string): Promise<Browser> {
  return pair(db, { url, userId: await createPerson(db, { name: 'Eva' }) });
}

async function pair(
  db: Database,
  { url, userId }: { readonly url: string; readonly userId: string },
): Promise<Browser> {
  const code = randomBytes(32).toString('base64url');
  const codeHash = createHash('sha256').update(code).digest();
  await createPairingCode(db, { userId, codeHash, expiresAtMs: Date.now() + 600_000 });
  const deviceId = randomUUID();
  const response = await fetch(`${url}/v1/devices`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code, deviceId, name: 'rig' }),
  });
  const { token } = PairResponseSchema.parse(await response.json());
  return { userId, deviceId, token };
}

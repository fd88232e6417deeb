import type { Received } from '@locked-in/contracts';
import type { SessionEvent } from '@locked-in/domain';
import type { Database } from './database.ts';

type SessionKey = { readonly userId: string; readonly sessionId: string };

export async function readReceived(
  _db: Database,
  _key: SessionKey & { readonly deviceId: string },
): Promise<Received> {
  throw new Error('to come');
}

/** The stream of the device that declared the session, in order; empty until its declaration has arrived. */
export async function readEvents(_db: Database, _key: SessionKey): Promise<readonly SessionEvent[]> {
  throw new Error('to come');
}

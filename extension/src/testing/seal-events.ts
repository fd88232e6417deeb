import { sealOldest } from '../background/chunks.ts';
import type { Journal } from '../platform/database.ts';

/** Cuts everything recorded so far into chunks, as sending does one by one. */
export async function sealEvents(db: Journal, nowMs: number): Promise<void> {
  while (await sealOldest(db, nowMs));
}

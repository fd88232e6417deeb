import type { SettingsLoss } from '../messages.ts';
import type { Journal } from '../platform/database.ts';

/**
 * A browser that finds its storage of settings damaged begins it anew, and that looks like a first run. But no session
 * starts before the person has said yes, so a journal that has one, where no yes is stored, tells that there was more.
 */
export async function findSettingsLoss(db: Journal, nowMs: number): Promise<SettingsLoss | undefined> {
  const sessions = await db.getAll('sessions');
  const recorded = sessions.filter(({ browserLife }) => browserLife !== ''); // what was imported has none
  if (recorded.length === 0) return undefined;
  return { atMs: nowMs, hadServer: recorded.some(({ sealedUpTo }) => sealedUpTo > 0) };
}

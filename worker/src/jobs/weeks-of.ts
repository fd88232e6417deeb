import { weekOf } from '@locked-in/domain';
import { type Database, readPerson, readSession } from '@locked-in/store';

/** The reports a session may stand in: by the person's calendar now and, after a journey, by the session's own zone. */
export async function weeksOf(
  db: Database,
  key: { readonly userId: string; readonly sessionId: string },
): Promise<readonly string[]> {
  const summary = await readSession(db, key);
  if (summary === undefined) return [];
  const here = await readPerson(db, key.userId);
  const there = { ...here, timeZone: summary.timeZone };
  return [...new Set([here, there].map((calendar) => weekOf(summary.startedAtMs, calendar)))];
}

import { type Calendar, dayOf } from '@locked-in/domain';
import type { Today } from '../messages.ts';
import { type Journal, readEvents, type SessionRecord } from '../platform/database.ts';
import { type Keepsake, toKeepsake } from '../platform/keepsake.ts';

/** A day is over after so many hours, wherever it began. */
const LONGEST_DAY_MS = 26 * 60 * 60_000;
const known = new Map<string, Keepsake>();

/** As the web pages count it: the browser in front, and somebody there, in the person's own day. */
export async function readToday(db: Journal, nowMs: number, calendar: Calendar): Promise<Today> {
  const since = IDBKeyRange.lowerBound(nowMs - LONGEST_DAY_MS);
  const recent = await db.getAllFromIndex('sessions', 'startedAtMs', since);
  const today = dayOf(nowMs, calendar);
  const ended = recent.filter(
    ({ startedAtMs, endedAtMs, deletingSinceMs }) =>
      endedAtMs !== undefined && deletingSinceMs === undefined && dayOf(startedAtMs, calendar) === today,
  );
  const held = await Promise.all(ended.map((session) => readHeld(db, session)));
  return { endedMs: held.reduce((sum, ms) => sum + ms, 0), sessions: ended.length };
}

/** What was held of a session that has ended changes only by another event, so it is computed once in a life of the worker. */
async function readHeld(db: Journal, { sessionId, nextSeq, keepsake }: SessionRecord): Promise<number> {
  const name = `${sessionId} ${nextSeq}`;
  const kept = keepsake ?? known.get(name) ?? toKeepsake(await readEvents(db, sessionId));
  known.set(name, kept);
  return kept.heldMs ?? kept.lengthMs;
}

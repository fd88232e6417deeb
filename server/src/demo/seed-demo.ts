import { type Database, type NewChunk, readLabelRules, recordChunks, saveLabelRule } from '@locked-in/store';
import { openLogger } from '@locked-in/watch';
import { analyseSessions, buildWeeklyReports } from '@locked-in/worker';
import { toChunks } from './demo-chunks.ts';
import { DEMO_RULES } from './demo-rules.ts';
import { type DemoSession, toDemoSessions } from './demo-sessions.ts';
import { openRandom, toUuid } from './random.ts';
import { seedGoals } from './seed-goals.ts';

const CHUNKS_AT_ONCE = 100;

export type DemoOptions = {
  /** Nothing in the demo happens later. */
  readonly nowMs: number;
  readonly userId: string;
  /** IANA zone the person lives in. */
  readonly timeZone?: string | undefined;
};

/**
 * A person's last twelve weeks as their browser would have recorded them, analysed and reported by the worker's own
 * jobs: no number is made up. Seeding again adds what has happened since. The latest session waits to be logged.
 */
export async function seedDemo(
  db: Database,
  { nowMs, userId, timeZone = 'Europe/Berlin' }: DemoOptions,
): Promise<void> {
  const deviceId = toUuid(openRandom(userId));
  const sessions = toDemoSessions({ nowMs, timeZone });
  await nameSites(db, userId);
  await seedGoals(db, { userId, nowMs, sessions, timeZone });
  await recordAll(
    db,
    sessions.flatMap((session) =>
      toSessionChunks(session, { userId, deviceId, isLogged: session !== sessions.at(-1) }),
    ),
  );
  await computeAll(db);
}

/** Once: what the person looking at the demo says afterwards stays. */
async function nameSites(db: Database, userId: string): Promise<void> {
  if ((await readLabelRules(db, userId)).length > 0) return;
  for (const rule of DEMO_RULES) await saveLabelRule(db, { userId, rule });
}

type Sending = { readonly userId: string; readonly deviceId: string; readonly isLogged: boolean };

function toSessionChunks(session: DemoSession, { userId, deviceId, isLogged }: Sending): readonly NewChunk[] {
  const sender = { userId, deviceId, sessionId: session.sessionId };
  const recorded = toChunks(sender, session.recorded, 0);
  if (!isLogged) return recorded;
  return [...recorded, ...toChunks(sender, [session.logged], session.recorded.length)];
}

async function recordAll(db: Database, chunks: readonly NewChunk[]): Promise<void> {
  for (let start = 0; start < chunks.length; start += CHUNKS_AT_ONCE) {
    await recordChunks(db, chunks.slice(start, start + CHUNKS_AT_ONCE));
  }
}

/** Nobody listens yet, so nothing is announced; whatever the jobs would log goes wrong here for everybody to see. */
async function computeAll(db: Database): Promise<void> {
  const deps = { db, announce: async () => {}, logger: openLogger({ level: 'warn', process: 'standalone' }) };
  await analyseSessions(deps);
  await buildWeeklyReports(deps);
}

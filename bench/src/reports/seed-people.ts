import { randomUUID } from 'node:crypto';
import { previousWeek, type SessionEvent, weekBounds } from '@locked-in/domain';
import { createPerson, type Database, recordChunks, saveLabelRule, toNewChunk } from '@locked-in/store';
import { analyseSessions, buildWeeklyReports } from '@locked-in/worker';
import { sql } from 'kysely';
import { pino } from 'pino';
import { toWeekOfSessions, type Week } from './live-weeks.ts';

const CALENDAR = { timeZone: 'Europe/Berlin', dayStartMinutes: 240, weekStartsOn: 1 };
const EVENTS_PER_CHUNK = 500;
const PEOPLE_AT_ONCE = 100;
const COPIED = ['page_label', 'focus_session', 'session_analysis', 'weekly_report'];

/** Somebody whose weeks up to `week` were recorded and analysed as the product does it; answers their id. */
export async function livePerson(
  db: Database,
  { week, weeks, ...shape }: { readonly week: string; readonly weeks: number } & Omit<Week, 'startsAtMs'>,
): Promise<string> {
  const userId = await createPerson(db, { name: 'Ada' });
  await saveLabelRule(db, { userId, rule: { site: 'docs.test', label: 'on' } });
  await saveLabelRule(db, { userId, rule: { site: 'wiki.test', label: 'support' } });
  await saveLabelRule(db, { userId, rule: { site: 'video.test', label: 'off' } });
  let name = week;
  for (let before = 0; before < weeks; before++) {
    const { startsAtMs } = weekBounds(name, CALENDAR);
    for (const events of toWeekOfSessions({ startsAtMs, ...shape })) await record(db, userId, events);
    name = previousWeek(name);
  }
  const deps = { db, announce: async () => {}, logger: pino({ level: 'silent' }) };
  await analyseSessions(deps);
  await buildWeeklyReports(deps);
  return userId;
}

async function record(db: Database, userId: string, events: readonly SessionEvent[]): Promise<void> {
  const sender = { userId, deviceId: randomUUID(), sessionId: randomUUID() };
  for (let firstSeq = 0; firstSeq < events.length; firstSeq += EVENTS_PER_CHUNK) {
    const part = events.slice(firstSeq, firstSeq + EVENTS_PER_CHUNK);
    const receivedAtMs = part.at(-1)?.occurredAtMs ?? 0;
    const head = { ...sender, firstSeq, count: part.length, receivedAtMs };
    await recordChunks(db, [toNewChunk(head, part)]);
  }
}

/** People with the very same weeks: sessions, analyses and reports copied row by row, without the events. */
export async function copyPerson(db: Database, userId: string, people: number): Promise<void> {
  for (let made = 0; made < people; made += PEOPLE_AT_ONCE) {
    const ids = Array.from({ length: Math.min(PEOPLE_AT_ONCE, people - made) }, () => randomUUID());
    await sql`
      insert into app_user (user_id, name, time_zone) select unnest(${ids}::uuid[]), 'Ada', ${CALENDAR.timeZone}
    `.execute(db);
    for (const table of COPIED) await copyRows(db, table, { userId, ids });
  }
  await sql`analyze`.execute(db);
}

async function copyRows(
  db: Database,
  table: string,
  { userId, ids }: { readonly userId: string; readonly ids: readonly string[] },
): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select attname as name from pg_attribute
    where attrelid = ${table}::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attname <> 'user_id'
  `.execute(db);
  const columns = sql.join(rows.map(({ name }) => sql.ref(name)));
  await sql`
    insert into ${sql.table(table)} (user_id, ${columns})
    select copy.user_id, ${columns}
    from ${sql.table(table)} as original, unnest(${ids}::uuid[]) as copy (user_id)
    where original.user_id = ${userId}
  `.execute(db);
}

/** Everybody's report of this week is to be built. */
export async function makeAllDue(db: Database, week: string): Promise<void> {
  await sql`
    update weekly_report set due_at = now(), frozen_at = null, claimed_revision = null where week = ${week}
  `.execute(db);
}

import { sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { afterAll, expect, test } from 'vitest';
import { migrateToLatest, readEvents } from './index.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { createTestDatabase } from './testing/clone-test-database.ts';
import { NINE_MS, sampleSession, shown, started } from './testing/sample-session.ts';

const { db, drop } = await createTestDatabase();
afterAll(drop);

const NAMES = Object.keys(MIGRATIONS);
const BEFORE = NAMES[NAMES.indexOf('2026-11-30-1140-packed-chunks') - 1] ?? '';

test('what rested unpacked, in any month, is packed when the database is brought up', async () => {
  const provider = { getMigrations: async () => ({ ...MIGRATIONS }) };
  await new Migrator({ db, provider }).migrateTo(BEFORE);
  const sessions = ['2026_10', '2026_11'].map((month) => ({ ...sampleSession(), month }));
  for (const { month, ...session } of sessions) {
    await sql`create table ${sql.id(`event_chunk_${month}`)} partition of event_chunk
      for values from (${sql.lit(`${month.replace('_', '-')}-01`)}) to (${sql.lit(`${month.replace('_', '-')}-28`)})`.execute(
      db,
    );
    await insertUnpacked(session, `${month.replace('_', '-')}-20`);
  }
  await migrateToLatest(db);
  for (const session of sessions) {
    expect(await readEvents(db, session)).toEqual(manyEvents(session));
  }
});

/** More than are packed at once, each chunk with one event. */
async function insertUnpacked(session: ReturnType<typeof sampleSession>, startedOn: string): Promise<void> {
  const rows = manyEvents(session).map((event, firstSeq) => ({
    user_id: session.userId,
    session_id: session.sessionId,
    device_id: session.deviceId,
    first_seq: firstSeq,
    count: 1,
    started_on: startedOn,
    received_at: new Date(NINE_MS),
    events: [event],
  }));
  await sql`
    insert into event_chunk select * from json_populate_recordset(null::event_chunk, ${JSON.stringify(rows)}::json)
  `.execute(db);
}

function manyEvents(session: ReturnType<typeof sampleSession>) {
  const pages = Array.from({ length: 450 }, (_, index) => shown(`«${index}».test`));
  return session.chunk(0, started(), ...pages).events;
}

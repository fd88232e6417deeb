import { calendarOf, type SessionEvent, weekOf } from '@locked-in/domain';
import {
  claimDueReports,
  createPerson,
  type Database,
  makeSessionDue,
  readAnalysis,
  recordChunks,
  saveLabelRule,
  toNewChunk,
} from '@locked-in/store';
import { cloneTestDatabase, type TestDatabase } from '@locked-in/store/testing';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { MORNING, mintSender, type Sender, thisMonday } from '../testing/sessions.ts';
import { analyseSessions } from './analyse-sessions.ts';

/** What no server lets in: a zone that does not exist, on which every analysis fails. */
const BROKEN = MORNING.map(
  (event): SessionEvent =>
    event.kind === 'session-started' ? { ...event, timeZone: 'Nowhere/At_All' } : event,
);

let database: TestDatabase;
let db: Database;
let userId: string;

beforeAll(async () => {
  database = await cloneTestDatabase();
  db = database.db;
});
beforeEach(async () => {
  userId = await createPerson(db, { name: 'Ada' });
});
afterAll(() => database.drop());

test('every due session is analysed, and its week is to be reported', async () => {
  const senders = [await record(MORNING), await record(MORNING)];
  expect(await analyseAll()).toBe(2);
  for (const sender of senders) expect(await readAnalysis(db, sender)).toBeDefined();
  expect(await analyseAll()).toBe(0);
  const due = await claimDueReports(db, { limit: 10, leaseSeconds: 60 });
  expect(due.filter((report) => report.userId === userId)).toMatchObject([
    { userId, week: weekOf(MORNING[0]?.occurredAtMs ?? 0, calendarOf('UTC')), isOver: false },
  ]);
});

test('a word of the person on a site changes the analysis when it is due again', async () => {
  const sender = await record(MORNING);
  await analyseAll();
  const before = await readAnalysis(db, sender);
  await saveLabelRule(db, { userId, rule: { site: 'video.test', label: 'off' } });
  await makeSessionDue(db, sender);
  await analyseAll();
  const after = await readAnalysis(db, sender);
  expect(before?.measures.offMs.low).toBe(0);
  expect(after?.measures.offMs.low).toBe(10 * 60_000);
});

test('a session that cannot be analysed keeps no other waiting', async () => {
  await record(BROKEN, mintSender(await createPerson(db, { name: 'Broken' })));
  const sender = await record(MORNING);
  expect(await analyseAll()).toBe(1);
  expect(await readAnalysis(db, sender)).toBeDefined();
});

test('it is tried again with growing pauses, then once a day, and that is logged without its intent', async () => {
  const sender = await record(BROKEN);
  const lines: string[] = [];
  const pauses: number[] = [];
  for (let attempt = 1; attempt <= 7; attempt++) {
    await analyseAll(lines);
    pauses.push(await pauseOf(sender));
    await makeDueNow(sender);
  }
  expect(pauses.map(roundedToSeconds)).toEqual([10, 40, 160, 640, 86_400, 86_400, 86_400]);
  expect(lines.map((line) => JSON.parse(line).level)).toEqual([40, 40, 40, 40, 50, 50, 50]);
  expect(lines.join()).toContain(sender.sessionId);
  expect(lines.join()).not.toContain('chapter');
});

test('a session put off is due at once when something new about it arrives', async () => {
  const sender = await record(BROKEN);
  await analyseAll();
  expect(await pauseOf(sender)).toBeGreaterThan(0);
  await record(thisMonday('10:05 log skipped'), sender, MORNING.length);
  expect(await pauseOf(sender)).toBeLessThanOrEqual(0);
});

async function record(
  events: readonly SessionEvent[],
  sender: Sender = mintSender(userId),
  firstSeq = 0,
): Promise<Sender> {
  const head = { ...sender, firstSeq, count: events.length, receivedAtMs: Date.now() };
  await recordChunks(db, [toNewChunk(head, events)]);
  return sender;
}

function analyseAll(lines: string[] = []): Promise<number> {
  const logger = pino({ level: 'info' }, { write: (line) => void lines.push(line) });
  return analyseSessions({ db, announce: async () => {}, logger });
}

/** Until it is due again, in milliseconds. */
async function pauseOf({ userId: owner, sessionId }: Sender): Promise<number> {
  const { due_at } = await db
    .selectFrom('focus_session')
    .select('due_at')
    .where('user_id', '=', owner)
    .where('session_id', '=', sessionId)
    .executeTakeFirstOrThrow();
  return (due_at?.getTime() ?? Number.NaN) - Date.now();
}

async function makeDueNow({ userId: owner, sessionId }: Sender): Promise<void> {
  await db
    .updateTable('focus_session')
    .set({ due_at: new Date(0) })
    .where('user_id', '=', owner)
    .where('session_id', '=', sessionId)
    .execute();
}

/** Up, as some of the pause is over when it is read; the first steps are far enough apart. */
function roundedToSeconds(ms: number): number {
  return Math.ceil(ms / 10_000) * 10;
}

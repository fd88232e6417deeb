import { randomUUID } from 'node:crypto';
import type { SessionEvent } from '@locked-in/domain';
import {
  createPerson,
  type Database,
  inRetentionTurn,
  listLooks,
  listSecurityEvents,
  makeSessionDue,
  noteSecurityEvent,
  readAnalysis,
  readEvents,
  readSession,
  recordChunks,
  saveLabelRule,
  toNewChunk,
} from '@locked-in/store';
import { cloneTestDatabase, type TestDatabase } from '@locked-in/store/testing';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LOGGED, MORNING, mintSender, type Sender } from '../testing/sessions.ts';
import { analyseSessions } from './analyse-sessions.ts';
import { enforceRetention } from './enforce-retention.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const logger = pino({ level: 'silent' });
const aged = (events: readonly SessionEvent[]) => events.map((event) => shifted(event, -40 * DAY_MS));
const [OLD, OLD_LOG] = [aged(MORNING), aged(LOGGED)];

let database: TestDatabase;
let db: Database;

beforeAll(async () => {
  database = await cloneTestDatabase();
  db = database.db;
});
afterAll(() => database.drop());

test('a session analysed again after its events are gone is the same, and hears of labels corrected since', async () => {
  const sender = await live();
  const before = await readAnalysis(db, sender);
  await loseEvents(sender);
  await makeSessionDue(db, sender);
  await analyse();
  expect(await readAnalysis(db, sender)).toEqual(before);
  await saveLabelRule(db, { userId: sender.userId, rule: { site: 'video.test', label: 'off' } });
  await makeSessionDue(db, sender);
  await analyse();
  const after = await readAnalysis(db, sender);
  expect(after?.measures.offMs.low).toBe(10 * 60_000);
  expect(after?.segments.map(({ startMs, page }) => [startMs, page])).toEqual(
    before?.segments.map(({ startMs, page }) => [startMs, page]),
  );
});

test('what a model said stays while nothing changes what it spoke of', async () => {
  const sender = await live();
  const ai = { kind: 'silent', reason: 'off' } as const;
  await db
    .updateTable('session_analysis')
    .set({ ai: JSON.stringify(ai) })
    .where('session_id', '=', sender.sessionId)
    .execute();
  await loseEvents(sender);
  await makeSessionDue(db, sender);
  await analyse();
  expect(await readAnalysis(db, sender)).toMatchObject({ ai });
});

test('what is forgotten after its events are gone leaves the analysis, and the rest of it stays', async () => {
  const sender = await live();
  const before = await readAnalysis(db, sender);
  await loseEvents(sender);
  const [from, to] = [OLD[2], OLD[3]]; // the video, until the chapter again
  await record(sender, OLD.length + 1, [
    {
      kind: 'forgotten',
      occurredAtMs: Date.now(),
      fromMs: from?.occurredAtMs ?? 0,
      toMs: (to?.occurredAtMs ?? 0) - 1,
    },
  ]);
  await record(sender, OLD.length + 2, [
    { kind: 'site-forgotten', occurredAtMs: Date.now(), site: 'docs.test' },
  ]);
  for (const _ of ['before', 'after'] as const) {
    const left = await readAnalysis(db, sender);
    expect(JSON.stringify(left)).not.toMatch(/video|Otters|docs\.test|Chapter/);
    expect(left?.measures.lengthMs).toBe(before?.measures.lengthMs);
    await analyse();
  }
  expect((await readAnalysis(db, sender))?.sentences).toHaveLength(3);
  expect(await readSession(db, sender)).toMatchObject({ intent: 'draft chapter 2', log: { quality: 80 } });
});

test('a session that is forgotten whole keeps its numbers and no word', async () => {
  const sender = await live();
  await loseEvents(sender);
  const [fromMs, toMs] = [OLD[0]?.occurredAtMs ?? 0, OLD.at(-1)?.occurredAtMs ?? 0];
  await record(sender, OLD.length + 1, [
    { kind: 'forgotten', occurredAtMs: Date.now(), fromMs, toMs, whole: true },
  ]);
  await analyse();
  const session = await readSession(db, sender);
  expect(session).toMatchObject({ intent: '', log: { quality: 80 } });
  expect(JSON.stringify([session, await readAnalysis(db, sender)])).not.toMatch(/chapter|video|docs/i);
});

test('a session whose end comes when its events are gone has no grade, and is not called short', async () => {
  const sender = mintSender(await createPerson(db, { name: 'Ada' }));
  await record(sender, 0, OLD.slice(0, -1));
  await loseEvents(sender);
  await record(sender, OLD.length - 1, OLD.slice(-1));
  for (const _ of ['at first', 'again'] as const) {
    await makeSessionDue(db, sender);
    await analyse();
    const analysis = await readAnalysis(db, sender);
    expect(analysis?.computed).toMatchObject({ kind: 'withheld', reason: 'events-gone' });
    expect(analysis?.sentences[0]?.text).toContain('removed before it could be analysed');
  }
});

test('of many workers one removes what is over, and the others leave it to that one', async () => {
  const sender = await live();
  await receivedLongAgo(sender);
  await inRetentionTurn(db, () => enforceRetention({ db, logger, keptDays: 31, securityKeptDays: 365 }));
  expect(await readEvents(db, sender)).not.toEqual([]);
});

test('what happened to an account, and who looked, goes when it was kept long enough', async () => {
  const userId = await createPerson(db, { name: 'Ada' });
  for (const days of [29, 31]) {
    const whenMs = Date.now() - days * 86_400_000;
    const event = { whose: { userId }, kind: 'signed-in', occurredAtMs: whenMs } as const;
    await noteSecurityEvent(db, { ...event, eventId: randomUUID() });
    const look = { user_id: userId, week: '2026-W47', level: 'time', seen_at_ms: whenMs } as const;
    await db.insertInto('workspace_look').values(look).execute();
  }
  await enforceRetention({ db, logger, keptDays: 31, securityKeptDays: 30 });
  expect(await listSecurityEvents(db, userId)).toHaveLength(1);
  expect(await listLooks(db, userId)).toHaveLength(1);
});

/** A session of forty days ago that is logged and analysed. */
async function live(): Promise<Sender> {
  const sender = mintSender(await createPerson(db, { name: 'Ada' }));
  await record(sender, 0, [...OLD, ...OLD_LOG]);
  await analyse();
  return sender;
}

async function record(sender: Sender, firstSeq: number, events: readonly SessionEvent[]): Promise<void> {
  const head = { ...sender, firstSeq, count: events.length, receivedAtMs: Date.now() };
  await recordChunks(db, [toNewChunk(head, events)]);
}

async function analyse(): Promise<void> {
  await analyseSessions({ db, announce: async () => {}, logger });
}

async function loseEvents(sender: Sender): Promise<void> {
  await receivedLongAgo(sender);
  await enforceRetention({ db, logger, keptDays: 31, securityKeptDays: 365 });
  expect(await readEvents(db, sender)).toEqual([]);
}

async function receivedLongAgo({ sessionId }: Sender): Promise<void> {
  await db
    .updateTable('event_chunk')
    .set({ received_at: new Date(0) })
    .where('session_id', '=', sessionId)
    .execute();
}

function shifted(event: SessionEvent, ms: number): SessionEvent {
  const occurredAtMs = event.occurredAtMs + ms;
  return 'sinceMs' in event
    ? { ...event, occurredAtMs, sinceMs: event.sinceMs + ms }
    : { ...event, occurredAtMs };
}

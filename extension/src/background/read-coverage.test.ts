import type { SessionEvent } from '@locked-in/domain';
import { expect, test } from 'vitest';
import type { Journal, SessionRecord } from '../platform/database.ts';
import { DECLARED, emptyJournal, sightOf } from '../testing/journal.ts';
import { addSession, changeSession, readCurrent } from './journal.ts';
import { readCoverage } from './read-coverage.ts';
import { startSession } from './start-session.ts';

async function createSession(sessionId: string): Promise<Journal> {
  const db = await emptyJournal();
  await addSession(
    db,
    startSession(sessionId, DECLARED, { nowMs: 0, browserLife: 'x', sight: sightOf('a.test') }),
  );
  return db;
}

async function soFarAt(db: Journal, nowMs: number) {
  const session = await readCurrent(db);
  return session && (await readCoverage(db, session, nowMs));
}

async function coverageAt(db: Journal, nowMs: number): Promise<number | undefined> {
  return (await soFarAt(db, nowMs))?.coverage;
}

function say(db: Journal, event: SessionEvent): Promise<SessionRecord | undefined> {
  return changeSession(db, 'told', (session) => ({ session, events: [event] }));
}

test('what is known goes on until the next event, and is told anew after it', async () => {
  const db = await createSession('told');
  expect(await coverageAt(db, 1_000)).toBe(1);
  expect(await coverageAt(db, 2_000)).toBe(1);
  await say(db, { kind: 'browser-left', occurredAtMs: 3_000 });
  expect(await coverageAt(db, 4_000)).toBe(0.75);
  expect(await coverageAt(db, 6_000)).toBe(0.5);
  await say(db, { kind: 'page-shown', site: 'a.test', audible: false, occurredAtMs: 6_000 });
  expect(await coverageAt(db, 12_000)).toBe(0.75);
});

test('nothing is read again while nothing happens', async () => {
  const db = await createSession('quiet');
  expect(await coverageAt(db, 1_000)).toBe(1);
  await db.clear('events');
  expect(await coverageAt(db, 60_000)).toBe(1);
});

test('held is the time with the browser in front and somebody there', async () => {
  const db = await createSession('told');
  expect(await soFarAt(db, 5_000)).toEqual({ coverage: 1, heldMs: 5_000 });
  await say(db, { kind: 'went-idle', sinceMs: 6_000, occurredAtMs: 6_000 });
  expect(await soFarAt(db, 10_000)).toEqual({ coverage: 1, heldMs: 6_000 });
  await say(db, { kind: 'came-back', occurredAtMs: 12_000 });
  expect(await soFarAt(db, 14_000)).toEqual({ coverage: 1, heldMs: 8_000 });
});

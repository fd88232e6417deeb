import { expect, test } from 'vitest';
import { readEvents } from '../platform/database.ts';
import { DECLARED, emptyJournal, sightOf } from '../testing/journal.ts';
import { advanceSession } from './advance-session.ts';
import { addSession, changeSession, readCurrent } from './journal.ts';
import { isMirrorDue, restoreFromMirror, toMirror } from './mirror.ts';
import { startSession } from './start-session.ts';

const moment = { nowMs: 1_000, browserLife: 'life', sight: sightOf('a.test') };
const first = startSession('session', DECLARED, moment);
const mirror = toMirror({ ...first.session, nextSeq: 40 });

test('the mirror holds nothing of what was seen', () => {
  expect(mirror).toMatchObject({ sessionId: 'session', lastSeq: 39 });
  expect(JSON.stringify(mirror)).not.toContain('a.test');
});

test('a journal that was lost goes on behind a gap, and says that it was interrupted', async () => {
  const db = await emptyJournal();
  expect(await restoreFromMirror(db, mirror)).toBe(true);
  const later = { ...moment, nowMs: 30_000 };
  await changeSession(db, 'session', (session) => advanceSession(session, later));
  expect((await readEvents(db, 'session')).map(({ kind }) => kind)).toEqual(['interrupted', 'page-shown']);
  const [key] = await db.getAllKeys('events');
  expect(key?.[1]).toBeGreaterThan(39);
  expect((await readCurrent(db))?.sealedUpTo).toBe(key?.[1]);
});

test('a journal that knows as much as its mirror is left alone', async () => {
  const db = await emptyJournal();
  const session = await addSession(db, first);
  expect(session && (await restoreFromMirror(db, toMirror(session)))).toBe(false);
  expect(await restoreFromMirror(db, undefined)).toBe(false);
  expect(await readCurrent(db)).toEqual(session);
});

test('a session that the server holds whole need not come back', async () => {
  const db = await emptyJournal();
  expect(await restoreFromMirror(db, toMirror({ ...first.session, nextSeq: 40, isComplete: true }))).toBe(
    false,
  );
});

test('the mirror is not written for every page, but before too many or too long ago would be missing', () => {
  const after = (part: object) => isMirrorDue(mirror, toMirror({ ...first.session, nextSeq: 41, ...part }));
  expect(after({ lastSeenMs: 21_000, lastAtMs: 21_000, sight: sightOf('b.test') })).toBe(false);
  expect(after({ nextSeq: 103 })).toBe(false);
  expect(after({ nextSeq: 104 })).toBe(true);
  expect(after({ lastSeenMs: 61_000 })).toBe(true);
  expect(after({ timer: { state: 'idle' }, endedAtMs: 2_000 })).toBe(true);
  expect(after({ isLogged: true })).toBe(true);
  expect(after({ sessionId: 'another' })).toBe(true);
  expect(isMirrorDue(undefined, mirror)).toBe(true);
});

import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { expect, test } from 'vitest';
import { openDatabase, readEvents } from './database.ts';

const events = [
  { kind: 'locked', occurredAtMs: 1 } as const,
  { kind: 'came-back', occurredAtMs: 2 } as const,
];

test('a journal of the first version goes on with everything in it', async () => {
  const old = await openDB('first-version', 1, {
    upgrade: (db) => {
      const sessions = db.createObjectStore('sessions', { keyPath: 'sessionId' });
      sessions.createIndex('startedAtMs', 'startedAtMs');
      sessions.createIndex('openSinceMs', 'openSinceMs');
      db.createObjectStore('events', { keyPath: ['sessionId', 'seq'] });
      const chunks = db.createObjectStore('chunks', { keyPath: ['sessionId', 'firstSeq'] });
      chunks.createIndex('waitingSinceMs', 'waitingSinceMs');
    },
  });
  await old.put('chunks', { sessionId: 's', firstSeq: 0, events, acknowledgedAtMs: 5 });
  await old.put('chunks', { sessionId: 's', firstSeq: 2, events, waitingSinceMs: 5 });
  await old.put('events', { sessionId: 's', seq: 4, event: { kind: 'locked', occurredAtMs: 3 } });
  old.close();

  const db = await openDatabase('first-version', () => undefined);
  expect(await readEvents(db, 's')).toHaveLength(5);
  expect(await db.getAllKeysFromIndex('chunks', 'waitingEvents', 2)).toEqual([['s', 2]]);
  expect(await db.countFromIndex('sessions', 'kept')).toBe(0);
});

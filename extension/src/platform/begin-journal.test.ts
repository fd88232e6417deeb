import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { afterEach, expect, test, vi } from 'vitest';
import { record } from '../testing/sending-desk.ts';
import { removeJournal, salvageJournal } from './begin-journal.ts';
import { openDatabase } from './database.ts';
import { readImport } from './read-import.ts';

afterEach(() => vi.unstubAllGlobals());

const ID = '0b6cb8a0-2ad5-4f0e-9a3a-0e8b4c2d1f10';

test('what can be read of a journal becomes a file that can be imported', async () => {
  const db = await openDatabase('readable', () => undefined);
  await record(db, ID, 3);
  db.close();
  const file = await salvageJournal('readable', 7);
  expect(file).toMatchObject({ exportedAtMs: 7, sessions: [{ sessionId: ID }] });
  expect(readImport(JSON.stringify(file))).toMatchObject({ kind: 'read', sessions: [{ sessionId: ID }] });
});

test('of a journal that was broken while it was made, or is from a newer version, is read what is there', async () => {
  (
    await openDB('half', 99, {
      upgrade: (db) => void db.createObjectStore('events', { autoIncrement: true }),
    })
  ).close();
  expect(await salvageJournal('half', 7)).toBeUndefined();
  const db = await openDB('half', 99);
  await db.put('events', { sessionId: ID, seq: 0 });
  db.close();
  expect(await salvageJournal('half', 7)).toMatchObject({ sessions: [], events: [{ seq: 0 }], chunks: [] });
});

test('after a journal was removed a new one is opened, also if somebody still had the old one open', async () => {
  const old = await openDatabase('removed', () => undefined);
  await record(old, ID, 3);
  await removeJournal('removed');
  const fresh = await openDatabase('removed', () => undefined);
  expect(await fresh.count('sessions')).toBe(0);
});

test('what cannot be removed is left, and a new journal begun in another place; with no other place nothing is', async () => {
  vi.stubGlobal('indexedDB', deaf());
  await expect(removeJournal('stuck')).rejects.toThrow('one place only');
  const places = new Map<string, IDBFactory>();
  vi.stubGlobal('navigator', {
    storageBuckets: {
      open: async (name: string) => {
        if (!places.has(name)) places.set(name, name === 'journal-1' ? new IDBFactory() : deaf());
        return { indexedDB: places.get(name) };
      },
    },
  });
  expect(await removeJournal('stuck')).toBe('journal-1');
  expect(await removeJournal('stuck', 'journal-1')).toBe('journal-1');
  const db = await openDatabase('stuck', () => undefined, places.get('journal-1'));
  await record(db, ID, 3);
  db.close();
  expect(await salvageJournal('stuck', 7, 'journal-1')).toMatchObject({ sessions: [{ sessionId: ID }] });
});

/** Files that the browser can do nothing with. */
function deaf(): IDBFactory {
  const fail = () => {
    throw new DOMException('Internal error opening backing store', 'UnknownError');
  };
  return Object.assign(new IDBFactory(), { open: fail, deleteDatabase: fail });
}

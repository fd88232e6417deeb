import { type IDBPDatabase, wrap } from 'idb';
import type { ExportedJournal } from './export-journal.ts';
import { findNewPlace, type JournalPlace, openPlace, tryPlace } from './journal-place.ts';

const STORES = ['sessions', 'events', 'chunks'] as const;
const PATIENCE_MS = 10_000;

/** As much of a journal as can still be read, whichever version wrote it; undefined: nothing. */
export async function salvageJournal(
  name: string,
  nowMs: number,
  place?: JournalPlace,
): Promise<Record<keyof ExportedJournal, unknown> | undefined> {
  const db = await openAsItIs(name, place).catch(() => undefined); // it cannot be opened at all, so nothing can be read
  if (db === undefined) return undefined;
  const [sessions = [], events = [], chunks = []] = await Promise.all(
    STORES.map((store) => readWhole(db, store)),
  );
  db.close();
  if (sessions.length + events.length + chunks.length === 0) return undefined;
  return { product: 'locked-in', kind: 'journal', version: 1, exportedAtMs: nowMs, sessions, events, chunks };
}

/**
 * Answers where the new journal will be: the next opening makes it. What the browser cannot even remove it is left to,
 * and begun anew elsewhere. Fails when the browser does not let go of the old one in time, or has no other place.
 */
export async function removeJournal(name: string, place?: JournalPlace): Promise<JournalPlace> {
  const late = new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), PATIENCE_MS));
  const removed = openPlace(place)
    .then((factory) => wrap(factory.deleteDatabase(name)))
    .then(() => tryPlace(place, name)) // Chromium says that all went well where nothing did
    .then(
      () => 'gone' as const,
      () => 'stuck' as const,
    );
  const outcome = await Promise.race([removed, late]);
  if (outcome === 'late') throw new Error(`${name} is still in use`);
  return outcome === 'gone' ? place : findNewPlace(place, name);
}

async function openAsItIs(name: string, place: JournalPlace): Promise<IDBPDatabase | undefined> {
  return wrap((await openPlace(place)).open(name));
}

/** Up to the first row that cannot be read. */
async function readWhole(db: IDBPDatabase, store: string): Promise<readonly unknown[]> {
  const rows: unknown[] = [];
  if (!db.objectStoreNames.contains(store)) return rows;
  try {
    for await (const { value } of db.transaction(store).store) rows.push(value);
  } catch {
    // what was read before it is all that there is
  }
  return rows;
}

import { deleteDB, type IDBPDatabase, openDB } from 'idb';
import type { ExportedJournal } from './export-journal.ts';

const STORES = ['sessions', 'events', 'chunks'] as const;
const PATIENCE_MS = 10_000;

/** As much of a journal as can still be read, whichever version wrote it; undefined: nothing. */
export async function salvageJournal(
  name: string,
  nowMs: number,
): Promise<Record<keyof ExportedJournal, unknown> | undefined> {
  const db = await openDB(name).catch(() => undefined); // it cannot be opened at all, so nothing can be read
  if (db === undefined) return undefined;
  const [sessions = [], events = [], chunks = []] = await Promise.all(
    STORES.map((store) => readWhole(db, store)),
  );
  db.close();
  if (sessions.length + events.length + chunks.length === 0) return undefined;
  return { product: 'locked-in', kind: 'journal', version: 1, exportedAtMs: nowMs, sessions, events, chunks };
}

/** Fails when the browser does not get rid of the old one in time. The next opening makes a new one. */
export async function removeJournal(name: string): Promise<void> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error(`${name} is still in use`)), PATIENCE_MS);
  });
  await Promise.race([deleteDB(name), late]);
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

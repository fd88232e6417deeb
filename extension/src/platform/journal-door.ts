import { type Journal, openDatabase } from './database.ts';
import { openPlace, readPlace } from './journal-place.ts';

export const JOURNAL = 'locked-in';
let opening: Promise<Journal> | undefined;

/** The one connection of this worker or page. A failure is not kept: the next caller tries again. */
export function openJournal(): Promise<Journal> {
  opening ??= open().catch((error: unknown) => {
    forget();
    throw error;
  });
  return opening;
}

async function open(): Promise<Journal> {
  return openDatabase(JOURNAL, forget, await openPlace(await readPlace()));
}

export async function closeJournal(): Promise<void> {
  const closing = opening;
  forget();
  const db = await closing?.catch(() => undefined); // what never opened need not be closed
  db?.close();
}

function forget(): void {
  opening = undefined;
}

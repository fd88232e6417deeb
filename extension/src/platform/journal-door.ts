import { type Journal, openDatabase } from './database.ts';

export const JOURNAL = 'locked-in';
let opening: Promise<Journal> | undefined;

/** The one connection of this worker or page. A failure is not kept: the next caller tries again. */
export function openJournal(): Promise<Journal> {
  opening ??= openDatabase(JOURNAL, forget).catch((error: unknown) => {
    forget();
    throw error;
  });
  return opening;
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

import type { Journal } from '../platform/database.ts';
import { openJournal } from '../platform/journal-door.ts';
import { readStored } from '../platform/stored.ts';
import { restoreFromMirror } from './mirror.ts';

let checked: Journal | undefined;

/** The journal, compared with its mirror whenever it has been opened anew. */
export async function openOwnJournal(): Promise<Journal> {
  const db = await openJournal();
  if (db !== checked) await restoreFromMirror(db, await readStored('mirror'));
  checked = db;
  return db;
}

import type { Journal } from '../platform/database.ts';
import { openJournal } from '../platform/journal-door.ts';
import { readStored, writeStored } from '../platform/stored.ts';
import { restoreFromMirror } from './mirror.ts';

let checked: Journal | undefined;

/** The journal, compared with its mirror whenever it has been opened anew. */
export async function openOwnJournal(): Promise<Journal> {
  const db = await openJournal();
  const isLost = db !== checked && (await restoreFromMirror(db, await readStored('mirror')));
  if (isLost) await writeStored({ journalLostAtMs: Date.now() });
  checked = db;
  return db;
}

import type { Journal } from '../platform/database.ts';
import { openJournal } from '../platform/journal-door.ts';
import { readConsent } from '../platform/settings.ts';
import { readStored, writeStored } from '../platform/stored.ts';
import { findSettingsLoss } from './find-settings-loss.ts';
import { restoreFromMirror } from './mirror.ts';

let checked: Journal | undefined;

/** The journal, compared with what is stored beside it whenever it has been opened anew. */
export async function openOwnJournal(): Promise<Journal> {
  const db = await openJournal();
  if (db !== checked) await compare(db);
  checked = db;
  return db;
}

/** Either may have been damaged and begun anew by the browser, without a word. */
async function compare(db: Journal): Promise<void> {
  if (await restoreFromMirror(db, await readStored('mirror')))
    await writeStored({ journalLostAtMs: Date.now() });
  if ((await readConsent()) !== undefined || (await readStored('settingsLoss'))) return;
  const settingsLoss = await findSettingsLoss(db, Date.now());
  if (settingsLoss) await writeStored({ settingsLoss, privacy: 'site' }); // what may be known is not guessed
}

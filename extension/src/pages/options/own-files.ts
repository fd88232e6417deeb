import { exportJournal } from '../../platform/export-journal.ts';
import { importJournal } from '../../platform/import-journal.ts';
import { openJournal } from '../../platform/journal-door.ts';
import { readImport } from '../../platform/read-import.ts';
import { saveFile } from '../save-file.ts';
import type { JournalFiles } from './journal-files.ts';

/** The real journal and the real downloads. */
export const ownFiles: JournalFiles = {
  read: async () => JSON.stringify(await exportJournal(await openJournal(), Date.now())),
  save: saveFile,
  merge: async (text) => {
    const file = readImport(text);
    return file.kind === 'wrong' ? file : { merged: await importJournal(await openJournal(), file.sessions) };
  },
};

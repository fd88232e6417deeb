import { exportJournal } from '../../platform/export-journal.ts';
import { importJournal } from '../../platform/import-journal.ts';
import { openJournal } from '../../platform/journal-door.ts';
import { readImport } from '../../platform/read-import.ts';
import type { JournalFiles } from './journal-files.ts';

/** The real journal and the real downloads. */
export const ownFiles: JournalFiles = {
  read: async () => JSON.stringify(await exportJournal(await openJournal(), Date.now())),
  save: (name, text) => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  },
  merge: async (text) => {
    const file = readImport(text);
    return file.kind === 'wrong' ? file : { merged: await importJournal(await openJournal(), file.sessions) };
  },
};

import { ERASE_WORDS } from '@locked-in/contracts';

export const OWN_DATA_WORDS = {
  title: 'Your data',
  standfirst: 'Everything that is stored about you here: take it along, or have all of it erased.',
  settings: 'Settings',
  take: 'Take everything along',
  takeNote:
    'One file, a line of JSON for each thing that is stored. Its last line says that it is whole. Keys and passwords are not in it.',
  takeAction: 'Save the file',
  erase: 'Erase everything',
  eraseNote:
    'Sessions, grades, reports, goals, settings, your account and every paired browser; a workspace that you own ends with it, unless you hand it over first. Nothing brings it back, and a backup of this server keeps it until that backup is gone.',
  eraseLabel: `Type “${ERASE_WORDS}”`,
  eraseAction: 'Erase everything about me',
  again: 'Show that it is you',
  againLead: 'Whoever borrows this browser must not do this. Sign in again, then go on.',
  gone: 'Everything is erased',
  goneNote: (rows: string) =>
    `${rows} rows went. What stays is one line: that somebody was erased, when, and how many rows of what. Remove the extension from your browsers, or pair them anew.`,
  goneTable: 'What was erased',
  kind: 'What',
  rows: 'Rows',
} as const;

const count = new Intl.NumberFormat('en-GB');

export function countWords(rows: number): string {
  return count.format(rows);
}

/** `focus_session` → "focus session". */
export function tableWords(table: string): string {
  return table.replaceAll('_', ' ');
}

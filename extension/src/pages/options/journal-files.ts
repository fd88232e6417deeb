import type { Merged } from '../../platform/import-journal.ts';
import type { ReadImport } from '../../platform/read-import.ts';

/** What the part about data can do with what is kept here. */
export type JournalFiles = {
  /** Everything recorded, as the text of a file. */
  readonly read: () => Promise<string>;
  /** Hands a file to the person. */
  readonly save: (name: string, text: string) => void;
  readonly merge: (
    text: string,
  ) => Promise<{ readonly merged: Merged } | Extract<ReadImport, { kind: 'wrong' }>>;
};

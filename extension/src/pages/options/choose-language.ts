import type { LanguageChoice } from '../../locale.ts';
import { removeStored, writeStored } from '../../platform/stored.ts';
import { remember } from '../page-memory.ts';
import { LANGUAGE_HASH } from './language-part.tsx';

/** Pages read it from their own memory, which answers at once; the background has none and reads the storage. */
export async function chooseLanguage(choice: LanguageChoice): Promise<void> {
  await (choice === undefined ? removeStored('language') : writeStored({ language: choice }));
  remember('language', choice);
  location.hash = LANGUAGE_HASH;
  location.reload();
}

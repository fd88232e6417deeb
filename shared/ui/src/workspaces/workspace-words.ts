import { inLanguage } from '../locale.ts';
import { german } from './workspace-words.de.ts';
import { english, type WorkspaceWords } from './workspace-words.en.ts';

export function workspaceWordsIn(locale: string): WorkspaceWords {
  return inLanguage(locale, { en: english, de: german });
}

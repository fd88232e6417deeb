import { toLocale } from '../locale.ts';
import { readStored } from '../platform/stored.ts';
import { uiLanguage } from '../platform/ui-language.ts';

/** Language and region of what the background itself says: notifications and the context menu. */
export async function readLocale(): Promise<string> {
  return toLocale(await readStored('language'), uiLanguage());
}

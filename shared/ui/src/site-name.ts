import { OWN_SITE } from '@locked-in/domain';
import { DEFAULT_LOCALE } from './locale.ts';
import { timelineWordsIn } from './timeline-words.ts';

/** What a person calls a site: the extension's own pages are one without a host. */
export function siteNameOf(site: string, locale = DEFAULT_LOCALE): string {
  return site === OWN_SITE ? timelineWordsIn(locale).ownPages : site;
}

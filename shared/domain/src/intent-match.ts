import type { Page } from './segment.ts';
import { wordsOf } from './words.ts';

/** Answers whether any word of the intent stands in a page's title, path or site. */
export function intentMatcher(intent: string): (page: Page) => boolean {
  const wanted = new Set(wordsHoweverJoined(intent));
  return (page) => wanted.size > 0 && wordsOfPage(page).some((word) => wanted.has(word));
}

function wordsOfPage({ site, path = '', title = '' }: Page): readonly string[] {
  return wordsHoweverJoined(`${title} ${readable(path)} ${withoutTopLevel(site)}`);
}

/** `Umsatzsteuer-Voranmeldung` is two words, and the one that others write without the hyphen. */
function wordsHoweverJoined(text: string): readonly string[] {
  const joined = text.replaceAll(/(?<=\p{L})[-\u00ad\u2010\u2011](?=\p{L})/gu, '');
  return joined === text ? [...wordsOf(text)] : [...wordsOf(text), ...wordsOf(joined)];
}

/** `test` in an intent must not match every site under `.test`. */
function withoutTopLevel(site: string): string {
  return site.includes('.') ? site.slice(0, site.lastIndexOf('.')) : site;
}

function readable(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // not every address is valid UTF-8; then it is read as it stands
  }
}

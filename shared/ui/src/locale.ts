/** A language that every text exists in. A locale (`de-AT`, `en-US`) adds a region, which decides on clocks and dates. */
export type Language = 'en' | 'de';

export const LANGUAGES: readonly Language[] = ['en', 'de'];

/** English without a region: 24 hours, the day before the month. */
export const DEFAULT_LOCALE = 'en-GB';

/** English for every language that there are no words in. */
export function languageOf(locale: string): Language {
  const found = LANGUAGES.find((language) => language === locale.split('-')[0]?.toLowerCase());
  return found ?? 'en';
}

const RIGHT_TO_LEFT = /^(?:ar|fa|he|ur|yi)\b/i;

export function directionOf(locale: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.test(locale) ? 'rtl' : 'ltr';
}

/** One of each language's words. */
export function inLanguage<Words>(locale: string, words: Readonly<Record<Language, Words>>): Words {
  return words[languageOf(locale)];
}

import { DEFAULT_LOCALE, LANGUAGES, type Language } from '@locked-in/ui';

/** What the person chose in the options; undefined: as the browser. */
export type LanguageChoice = Language | undefined;

/** English words in a page that runs from right to left. Nobody is offered it: it is for looking at layouts. */
const PSEUDO_RIGHT_TO_LEFT = 'ar-XB';

const REGION: Record<Language, string> = { en: DEFAULT_LOCALE, de: 'de-DE' };

/** The words' language and the region of clocks and dates: the person's, else the browser's, else English. */
export function toLocale(choice: unknown, browserLocale: string | undefined): string {
  if (choice === PSEUDO_RIGHT_TO_LEFT) return choice;
  const chosen = readChoice(choice);
  const browsers = readChoice(browserLocale?.split('-')[0]?.toLowerCase());
  const language = chosen ?? browsers ?? 'en';
  const isBrowsers = language === browsers && browserLocale?.includes('-');
  return (isBrowsers ? browserLocale : undefined) ?? REGION[language];
}

export function readChoice(choice: unknown): LanguageChoice {
  return LANGUAGES.find((language) => language === choice);
}

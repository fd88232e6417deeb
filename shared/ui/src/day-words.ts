import { DEFAULT_LOCALE } from './locale.ts';

/** A civil date, `YYYY-MM-DD`, as its parts in words. Civil dates have no zone: UTC only carries them. */
export function dayWords(
  date: string,
  locale = DEFAULT_LOCALE,
): {
  readonly weekday: string;
  readonly short: string;
  readonly day: string;
  readonly long: string;
} {
  const at = Date.parse(`${date}T12:00:00Z`);
  const inWords = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }).format(at);
  return {
    weekday: inWords({ weekday: 'long' }),
    short: inWords({ weekday: 'short' }),
    day: inWords({ day: 'numeric' }),
    long: inWords({ weekday: 'long', day: 'numeric', month: 'long' }),
  };
}

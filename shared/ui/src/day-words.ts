const LOCALE = 'en-GB';

/** A civil date, `YYYY-MM-DD`, as its parts in words. Civil dates have no zone: UTC only carries them. */
export function dayWords(date: string): {
  readonly weekday: string;
  readonly short: string;
  readonly day: string;
  readonly long: string;
} {
  const at = Date.parse(`${date}T12:00:00Z`);
  return {
    weekday: inWords(at, { weekday: 'long' }),
    short: inWords(at, { weekday: 'short' }),
    day: inWords(at, { day: 'numeric' }),
    long: inWords(at, { weekday: 'long', day: 'numeric', month: 'long' }),
  };
}

function inWords(at: number, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(LOCALE, { timeZone: 'UTC', ...options }).format(at);
}

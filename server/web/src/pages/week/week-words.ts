import type { WeeklyReport } from '@locked-in/domain';

const LOCALE = 'en-GB';
const DAY_MS = 24 * 60 * 60 * 1000;

/** "Week 47" for `2026-W47`. */
export function weekName(week: string): string {
  return `Week ${Number(week.slice(-2))}`;
}

/** "16 – 22 November 2026", "30 November – 6 December 2026". Civil dates have no zone: UTC only carries them. */
export function weekRange({
  startsAtMs,
  endsAtMs,
  timeZone,
}: Pick<WeeklyReport, 'startsAtMs' | 'endsAtMs' | 'timeZone'>): string {
  const [first, last] = [startsAtMs, endsAtMs - DAY_MS].map((ms) => partsOf(ms, timeZone));
  if (first === undefined || last === undefined) return '';
  if (first.year !== last.year) return `${wordsOf(first)} ${first.year} – ${wordsOf(last)} ${last.year}`;
  if (first.month !== last.month) return `${wordsOf(first)} – ${wordsOf(last)} ${last.year}`;
  return `${first.day} – ${wordsOf(last)} ${last.year}`;
}

type Parts = { readonly day: string; readonly month: string; readonly year: string };

function partsOf(ms: number, timeZone: string): Parts {
  const parts = new Intl.DateTimeFormat(LOCALE, { timeZone, day: 'numeric', month: 'long', year: 'numeric' });
  const wordOf = new Map(parts.formatToParts(ms).map(({ type, value }) => [type, value]));
  return {
    day: wordOf.get('day') ?? '',
    month: wordOf.get('month') ?? '',
    year: wordOf.get('year') ?? '',
  };
}

function wordsOf({ day, month }: Parts): string {
  return `${day} ${month}`;
}

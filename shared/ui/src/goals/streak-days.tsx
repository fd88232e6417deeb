import type { StreakDay } from '@locked-in/domain';
import { dayWords } from '../day-words.ts';
import { Picture } from '../pictures/picture.tsx';
import { counterIn } from '../plural.ts';
import { useLocale } from '../use-locale.ts';
import { goalWordsIn } from './goal-words.ts';
import { isComing, StreakMark, type StreakMarkKind } from './streak-mark.tsx';

export type StreakDaysProps = {
  /** Kept days in a row, and the most there ever were. */
  readonly length: number;
  readonly longest?: number | undefined;
  /** Whole weeks, in order. */
  readonly days: readonly StreakDay[];
  readonly today: string;
};

/** The days that a streak is made of, a row for each week. */
export function StreakDays({ length, longest, days, today }: StreakDaysProps) {
  const locale = useLocale();
  const words = goalWordsIn(locale);
  const kindOf = (day: StreakDay): StreakMarkKind => (isComing(day, today) ? 'coming' : day.standing);
  const kinds = new Set(days.map(kindOf));
  return (
    <Picture
      kind="streak-days"
      title={words.streak}
      reading={readStreak({ length, longest }, locale)}
      formula="streak"
      table={{
        head: [words.day, words.streak],
        rows: days.map((day) => [dayWords(day.date, locale).long, words.standsFor[kindOf(day)]]),
      }}
    >
      <ol class="streak-grid" aria-hidden="true">
        {days.map((day, index) => (
          <li key={day.date} class={day.date === today ? 'streak-day is-today' : 'streak-day'}>
            {index < 7 && <span class="streak-weekday">{dayWords(day.date, locale).short}</span>}
            <StreakMark kind={kindOf(day)} />
            <span class="number">{dayWords(day.date, locale).day}</span>
          </li>
        ))}
      </ol>
      <ul class="legend">
        {(['kept', 'rest', 'excused', 'empty', 'coming'] as const)
          .filter((kind) => kinds.has(kind))
          .map((kind) => (
            <li key={kind}>
              <StreakMark kind={kind} />
              <span>{words.standsFor[kind]}</span>
            </li>
          ))}
      </ul>
    </Picture>
  );
}

/** "9 days in a row declared and logged. The longest had 30 days." */
export function readStreak(
  { length, longest = 0 }: Pick<StreakDaysProps, 'length' | 'longest'>,
  locale: string,
): string {
  const words = goalWordsIn(locale);
  const count = counterIn(locale);
  const now = length === 0 ? words.noStreak : count(length, words.streakOf);
  return longest > length ? `${now} ${count(longest, words.longest)}` : now;
}

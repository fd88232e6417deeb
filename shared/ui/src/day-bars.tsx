import type { DayTotals, WeekComparison } from '@locked-in/domain';
import { useId } from 'preact/hooks';
import { readDays, tableOfDays } from './day-bars-words.ts';
import { DayColumn } from './day-column.tsx';
import { BASE_Y, yOf } from './day-layout.ts';
import { DayLegend } from './day-legend.tsx';
import { formatDuration } from './format.ts';
import { type HoursScale, toHoursScale } from './hours-scale.ts';
import { LabelPatterns } from './pictures/label-patterns.tsx';
import { Picture } from './pictures/picture.tsx';
import { pictureWordsIn } from './pictures/picture-words.ts';
import { useLocale } from './use-locale.ts';

export type DayBarsProps = {
  readonly days: readonly DayTotals[];
  readonly today?: string | undefined;
  /** The same weekdays of last week and their mean over four weeks; found by date. */
  readonly comparison?: WeekComparison['days'] | undefined;
};

const NAMES_HEIGHT = 44;

/**
 * One glass per day: the frame is what was declared; in it what was held, from its foot: on task, unknown, off task. The
 * thin glass beside it is last week's.
 *
 *       ┌──┐
 *       │▒▒│ off task
 *     ┆ │··│ unknown
 *     ┆█│██│ on task
 *       Mon
 */
export function DayBars({ days, today, comparison = [] }: DayBarsProps) {
  const locale = useLocale();
  const patternId = useId();
  const { title } = pictureWordsIn(locale).days;
  const reading = readDays({ days, today, comparison }, locale);
  const frame = { kind: 'day-bars', title, reading, formula: 'onTask' } as const;
  const ghosts = comparison.flatMap(({ lastWeek }) => lastWeek ?? []);
  const scale = toHoursScale(
    Math.max(0, ...[...days, ...ghosts].map((day) => Math.max(day.declaredMs, day.heldMs))),
  );
  return (
    <Picture {...frame} table={tableOfDays(days, comparison, locale)}>
      <svg role="img" direction="ltr" aria-label={reading} width="100%" height={BASE_Y + NAMES_HEIGHT}>
        <LabelPatterns id={patternId} />
        <Marks scale={scale} />
        {days.map((day, index) => (
          <DayColumn
            key={day.date}
            day={day}
            compared={comparison.find(({ date }) => date === day.date)}
            isToday={day.date === today}
            column={{ index, count: days.length }}
            paint={{ scale, patternId }}
          />
        ))}
      </svg>
      <DayLegend days={days} comparison={comparison} patternId={patternId} />
    </Picture>
  );
}

function Marks({ scale }: { readonly scale: HoursScale }) {
  const locale = useLocale();
  return scale.marksMs.map((ms) => (
    <g key={ms}>
      <line class={ms === 0 ? 'ground' : 'mark'} x1="0" x2="100%" y1={yOf(ms, scale)} y2={yOf(ms, scale)} />
      {ms > 0 && (
        <text class="mark-text" x="0" y={yOf(ms, scale) - 5}>
          {formatDuration(ms, locale)}
        </text>
      )}
    </g>
  ));
}

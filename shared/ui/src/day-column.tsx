import { type ComparedTimes, type DayTotals, middleOfInterval, type WeekComparison } from '@locked-in/domain';
import { BASE_Y, between, type Column, middleOf, percent, widthOf, yOf } from './day-layout.ts';
import { dayWords } from './day-words.ts';
import { formatDuration } from './format.ts';
import type { HoursScale } from './hours-scale.ts';
import { fillOf } from './pictures/label-patterns.tsx';
import { pictureWordsIn } from './pictures/picture-words.ts';
import { useLocale } from './use-locale.ts';

/** In per cent of the width, however few days there are. */
const WIDEST = 14;

type Paint = { readonly scale: HoursScale; readonly patternId: string };

type DayColumnProps = {
  readonly day: DayTotals;
  readonly compared: WeekComparison['days'][number] | undefined;
  readonly isToday: boolean;
  readonly column: Column;
  readonly paint: Paint;
};

/** One day of the picture: last week's thin glass, its own glass, its name and its date. */
export function DayColumn(props: DayColumnProps) {
  const { day, isToday, compared } = props;
  const locale = useLocale();
  const { short, day: dayOfMonth } = dayWords(day.date, locale);
  const middle = percent(middleOf(props.column));
  return (
    <g class={isToday ? 'is-today' : undefined}>
      {compared?.lastWeek !== undefined && <Ghost {...props} times={compared.lastWeek} />}
      {day.sessions > 0 && <Glass {...props} />}
      {compared?.mean !== undefined && <Mean {...props} times={compared.mean} />}
      {day.sessions > 0 && <Value {...props} />}
      <text class="day-name" x={middle} y={BASE_Y + 19} text-anchor="middle">
        {isToday ? pictureWordsIn(locale).days.today : short}
      </text>
      <text class="day-number" x={middle} y={BASE_Y + 37} text-anchor="middle">
        {dayOfMonth}
      </text>
    </g>
  );
}

type ComparedProps = DayColumnProps & { readonly times: ComparedTimes };

function Ghost({ times, column, paint: { scale } }: ComparedProps) {
  if (times.declaredMs === 0) return null;
  const width = widthOf(column);
  const bar = { x: percent(middleOf(column) - width * 0.4), width: percent(width * 0.1) };
  return (
    <>
      <rect class="ghost-fill" {...bar} {...between(0, middleOfInterval(times.onTaskMs), scale)} />
      <rect class="ghost" {...bar} {...between(0, times.declaredMs, scale)} />
    </>
  );
}

function Mean({ times, column, paint: { scale } }: ComparedProps) {
  if (times.onTaskMs.high === 0) return null;
  const y = yOf(middleOfInterval(times.onTaskMs), scale);
  const [half, middle] = [widthOf(column) * 0.42, middleOf(column)];
  return <line class="mean" x1={percent(middle - half)} x2={percent(middle + half)} y1={y} y2={y} />;
}

function Glass({ day, column, paint: { scale, patternId } }: DayColumnProps) {
  const barWidth = Math.min(widthOf(column) * 0.5, WIDEST);
  const left = middleOf(column) - barWidth / 2;
  const bar = { x: percent(left), width: percent(barWidth) };
  const { low, high } = day.onTaskMs;
  return (
    <>
      <rect class="declared" {...bar} {...between(0, day.declaredMs, scale)} rx="2" />
      <rect class="off" fill={fillOf('off', patternId)} {...bar} {...between(high, day.heldMs, scale)} />
      <rect class="unknown" fill={fillOf('unknown', patternId)} {...bar} {...between(low, high, scale)} />
      <rect class="on-task" {...bar} {...between(0, low, scale)} />
    </>
  );
}

function Value({ day, column, paint: { scale } }: DayColumnProps) {
  const y = yOf(Math.max(day.declaredMs, day.heldMs), scale) - 7;
  return (
    <text class="day-value" x={percent(middleOf(column))} y={y} text-anchor="middle">
      {formatDuration(day.declaredMs, useLocale())}
    </text>
  );
}

import type { DayTotals } from '@locked-in/domain';
import { BASE_Y, between, type Column, middleOf, percent, widthOf, yOf } from './day-layout.ts';
import { dayWords } from './day-words.ts';
import { formatDuration } from './format.ts';
import type { HoursScale } from './hours-scale.ts';

type Paint = { readonly scale: HoursScale; readonly hatchId: string };

/** One day of the picture: its glass, its name and its date. */
export function DayColumn(props: {
  readonly day: DayTotals;
  readonly isToday: boolean;
  readonly column: Column;
  readonly paint: Paint;
}) {
  const { day, isToday } = props;
  const { short, day: dayOfMonth } = dayWords(day.date);
  const middle = percent(middleOf(props.column));
  return (
    <g class={isToday ? 'is-today' : undefined}>
      {day.sessions > 0 && <Glass {...props} />}
      <text class="day-name" x={middle} y={BASE_Y + 19} text-anchor="middle">
        {isToday ? 'Today' : short}
      </text>
      <text class="day-number" x={middle} y={BASE_Y + 37} text-anchor="middle">
        {dayOfMonth}
      </text>
    </g>
  );
}

function Glass({
  day,
  column,
  paint: { scale, hatchId },
}: {
  readonly day: DayTotals;
  readonly column: Column;
  readonly paint: Paint;
}) {
  const barWidth = widthOf(column) * 0.56;
  const left = middleOf(column) - barWidth / 2;
  const bar = { x: percent(left), width: percent(barWidth) };
  const top = yOf(Math.max(day.declaredMs, day.heldMs), scale);
  const { low, high } = day.onTaskMs;
  return (
    <>
      <rect class="declared" {...bar} {...between(0, day.declaredMs, scale)} rx="2" />
      <rect class="held" {...bar} {...between(0, day.heldMs, scale)} />
      <rect fill={`url(#${hatchId})`} {...bar} {...between(low, high, scale)} />
      <rect class="on-task" {...bar} {...between(0, low, scale)} />
      <text class="day-value" x={percent(middleOf(column))} y={top - 7} text-anchor="middle">
        {formatDuration(day.declaredMs)}
      </text>
    </>
  );
}

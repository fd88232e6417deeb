import type { DayTotals } from '@locked-in/domain';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { dayWords } from './day-words.ts';
import { formatDuration, formatDurationInterval } from './format.ts';
import { Hatch } from './hatch.tsx';
import { type HoursScale, toHoursScale } from './hours-scale.ts';
import { PictureTable } from './picture-table.tsx';

const PLOT = { top: 22, height: 190, left: 7, labels: 44 } as const;
const BASE_Y = PLOT.top + PLOT.height;

/**
 * Declared, held and on-task time, one glass per day: the frame is what was declared, the pale fill what was
 * held, the solid fill what was on task, the hatched part what may have been.
 *
 *     ┌──┐
 *     │░░│ held
 *     │▨▨│ perhaps on task
 *     │██│ on task
 *     Mon
 */
export function DayBars({
  days,
  today,
}: {
  readonly days: readonly DayTotals[];
  readonly today?: string | undefined;
}) {
  const hatchId = useId();
  const scale = toHoursScale(Math.max(0, ...days.map((day) => Math.max(day.declaredMs, day.heldMs))));
  const isWide = days.some((day) => day.onTaskMs.high - day.onTaskMs.low >= 60_000);
  return (
    <figure class="picture day-bars">
      <svg role="img" aria-label={inWords(days)} width="100%" height={BASE_Y + PLOT.labels}>
        <defs>
          <Hatch id={hatchId} />
        </defs>
        <Marks scale={scale} />
        {days.map((day, index) => (
          <Day
            key={day.date}
            day={day}
            isToday={day.date === today}
            column={{ index, count: days.length }}
            paint={{ scale, hatchId }}
          />
        ))}
      </svg>
      <Legend isWide={isWide} hatchId={hatchId} />
      <PictureTable
        caption="Time of each day"
        head={['Day', 'Sessions', 'Declared', 'Held', 'On task']}
        rows={days.map(toCells)}
      />
    </figure>
  );
}

function Marks({ scale }: { readonly scale: HoursScale }) {
  return scale.marksMs.map((ms) => (
    <g key={ms}>
      <line class={ms === 0 ? 'ground' : 'mark'} x1="0" x2="100%" y1={yOf(ms, scale)} y2={yOf(ms, scale)} />
      {ms > 0 && (
        <text class="mark-text" x="0" y={yOf(ms, scale) - 5}>
          {formatDuration(ms)}
        </text>
      )}
    </g>
  ));
}

type Column = { readonly index: number; readonly count: number };
type Paint = { readonly scale: HoursScale; readonly hatchId: string };

function Day(props: {
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

function Legend({ isWide, hatchId }: { readonly isWide: boolean; readonly hatchId: string }) {
  return (
    <ul class="legend">
      <Swatch name="Declared" kind="declared">
        <span class="value-hint">, also as a number above each day</span>
      </Swatch>
      <Swatch name="Held: the browser in front and you there" kind="held" />
      <Swatch name="On task" kind="on-task" />
      {isWide && <Swatch name="Perhaps on task: unlabelled or sealed" hatchId={hatchId} />}
    </ul>
  );
}

function Swatch(props: {
  readonly name: string;
  readonly kind?: string;
  readonly hatchId?: string;
  readonly children?: ComponentChildren;
}) {
  return (
    <li>
      <svg width="14" height="14" aria-hidden="true">
        <rect
          class={props.kind}
          fill={props.hatchId === undefined ? undefined : `url(#${props.hatchId})`}
          x="1"
          y="1"
          width="12"
          height="12"
          rx="2"
        />
      </svg>
      <span>
        {props.name}
        {props.children}
      </span>
    </li>
  );
}

function inWords(days: readonly DayTotals[]): string {
  const used = days.filter((day) => day.sessions > 0);
  if (used.length === 0) return 'No session was declared on any of these days.';
  return used
    .map(
      (day) =>
        `${dayWords(day.date).long}: ${formatDurationInterval(day.onTaskMs)} on task of ${formatDuration(day.declaredMs)} declared.`,
    )
    .join(' ');
}

function toCells(day: DayTotals): readonly string[] {
  return [
    dayWords(day.date).long,
    String(day.sessions),
    formatDuration(day.declaredMs),
    formatDuration(day.heldMs),
    formatDurationInterval(day.onTaskMs),
  ];
}

function yOf(ms: number, { topMs }: HoursScale): number {
  return BASE_Y - (ms / topMs) * PLOT.height;
}

function between(fromMs: number, toMs: number, scale: HoursScale) {
  const y = yOf(toMs, scale);
  return { y, height: Math.max(0, yOf(fromMs, scale) - y) };
}

function widthOf({ count }: Column): number {
  return (100 - PLOT.left) / Math.max(1, count);
}

function middleOf(column: Column): number {
  return PLOT.left + widthOf(column) * (column.index + 0.5);
}

function percent(value: number): string {
  return `${Math.round(value * 1000) / 1000}%`;
}

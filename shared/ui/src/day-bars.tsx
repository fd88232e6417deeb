import type { DayTotals } from '@locked-in/domain';
import { useId } from 'preact/hooks';
import { DayColumn } from './day-column.tsx';
import { BASE_Y, yOf } from './day-layout.ts';
import { DayLegend } from './day-legend.tsx';
import { dayWords } from './day-words.ts';
import { formatDuration, formatDurationInterval } from './format.ts';
import { Hatch } from './hatch.tsx';
import { type HoursScale, toHoursScale } from './hours-scale.ts';
import { PictureTable } from './picture-table.tsx';

const NAMES_HEIGHT = 44;
const HATCHED_FROM_MS = 60_000;

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
  const isWide = days.some((day) => day.onTaskMs.high - day.onTaskMs.low >= HATCHED_FROM_MS);
  return (
    <figure class="picture day-bars">
      <svg role="img" direction="ltr" aria-label={inWords(days)} width="100%" height={BASE_Y + NAMES_HEIGHT}>
        <defs>
          <Hatch id={hatchId} />
        </defs>
        <Marks scale={scale} />
        {days.map((day, index) => (
          <DayColumn
            key={day.date}
            day={day}
            isToday={day.date === today}
            column={{ index, count: days.length }}
            paint={{ scale, hatchId }}
          />
        ))}
      </svg>
      <DayLegend isWide={isWide} hatchId={hatchId} />
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

import type { DayTotals, WeekSession } from '@locked-in/domain';
import { useId } from 'preact/hooks';
import { clockOf } from './day-clock.ts';
import { dayWords } from './day-words.ts';
import { formatClock, formatDuration, formatDurationInterval } from './format.ts';
import { Hatch } from './hatch.tsx';
import { PictureTable } from './picture-table.tsx';
import { hoursOf, LEFT, type Span, shareOf, spanOf, stretchOf, xOf } from './strip-layout.ts';

const ROW = { height: 34, bar: 22 } as const;
const AXIS_HEIGHT = 26;

/**
 * When the sessions of a week were: one row per day, time from left to right, each session filled from its foot
 * as far as it was on task.
 *
 *     Mon  ▐▅▅▌   ▐▂▂▂▂▌
 *     Tue     ▐▇▇▇▇▌
 *        08:00    12:00
 */
export function WeekStrip(props: {
  readonly days: readonly DayTotals[];
  readonly sessions: readonly WeekSession[];
}) {
  const hatchId = useId();
  const span = spanOf(props.sessions);
  const height = AXIS_HEIGHT + props.days.length * ROW.height;
  return (
    <figure class="picture week-strip">
      <svg role="img" direction="ltr" aria-label={inWords(props.sessions)} width="100%" height={height}>
        <defs>
          <Hatch id={hatchId} />
        </defs>
        <Hours span={span} height={height} />
        {props.days.map((day, index) => (
          <DayRow
            key={day.date}
            date={day.date}
            y={AXIS_HEIGHT + index * ROW.height}
            sessions={props.sessions.filter((session) => session.date === day.date)}
            paint={{ span, hatchId }}
          />
        ))}
      </svg>
      <PictureTable
        caption="When the sessions were"
        head={['Day', 'From', 'To', 'On task']}
        rows={props.sessions.map(toCells)}
      />
    </figure>
  );
}

function Hours({ span, height }: { readonly span: Span; readonly height: number }) {
  return hoursOf(span).map((minutes) => (
    <g key={minutes}>
      <line class="mark" x1={xOf(minutes, span)} x2={xOf(minutes, span)} y1={AXIS_HEIGHT - 6} y2={height} />
      <text
        class="mark-text"
        x={xOf(minutes, span)}
        y={12}
        text-anchor={minutes === span.to ? 'end' : 'middle'}
      >
        {clockOf(minutes)}
      </text>
    </g>
  ));
}

type Paint = { readonly span: Span; readonly hatchId: string };

function DayRow(props: {
  readonly date: string;
  readonly y: number;
  readonly sessions: readonly WeekSession[];
  readonly paint: Paint;
}) {
  const { short, day } = dayWords(props.date);
  const middle = props.y + ROW.height / 2;
  return (
    <g>
      <text class={props.sessions.length === 0 ? 'day-name is-empty' : 'day-name'} x="0" y={middle + 4}>
        {short}
        <tspan class="day-date"> {day}</tspan>
      </text>
      <line class="ground" x1={`${LEFT}%`} x2="100%" y1={middle + ROW.bar / 2} y2={middle + ROW.bar / 2} />
      {props.sessions.map((session) => (
        <Stay key={session.sessionId} session={session} y={middle - ROW.bar / 2} paint={props.paint} />
      ))}
    </g>
  );
}

function Stay(props: { readonly session: WeekSession; readonly y: number; readonly paint: Paint }) {
  const { session, y } = props;
  const { span, hatchId } = props.paint;
  const { from, to } = stretchOf(session);
  const bar = { x: xOf(from, span), width: `${shareOf(to - from, span)}%` };
  return (
    <g>
      <title>{`${session.intent}, ${clockSpanOf(session)}`}</title>
      <rect class="declared" {...bar} y={y} height={ROW.bar} rx="2" />
      {session.grade.kind !== 'sealed' && (
        <Fill session={session} bar={bar} foot={y + ROW.bar} hatchId={hatchId} />
      )}
    </g>
  );
}

function Fill(props: {
  readonly session: WeekSession;
  readonly bar: { readonly x: string; readonly width: string };
  readonly foot: number;
  readonly hatchId: string;
}) {
  const { session, bar, foot, hatchId } = props;
  const low = heightOf(session.onTaskMs.low, session);
  const high = heightOf(session.onTaskMs.high, session);
  return (
    <>
      <rect fill={`url(#${hatchId})`} {...bar} y={foot - high} height={high - low} />
      <rect class="on-task" {...bar} y={foot - low} height={low} />
    </>
  );
}

function heightOf(ms: number, { declaredMs }: WeekSession): number {
  return declaredMs === 0 ? 0 : Math.min(1, ms / declaredMs) * ROW.bar;
}

function clockSpanOf({ startedAtMs, endedAtMs, timeZone }: WeekSession): string {
  return `${formatClock(startedAtMs, timeZone)}–${formatClock(endedAtMs, timeZone)}`;
}

function inWords(sessions: readonly WeekSession[]): string {
  if (sessions.length === 0) return 'No sessions in this week.';
  return sessions
    .map(
      (session) =>
        `${dayWords(session.date).weekday} ${clockSpanOf(session)}, ${formatDuration(session.declaredMs)}.`,
    )
    .join(' ');
}

function toCells(session: WeekSession): readonly string[] {
  return [
    dayWords(session.date).long,
    formatClock(session.startedAtMs, session.timeZone),
    formatClock(session.endedAtMs, session.timeZone),
    session.grade.kind === 'sealed' ? 'sealed' : formatDurationInterval(session.onTaskMs),
  ];
}

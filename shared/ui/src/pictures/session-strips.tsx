import type { LongestStretch, SessionStrip, StripKind, WeekSession } from '@locked-in/domain';
import { useId } from 'preact/hooks';
import { dayWords } from '../day-words.ts';
import { formatClock } from '../format.ts';
import { hoursOf, LEFT, shareOf, xOf } from '../strip-layout.ts';
import { useLocale } from '../use-locale.ts';
import { hourClock } from './hour-clock.ts';
import { fillOf, LabelPatterns } from './label-patterns.tsx';
import { Picture } from './picture.tsx';
import { pictureWordsIn } from './picture-words.ts';
import { type StripLine, type StripLines, toStripLines } from './strips-layout.ts';
import { readStrips, tableOfStrips } from './strips-words.ts';

export type SessionStripsProps = {
  readonly sessions: readonly WeekSession[];
  /** Sessions without one (sealed ones) are not drawn. */
  readonly strips: readonly SessionStrip[];
  readonly longestStretch?: LongestStretch | undefined;
  /** When the person's day begins, in minutes after midnight; absent: 04:00. */
  readonly dayStartMinutes?: number | undefined;
};

const TOP = 24;
const BAR: Record<StripKind, readonly [from: number, to: number]> = {
  on: [0, 1],
  support: [0.3, 1],
  off: [0, 1],
  unknown: [0.2, 0.9],
  away: [0.75, 1],
  unobserved: [0.85, 1],
  pause: [0.92, 0.92],
};
const KINDS: readonly StripKind[] = ['on', 'support', 'off', 'unknown', 'away', 'unobserved'];

/**
 * Every session of the week on a line of its own, over the hours of the day.
 *
 *     Mon  ████▒▒██││██
 *              ██████████
 *     Tue    ██▓▓██
 */
export function SessionStrips(props: SessionStripsProps) {
  const locale = useLocale();
  const words = pictureWordsIn(locale).strips;
  const drawn = toStripLines(props);
  const reading = readStrips(props, locale);
  const frame = { kind: 'session-strips', title: words.title, reading, formula: 'longestStretch' } as const;
  if (drawn.lines.length === 0) return <Picture {...frame} />;
  return (
    <Picture {...frame} table={tableOfStrips(drawn, locale)}>
      <Drawing drawn={drawn} reading={reading} />
    </Picture>
  );
}

function Drawing({ drawn, reading }: { readonly drawn: StripLines; readonly reading: string }) {
  const patternId = useId();
  return (
    <>
      <svg role="img" direction="ltr" aria-label={reading} width="100%" height={TOP + drawn.height + 4}>
        <LabelPatterns id={patternId} />
        <Hours drawn={drawn} />
        {drawn.lines.map((line) => (
          <Line key={line.session.sessionId} line={line} drawn={drawn} patternId={patternId} />
        ))}
      </svg>
      <Legend drawn={drawn} patternId={patternId} />
    </>
  );
}

function Hours({ drawn: { span, height, dayStartMinutes } }: Pick<LineProps, 'drawn'>) {
  const locale = useLocale();
  return hoursOf(span).map((minutes, index) => (
    <g key={minutes}>
      <line class="mark" x1={xOf(minutes, span)} x2={xOf(minutes, span)} y1={TOP - 6} y2={TOP + height} />
      <text
        class={index % 2 === 0 ? 'mark-text' : 'mark-text is-between'}
        x={xOf(minutes, span)}
        y="12"
        text-anchor={minutes === span.to ? 'end' : 'middle'}
      >
        {hourClock((minutes + dayStartMinutes) / 60, locale)}
      </text>
    </g>
  ));
}

type LineProps = { readonly line: StripLine; readonly drawn: StripLines; readonly patternId: string };

function Line({ line, drawn: { span, rowHeight }, patternId }: LineProps) {
  const locale = useLocale();
  const { session } = line;
  const bar = rowHeight - 4;
  const y = TOP + line.top;
  return (
    <g>
      <title>{`${session.intent}, ${clockSpan(session, locale)}`}</title>
      {line.isFirstOfDay && (
        <text class="day-name" x="0" y={y + Math.max(12, bar - 1)}>
          {dayWords(session.date, locale).short}
        </text>
      )}
      <Ground line={line} rowHeight={rowHeight} />
      {line.runs.map(({ kind, from, to }) => (
        <rect
          key={from}
          class={`strip-run is-${kind}`}
          fill={kind === 'pause' ? undefined : fillOf(kind, patternId)}
          x={xOf(from, span)}
          width={`${Math.max(0.08, shareOf(to - from, span))}%`}
          y={y + BAR[kind][0] * bar}
          height={(BAR[kind][1] - BAR[kind][0]) * bar}
        />
      ))}
    </g>
  );
}

/** Under every line; where lines are tight, only above each day. */
function Ground({ line, rowHeight }: Pick<LineProps, 'line'> & { readonly rowHeight: number }) {
  const isTight = rowHeight < 20;
  if (isTight && !line.isFirstOfDay) return null;
  const y = TOP + line.top + (isTight ? -3 : rowHeight - 4);
  return <line class="mark" x1={isTight ? '0' : `${LEFT}%`} x2="100%" y1={y} y2={y} />;
}

function Legend({ drawn, patternId }: Pick<LineProps, 'drawn' | 'patternId'>) {
  const { strip } = pictureWordsIn(useLocale());
  const seen = new Set(drawn.lines.flatMap(({ runs }) => runs.map(({ kind }) => kind)));
  return (
    <ul class="legend">
      {KINDS.filter((kind) => seen.has(kind)).map((kind) => (
        <li key={kind}>
          <svg width="18" height="14" aria-hidden="true">
            <rect
              class={`strip-run is-${kind}`}
              fill={fillOf(kind, patternId)}
              y={1 + BAR[kind][0] * 12}
              width="18"
              height={(BAR[kind][1] - BAR[kind][0]) * 12}
            />
          </svg>
          <span>{strip[kind]}</span>
        </li>
      ))}
    </ul>
  );
}

function clockSpan({ startedAtMs, endedAtMs, timeZone }: WeekSession, locale: string): string {
  return `${formatClock(startedAtMs, timeZone, locale)}–${formatClock(endedAtMs, timeZone, locale)}`;
}

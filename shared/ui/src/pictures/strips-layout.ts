import type { SessionStrip, StripKind, WeekSession } from '@locked-in/domain';
import { DAY_STARTS_AT_MINUTES } from '../day-clock.ts';
import { type Span, spanOf, stretchOf } from '../strip-layout.ts';

/** One line of the picture: a session with its runs on the wall of its day. */
export type StripLine = {
  readonly session: WeekSession;
  /** The first line of its day carries the day's name. */
  readonly isFirstOfDay: boolean;
  readonly top: number;
  readonly runs: readonly DrawnRun[];
};

/** From and to in minutes into the day. */
export type DrawnRun = { readonly kind: StripKind; readonly from: number; readonly to: number };

export type StripLines = {
  readonly lines: readonly StripLine[];
  readonly span: Span;
  readonly dayStartMinutes: number;
  readonly rowHeight: number;
  readonly height: number;
};

const MANY = 24;
const ROW = 24;
const TIGHT_ROW = 13;
const DAY_GAP = 6;

export type Strips = {
  readonly sessions: readonly WeekSession[];
  readonly strips: readonly SessionStrip[];
  readonly dayStartMinutes?: number | undefined;
};

/** One line per session that has a strip, in order of time; tighter when there are many, so that a week fits on a page. */
export function toStripLines({
  sessions,
  strips,
  dayStartMinutes = DAY_STARTS_AT_MINUTES,
}: Strips): StripLines {
  const runsOf = new Map(strips.map(({ sessionId, runs }) => [sessionId, runs]));
  const shown = sessions
    .filter(({ sessionId }) => runsOf.has(sessionId))
    .toSorted((a, b) => a.startedAtMs - b.startedAtMs);
  const rowHeight = shown.length > MANY ? TIGHT_ROW : ROW;
  let top = 0;
  const lines = shown.map((session, index): StripLine => {
    const isFirstOfDay = shown[index - 1]?.date !== session.date;
    if (isFirstOfDay && index > 0) top += DAY_GAP;
    const line = {
      session,
      isFirstOfDay,
      top,
      runs: toRuns(stretchOf(session, dayStartMinutes).from, runsOf.get(session.sessionId) ?? []),
    };
    top += rowHeight;
    return line;
  });
  return { lines, dayStartMinutes, span: spanOf(shown, dayStartMinutes), rowHeight, height: top };
}

function toRuns(startMinutes: number, runs: SessionStrip['runs']): readonly DrawnRun[] {
  let from = startMinutes;
  return runs.map(({ kind, ms }) => {
    const run = { kind, from, to: from + ms / 60_000 };
    from = run.to;
    return run;
  });
}

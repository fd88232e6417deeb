import type { WeekSession } from '@locked-in/domain';
import { DAY_STARTS_AT_MINUTES, minutesIntoDay } from './day-clock.ts';

/** Where the hours begin, in per cent of the width; the days' names stand left of it. */
export const LEFT = 13;
const SHORTEST_SPAN_MINUTES = 8 * 60;

/** From and to in minutes since the day's start. */
export type Span = { readonly from: number; readonly to: number };

export function spanOf(sessions: readonly WeekSession[], dayStartMinutes = DAY_STARTS_AT_MINUTES): Span {
  if (sessions.length === 0) return { from: 4 * 60, to: 16 * 60 };
  const stretches = sessions.map((session) => stretchOf(session, dayStartMinutes));
  const from = Math.floor(Math.min(...stretches.map((stretch) => stretch.from)) / 60) * 60;
  const to = Math.ceil(Math.max(...stretches.map((stretch) => stretch.to)) / 60) * 60;
  return { from, to: Math.max(to, from + SHORTEST_SPAN_MINUTES) };
}

/** A session's wall-clock stretch in minutes into its day; its end is its start plus its true length. */
export function stretchOf(
  { startedAtMs, endedAtMs, timeZone }: WeekSession,
  dayStartMinutes = DAY_STARTS_AT_MINUTES,
): Span {
  const from = minutesIntoDay(startedAtMs, timeZone, dayStartMinutes);
  return { from, to: from + (endedAtMs - startedAtMs) / 60_000 };
}

export function hoursOf({ from, to }: Span): readonly number[] {
  const step = to - from > 12 * 60 ? 240 : 120;
  const count = Math.floor((to - from) / step) + 1;
  return Array.from({ length: count }, (_, index) => from + index * step);
}

export function xOf(minutes: number, span: Span): string {
  return `${LEFT + shareOf(minutes - span.from, span)}%`;
}

export function shareOf(minutes: number, { from, to }: Span): number {
  return (minutes / (to - from)) * (100 - LEFT);
}

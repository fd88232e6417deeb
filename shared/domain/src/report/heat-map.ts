import type { Calendar } from '../calendar/calendar.ts';
import { wallMsAt } from '../calendar/wall-clock.ts';
import { startsOfDays } from '../calendar/week.ts';
import type { HeatCell, HeatMap } from './details.ts';
import type { TimeSlot } from './time-slots.ts';
import type { FinishedSession } from './week-session.ts';

const HOUR_MS = 3_600_000;

/**
 * Held time by the person’s day and the hour on their wall. When clocks go back an hour comes twice and holds both; when
 * they go forward there is none.
 */
export function toHeatMap(opened: readonly FinishedSession[], week: string, calendar: Calendar): HeatMap {
  const starts = startsOfDays(week, calendar);
  const firstHour = Math.floor(calendar.dayStartMinutes / 60);
  const cells = new Map<number, HeatCell>();
  let beyondMs = 0;
  for (const slot of opened.flatMap(({ analysis }) => analysis.facts.slots)) {
    const day = starts.findLastIndex((startMs) => startMs <= slot.atMs);
    if (day === starts.length - 1) beyondMs += slot.heldMs;
    else addTo(cells, slot, { day: Math.max(0, day), hour: hourOf(slot.atMs, calendar) });
  }
  const order = ({ day, hour }: HeatCell) => day * 24 + ((hour - firstHour + 24) % 24);
  return { firstHour, cells: [...cells.values()].toSorted((a, b) => order(a) - order(b)), beyondMs };
}

function addTo(cells: Map<number, HeatCell>, slot: TimeSlot, at: Pick<HeatCell, 'day' | 'hour'>): void {
  const key = at.day * 24 + at.hour;
  const { heldMs, onTaskMs } = cells.get(key) ?? { heldMs: 0, onTaskMs: { low: 0, high: 0 } };
  const low = onTaskMs.low + slot.onTaskMs.low;
  const high = onTaskMs.high + slot.onTaskMs.high;
  cells.set(key, { ...at, heldMs: heldMs + slot.heldMs, onTaskMs: { low, high } });
}

function hourOf(ms: number, { timeZone }: Calendar): number {
  const hour = Math.floor(wallMsAt(ms, timeZone) / HOUR_MS) % 24;
  return hour < 0 ? hour + 24 : hour;
}

import { type CivilDay, formatCivilDay, weekdayOf } from './calendar/civil-date.ts';
import { DAY_MS, instantAtWall, wallMsAt } from './calendar/wall-clock.ts';

/** A recurring declaration: what is on the wall of its zone decides, whatever the offset is that day. */
export type Schedule = {
  readonly scheduleId: string;
  readonly intent: string;
  /** The goal that its sessions serve. */
  readonly goalId?: string | undefined;
  /** 0 = Monday … 6 = Sunday. */
  readonly weekdays: readonly number[];
  /** Minutes after midnight on the wall, 0–1439. */
  readonly startMinute: number;
  /** IANA zone. */
  readonly timeZone: string;
  readonly plannedMinutes: number;
  readonly mode: ScheduleMode;
  /** So long before the start the person is told; 0 = not. */
  readonly noticeMinutes: number;
  /** Dates of the zone on which it does not start, `YYYY-MM-DD`. */
  readonly skippedDays: readonly string[];
  /** Starts before this are none of it: when it was made, or changed last. */
  readonly sinceMs: number;
};

/** `automatic`: starts by itself · `ask`: waits for the person's word · `remind`: only says so. */
export type ScheduleMode = 'automatic' | 'ask' | 'remind';

/** One start of a schedule. */
export type ScheduledStart = { readonly scheduleId: string; readonly startsAtMs: number };

/** `wait`: another session still runs, look again soon. */
export type StartDecision = 'start' | 'ask' | 'remind' | 'wait' | 'missed';

/** Later than this nothing starts by itself any more. */
export const LATE_MS = 10 * 60_000;
const SHORTEST_MS = 10_000;

/** The skipped days before this many days ago are of no use any more. */
const FORGET_SKIPS_AFTER_DAYS = 7;

/**
 * The first start at or after `nowMs`; undefined when there is none within a month. Once a day: a time that comes
 * twice means the first, and one that the clocks skip is as long after the skip as it would have been.
 */
export function nextStart(schedule: Schedule, nowMs: number): number | undefined {
  const fromMs = Math.max(nowMs, schedule.sinceMs);
  for (const startsAtMs of startsFrom(schedule, fromMs, 36)) if (startsAtMs >= fromMs) return startsAtMs;
  return undefined;
}

/** Every schedule's last start in (sinceMs, nowMs]: of several that were slept through, only the last matters. */
export function dueSchedules(
  schedules: readonly Schedule[],
  { sinceMs, nowMs }: { readonly sinceMs: number; readonly nowMs: number },
): readonly ScheduledStart[] {
  return schedules.flatMap((schedule) => {
    const afterMs = Math.max(sinceMs, schedule.sinceMs - 1, nowMs - 8 * DAY_MS);
    const starts = [...startsFrom(schedule, afterMs, 10)];
    const startsAtMs = starts.findLast((startMs) => startMs > afterMs && startMs <= nowMs);
    return startsAtMs === undefined ? [] : [{ scheduleId: schedule.scheduleId, startsAtMs }];
  });
}

/**
 *                < 10 min late   later        over
 *     automatic  start           ask          missed
 *     ask        ask             ask          missed
 *     remind     remind          missed       missed
 */
export function decideStart(
  schedule: Schedule,
  startsAtMs: number,
  { nowMs, isBusy }: { readonly nowMs: number; readonly isBusy: boolean },
): StartDecision {
  const isLate = nowMs - startsAtMs >= LATE_MS;
  if (leftOf(schedule, startsAtMs, nowMs) < SHORTEST_MS) return 'missed';
  if (schedule.mode === 'remind') return isLate ? 'missed' : 'remind';
  if (isBusy) return 'wait';
  return schedule.mode === 'automatic' && !isLate ? 'start' : 'ask';
}

/** What is left of a scheduled session that starts late. */
export function leftOf({ plannedMinutes }: Schedule, startsAtMs: number, nowMs: number): number {
  return plannedMinutes * 60_000 - Math.max(0, nowMs - startsAtMs);
}

/** Leaves out the day of this start. */
export function skipStart(schedule: Schedule, startsAtMs: number): Schedule {
  const skipped = dateOf(schedule, startsAtMs);
  const forgotten = dateOf(schedule, startsAtMs - FORGET_SKIPS_AFTER_DAYS * DAY_MS);
  const kept = schedule.skippedDays.filter((day) => day !== skipped && day >= forgotten);
  return { ...schedule, skippedDays: [...kept, skipped] };
}

/** Takes back what was skipped from `nowMs` on. */
export function unskip(schedule: Schedule, nowMs: number): Schedule {
  const today = dateOf(schedule, nowMs);
  return { ...schedule, skippedDays: schedule.skippedDays.filter((day) => day < today) };
}

/** Whether a day from today on is left out. */
export function isSkipping(schedule: Schedule, nowMs: number): boolean {
  return schedule.skippedDays.some((day) => day >= dateOf(schedule, nowMs));
}

/** The date on the wall of the schedule's zone. */
export function dateOf({ timeZone }: Schedule, ms: number): string {
  return formatCivilDay(civilDayAt(ms, timeZone));
}

/** The starts of the days around and after an instant, in order; lazily, because asking for a zone's wall is slow. */
function* startsFrom(schedule: Schedule, fromMs: number, days: number): Generator<number> {
  const first = civilDayAt(fromMs, schedule.timeZone) - 1;
  for (let day = first; day < first + days; day += 1) {
    const isOn = schedule.weekdays.includes(weekdayOf(day));
    if (isOn && !schedule.skippedDays.includes(formatCivilDay(day))) yield* startOn(schedule, day);
  }
}

/** None on a day that the zone left out as a whole, as Samoa did when it crossed the date line. */
function startOn({ startMinute, timeZone }: Schedule, day: CivilDay): readonly number[] {
  const wallMs = day * DAY_MS + startMinute * 60_000;
  const startsAtMs = instantAtWall(wallMs, timeZone);
  return wallMsAt(startsAtMs, timeZone) - wallMs >= DAY_MS ? [] : [startsAtMs];
}

function civilDayAt(ms: number, timeZone: string): CivilDay {
  return Math.floor(wallMsAt(ms, timeZone) / DAY_MS);
}

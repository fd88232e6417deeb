import type { Schedule } from '@locked-in/domain';

const MINUTE = 60_000;

/** What the options page sends of a schedule. */
type ScheduleForm = Omit<Schedule, 'sinceMs'>;

/** A schedule whose next start is the next full minute that is at least five seconds away, and when that is. */
export function scheduleSoon(
  part: Partial<ScheduleForm>,
  nowMs: number,
): { readonly schedule: ScheduleForm; readonly startsAtMs: number } {
  const startsAtMs = Math.ceil((nowMs + 5_000) / MINUTE) * MINUTE;
  const start = new Date(startsAtMs);
  const schedule: ScheduleForm = {
    scheduleId: crypto.randomUUID(),
    intent: 'draft chapter 2',
    weekdays: [0, 1, 2, 3, 4, 5, 6],
    startMinute: start.getUTCHours() * 60 + start.getUTCMinutes(),
    timeZone: 'UTC',
    plannedMinutes: 25,
    mode: 'automatic',
    noticeMinutes: 0,
    skippedDays: [],
    ...part,
  };
  return { schedule, startsAtMs };
}

import { DAY_MS, wallMsAt } from './calendar/wall-clock.ts';

/** Minutes after midnight on the person's wall, [from, to); they may run past midnight. */
export type QuietHours = { readonly fromMinute: number; readonly toMinute: number };

/**
 *     22:00 – 07:00   quiet at 23:00 and at 06:59
 *     12:00 – 13:00   quiet at 12:30
 *     12:00 – 12:00   never quiet
 */
export function isQuiet(hours: QuietHours | undefined, nowMs: number, timeZone: string): boolean {
  if (!hours) return false;
  const wallMs = wallMsAt(nowMs, timeZone);
  const minute = Math.floor((wallMs - Math.floor(wallMs / DAY_MS) * DAY_MS) / 60_000);
  const { fromMinute, toMinute } = hours;
  return fromMinute <= toMinute
    ? minute >= fromMinute && minute < toMinute
    : minute >= fromMinute || minute < toMinute;
}

import type { OffBrowser } from '@locked-in/domain';

/** One line of the form: what was done away from the browser, with times of day such as `14:05`. */
export type OffRow = { readonly text: string; readonly from: string; readonly to: string };

export type SessionTimes = { readonly startedAtMs: number; readonly endedAtMs: number };

const MINUTE_MS = 60_000;

/** A new line: the whole session. */
export function newOffRow({ startedAtMs, endedAtMs }: SessionTimes): OffRow {
  return { text: '', from: toClock(startedAtMs), to: toClock(endedAtMs) };
}

/** A line that was written before. */
export function toOffRow({ text, fromMs, toMs }: OffBrowser): OffRow {
  return { text, from: toClock(fromMs), to: toClock(toMs) };
}

/** `undefined`: the times are none, outside the session, or run backwards. Lines without words say nothing. */
export function toOffBrowser(
  rows: readonly OffRow[],
  times: SessionTimes,
): readonly OffBrowser[] | undefined {
  const stays = rows.filter(({ text }) => text.trim() !== '').map((row) => toStay(row, times));
  const known = stays.filter((stay) => stay !== undefined);
  return known.length === stays.length ? known : undefined;
}

function toStay({ text, from, to }: OffRow, times: SessionTimes): OffBrowser | undefined {
  const [fromMs, toMs] = [toInstant(from, times), toInstant(to, times)];
  if (fromMs === undefined || toMs === undefined || fromMs >= toMs) return undefined;
  return { text: text.trim(), fromMs, toMs };
}

/** The first time after the session began that the wall shows this; its first and last minute reach to its edges. */
function toInstant(clock: string, { startedAtMs, endedAtMs }: SessionTimes): number | undefined {
  const [hours, minutes] = clock.split(':').map(Number);
  if (!/^\d{1,2}:\d{2}$/.test(clock) || hours === undefined || minutes === undefined) return undefined;
  const date = new Date(startedAtMs);
  date.setHours(hours, minutes, 0, 0);
  if (date.getTime() <= startedAtMs - MINUTE_MS) date.setDate(date.getDate() + 1);
  const ms = date.getTime();
  return ms > endedAtMs ? undefined : Math.max(ms, startedAtMs);
}

function toClock(ms: number): string {
  const date = new Date(ms);
  return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}

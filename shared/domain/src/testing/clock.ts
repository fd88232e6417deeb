const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const UNITS: Readonly<Record<string, number>> = { ms: 1, s: SECOND_MS, m: MINUTE_MS, h: HOUR_MS };

/** Monday 16 November 2026, 00:00 UTC: the day every `timeline` plays on. */
export const TEST_DAY_MS = 1_794_787_200_000;

/** `09:20`, `09:20:05` or `09:20:05.250` of the test day; `25:10` is past midnight. */
export function clock(text: string): number {
  const [, hours, minutes, seconds = '0', millis = '0'] =
    /^(\d+):(\d\d)(?::(\d\d)(?:\.(\d{3}))?)?$/.exec(text) ?? [];
  if (hours === undefined || minutes === undefined) throw new SyntaxError(`not a time: ${text}`);
  return (
    TEST_DAY_MS +
    Number(hours) * HOUR_MS +
    Number(minutes) * MINUTE_MS +
    Number(seconds) * SECOND_MS +
    Number(millis)
  );
}

/** `90s`, `25m`, `1.5h`, `250ms` in milliseconds. */
export function duration(text: string): number {
  const [, amount, unit = ''] = /^([\d.]+)(ms|s|m|h)$/.exec(text) ?? [];
  const unitMs = UNITS[unit];
  if (amount === undefined || unitMs === undefined) throw new SyntaxError(`not a duration: ${text}`);
  return Number(amount) * unitMs;
}

/** The other way round: `09:20`, with seconds and milliseconds only where they are not zero. */
export function onClock(ms: number): string {
  const rest = ms - TEST_DAY_MS;
  const parts = [rest / HOUR_MS, (rest % HOUR_MS) / MINUTE_MS, (rest % MINUTE_MS) / SECOND_MS];
  const [hours, minutes, seconds] = parts.map((part) => String(Math.floor(part)).padStart(2, '0'));
  const millis = rest % SECOND_MS ? `.${String(rest % SECOND_MS).padStart(3, '0')}` : '';
  return rest % MINUTE_MS ? `${hours}:${minutes}:${seconds}${millis}` : `${hours}:${minutes}`;
}

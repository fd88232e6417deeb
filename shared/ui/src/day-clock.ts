export const DAY_STARTS_AT_MINUTES = 4 * 60;
const MINUTES_PER_DAY = 24 * 60;

/** Minutes since the start of the person's day, as the wall clock of the zone shows it: 0 … 1439. */
export function minutesIntoDay(
  ms: number,
  timeZone: string,
  dayStartMinutes = DAY_STARTS_AT_MINUTES,
): number {
  return (minutesOfDay(ms, timeZone) - dayStartMinutes + MINUTES_PER_DAY) % MINUTES_PER_DAY;
}

/** Minutes since midnight, as the wall clock of the zone shows it. */
export function minutesOfDay(ms: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
  }).formatToParts(ms);
  const partOf = (type: string) => Number(parts.find((part) => part.type === type)?.value ?? 0);
  return partOf('hour') * 60 + partOf('minute');
}

/** "09:00" for 300 minutes into a day that begins at 04:00. */
export function clockOf(minutes: number): string {
  const hour = (Math.floor(minutes / 60) + DAY_STARTS_AT_MINUTES / 60) % 24;
  return `${String(hour).padStart(2, '0')}:00`;
}

const DAY_START_HOUR = 4;
const MINUTES_PER_DAY = 24 * 60;

/** Minutes since 04:00, the start of the person's day, as the wall clock of the zone shows it: 0 … 1439. */
export function minutesIntoDay(ms: number, timeZone: string): number {
  return (minutesOfDay(ms, timeZone) - DAY_START_HOUR * 60 + MINUTES_PER_DAY) % MINUTES_PER_DAY;
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

/** "09:00" for 300 minutes into the day. */
export function clockOf(minutes: number): string {
  const hour = (Math.floor(minutes / 60) + DAY_START_HOUR) % 24;
  return `${String(hour).padStart(2, '0')}:00`;
}
